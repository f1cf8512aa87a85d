//! Spots: where goods and parties stand in their sentences.

use crate::delivery::Status;
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition, VerbForm};
use crate::fr::delivery::scene::Scene;
use crate::fr::verb::VerbGroup;

/// Where something stands.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The sentence, by index.
    pub sentence: usize,
    /// The clause within it.
    pub clause: usize,
    /// The verb of that clause.
    pub verb: Option<VerbGroup>,
    /// The verb of the clause above.
    pub above: Option<VerbGroup>,
    /// A participle right behind: «deux chars │ promis».
    pub participle: Option<VerbGroup>,
    /// Whether it is or belongs to the subject.
    pub subject: bool,
    /// What introduces it.
    pub preposition: Option<Preposition>,
    /// The last token of the phrase that it completes: «la livraison │ de chars».
    pub completes: Option<usize>,
    /// The date that the clause tells nearest to it.
    pub date: Option<usize>,
}

impl Spot {
    /// Where `token` stands; `None` outside the stretch that was read.
    pub fn of(scene: Scene, sentence: usize, token: usize) -> Option<Self> {
        let reading = scene.reading;
        let chunk = reading.chunks.iter().position(|chunk| chunk.tokens.contains(&token))?;
        let preposition = match scene.kind(chunk) {
            ChunkKind::Phrase(preposition) => preposition,
            _ => None,
        };
        // «la présidence │ du Mali │ a annoncé»: a chain of «de» belongs to its head.
        let mut head = chunk;
        while head > 0
            && scene.kind(head) == ChunkKind::Phrase(Some(Preposition::Of))
            && reading.chunks[head - 1].is_phrase()
        {
            head -= 1;
        }
        let subject_of = (0..reading.clauses.len())
            .find(|&clause| reading.clauses[clause].verb.is_some() && scene.subject(clause).contains(&head));
        let clause = subject_of.unwrap_or(reading.owner[chunk]);
        let group = |clause: usize| match scene.kind(reading.clauses[clause].verb?) {
            ChunkKind::Verb(group, _) => scene.groups.get(group).cloned(),
            _ => None,
        };
        let participle = (chunk + 1..reading.chunks.len().min(chunk + 4))
            .find(|&at| !matches!(scene.kind(at), ChunkKind::Phrase(Some(Preposition::Of)) | ChunkKind::Comma))
            .and_then(|at| match scene.kind(at) {
                ChunkKind::Verb(group, VerbForm::Participle) => scene.groups.get(group).cloned(),
                _ => None,
            });
        let above = reading.clauses[clause].parent.filter(|_| reading.clauses[clause].kind != ClauseKind::Main);
        let dates = reading.chunks.iter().enumerate().filter_map(|(at, other)| match other.kind {
            ChunkKind::Date(date) if reading.owner[at] == clause && scene.tells_when(date) => Some((at, date)),
            _ => None,
        });
        Some(Spot {
            sentence,
            clause,
            verb: group(clause),
            above: above.and_then(group),
            participle,
            subject: subject_of.is_some(),
            preposition,
            completes: (head < chunk).then(|| reading.chunks[chunk - 1].tokens.end - 1),
            date: dates
                .min_by_key(|(at, _)| at.abs_diff(chunk))
                .map(|(_, date)| date)
                .or_else(|| scene.date_around(clause, Status::Delivered)),
        })
    }

    /// A word for how it is tied to its verb.
    pub fn tie(&self) -> &'static str {
        if self.subject {
            return "subject";
        }
        match self.preposition {
            None => "bare",
            Some(Preposition::To) => "à",
            Some(Preposition::Of) => "de",
            Some(Preposition::By) => "par",
            Some(Preposition::For) => "pour",
            Some(Preposition::In) => "en",
            Some(Preposition::Inside) => "dans",
            Some(Preposition::On) => "sur",
            Some(Preposition::Towards) => "vers",
            Some(Preposition::At) => "chez",
            Some(Preposition::From) => "depuis",
            Some(Preposition::With) => "avec",
            Some(Preposition::Against) => "contre",
            Some(Preposition::Giver) => "giver",
            Some(Preposition::Receiver) => "receiver",
            Some(Preposition::Source) => "selon",
            Some(Preposition::Other) => "other",
        }
    }
}
