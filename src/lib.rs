//! Dépêche reads French press articles about deliveries of military equipment and material aid.
//!
//! An [`ingest::Article`] goes in; who is named, who said what and what was delivered come out, each with
//! the [`Span`] of the text it was found in and the id of the [rule] that found it:
//!
//! ```
//! use depeche::fr::French;
//! use depeche::ingest::Article;
//! use depeche::view;
//!
//! let french = French::new()?; // loads the lexicons: once is enough
//! let article = Article::from("La Norvège a livré six radars à l’Ukraine le 3 mai 2022.");
//! let analysis = depeche::analyze(&article, &french);
//! for delivery in &analysis.deliveries {
//!     println!("{:?}: {}", delivery.status, delivery.span.of(&article.text));
//! }
//! // The same as the contract `depeche/1` gives it: plain values, offsets in UTF-16 code units.
//! let object = view::article::Analysis::new(&article, &analysis);
//! assert_eq!(object.id, article.id);
//! # Ok::<(), depeche::Error>(())
//! ```
//!
//! The modules, in the order an article passes them: [`ingest`] reads files, [`text`] cuts an article into
//! tokens and sentences, [`lexicon`] knows the words, [`fr`] finds [mentions](mention), [quotes](quote) and
//! [deliveries](delivery) as the [`language`] French, [`analysis`] is the pipeline, [`summary`] makes one ledger of many
//! analyses, with a reader's [corrections](correction), [`view`] is what leaves the core. Only [`ingest`] can fail on what it reads; analysing accepts
//! any text.
#![warn(missing_docs)]

pub mod analysis;
pub mod correction;
pub mod delivery;
mod error;
pub mod fr;
pub mod ingest;
pub mod language;
pub mod lexicon;
pub mod mention;
mod order;
pub mod quote;
pub mod rule;
mod span;
pub mod summary;
pub mod text;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod words;

pub use analysis::{Analysis, analyze};
pub use error::Error;
pub use span::Span;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
