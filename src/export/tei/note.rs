//! What the reader said, as a `note`.

use super::header::is_day;
use super::xml::{element, text};
use crate::export::wording;
use crate::review::Remark;

/// A remark on what `target` points to.
pub(super) fn note(remark: &Remark, target: &str) -> String {
    let attributes = [
        ("type", "remark".to_owned()),
        ("subtype", remark.status.name().to_owned()),
        ("target", target.to_owned()),
    ];
    element("note", &attributes, &content(remark))
}

fn content(remark: &Remark) -> String {
    let part = |kind: &str, words: &str| match words.is_empty() {
        true => String::new(),
        false => element("seg", &[("type", kind.to_owned())], &text(words)),
    };
    let severity = remark.severity.map_or("", wording::severity);
    let parts = [
        part("status", remark.status.name()),
        part("severity", severity),
        part("words", &remark.words),
        part("initials", &remark.initials),
        date(&remark.when),
    ];
    let said = parts.into_iter().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

/// The time as it was kept, with its day where it has one.
fn date(when: &str) -> String {
    let day = when.get(..10).filter(|day| is_day(day));
    match when {
        "" => String::new(),
        _ => element(
            "date",
            &[("when", day.unwrap_or_default().to_owned())],
            &text(when),
        ),
    }
}
