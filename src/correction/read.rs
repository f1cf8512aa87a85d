//! Lines of JSON to patches.

use std::borrow::Cow;

use super::{Act, Added, Corrections, Edit, GoodsEdit, Patch};
use crate::delivery::{Category, Party, Status};
use crate::error::Error;
use crate::ingest::json::{Reader, Value};
use crate::mention::Kind;
use crate::text::{Count, PartialDate};

/// Reads a file, line by line.
pub fn lines(name: &str, text: &str) -> (Corrections, Vec<Error>) {
    let (mut corrections, mut errors) = (Corrections::default(), Vec::new());
    for (line, row) in (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty()) {
        match Members::read(name, line, row).and_then(|members| members.act()) {
            Ok(act) => corrections.patches.push(Patch { line, act }),
            Err(error) => errors.push(error),
        }
    }
    (corrections, errors)
}

/// The members of a line's object, with the places of their values.
struct Members<'a> {
    name: &'a str,
    line: u32,
    row: &'a str,
    members: Vec<(String, usize, Value<'a>)>,
}

type Read<T> = Result<T, Error>;

impl<'a> Members<'a> {
    fn read(name: &'a str, line: u32, row: &'a str) -> Read<Self> {
        let mut members = Vec::new();
        let mut reader = Reader::new(row, 0);
        let read = reader.object(|key, at, value| members.push((key.to_owned(), at, value)));
        let read = read.and_then(|other| reader.end().map(|()| other));
        let this = Members { name, line, row, members };
        match read {
            Ok(None) => Ok(this),
            Ok(Some(kind)) => Err(this.error(0, "a patch: a JSON object", kind)),
            Err(fault) => Err(this.error(fault.at, "a patch: a JSON object", fault.found)),
        }
    }

    fn error(&self, at: usize, expected: &str, found: impl Into<String>) -> Error {
        let column = 1 + self.row[..at].chars().count();
        Error::new(format!("{}:{}:{column}", self.name, self.line), expected, found)
    }

    /// A member's text and place; null and no such member are the same.
    fn text(&self, key: &str) -> Option<(usize, Cow<'_, str>)> {
        let (_, at, value) = self.members.iter().rev().find(|(name, _, _)| name == key)?;
        match value {
            Value::Text(text) => Some((*at, Cow::Borrowed(text.as_str()))),
            Value::Number(text) => Some((*at, Cow::Borrowed(*text))),
            Value::Other(word) => Some((*at, Cow::Borrowed(*word))),
            Value::Null => None,
        }
    }

    /// What `parse` makes of a member that may be absent.
    fn optional<T>(&self, key: &str, expected: &str, parse: impl FnOnce(&str) -> Option<T>) -> Read<Option<T>> {
        let Some((at, text)) = self.text(key) else { return Ok(None) };
        match parse(&text) {
            Some(value) => Ok(Some(value)),
            None => Err(self.error(at, expected, format!("\"{text}\""))),
        }
    }

    /// What `parse` makes of a member that has to be there.
    fn needed<T>(&self, key: &str, expected: &str, parse: impl FnOnce(&str) -> Option<T>) -> Read<T> {
        let value = self.optional(key, expected, parse)?;
        value.ok_or_else(|| self.error(0, expected, format!("no \"{key}\"")))
    }

    fn words(&self, key: &str) -> Read<String> {
        self.needed(key, &format!("a name or words in \"{key}\""), |text| Some(text.to_owned()))
    }

    fn id(&self, key: &str) -> Read<u64> {
        let digits = |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let parse = |text: &str| u64::from_str_radix(text, 16).ok().filter(|_| digits(text));
        self.needed(key, &format!("16 hexadecimal digits in \"{key}\""), parse)
    }

    fn number(&self, key: &str) -> Read<u32> {
        self.needed(key, &format!("a number in \"{key}\""), |text| text.parse().ok())
    }

    fn status(&self, key: &str) -> Read<Status> {
        self.needed(key, "a status: delivered, pledged, ordered, requested or refused", Status::parse)
    }

    fn category(&self, key: &str) -> Read<Category> {
        self.needed(key, "a category such as \"helicopter\"", Category::parse)
    }

    fn party(&self, key: &str) -> Read<Option<Party>> {
        self.optional(key, "a state's code or a name", |text| Some(Party::parse(text)))
    }

    fn date(&self, key: &str) -> Read<Option<PartialDate>> {
        self.optional(key, "a date such as \"2022-04-18\"", PartialDate::parse)
    }

    fn count(&self, key: &str) -> Read<Count> {
        let count = self.optional(key, "a count such as \"11\", \"10-12\", \"2-\" or \"-30\"", Count::parse)?;
        Ok(count.unwrap_or_default())
    }

    fn may_be(&self, key: &str) -> Read<Option<String>> {
        self.optional(key, "", |text| Some(text.to_owned()))
    }

    fn act(&self) -> Read<Act> {
        const FINDING: &str = "\"finding\": delivery, quote or actor";
        let finding = self.words("finding")?;
        let at = |key| self.text(key).map_or(0, |(at, _)| at);
        let actor = match finding.as_str() {
            "actor" => true,
            "delivery" | "quote" => false,
            _ => return Err(self.error(at("finding"), FINDING, format!("\"{finding}\""))),
        };
        match self.words("patch")?.as_str() {
            "reject" if actor => Ok(Act::RejectActor(self.words("name")?)),
            "reject" => Ok(Act::Reject { id: self.id("id")?, quote: finding == "quote" }),
            "set" if !actor => Ok(Act::Set { id: self.id("id")?, edit: self.edit(finding == "quote")? }),
            "add" => Ok(Act::Add {
                article: self.id("article")?,
                start: self.number("start")?,
                end: self.number("end")?,
                finding: self.added(&finding)?,
            }),
            word @ ("merge" | "split") if actor => {
                Ok(Act::LinkActors { a: self.words("name")?, b: self.words("with")?, joined: word == "merge" })
            }
            word @ ("merge" | "split") if finding == "delivery" => {
                Ok(Act::Link { a: self.id("id")?, b: self.id("with")?, joined: word == "merge" })
            }
            word => {
                let expected = format!("a patch of a finding \"{finding}\": reject, set, add, merge or split");
                Err(self.error(at("patch"), &expected, format!("\"{word}\"")))
            }
        }
    }

    fn edit(&self, quote: bool) -> Read<Edit> {
        const VALUE: &str = "value";
        let field = self.words("field")?;
        let goods = |edit| Ok(Edit::Goods { item: self.number("item")?, edit });
        match field.as_str() {
            "speaker" if quote => Ok(Edit::Speaker(self.may_be(VALUE)?)),
            "status" if !quote => Ok(Edit::Status(self.status(VALUE)?)),
            "supplier" if !quote => Ok(Edit::Supplier(self.party(VALUE)?)),
            "recipient" if !quote => Ok(Edit::Recipient(self.party(VALUE)?)),
            "date" if !quote => Ok(Edit::Date(self.date(VALUE)?)),
            "hedged" if !quote => Ok(Edit::Hedged(self.needed(VALUE, "true or false", |text| text.parse().ok())?)),
            "count" if !quote => goods(GoodsEdit::Count(self.count(VALUE)?)),
            "category" if !quote => goods(GoodsEdit::Category(self.category(VALUE)?)),
            "designation" if !quote => goods(GoodsEdit::Designation(self.may_be(VALUE)?)),
            "unit" if !quote => goods(GoodsEdit::Unit(self.may_be(VALUE)?)),
            _ => {
                let at = self.text("field").map_or(0, |(at, _)| at);
                let expected =
                    if quote { "a field of a quote: speaker" } else { "a field of a delivery such as count" };
                Err(self.error(at, expected, format!("\"{field}\"")))
            }
        }
    }

    fn added(&self, finding: &str) -> Read<Added> {
        Ok(match finding {
            "delivery" => Added::Delivery {
                status: self.status("status")?,
                supplier: self.party("supplier")?,
                recipient: self.party("recipient")?,
                date: self.date("date")?,
                category: self.category("category")?,
                designation: self.may_be("designation")?,
                count: self.count("count")?,
                unit: self.may_be("unit")?,
            },
            "quote" => Added::Quote { text: self.words("text")?, speaker: self.may_be("speaker")? },
            _ => Added::Actor {
                name: self.words("name")?,
                kind: self.needed("kind", "a kind: person, organisation or country", Kind::parse)?,
                code: self.may_be("code")?,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads one line; an error stands for what it says.
    #[track_caller]
    fn check(line: &str, expect: Result<Act, &str>) {
        let (corrections, errors) = lines("c.jsonl", line);
        let act = corrections.patches.into_iter().next().map(|patch| patch.act);
        let found = act.ok_or_else(|| errors[0].to_string());
        assert_eq!(found.as_ref().map_err(String::as_str), expect.as_ref().map_err(|error| *error));
    }

    #[test]
    fn reads_every_form() {
        check(
            r#"{"patch":"set","finding":"delivery","id":"00000000000000ff","field":"count","item":1,"value":12,"by":"x"}"#,
            Ok(Act::Set { id: 255, edit: Edit::Goods { item: 1, edit: GoodsEdit::Count(Count::exactly(12)) } }),
        );
        check(
            r#"{"patch":"set","finding":"delivery","id":"00000000000000ff","field":"supplier","value":"RU"}"#,
            Ok(Act::Set { id: 255, edit: Edit::Supplier(Some(Party::State("RU".to_owned()))) }),
        );
        check(
            r#"{"patch":"set","finding":"quote","id":"00000000000000ff","field":"speaker","value":null}"#,
            Ok(Act::Set { id: 255, edit: Edit::Speaker(None) }),
        );
        check(
            r#"{"patch":"reject","finding":"quote","id":"00000000000000ff"}"#,
            Ok(Act::Reject { id: 255, quote: true }),
        );
        check(r#"{"patch":"reject","finding":"actor","name":"X"}"#, Ok(Act::RejectActor("X".to_owned())));
        check(
            r#"{"patch":"split","finding":"delivery","id":"0000000000000001","with":"0000000000000002"}"#,
            Ok(Act::Link { a: 1, b: 2, joined: false }),
        );
        check(
            r#"{"patch":"merge","finding":"actor","name":"X","with":"Y"}"#,
            Ok(Act::LinkActors { a: "X".to_owned(), b: "Y".to_owned(), joined: true }),
        );
        check(
            r#"{"patch":"add","finding":"actor","article":"0000000000000001","start":3,"end":5,"name":"X","kind":"person"}"#,
            Ok(Act::Add {
                article: 1,
                start: 3,
                end: 5,
                finding: Added::Actor { name: "X".to_owned(), kind: Kind::Person, code: None },
            }),
        );
    }

    #[test]
    fn says_what_it_expected() {
        check("[]", Err("c.jsonl:1:1: expected a patch: a JSON object, found an array"));
        check(
            r#"{"patch":"reject","finding":"delivery","id":"12"}"#,
            Err(r#"c.jsonl:1:45: expected 16 hexadecimal digits in "id", found "12""#),
        );
        check(
            r#"{"patch":"undo","finding":"delivery"}"#,
            Err(
                r#"c.jsonl:1:10: expected a patch of a finding "delivery": reject, set, add, merge or split, found "undo""#,
            ),
        );
        check(
            r#"{"patch":"reject"}"#,
            Err(r#"c.jsonl:1:1: expected a name or words in "finding", found no "finding""#),
        );
        let (corrections, errors) =
            lines("c.jsonl", "\n{\n{\"patch\":\"reject\",\"finding\":\"actor\",\"name\":\"X\"}\n");
        assert_eq!((corrections.patches[0].line, errors[0].place()), (3, "c.jsonl:2:2"));
    }
}
