//! What the reader said, next to what it is about.

use super::looks;
use super::prose::Prose;
use crate::export::said;
use crate::export::sheet::Sheet;
use crate::export::wording::{self, visible};
use crate::review::{Remark, Status};

/// Why remarks stand below [`said::ORPHANS`].
pub(super) const ORPHANS_HINT: &str =
    "The words they were about are not in the texts any more, so they have no place above.";

/// One remark: "✗ Problem, wrong on one side: Ask the desk. (mk, 2026-11-22 09:30 UTC)"
pub(super) fn remark(remark: &Remark) -> Prose {
    let (note, signature) = (remark.words.trim(), said::signature(remark));
    let ink = looks::small();
    let mut prose = Prose::new(2.5).with(said::verdict(remark), ink.strong());
    if !note.is_empty() {
        prose.push(format!(": {}", visible(note)), ink);
    }
    if !signature.is_empty() {
        prose.push(format!(" ({signature})"), looks::quiet());
    }
    prose
}

/// What is said of a change or a finding; of one that nobody spoke of, that it is open, where
/// there is a review at all.
pub(super) fn standing(sheet: &Sheet<'_>, said: Option<&Remark>) -> Option<Prose> {
    let open = || Prose::new(2.5).with(said::status(Status::Open), looks::quiet());
    match said {
        Some(said) => Some(remark(said)),
        None => sheet.is_reviewed().then(open),
    }
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
