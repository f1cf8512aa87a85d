//! A reader's corrections of what the machine found: a file beside the corpus, one patch a line.
//!
//! ```text
//! {"patch":"set","finding":"delivery","id":"9f86d081884c7d65","field":"count","item":0,"value":"11"}
//! ```
//!
//! CORRECTIONS.md has every form. A patch names a finding by its id, which is made from the finding's words: where they
//! have changed it finds nothing, and that is told. [`Summary::corrected`](crate::summary::Summary::corrected) applies
//! them; what the machine found stays as it is.

mod read;

use crate::delivery::{Category, Party, Status};
use crate::error::Error;
use crate::mention::Kind;
use crate::text::{Count, PartialDate};

/// The patches of a file, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    pub(crate) patches: Vec<Patch>,
}

impl Corrections {
    /// Reads the file `name`: one JSON object a line, blank lines passed over. Gives the patches that can be understood
    /// and an error with its place for each line that cannot.
    ///
    /// ```
    /// use depeche::correction::Corrections;
    /// let line = r#"{"patch":"reject","finding":"delivery","id":"9f86d081884c7d65","why":"a repetition"}"#;
    /// let (corrections, errors) = Corrections::read("corrections.jsonl", line);
    /// assert_eq!((corrections.len(), errors.len()), (1, 0));
    /// ```
    pub fn read(name: &str, text: &str) -> (Corrections, Vec<Error>) {
        read::lines(name, text)
    }

    /// How many patches there are.
    pub fn len(&self) -> usize {
        self.patches.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.patches.is_empty()
    }
}

/// One patch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Patch {
    /// Its line, from 1.
    pub line: u32,
    pub act: Act,
}

/// What a patch does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// There is no such delivery, or no such quote.
    Reject { id: u64, quote: bool },
    /// There is no such actor.
    RejectActor(String),
    /// A field of a delivery or quote is otherwise.
    Set { id: u64, edit: Edit },
    /// The machine has not seen a finding.
    Add { article: u64, start: u32, end: u32, finding: Added },
    /// Two reports are of one occasion, or are not.
    Link { a: u64, b: u64, joined: bool },
    /// Two names are of one actor, or are not.
    LinkActors { a: String, b: String, joined: bool },
}

impl Act {
    /// The word for it in files.
    pub fn word(&self) -> &'static str {
        match self {
            Act::Reject { .. } | Act::RejectActor(_) => "reject",
            Act::Set { .. } => "set",
            Act::Add { .. } => "add",
            Act::Link { joined: true, .. } | Act::LinkActors { joined: true, .. } => "merge",
            Act::Link { .. } | Act::LinkActors { .. } => "split",
        }
    }
}

/// A field with its right value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Edit {
    Status(Status),
    Supplier(Option<Party>),
    Recipient(Option<Party>),
    Date(Option<PartialDate>),
    Hedged(bool),
    Speaker(Option<String>),
    Goods { item: u32, edit: GoodsEdit },
}

/// A field of an item with its right value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum GoodsEdit {
    Count(Count),
    Category(Category),
    Designation(Option<String>),
    Unit(Option<String>),
}

impl Edit {
    /// The word for the field in files.
    pub fn field(&self) -> &'static str {
        match self {
            Edit::Status(_) => "status",
            Edit::Supplier(_) => "supplier",
            Edit::Recipient(_) => "recipient",
            Edit::Date(_) => "date",
            Edit::Hedged(_) => "hedged",
            Edit::Speaker(_) => "speaker",
            Edit::Goods { edit, .. } => match edit {
                GoodsEdit::Count(_) => "count",
                GoodsEdit::Category(_) => "category",
                GoodsEdit::Designation(_) => "designation",
                GoodsEdit::Unit(_) => "unit",
            },
        }
    }

    /// The item whose field it is.
    pub fn item(&self) -> Option<u32> {
        match self {
            Edit::Goods { item, .. } => Some(*item),
            _ => None,
        }
    }

    /// The value as files write it.
    pub fn value(&self) -> Option<String> {
        match self {
            Edit::Status(status) => Some(status.word().to_owned()),
            Edit::Supplier(party) | Edit::Recipient(party) => party.as_ref().map(Party::to_string),
            Edit::Date(date) => date.map(|date| date.to_string()),
            Edit::Hedged(hedged) => Some(hedged.to_string()),
            Edit::Speaker(name) => name.clone(),
            Edit::Goods { edit, .. } => match edit {
                GoodsEdit::Count(count) => Some(count.to_string()),
                GoodsEdit::Category(category) => Some(category.word().to_owned()),
                GoodsEdit::Designation(words) | GoodsEdit::Unit(words) => words.clone(),
            },
        }
    }
}

/// A finding that a reader has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Added {
    Delivery {
        status: Status,
        supplier: Option<Party>,
        recipient: Option<Party>,
        date: Option<PartialDate>,
        category: Category,
        designation: Option<String>,
        count: Count,
        unit: Option<String>,
    },
    Quote {
        text: String,
        speaker: Option<String>,
    },
    Actor {
        name: String,
        kind: Kind,
        code: Option<String>,
    },
}
