//! Which goods a telling keeps, and whether they are enough for it.
//!
//! ```text
//!   un lot │ d'équipements : │ deux chars      the general word goes, the chars stay
//!   le soutien                                 goods only where a sum is told
//! ```

use super::Reader;
use crate::delivery::{Category, Status};
use crate::fr::clause::ClauseKind;
use crate::fr::delivery::findings::Named;
use crate::fr::delivery::frame::{Frame, Hint, Role};
use crate::fr::delivery::scene::Scene;
use crate::fr::delivery::slots::Slots;
use crate::fr::delivery::status::Time;
use crate::fr::goods::{Determiner, Weight};
use crate::order::sort;

impl Reader<'_> {
    /// «une aide»: goods only where a sum is told.
    pub(super) fn is_vague(&self, scene: Scene, goods: &Named) -> bool {
        let tokens = &scene.findings.document.tokens;
        let vague = goods.item.category == Category::Money
            || self.frames.hints(tokens, goods.head..goods.head + 1, Hint::Vague);
        vague && goods.item.unit.is_none()
    }

    /// Whether the goods are enough for a telling: people who are only said to be somewhere, and things only sought, need
    /// a number or a closer name.
    pub(super) fn weighs(
        &self,
        scene: Scene,
        frame: &Frame,
        kind: ClauseKind,
        time: Time,
        status: Status,
        slots: &Slots,
    ) -> bool {
        let light = |weight: Weight| {
            slots.goods.iter().all(|&index| {
                let goods = &scene.findings.goods[index];
                let thing = !matches!(goods.item.category, Category::Personnel | Category::Other | Category::Medical);
                goods.weight <= weight && goods.item.count.is_unknown() && !(thing && weight == Weight::Transfer)
            })
        };
        let habit = time == Time::Present && frame.status == Status::Delivered;
        match (kind, status) {
            // «la société qui fournit des repas».
            (ClauseKind::Relative(_), Status::Pledged) if habit => !light(Weight::Model),
            (ClauseKind::Participle | ClauseKind::Relative(_), Status::Delivered) => {
                !(light(Weight::Transfer) && slots.suppliers.is_empty())
            }
            (_, Status::Requested) if frame.status == Status::Requested => !light(Weight::Transfer),
            _ => true,
        }
    }

    /// «quatre autres», «le deuxième lot».
    pub(super) fn is_another(&self, scene: Scene, goods: &Named) -> bool {
        let (start, tokens) = (goods.tokens.start, &scene.findings.document.tokens);
        self.frames.hints(tokens, start.saturating_sub(2)..goods.tokens.end, Hint::Another)
    }

    /// Whether the date stands behind the goods: «a promis lundi │ six chars │ pour septembre».
    pub(super) fn follows_goods(&self, scene: Scene, slots: &Slots) -> bool {
        let goods = slots.goods.iter().map(|&index| scene.findings.goods[index].tokens.end).max();
        goods.zip(slots.date).is_some_and(|(end, date)| scene.findings.dates[date].tokens.start >= end)
    }

    /// Leaves out goods that the word does not transfer; false if nothing is left, or nobody is equipped.
    pub(super) fn keep(&self, scene: Scene, frame: &Frame, slots: &mut Slots) -> bool {
        let goods = &scene.findings.goods;
        slots.goods.retain(|&index| frame.takes(goods[index].item.category) && !self.is_vague(scene, &goods[index]));
        // «le matériel», «ce lot d'équipements»: told more closely elsewhere.
        if slots.goods.iter().all(|&index| is_taken_up(&goods[index])) {
            slots.goods.clear();
        }
        // «l'avion est arrivé»: with what it brought.
        let arrives = frame.subject == Some(Role::Goods);
        slots.goods.retain(|&index| !(arrives && self.is_vessel(scene, &goods[index])));
        drop_general(scene, &mut slots.goods);
        let equips = frame.object == Some(Role::Recipient);
        let carries = frame.subject.is_none() && frame.object == Some(Role::Goods) && frame.status == Status::Delivered;
        !slots.goods.is_empty() && ((!equips && !carries) || !slots.recipients.is_empty())
    }
}

impl Reader<'_> {
    /// Whether goods that arrive are what others travel in: «un Il-76», «l'avion»; not «le premier avion».
    fn is_vessel(&self, scene: Scene, goods: &Named) -> bool {
        let tokens = &scene.findings.document.tokens;
        let carries =
            matches!(goods.item.category, Category::Aircraft | Category::Ship) && goods.weight < Weight::Model;
        let fixed = matches!(goods.determiner, Determiner::Definite | Determiner::Demonstrative);
        let one = goods.item.count.max == Some(1) || fixed && goods.item.count.is_unknown();
        let told = self.frames.hints(tokens, goods.tokens.clone(), Hint::Part)
            || self.frames.hints(tokens, goods.tokens.clone(), Hint::Another);
        (goods.vessel || carries && one) && !told
    }
}

/// A general word with a determiner that takes up what was told before.
fn is_taken_up(goods: &Named) -> bool {
    let definite = matches!(goods.determiner, Determiner::Definite | Determiner::Demonstrative);
    definite && goods.weight == Weight::Generic && goods.item.count.is_unknown() && goods.item.unit.is_none()
}

/// Drops the general word where what it comprises follows: «des équipements: deux chars», «un lot portant sur deux chars».
fn drop_general(scene: Scene, indices: &mut Vec<usize>) {
    let (document, goods) = (scene.findings.document, &scene.findings.goods);
    sort(indices);
    let next: Vec<Option<usize>> = (0..indices.len()).map(|order| indices.get(order + 1).copied()).collect();
    let mut next = next.into_iter();
    indices.retain(|&index| {
        let Some(Some(next)) = next.next() else { return true };
        let (general, particular) = (&goods[index], &goods[next]);
        let between = general.tokens.end..particular.tokens.start.min(general.tokens.end + 24);
        let told = between.clone().any(|at| document.str(at) == ":")
            || scene.frames.hints(&document.tokens, between, Hint::Detail);
        let alike = general.item.category == particular.item.category;
        !(told && (general.weight <= Weight::Generic || alike) && general.item.count.is_unknown())
    });
    // «des instructeurs, des mercenaires»: the same people under two names.
    let mut people = false;
    indices.retain(|&index| {
        let plain = goods[index].item.category == Category::Personnel && goods[index].item.count.is_unknown();
        !(plain && std::mem::replace(&mut people, true))
    });
}
