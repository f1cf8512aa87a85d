//! Where the noun phrase stands that is a cue's subject.
//!
//! ```text
//!   Le ministre russe, Paul Anselme, en visite à Bamako, a déclaré : …
//!   ╰──────────────╯   ╰──────────╯                      ╰ before(…): apposition first, then phrase
//!   … », a déclaré mardi à la presse le ministre russe, Paul Anselme.
//!                                    ╰──────────────╯   ╰──────────╯ after(…)
//! ```

use std::ops::Range;

use super::reader::Reader;
use crate::fr::verb::{Number, Tense};
use crate::mention::Kind;
use crate::text::TokenKind;

/// Look-aheads and look-behinds are bounded, so that a text without stops stays linear.
const WINDOW: usize = 60;

impl Reader<'_> {
    /// The phrases left of a verb that can be its subject, the likeliest first; `floor` bounds them.
    pub(super) fn subjects_before(&self, verb: usize, floor: usize, number: Option<Number>) -> Vec<Range<usize>> {
        let floor = floor.max(verb.saturating_sub(WINDOW));
        let mut phrases = Vec::new();
        let mut end = verb;
        let before = end > floor && self.one_of(end - 1, &["qui"]);
        if before || self.one_of(verb, &["qui"]) {
            end -= usize::from(before);
            // «… a cité Awa Sidibé, qui parlait»: the name right before.
            let comma = end > floor && self.document.str(end - 1) == ",";
            let near = self.sight(end.saturating_sub(2)).filter(|sight| comma && sight.tokens.start >= floor);
            if let Some(sight) = near.filter(|sight| self.actor(sight.actor).kind == Kind::Person)
                && !self.is_governed(sight.tokens.start, floor)
            {
                return vec![sight.tokens.clone()];
            }
            if comma && let Some(antecedent) = self.told_of(end - 1, floor, number) {
                return vec![antecedent];
            }
        } else if let Some(antecedent) = self.antecedent(verb, floor) {
            end = antecedent;
        }
        // «M. Diop, lui, a remercié»; «Paul Anselme, chercheur à Dakar, estime».
        for _ in 0..4 {
            if end <= floor {
                break;
            }
            let insert = matches!(self.document.str(end - 1), "," | ")" | "–" | "-" | "—");
            if insert {
                end -= 1;
            }
            let start = if insert { self.insert_start(end, floor) } else { self.chunk_start(end, floor) };
            let chunk = start..end;
            if !chunk.is_empty() {
                if !insert {
                    phrases.push(self.without_adverbial(self.conjunct(chunk, number)));
                    break;
                } else if self.one_of(chunk.start, &["par"]) && self.one_of(chunk.start + 2, &["voix"]) {
                    // «Le ministère, par la voix de son porte-parole Paul Anselme, a dit».
                    let named = chunk.clone().find(|&at| self.person_starts(at));
                    phrases.extend(named.map(|at| at..chunk.end));
                } else if self.starts_with_person(&chunk) {
                    phrases.push(chunk);
                } else if let Some(person) = self.apposed_to(&chunk, floor) {
                    phrases.push(person);
                    break;
                } else if !self.is_parenthesis(&chunk) {
                    phrases.push(self.without_adverbial(chunk));
                    break;
                }
            }
            if start <= floor {
                break;
            }
            end = if matches!(self.document.str(start - 1), "," | "(" | "–" | "-" | "—") && insert {
                start
            } else {
                break;
            };
            if self.document.str(end - 1) == "(" {
                end -= 1;
            }
        }
        phrases
    }

    /// «… par l'armée malienne, qui évoque», «… selon une source locale, qui évoque»: whoever the words before the comma
    /// name or describe last, where it agrees with the verb.
    fn told_of(&self, comma: usize, floor: usize, number: Option<Number>) -> Option<Range<usize>> {
        let start = self.insert_start(comma, floor);
        (start..comma).rev().take(12).find_map(|at| {
            let phrase = at..self.phrase_end(at).min(comma);
            let named = self.mention_starts(at) && phrase.end == comma;
            let (.., noun) = self.head_noun(&phrase).filter(|(noun, ..)| *noun == at + 1 && self.is_article(at))?;
            let agrees = number.is_none_or(|number| number == noun.number);
            let plain = (phrase.end..comma).all(|at| !self.is_finite_verb(at) && !self.is_article(at));
            let free = at == start || !self.is_of(at - 1);
            (agrees && free && (named || plain)).then_some(phrase)
        })
    }

    /// «Un gradé qui a requis l'anonymat a évoqué»: one past the subject, where «qui» and another verb stand between.
    fn antecedent(&self, verb: usize, floor: usize) -> Option<usize> {
        let chunk = self.chunk_start(verb, floor);
        // What stands between the verbs is an object: no subject of its own.
        if chunk <= floor || chunk == verb || !self.is_finite_verb(chunk - 1) && !self.is_participle(chunk - 1) {
            return None;
        }
        let qui = (floor..chunk).rev().take(8).find(|&at| self.one_of(at, &["qui"]))?;
        let plain = (qui..verb).all(|at| self.document.tokens[at].kind == TokenKind::Word);
        (plain && qui > floor).then_some(qui)
    }

    fn is_participle(&self, at: usize) -> bool {
        let readings = self.grammar.verbs.readings(self.document.tokens[at].word);
        readings.iter().any(|form| form.tense == Tense::Participle)
    }

    /// Where an insert that ends before `end` starts: behind a comma, dash, bracket or mark.
    fn insert_start(&self, end: usize, floor: usize) -> usize {
        let bounds = |at: &usize| {
            self.document.tokens[*at].kind == TokenKind::Quote
                || matches!(self.document.str(*at), "," | "(" | ":" | ";" | "–" | "—")
                || (self.document.str(*at) == "-" && !self.in_mention(*at))
        };
        (floor..end).rev().find(bounds).map_or(floor, |at| at + 1)
    }

    /// «Le pays atteint ce but et la Suède affirme»: a singular verb agrees with what follows the last «et».
    fn conjunct(&self, chunk: Range<usize>, number: Option<Number>) -> Range<usize> {
        if number != Some(Number::Singular) {
            return chunk;
        }
        let last = chunk.clone().rev().find(|&at| {
            self.lexicons.and.contains(&self.document.tokens[at].word)
                && at + 1 < chunk.end
                && (self.is_article(at + 1)
                    || self.mention_starts(at + 1)
                    || self.is_pronoun(at + 1)
                    || self.person_starts(at + 1))
        });
        last.map_or(chunk.clone(), |and| and + 1..chunk.end)
    }

    /// Where the chunk that ends before `end` starts: behind a comma, bracket, mark, conjunction or verb.
    pub(super) fn chunk_start(&self, end: usize, floor: usize) -> usize {
        let mut at = end;
        while at > floor {
            let before = at - 1;
            let token = self.document.tokens[before];
            let stops = match token.kind {
                TokenKind::Mark => {
                    !matches!(self.document.str(before), "." | "/" | "&" | "%" | "'" | "-")
                        || !self.in_mention(before) && self.document.str(before) == "-"
                }
                TokenKind::Quote => true,
                TokenKind::Number => false,
                TokenKind::Word => self.is_conjunction(before) || self.is_finite_verb(before),
            };
            if stops {
                break;
            }
            at = before;
        }
        at
    }

    /// «Mercredi le ministre», «A Bamako une importatrice»: the phrase without what only says when or where.
    fn without_adverbial(&self, chunk: Range<usize>) -> Range<usize> {
        let mut start = chunk.start;
        // «Prenant la parole à son tour le préfet a dit».
        if start < chunk.end && (self.is_preposition(start) || self.is_gerund(start)) {
            let heads = (start + 2..chunk.end)
                .filter(|&at| !self.is_preposition(at - 1) && (self.is_article(at) || self.person_starts(at)));
            return heads.last().map_or(chunk.end..chunk.end, |at| at..chunk.end);
        }
        let skipped = self.grammar.particles.skip_adverbs(self.document, start);
        if skipped < chunk.end {
            start = skipped;
        }
        while start < chunk.end && self.lexicons.and.contains(&self.document.tokens[start].word) {
            start += 1;
        }
        start..chunk.end
    }

    /// «Awa Sidibé, sa collègue, a dit»: the person named before the comma whom the words between commas only describe.
    fn apposed_to(&self, chunk: &Range<usize>, floor: usize) -> Option<Range<usize>> {
        let comma = chunk.start.checked_sub(1).filter(|&at| at > floor && self.document.str(at) == ",")?;
        let sight = self.sight(comma - 1).filter(|sight| sight.tokens.start >= floor)?;
        let person = self.actor(sight.actor).kind == Kind::Person && self.head_noun(chunk).is_some();
        (person && !self.is_governed(sight.tokens.start, floor)).then(|| sight.tokens.clone())
    }

    /// «lui», «pour sa part», «en visite à Bamako»: what commas set apart between subject and verb.
    fn is_parenthesis(&self, chunk: &Range<usize>) -> bool {
        let start = chunk.start;
        let adverbs = self.grammar.particles.skip_adverbs(self.document, start) > start;
        let disjunctive = chunk.len() <= 2 && self.lexicons.pronoun(self.document, start).is_some();
        let bare = !self.is_article(start) && !self.person_starts(start) && !self.mention_starts(start);
        adverbs || disjunctive || bare || self.document.str(chunk.end.min(self.document.tokens.len() - 1)) == ")"
    }

    /// Whether a person is named at the head of a chunk: «le général Awa Sidibé».
    fn starts_with_person(&self, chunk: &Range<usize>) -> bool {
        self.head_mention(chunk).is_some_and(|actor| self.actors[actor.0 as usize].kind == Kind::Person)
    }

    /// The phrase right of a verb that is its subject, where one is: behind adverbs and complements.
    pub(super) fn subject_after(&self, verb_end: usize) -> Option<Range<usize>> {
        let limit = self.document.tokens.len().min(verb_end + 24);
        let mut at = self.grammar.particles.skip_adverbs(self.document, verb_end);
        while at < limit {
            if matches!(self.document.str(at), "." | ":" | ";" | "!" | "?" | "(" | "\"" | "«" | "“") {
                return None;
            }
            if self.document.str(at) == "," {
                at += 1;
                // «a dit, la voix brisée, le procureur».
                let bearing = [
                    "voix", "mine", "yeux", "regard", "gorge", "sourire", "ton", "poing", "poings", "larmes", "air",
                    "visage",
                ];
                if self.one_of(at + 1, &bearing) {
                    at = (at..limit).find(|&at| self.document.str(at) == ",").unwrap_or(limit);
                }
                continue;
            }
            if self.is_preposition(at) && !self.one_of(at, &["des"]) {
                // «à l'AFP», «devant la presse»: over the complement to the next head.
                at += 1;
                while at < limit && self.is_article(at) {
                    at += 1;
                }
                at += 1;
                while at < limit
                    && !self.is_article(at)
                    && !self.is_preposition(at)
                    && !self.person_starts(at)
                    && !self.is_conjunction(at)
                    && !matches!(self.document.str(at), "." | "," | ":" | ";" | "\"" | "«" | "“")
                {
                    at += 1;
                }
                at = self.grammar.particles.skip_adverbs(self.document, at);
                continue;
            }
            if self.is_article(at)
                || self.mention_starts(at)
                || self.is_pronoun(at)
                || self.person_starts(at)
                || self.noun_starts(at)
                || self.is_unknown_name(at)
            {
                return Some(at..self.phrase_end(at));
            }
            if self.is_conjunction(at) || !self.grammar.verbs.readings(self.document.tokens[at].word).is_empty() {
                return None;
            }
            at += 1;
        }
        None
    }

    /// The end of a noun phrase that starts at `start`, with its complements in «de» but not those of circumstance.
    pub(super) fn phrase_end(&self, start: usize) -> usize {
        let limit = self.document.tokens.len().min(start + 30);
        let mut at = start + 1;
        while at < limit {
            if self.in_mention(at) && !self.mention_starts(at) {
                at += 1;
                continue;
            }
            let token = self.document.tokens[at];
            let stops = match token.kind {
                TokenKind::Quote => true,
                TokenKind::Mark => {
                    // «l'hôpital n° 4».
                    let numbered = matches!(self.document.str(at), "°" | "º");
                    !numbered
                        && !matches!(self.document.str(at), "." if self.document.str(at - 1).len() <= 3 && !token.shape.after_space() && self.in_sentence(at))
                }
                TokenKind::Number => false,
                TokenKind::Word => {
                    self.is_conjunction(at)
                        || (self.is_circumstance(at) && !self.is_inside(start, at))
                        || (at > start + 1 && self.is_far_complement(start, at))
                        || self.is_finite_verb(at)
                        || token.shape.after_break()
                        // «le capitaine remplaçant, Paul Anselme» is none.
                        || (at > start + 1 && self.is_gerund(at) && self.document.tokens.get(at + 1).is_some_and(|_| self.document.str(at + 1) != ","))
                }
            };
            if stops {
                break;
            }
            at += 1;
        }
        at
    }

    fn in_sentence(&self, at: usize) -> bool {
        self.document.sentences[self.document.sentence_of(at)].end > at + 1
    }
}
