//! A critical apparatus as the Text Encoding Initiative has it: parallel segmentation, for
//! programs of textual scholars.
//!
//! A row of the collation is an `app`, the base's words are its `lem`, each other version's its
//! `rdg`; a version without words there has an empty one. Sentences are `seg`s with the place in
//! their own version (`n`), so that every version can be read back whatever moved:
//!
//! ```text
//! <app xml:id="r4" n="4">
//!   <lem wit="#v0"><seg type="sentence" subtype="body" xml:id="v0.s4" n="4">Some 13,000 fled.</seg></lem>
//!   <rdg wit="#v1" n="C3" xml:id="C3" ana="#reworded #moved" corresp="#v0.s4">
//!     <seg type="sentence" subtype="body" xml:id="v1.s9" n="9">They fled, 13,000 of them.</seg></rdg>
//!   <note type="remark" subtype="problem" target="#C3">…</note>
//! </app>
//! ```
//!
//! After chapter 12 of the Guidelines (<https://tei-c.org/release/doc/tei-p5-doc/en/html/TC.html>).

mod apparatus;
mod back;
mod header;
mod note;
mod xml;

use super::sheet::Sheet;
use super::wording;
use crate::engine::story::{SentenceId, VersionId};
use xml::{element, plain};

/// The whole document.
pub fn to_string(sheet: &Sheet<'_>) -> String {
    let body = element("body", &[], &apparatus::rows(sheet));
    let text = [front(sheet), body, back::lists(sheet)].concat();
    let name = ("xmlns", "http://www.tei-c.org/ns/1.0".to_owned());
    let english = ("xml:lang", "en".to_owned());
    let parts = [header::header(sheet), element("text", &[], &text)].concat();
    let root = element("TEI", &[name, english], &parts);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}\n")
}

/// The bottom line, and what each version took over.
fn front(sheet: &Sheet<'_>) -> String {
    let lines = wording::first_lines(sheet);
    let shares = sheet.others().iter().filter_map(|id| {
        let label = sheet.report.label(*id);
        Some(format!("{label}: {}", wording::reuse(sheet, *id)?))
    });
    let paragraphs = lines.into_iter().chain(shares);
    let paragraphs: String = paragraphs.map(|line| plain("p", &line) + "\n").collect();
    let div = [plain("head", "Summary"), paragraphs].concat();
    let summary = ("type", "summary".to_owned());
    element("front", &[], &element("div", &[summary], &div))
}

/// The name of a version: `v0`.
fn witness(version: VersionId) -> String {
    format!("v{}", version.0)
}

/// The name of a sentence: `v0.s4`; counted from 1, as readers do.
fn sentence(version: VersionId, id: SentenceId) -> String {
    format!("v{}.s{}", version.0, id.0 + 1)
}

/// The `seg`s of some sentences that are in view, as something to point to.
fn pointers(sheet: &Sheet<'_>, version: VersionId, ids: &[SentenceId]) -> String {
    let is_in_view = |id: &&SentenceId| {
        let row = sheet.collation.row(version, **id);
        sheet.columns.contains(&version) && row.is_some_and(|row| sheet.shows(row))
    };
    let known = ids.iter().filter(is_in_view);
    let known: Vec<_> = known
        .map(|id| format!("#{}", sentence(version, *id)))
        .collect();
    known.join(" ")
}
