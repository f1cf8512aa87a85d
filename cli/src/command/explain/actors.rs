//! By what rule each name was found.
//!
//! ```text
//!   Sergueï Lavrov, person, ministre russe
//!       2 × «Lavrov»   fr/actor/person-short
//! ```

use std::fmt::Write as _;

use depeche::mention::{Actor, Kind};
use depeche::text::Document;

/// Writes every actor with its roles, and the forms of its name with the rules that found them.
pub fn write(page: &mut String, document: &Document, actors: &[Actor]) {
    for actor in actors {
        let kind = match actor.kind {
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::Country => "state",
        };
        let roles: String = actor.roles.iter().map(|role| format!(", {}", role.of(document.text))).collect();
        let _ = writeln!(page, "\n  {}, {kind}{}", actor.name, roles.replace('\n', " "));
        let mut forms: Vec<(usize, &str, &str)> = Vec::new();
        for mention in &actor.mentions {
            let form = mention.span.of(document.text);
            match forms.iter_mut().find(|(_, known, rule)| (*known, *rule) == (form, mention.rule)) {
                Some((count, ..)) => *count += 1,
                None => forms.push((1, form, mention.rule)),
            }
        }
        for (count, form, rule) in forms {
            let _ = writeln!(page, "      {count} × «{}»   {rule}", form.replace('\n', " "));
        }
    }
}
