//! A pull reader of JSON, for the few shapes that articles come in.
//!
//! ```text
//! { "id": "a1", "text": "Le Mali …", "actors": [ … ] }
//!   ── key ──   ─ scalar ─            ─ passed over ─
//! ```
//!
//! It stands here in place of a library for its size: as much as all French lexicons in the browser, for
//! numbers and types that no article needs. It knows the place of every fault.

/// Where JSON is not as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The byte it stands at.
    pub at: usize,
    /// What stands there, in words.
    pub found: &'static str,
}

/// A value that has no parts, or the kind of one that has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A string, unescaped.
    Text(String),
    /// A number, as written.
    Number(&'a str),
    /// `null`.
    Null,
    /// `true`, `false`, an array or an object; said in words.
    Other(&'static str),
}

impl Value<'_> {
    /// What kind of value it is, in words.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Text(_) => "a string",
            Value::Number(_) => "a number",
            Value::Null => "null",
            Value::Other(kind) => kind,
        }
    }
}

/// A place in JSON text.
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Starts reading at byte `at` of `text`.
    pub fn new(text: &'a str, at: usize) -> Self {
        Reader { text, at }
    }

    /// The byte that is read next, white space passed over; the length of the text at its end.
    pub fn place(&mut self) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n')).count();
        self.at
    }

    fn peek(&mut self) -> Option<u8> {
        let place = self.place();
        self.text.as_bytes().get(place).copied()
    }

    fn fault<T>(&self, found: &'static str) -> Result<T, Fault> {
        let found = if self.at >= self.text.len() { "the end of the file" } else { found };
        Err(Fault { at: self.at.min(self.text.len()), found })
    }

    /// Whether `byte` comes next; if so it is taken.
    pub fn takes(&mut self, byte: u8) -> bool {
        let taken = self.peek() == Some(byte);
        self.at += usize::from(taken);
        taken
    }

    /// Nothing but white space may follow.
    ///
    /// # Errors
    /// When something does.
    pub fn end(&mut self) -> Result<(), Fault> {
        if self.peek().is_none() { Ok(()) } else { self.fault("more after the end of the value") }
    }

    /// Reads one object; `member` gets each key with the place of its value and the value. Any other value is
    /// passed over, and its kind given back in words.
    ///
    /// # Errors
    /// When the JSON is malformed.
    pub fn object(&mut self, mut member: impl FnMut(&str, usize, Value<'a>)) -> Result<Option<&'static str>, Fault> {
        if !self.takes(b'{') {
            return self.value().map(|value| Some(value.kind()));
        }
        while !self.takes(b'}') {
            let key = self.key()?;
            let place = self.place();
            let value = self.value()?;
            member(&key, place, value);
            self.separator(b'}')?;
        }
        Ok(None)
    }

    /// Takes a comma, or finds that `end` comes next.
    ///
    /// # Errors
    /// When anything else does.
    pub fn separator(&mut self, end: u8) -> Result<(), Fault> {
        if self.takes(b',') || self.peek() == Some(end) {
            Ok(())
        } else {
            self.fault("JSON without a comma or closing bracket")
        }
    }

    fn key(&mut self) -> Result<String, Fault> {
        if self.peek() != Some(b'"') {
            return self.fault("JSON without a quoted key");
        }
        let key = self.string()?;
        if self.takes(b':') { Ok(key) } else { self.fault("JSON without a colon after a key") }
    }

    fn value(&mut self) -> Result<Value<'a>, Fault> {
        match self.peek() {
            Some(b'"') => self.string().map(Value::Text),
            Some(b'[') => self.pass_over().map(|()| Value::Other("an array")),
            Some(b'{') => self.pass_over().map(|()| Value::Other("an object")),
            _ => self.scalar(),
        }
    }

    /// A number, `null`, `true` or `false`.
    fn scalar(&mut self) -> Result<Value<'a>, Fault> {
        let rest = &self.text[self.place()..];
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.')).count();
        let word = &rest[..length];
        let value = match word {
            "null" => Value::Null,
            "true" => Value::Other("true"),
            "false" => Value::Other("false"),
            _ if word.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => Value::Number(word),
            _ => return self.fault("text that is not JSON"),
        };
        self.at += length;
        Ok(value)
    }

    /// Passes over an array or object, however deep.
    fn pass_over(&mut self) -> Result<(), Fault> {
        let mut open: Vec<u8> = Vec::new();
        loop {
            match self.peek() {
                Some(b'[') => open.push(b']'),
                Some(b'{') => open.push(b'}'),
                Some(b',' | b':') if !open.is_empty() => {}
                Some(byte @ (b']' | b'}')) if open.last() == Some(&byte) => drop(open.pop()),
                Some(b'"') => {
                    self.string()?;
                    continue;
                }
                _ => {
                    self.scalar()?;
                    continue;
                }
            }
            self.at += 1;
            if open.is_empty() {
                return Ok(());
            }
        }
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().take_while(|b| !matches!(b, b'"' | b'\\' | 0..0x20)).count();
            string.push_str(&rest[..plain]);
            self.at += plain;
            match rest.as_bytes().get(plain) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                _ => return self.fault("a control character in a string"),
            }
        }
    }

    /// `\n`, `\u00e9`, `\ud83d\ude00`; a lone surrogate gives U+FFFD.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = self.text.as_bytes().get(self.at + 1).copied();
        let plain = match letter {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(c @ (b'"' | b'\\' | b'/')) => c as char,
            Some(b'u') => return self.unicode(),
            _ => return self.fault("an unknown escape in a string"),
        };
        self.at += 2;
        Ok(plain)
    }

    fn unicode(&mut self) -> Result<char, Fault> {
        let unit = |at: usize| {
            let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
            u32::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))
        };
        let Some(first) = unit(self.at) else { return self.fault("an unknown escape in a string") };
        let second = unit(self.at + 6).filter(|second| (0xD800..0xDC00).contains(&first) && second >> 10 == 0x37);
        self.at += if second.is_some() { 12 } else { 6 };
        let code = second.map_or(first, |second| 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, Fault>) {
        let mut seen = String::new();
        let mut reader = Reader::new(text, 0);
        let read = reader.object(|key, _, value| seen += &format!("{key}={value:?} "));
        let read = read.and_then(|kind| reader.end().map(|()| kind));
        assert_eq!(read.map(|kind| kind.unwrap_or(seen.trim_end())), expected);
    }

    #[test]
    fn reads_members() {
        check("{}", Ok(""));
        check(r#" { "a" : "b" , "c" : -1.5e3 } "#, Ok(r#"a=Text("b") c=Number("-1.5e3")"#));
        check(r#"{"a":null,"b":[{"x":["]"]},2],"c":true}"#, Ok(r#"a=Null b=Other("an array") c=Other("true")"#));
        check(r#"{"a":"\u00e9\n\"\ud83d\ude00\ud83d."}"#, Ok("a=Text(\"é\\n\\\"😀\u{fffd}.\")"));
    }

    #[test]
    fn tells_the_place_of_a_fault() {
        check("[1]", Ok("an array"));
        check("non", Err(Fault { at: 0, found: "text that is not JSON" }));
        check(r#"{"a":1"#, Err(Fault { at: 6, found: "the end of the file" }));
        check(r#"{"a":"b"#, Err(Fault { at: 7, found: "the end of the file" }));
        check(r#"{"a":[1}"#, Err(Fault { at: 7, found: "text that is not JSON" }));
        check(r#"{"a":1 2}"#, Err(Fault { at: 7, found: "JSON without a comma or closing bracket" }));
        check(r#"{"a":"\x"}"#, Err(Fault { at: 6, found: "an unknown escape in a string" }));
        check(r#"{"a":1} x"#, Err(Fault { at: 8, found: "more after the end of the value" }));
    }
}
