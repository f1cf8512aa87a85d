//! Goods of which only the number is told: «quatre autres», «il en a reçu six».
//!
//! ```text
//!   Six Caesar ont été livrés, douze autres suivront.        Kiev voulait des chars. Il en a reçu trente.
//!       ───┬──                 ─────┬──────                               ──┬──         ──       ───┬──
//!          └────────────────────────┘ the same kind and model               └───────────────────────┘
//! ```

use std::ops::Range;

use super::lexicon::{GoodsLexicon, Roles};
use super::{Determiner, Goods, GoodsItem, Weight};
use crate::delivery::Category;
use crate::fr::number::Quantity;
use crate::text::{Count, Document, TokenKind};

/// How many sentences back goods are still meant.
const REACH: usize = 2;

/// How many tokens may stand between «en» and its number: «en a officiellement déjà reçu six».
const GROUP: usize = 6;

/// How many sentences back goods in the same unit are still meant.
const FAR: usize = 8;

/// How many items back goods are still meant: time stays linear in sentences without an end.
const NEAR: usize = 60;

/// Fewer than this are pieces, not tonnes or doses.
const FEW: u64 = 100;

/// From here on a number counts money.
const BILLION: u64 = 1_000_000_000;

/// Words behind a number told behind its goods: «quarante-quatre exactement», «vingt-deux au total».
const TALLY: [&str; 6] = ["au", "total", "en", "tout", "environ", "exactement"];

/// A number or ordinal that stands for goods.
struct Bare {
    /// From the number to the last word that shows what it stands for.
    tokens: Range<usize>,
    count: Count,
    /// What is counted, where the text says so: «34 000 tonnes».
    unit: Option<&'static str>,
    rule: &'static str,
}

impl GoodsLexicon {
    /// Adds the goods whose noun is left out, in their places.
    pub(super) fn complete(&self, document: &Document, quantities: &[Quantity], goods: &mut Vec<Goods>) {
        for quantity in quantities.iter().filter(|quantity| !quantity.article && !quantity.count.is_unknown()) {
            let place = goods.partition_point(|goods| goods.tokens.start < quantity.tokens.end);
            let told = place.checked_sub(1).is_some_and(|before| {
                let before = &mut goods[before];
                before.tokens.end > quantity.tokens.start || self.tells_count(document, before, quantity)
            });
            if !told {
                self.insert(document, self.elliptical(document, quantity), place, goods);
            }
        }
        for at in 2..document.tokens.len() {
            let Some(one) = self.ordinal(document, at) else { continue };
            let place = goods.partition_point(|goods| goods.tokens.start <= at);
            if goods[..place].last().is_none_or(|before| before.tokens.end <= at) {
                self.insert(document, Some(one), place, goods);
            }
        }
    }

    /// Puts a bare number at its place, with the kind and model of the goods that it stands for.
    fn insert(&self, document: &Document, bare: Option<Bare>, place: usize, goods: &mut Vec<Goods>) {
        let Some(Bare { tokens, count, unit, rule }) = bare else { return };
        let (before, after) = goods.split_at(place);
        if after.first().is_some_and(|goods| goods.tokens.start < tokens.end) {
            return;
        }
        let sentence = document.sentence_of(tokens.start);
        let few = count.max.is_none_or(|max| max < FEW);
        let (reach, fits): (usize, Fits) = match unit {
            Some(_) => (FAR, |item, unit| item.unit == unit),
            None if few => (REACH, |item, _| item.unit.is_none() && meant(item)),
            None => (REACH, |item, _| meant(item)),
        };
        // «les quatre premiers des treize MiG-29»
        let parts = self.roles(document, tokens.end).any(Roles::PARTITIVE) && tokens.end > tokens.start;
        let whole = after.first().filter(|goods| parts && goods.tokens.start == tokens.end);
        let near = before.iter().rev().flat_map(|goods| goods.items.iter().rev()).take(NEAR);
        let mut near = near.take_while(|item| document.sentence_of(item.head) + reach >= sentence);
        let antecedent = whole.and_then(|goods| goods.items.first()).or_else(|| near.find(|item| fits(item, unit)));
        if let Some(antecedent) = antecedent {
            let definite = tokens.start > 0 && self.roles(document, tokens.start - 1).any(Roles::DEFINITE);
            let item = GoodsItem {
                head: tokens.start,
                tokens,
                count,
                determiner: if definite { Determiner::Definite } else { Determiner::None },
                anaphoric: true,
                rule,
                ..antecedent.clone()
            };
            goods.insert(place, Goods { tokens: item.tokens.clone(), items: vec![item], aboard: false });
        }
    }

    /// `des gilets pare-balles[, 12 000 environ,]`: the number of goods, told behind them.
    fn tells_count(&self, document: &Document, goods: &mut Goods, quantity: &Quantity) -> bool {
        let Some(item) = goods.items.last_mut() else { return false };
        let open = document.str(goods.tokens.end);
        let beside = quantity.tokens.start == goods.tokens.end + 1 && matches!(open, "," | "(" | "–");
        let rounding = |at: &usize| *at < document.tokens.len() && TALLY.contains(&document.str(*at));
        let end =
            (quantity.tokens.end..quantity.tokens.end + 3).find(|at| !rounding(at)).unwrap_or(quantity.tokens.end);
        let closed = document.tokens.get(end).is_none_or(|token| token.kind == TokenKind::Mark);
        let told = beside && closed && item.count.is_unknown() && item.unit.is_none();
        if told {
            item.count = quantity.count;
            (item.tokens.end, goods.tokens.end) = (quantity.tokens.end, quantity.tokens.end);
        }
        told
    }

    /// What a number stands for that names no goods.
    fn elliptical(&self, document: &Document, quantity: &Quantity) -> Option<Bare> {
        let Range { start, end } = quantity.tokens;
        let bare =
            |end: usize, unit| Bare { tokens: start..end, count: quantity.count, unit, rule: "fr/goods/ellipsis" };
        let measured = [end, end + usize::from(self.is_of(document, end))];
        if let Some((end, unit)) = measured.into_iter().find_map(|at| self.units.longest(&document.tokens, at)) {
            let alone = unit.category != Some(Category::Money) && !self.is_of(document, end);
            return alone.then(|| bare(end, Some(unit.name)));
        }
        if let Some(more) = self.phrase(document, end, Roles::MORE) {
            return self.closes(document, more).then(|| bare(more, None));
        }
        // «il en a reçu soixante en │ 2021»
        if document.str(start).len() == 4 && (1900..2100).contains(&quantity.count.min.unwrap_or(0)) {
            return None;
        }
        if self.leads_clause(document, quantity) {
            return Some(bare(end, None));
        }
        let before = |back: usize| start.checked_sub(back).map_or("", |at| document.str(at));
        // «…, puis 34 000 au Kenya», no year
        let follows = matches!(before(1), "," | "puis" | "et");
        let great = || quantity.count.min.is_some_and(|least| (2101..BILLION).contains(&least));
        let many = follows && (great() || self.leads_receiver(document, end));
        let group = start.saturating_sub(GROUP)..start;
        let words = |&at: &usize| document.tokens[at].kind != TokenKind::Mark;
        let behind_en = group.rev().take_while(words).any(|at| self.is_pronoun_en(document, at));
        let open = behind_en || before(1) == "dont" || many || self.follows_giver(document, start);
        let adverb = usize::from(end < document.tokens.len() && matches!(document.str(end), "déjà" | "seulement"));
        (open && (adverb > 0 || self.closes(document, end))).then(|| bare(end, None))
    }

    /// `dont [le premier] est arrivé`, `[un second] a suivi`: one of the goods told before.
    fn ordinal(&self, document: &Document, at: usize) -> Option<Bare> {
        let nth = matches!(document.str(at), "premier" | "première" | "second" | "seconde" | "deuxième" | "troisième");
        let verb = nth && self.roles(document, at + 1).any(Roles::STOP);
        let one = match document.str(at - 1) {
            "un" | "une" | "Un" | "Une" => true,
            "le" | "la" => document.str(at - 2) == "dont",
            _ => false,
        };
        let rule = "fr/goods/ordinal";
        (verb && one).then(|| Bare { tokens: at - 1..at + 1, count: Count::exactly(1), unit: None, rule })
    }

    /// «, dix-huit │ ont été livrés»: a number between a mark and the verb of several.
    fn leads_clause(&self, document: &Document, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let after_mark = start > 0 && document.tokens[start - 1].kind == TokenKind::Mark;
        let next = document.tokens.get(quantity.tokens.end).map(|token| token.span.of(document.text));
        let plural =
            next.is_some_and(|word| word.ends_with("nt")) && self.roles(document, quantity.tokens.end).any(Roles::STOP);
        after_mark && plural
    }

    /// «… au Mali et deux │ au Burkina Faso»: a number before who receives.
    fn leads_receiver(&self, document: &Document, end: usize) -> bool {
        let named = document.tokens.get(end + 1).is_some_and(|token| token.shape.is_capital());
        named && matches!(document.str(end), "à" | "au" | "aux")
    }

    /// «…, la Pologne │ quatorze»: a number behind who gives, whose verb and goods were told before.
    fn follows_giver(&self, document: &Document, start: usize) -> bool {
        let Some([joint, article, name]) = start.checked_sub(3).map(|at| [at, at + 1, at + 2]) else { return false };
        let parted =
            document.tokens[joint].kind == TokenKind::Mark || self.phrase(document, joint, Roles::AND).is_some();
        parted && self.roles(document, article).any(Roles::DEFINITE) && document.tokens[name].shape.is_capital()
    }

    /// «en» before its verb: «en a reçu», «n'en livrera», «pour en toucher»; not «en mars», «en Ukraine».
    fn is_pronoun_en(&self, document: &Document, at: usize) -> bool {
        let Some(next) = document.tokens.get(at + 1) else { return false };
        let verb = next.kind == TokenKind::Word && !next.shape.is_capital();
        let beside = |at: Option<usize>| at.is_some_and(|at| self.roles(document, at).any(Roles::STOP));
        let infinitive = ["er", "ir", "re"].iter().any(|end| document.str(at + 1).ends_with(end));
        let governed = at > 0 && matches!(document.str(at - 1), "pour" | "d'" | "d’" | "à");
        let en = document.str(at).eq_ignore_ascii_case("en") && verb;
        en && (beside(Some(at + 1)) || beside(at.checked_sub(1)) || (infinitive && governed))
    }

    /// Whether no noun follows: a mark, a preposition, a verb, a conjunction.
    fn closes(&self, document: &Document, at: usize) -> bool {
        let Some(token) = document.tokens.get(at) else { return true };
        let ends = Roles::STOP | Roles::NEAR | Roles::AND | Roles::PARTITIVE | Roles::DEFINITE | Roles::DEMONSTRATIVE;
        match token.kind {
            TokenKind::Mark | TokenKind::Quote => true,
            TokenKind::Number => false,
            TokenKind::Word => self.roles(document, at).any(ends),
        }
    }
}

/// Tells whether a number with a unit can stand for an item.
type Fits = fn(&GoodsItem, Option<&str>) -> bool;

/// Whether a number alone can stand for an item.
fn meant(item: &GoodsItem) -> bool {
    item.category != Category::Money && (item.weight != Weight::Generic || item.unit.is_some())
}
