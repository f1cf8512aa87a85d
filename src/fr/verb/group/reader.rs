//! Reads one verb group: what stands before it, its first verb, what it takes in.

use std::ops::Range;

use super::{Governor, Grammar, VerbGroup, Voice};
use crate::fr::verb::particles::Particle;
use crate::fr::verb::{Form, Tense};
use crate::text::{Document, TokenKind};

/// How many tokens behind a verb its «que» may stand.
const LIMITED: usize = 6;

/// Reads verb groups of a document.
pub(super) struct Reader<'a> {
    pub grammar: &'a Grammar,
    pub document: &'a Document<'a>,
}

/// What stands before the first verb of a group.
#[derive(Default)]
struct Prefix {
    subject: Option<usize>,
    negation: bool,
    clitics: Range<usize>,
    reflexive: bool,
    /// One past it: the first verb.
    end: usize,
}

impl Reader<'_> {
    fn class(&self, at: usize) -> Particle {
        self.document.tokens.get(at).map_or(Particle::default(), |token| self.grammar.particles.class(token.word))
    }

    fn readings(&self, at: usize) -> &[Form] {
        self.document.tokens.get(at).map_or(&[], |token| self.grammar.verbs.readings(token.word))
    }

    /// The group that starts at a token.
    pub fn group(&self, start: usize) -> Option<VerbGroup> {
        let prefix = self.prefix(start);
        let form = self.first_form(start, &prefix)?;
        let at = prefix.end;
        let mut group = VerbGroup {
            tokens: start..at + 1,
            head: form.lemma,
            head_token: at,
            tense: form.tense,
            compound: false,
            voice: if prefix.reflexive { Voice::Reflexive } else { Voice::Active },
            negated: prefix.negation,
            governors: [None; 3],
            agreement: form.agreement,
            subject: prefix.subject,
            inverted: false,
            clitics: prefix.clitics,
            homograph: false,
        };
        if form.tense == Tense::Participle {
            group.voice = if self.grammar.verbs.verb(form.lemma).with_etre { Voice::Active } else { Voice::Passive };
        }
        if form.tense.is_finite() && self.class(at + 1).is(Particle::INVERTED) {
            (group.subject, group.inverted) = (Some(at + 1), true);
            group.tokens.end += 1;
        }
        self.extend(&mut group);
        group.homograph = group.tokens.len() == 1 && self.class(at).is(Particle::HOMOGRAPH);
        let end = group.tokens.end;
        if group.negated && !(start..end).any(|token| self.class(token).is(Particle::NEGATION)) && self.is_limited(end)
        {
            group.negated = false;
        }
        Some(group)
    }

    /// «ne sont arrivés │ à Bamako │ qu'en mai»: what follows a verb with «ne» alone limits and does not deny it.
    fn is_limited(&self, end: usize) -> bool {
        let tokens = &self.document.tokens;
        let limits = |at: usize| tokens.get(at).is_some_and(|token| self.grammar.particles.que.contains(&token.word));
        let denies = |at: &usize| {
            tokens[*at].kind != TokenKind::Word
                || matches!(
                    self.document.str(*at),
                    "aucun" | "aucune" | "nul" | "nulle" | "ni" | "rien" | "personne" | "de"
                )
        };
        let near = end..tokens.len().min(end + LIMITED);
        limits(self.inside(end)) || near.take_while(|at| !denies(at)).any(limits)
    }

    /// `il ne lui en` before its verb. «le», «en» and the like are taken only where a verb follows.
    fn prefix(&self, start: usize) -> Prefix {
        let mut prefix = Prefix { end: start, clitics: start..start, ..Prefix::default() };
        if self.class(start).is(Particle::SUBJECT) && !self.class(start).is(Particle::OBJECT) {
            prefix.subject = Some(start);
            prefix.end += 1;
        } else if self.class(start).is(Particle::SUBJECT) {
            // «nous livrons», but «nous livre»; «nous nous réjouissons».
            let verb = (start + 1..start + 5).find(|&at| !self.class(at).is(Particle::OBJECT.or(Particle::NE)));
            let person = self.person(start);
            if verb.is_some_and(|verb| self.readings(verb).iter().any(|form| form.agreement.person() == person)) {
                prefix.subject = Some(start);
                prefix.end += 1;
            }
        }
        prefix.clitics = prefix.end..prefix.end;
        for _ in 0..5 {
            let class = self.class(prefix.end);
            if class.is(Particle::NE) {
                prefix.negation = true;
                prefix.clitics = prefix.end + 1..prefix.end + 1;
            } else if class.is(Particle::NEGATION) && prefix.negation {
                // «ne pas livrer», «ne rien livrer».
            } else if class.is(Particle::OBJECT) {
                prefix.reflexive |= class.is(Particle::REFLEXIVE);
                prefix.clitics.end = prefix.end + 1;
            } else {
                break;
            }
            prefix.end += 1;
        }
        if let Some(subject) = prefix.subject
            && self.person(subject).is_some_and(|person| person < 3)
            && prefix.clitics.clone().any(|clitic| self.person(clitic) == self.person(subject))
        {
            prefix.reflexive = true;
        }
        prefix
    }

    /// The person of «je», «nous», «vous»; 3 for other pronouns that can be subject.
    fn person(&self, at: usize) -> Option<u8> {
        let word = self.document.tokens.get(at)?.word;
        let particles = &self.grammar.particles;
        if particles.je.contains(&word) || word == particles.nous {
            Some(1)
        } else if word == particles.vous {
            Some(2)
        } else {
            self.class(at).is(Particle::SUBJECT).then_some(3)
        }
    }

    /// The best reading of the first verb, given what stands before it.
    fn first_form(&self, start: usize, prefix: &Prefix) -> Option<Form> {
        let at = prefix.end;
        let readings = self.readings(at);
        if readings.is_empty() {
            return None;
        }
        let person = prefix.subject.and_then(|subject| self.person(subject));
        let bound = prefix.subject.is_some() || prefix.negation || prefix.reflexive;
        let homograph = self.class(at).is(Particle::HOMOGRAPH);
        let after = |at: usize, class| at > 0 && self.class(at - 1).is(class);
        // «cette demande», «pour livre», «la demande», «l'Est»: a noun, unless a subject or «ne» shows the verb.
        let noun = !bound
            && (after(start, Particle::DETERMINER.or(Particle::PREPOSITION).or(Particle::ARTICLE))
                || (homograph
                    && after(at, Particle::ARTICLE.or(Particle::PREPOSITION))
                    && !after(start, Particle::RELATIVE.or(Particle::SUBJECT))));
        let capital = self.document.tokens[at].shape.is_capital();
        let fits = |form: &&Form| match form.tense {
            Tense::Imperative => !bound && self.document.tokens[at].shape.is_first(),
            Tense::Participle => prefix.end == start && !self.is_auxiliary(at),
            Tense::Infinitive => prefix.subject.is_none(),
            Tense::Gerund => prefix.subject.is_none() && self.is_gerund(at),
            _ if noun => false,
            // «A Bamako»: the preposition without its accent; «l'Est».
            _ if capital && at == start && self.is_auxiliary(at) => self.class(at + 1).is(Particle::INVERTED),
            // «nous» and «je» stand beside their verbs, whose forms are nouns elsewhere: «exécutions».
            _ => match form.agreement.person() {
                Some(3) => person.is_none_or(|person| person == 3),
                first => person == first || self.class(at + 1).is(Particle::INVERTED),
            },
        };
        let passive = self.document.tokens.get(at + 1).is_some_and(|token| token.word == self.grammar.particles.par);
        readings
            .iter()
            .filter(fits)
            .min_by_key(|form| {
                let auxiliary = form.lemma == self.grammar.verbs.etre || form.lemma == self.grammar.verbs.avoir;
                let participle = form.tense == Tense::Participle;
                // «un pont construit par l'armée», but «l'armée construit un pont».
                (participle != (passive && !bound), form.tense == Tense::Subjunctive, !auxiliary)
            })
            .copied()
    }

    fn is_auxiliary(&self, at: usize) -> bool {
        let verbs = &self.grammar.verbs;
        self.readings(at).iter().any(|form| form.lemma == verbs.avoir || form.lemma == verbs.etre)
    }

    /// «devant» and «suivant» are prepositions more often than participles, «le dirigeant» is a noun.
    fn is_gerund(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(Particle::default(), |before| self.class(before));
        let behind_en = at > 0 && self.document.tokens[at - 1].word == self.grammar.particles.en;
        behind_en
            || !(self.class(at).is(Particle::PREPOSITION.or(Particle::HOMOGRAPH)) || before.is(Particle::DETERMINER))
    }

    /// Takes in what follows the last verb so far: participles of its compound tenses, infinitives it governs.
    fn extend(&self, group: &mut VerbGroup) {
        let verbs = &self.grammar.verbs;
        for _ in 0..6 {
            let next = self.grammar.particles.skip_adverbs(self.document, group.tokens.end);
            if group.head == verbs.avoir || group.head == verbs.etre {
                let Some((at, form)) = self.participle(next) else { return };
                let passive = group.head == verbs.etre && !verbs.verb(form.lemma).with_etre;
                if passive && group.voice == Voice::Active {
                    group.voice = Voice::Passive;
                } else {
                    group.compound = true;
                }
                (group.head, group.head_token, group.tokens.end) = (form.lemma, at, at + 1);
                continue;
            }
            let Some((at, form)) = self.infinitive(group, next) else { return };
            let Some(place) = group.governors.iter_mut().find(|governor| governor.is_none()) else { return };
            let reflexive = group.voice == Voice::Reflexive;
            *place = Some(Governor { lemma: group.head, token: group.head_token, reflexive });
            let reflexive = (group.tokens.end..at).any(|token| self.class(token).is(Particle::REFLEXIVE));
            group.voice = if reflexive { Voice::Reflexive } else { Voice::Active };
            group.compound = false;
            (group.head, group.head_token, group.tokens.end) = (form.lemma, at, at + 1);
        }
    }

    /// The participle at `at`, or behind words between commas: «a, pour sa part, salué».
    fn participle(&self, at: usize) -> Option<(usize, Form)> {
        let participle =
            |at: usize| self.readings(at).iter().find(|form| form.tense == Tense::Participle).map(|&form| (at, form));
        let inside = self.inside(at);
        if let Some(found) = participle(at).or_else(|| participle(inside)) {
            return Some(found);
        }
        let comma = |at: usize| at < self.document.tokens.len() && self.document.str(at) == ",";
        if !comma(at) {
            return None;
        }
        let close = (at + 1..at + 10).take_while(|&at| !self.is_stop(at)).find(|&at| comma(at))?;
        participle(self.grammar.particles.skip_adverbs(self.document, close + 1))
    }

    /// Behind a quotation mark that opens at `at` and the adverbs there: «ont │ « d'ores et déjà été livrés »».
    fn inside(&self, at: usize) -> usize {
        let opens = self.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Quote);
        if opens { self.grammar.particles.skip_adverbs(self.document, at + 1) } else { at }
    }

    fn is_stop(&self, at: usize) -> bool {
        at >= self.document.tokens.len() || matches!(self.document.str(at), "." | "!" | "?" | "«" | "“" | "\"")
    }

    /// The infinitive that the group's last verb governs, at `at` or behind its preposition and clitics.
    fn infinitive(&self, group: &VerbGroup, mut at: usize) -> Option<(usize, Form)> {
        let government = self.grammar.verbs.verb(group.head).government;
        let particles = &self.grammar.particles;
        let word = self.document.tokens.get(at)?.word;
        if (government.de && particles.de.contains(&word)) || (government.a && word == particles.a) {
            at += 1;
        } else if !government.direct {
            return None;
        }
        for _ in 0..4 {
            if !self.class(at).is(Particle::OBJECT.or(Particle::NE)) {
                break;
            }
            at += 1;
        }
        at = self.inside(particles.skip_adverbs(self.document, at));
        self.readings(at).iter().find(|form| form.tense == Tense::Infinitive).map(|&form| (at, form))
    }
}
