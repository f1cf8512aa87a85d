//! The words of the contract, and those of the core that they stand for.

use super::{Kind, Note, Status};
use crate::{analysis, delivery, mention};

impl From<Note> for analysis::Note {
    fn from(note: Note) -> Self {
        match note {
            Note::Empty => analysis::Note::Empty,
            Note::ReplacedBytes => analysis::Note::ReplacedBytes,
            Note::OtherLanguage => analysis::Note::OtherLanguage,
        }
    }
}

impl From<Kind> for mention::Kind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Person => mention::Kind::Person,
            Kind::Organisation => mention::Kind::Organisation,
            Kind::Country => mention::Kind::Country,
        }
    }
}

impl From<Status> for delivery::Status {
    fn from(status: Status) -> Self {
        match status {
            Status::Requested => delivery::Status::Requested,
            Status::Ordered => delivery::Status::Ordered,
            Status::Pledged => delivery::Status::Pledged,
            Status::Delivered => delivery::Status::Delivered,
            Status::Refused => delivery::Status::Refused,
        }
    }
}

impl From<analysis::Note> for Note {
    fn from(note: analysis::Note) -> Self {
        match note {
            analysis::Note::Empty => Note::Empty,
            analysis::Note::ReplacedBytes => Note::ReplacedBytes,
            analysis::Note::OtherLanguage => Note::OtherLanguage,
        }
    }
}

impl From<mention::Kind> for Kind {
    fn from(kind: mention::Kind) -> Self {
        match kind {
            mention::Kind::Person => Kind::Person,
            mention::Kind::Organisation => Kind::Organisation,
            mention::Kind::Country => Kind::Country,
        }
    }
}

impl From<delivery::Status> for Status {
    fn from(status: delivery::Status) -> Self {
        match status {
            delivery::Status::Requested => Status::Requested,
            delivery::Status::Ordered => Status::Ordered,
            delivery::Status::Pledged => Status::Pledged,
            delivery::Status::Delivered => Status::Delivered,
            delivery::Status::Refused => Status::Refused,
        }
    }
}
