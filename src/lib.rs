//! Storydiff compares several versions of a news story side by side.
//!
//! # How a comparison is made
//!
//! Data moves one way. A stage is a file or a folder, its main function has its name, and its
//! product is a noun:
//!
//! ```text
//! files ─load─► Manuscript ─segment─► Version ─facts─► Version with facts
//!       ─align─► links of every pair ─classify─► relations, moves, word edits
//!       ─passages─► passages over all versions ─check─► findings ─► Report
//!
//! Report ─┬─ collation (rows and changes, seen from one base), ledger (facts),
//!         │  lineage (who drew on whom) ──────────────────────────────────────► ui      (window)
//!         └─ collation, ledger, lineage ──────────────────────────────────────► export  (files)
//! ```
//!
//! [`engine::compare`] is that pipeline on one screen. Its product, the
//! [`Report`](engine::report::Report), is immutable and feeds window, exports and tests alike;
//! another base makes another [`Collation`](engine::collation::Collation) of the same report.
//! The engine opens no files, reads no clock and cannot fail: what it gives up on, it notes.
//! What the reader decides against it is kept apart, as [`Decision`](engine::decision::Decision)s:
//! [`engine::amend`] makes the report that honours them, without linking anew what they leave alone.
//!
//! Around it, [`session`] holds all that the window shows, without the window: views read it and
//! push actions, [`Session::apply`](session::Session::apply) alone changes it, and work that takes
//! time leaves as a [`Job`](session::job::Job) and comes back as an outcome.
//!
//! # Who may use what
//!
//! | folder | may use | must not mention |
//! |---|---|---|
//! | [`engine`] | text crates; inside, only backwards along the pipeline | egui, files, environment, the folders below |
//! | [`load`] | `engine::{story, told}` | export, session, ui, egui |
//! | [`export`] | `engine::{report, story, told, points, facts, collation, ledger, lineage}`, [`palette`] | align, classify, load, ui, egui |
//! | [`review`] | `engine::{report, story, collation, ledger}` | files, the folders above and below |
//! | [`saved`] | `engine::{story, points, decision, report}`, review, write | load, export, ui, egui |
//! | [`session`] | engine, load, export, review, saved, write | ui, egui |
//! | [`ui`] | session, report types, palette, egui, rfd | load, engine stages, files |
//! | [`cli`] | engine, load, export, review, saved; ui to open the window | egui |
//!
//! `tests/tidy.rs` keeps these borders.
//!
//! # Glossary
//!
//! | word | means |
//! |---|---|
//! | story | the event covered |
//! | version | one outlet's text of it |
//! | manuscript | a version as it was read, before it is cut into sentences |
//! | base | the version that all others are shown against |
//! | sentence | the unit that is linked: a sentence, a title, a caption line |
//! | furniture | what is not the article: adverts, prompts, bylines, credits; kept, shown, never linked |
//! | link | sentences of two versions that answer each other: 1:1, 1:n, n:1 or n:m |
//! | relation | same, minor, reworded or partial: how linked sentences differ |
//! | confidence | how likely a sub-editor would make a link; a doubtful one is to be read again |
//! | moved | linked, but off the heaviest order that both versions share |
//! | passage | what all versions say about one thing: links of all pairs, grouped |
//! | collation | the rows and numbered changes of a report, as seen from one base |
//! | row | passages level with each other across the columns |
//! | redline | one version as a markup of the base: words kept, cut and put, in the version's order |
//! | change | added, dropped, reworded, small edit, partly shared, moved, finding, doubtful link |
//! | fact | what a sentence states: a figure, a date, a name, a quotation, with a value to compare by |
//! | attribution | a reporting clause: somebody says, warns or denies something |
//! | finding | a place where two versions disagree on a fact, or where one breaks off |
//! | dispute | findings about one thing, gathered over all versions |
//! | stance | one of the things said in a dispute, and all who say it |
//! | ledger | what every version says of every fact: agreeing, rounded, conflicting or absent |
//! | tie | how two versions probably hang together: one drew on the other, a common source, … |
//! | lineage | the ties of all versions, each with its reasons |
//! | particular | what is known of a version besides its text: name, outlet, headline, date, … |
//! | decision | what the reader corrects: passages paired or parted, sentences split or joined, kinds, particulars |
//! | remark | what the reader says of a change, a finding, words or a version: a note, a status, both |
//! | anchor | words that can be found again in a newer text |
//! | orphan | a remark whose words are gone |
//! | note | what was cut short or given up on, in words |
//! | session | everything the window shows |

pub mod cli;
pub mod engine;
pub mod export;
pub mod load;
pub mod palette;
pub mod review;
pub mod saved;
pub mod session;
pub mod ui;
pub mod write;
