//! What the reader said, next to what it is about.

use super::looks;
use super::prose::Prose;
use crate::export::sheet::Sheet;
use crate::export::wording::{self, visible};
use crate::review::{Remark, Status, Subject};

/// Heading of remarks whose words are gone.
pub(super) const ORPHANS: &str = "Notes whose words are gone";
/// What that means.
pub(super) const ORPHANS_HINT: &str =
    "The words they were about are not in the texts any more, so they have no place above.";

/// One remark: "Reader (mk, 2026-11-22): problem, wrong on one side. Ask the desk."
pub(super) fn remark(remark: &Remark) -> Prose {
    let by: Vec<_> = [&remark.initials, &remark.when]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .map(|part| visible(part).into_owned())
        .collect();
    let by = match by.as_slice() {
        [] => "Reader:".to_owned(),
        by => format!("Reader ({}):", by.join(", ")),
    };
    let ink = looks::small();
    let mut prose = Prose::new(2.5).with(by, ink.strong());
    let said = decided(remark);
    if !said.is_empty() {
        prose.push(format!(" {said}."), ink);
    }
    if !remark.words.trim().is_empty() {
        prose.push(format!(" {}", visible(&remark.words)), ink);
    }
    prose
}

/// "problem, wrong on one side"; empty where there is only a note.
fn decided(remark: &Remark) -> String {
    let status = (remark.status != Status::Open).then(|| remark.status.name());
    let severity = remark.severity.map(wording::severity);
    let parts: Vec<_> = status.into_iter().chain(severity).collect();
    parts.join(", ")
}

/// How many remarks there are, by status, and how many have no place; none without any.
pub(super) fn line(sheet: &Sheet<'_>) -> Option<String> {
    let review = &sheet.view.review;
    let remarks = review.remarks();
    if remarks.is_empty() {
        return None;
    }
    let counts = Status::ALL.into_iter().filter_map(|status| {
        let n = remarks.iter().filter(|r| r.status == status).count();
        (n > 0).then(|| format!("{n} {}", status.name()))
    });
    let counts = wording::list(&counts.collect::<Vec<_>>());
    let orphans = match review.orphans().count() {
        0 => String::new(),
        n => format!(
            "; {} without a place in the texts",
            wording::count(n, "note")
        ),
    };
    let all = wording::count(remarks.len(), "remark");
    Some(format!("The reader made {all}: {counts}{orphans}."))
}

/// What a remark without a place was about.
pub(super) fn lost(subject: &Subject) -> String {
    let words: Vec<_> = subject
        .anchors()
        .iter()
        .map(|at| format!("{}: “{}”", visible(&at.label), visible(&at.exact)))
        .collect();
    match subject {
        Subject::Version(_, label) => visible(label).into_owned(),
        _ => words.join(" / "),
    }
}
