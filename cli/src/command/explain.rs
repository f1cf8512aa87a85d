//! `depeche explain`: by what rule each actor was found, why each quote has its speaker, how deliveries were read.

mod actors;
mod quotes;

use std::fmt::Write as _;
use std::io::{self, BufWriter, Write};

use depeche::delivery::Party;
use depeche::fr::French;
use depeche::fr::delivery::Choice;
use depeche::ingest::Article;
use depeche::language::Language;
use depeche::text::Document;

use crate::corpus::{self, Corpus, Given, Read};

/// Writes how the articles were read, in their order.
pub fn run(corpus: Corpus) -> io::Result<Read> {
    let french = French::new().map_err(io::Error::other)?;
    let mut output = BufWriter::new(io::stdout().lock());
    let work = |_, given: &mut Given| page(&given.article, &french);
    let read = corpus::read(corpus, work, |_, page| output.write_all(page.as_bytes()))?;
    output.flush()?;
    Ok(read)
}

fn page(article: &Article, french: &French) -> String {
    let document = Document::new(article, french.vocabulary());
    let actors = french.actors(&document);
    let explanation = french.explain(&document, &actors);
    let mut page = format!("{}\n", article.id);
    actors::write(&mut page, &document, &actors);
    quotes::write(&mut page, &document, &actors, &french.explain_quotes(&document, &actors));
    for clauses in explanation.clauses {
        let _ = writeln!(page, "\n  {}", clauses.replace('\n', " "));
    }
    for step in explanation.steps {
        let word = step.span.of(document.text);
        let _ = writeln!(page, "\n  «{word}» as {}: {}", step.frame, step.fate);
        let _ = writeln!(page, "      {} → {}", names(&step.suppliers), names(&step.recipients));
        for goods in step.goods {
            let _ = writeln!(page, "      {}", goods.of(document.text).replace('\n', " "));
        }
    }
    for weighed in explanation.weighed {
        let words = weighed.span.of(document.text).replace('\n', " ");
        let choice = match &weighed.choice {
            Choice::Transfer(None) => "no transfer".to_owned(),
            Choice::Transfer(Some(status)) => status.word().to_owned(),
            Choice::Holder(role, party) => format!("{role:?} {}", names(party.as_slice())).to_lowercase(),
        };
        let _ = writeln!(page, "\n  «{words}» weighed: {choice}");
        for (feature, weight) in weighed.reasons {
            let _ = writeln!(page, "      {weight:+} {feature}");
        }
    }
    page
}

fn names(parties: &[Party]) -> String {
    let name = |party: &Party| match party {
        Party::State(name) | Party::Named(name) => name.clone(),
    };
    if parties.is_empty() { "?".to_owned() } else { parties.iter().map(name).collect::<Vec<_>>().join(", ") }
}
