//! How written exports word a remark of the reader.
//!
//! ```text
//! C3  ≈ Reworded — Globe, sentence 2            what it is about
//!     ✗ Problem, wrong on one side: Ask the ministry. (mk, 2026-03-01 09:30 UTC)
//! ```

use super::sheet::Sheet;
use super::wording::{self, one_line, visible};
use crate::engine::collation::ChangeSet;
use crate::palette;
use crate::review::{Remark, Status};

/// Heading of what the reader said.
pub const REVIEW: &str = "Review";
/// Heading of what the reader found wrong.
pub const PROBLEMS: &str = "Problems";
/// Heading of notes on words and versions.
pub const NOTES: &str = "Notes on words and versions";
/// Heading of remarks that have a place, but none in this export.
pub const AGAINST_ANOTHER: &str = "Said against another base";
/// Heading of remarks without a place.
pub const ORPHANS: &str = "Notes whose words are not in the texts any more";

/// "○ Open".
pub fn status(status: Status) -> String {
    let (glyph, name) = (palette::status_glyph(status), palette::status_name(status));
    format!("{glyph} {name}")
}

/// "✗ Problem, wrong on one side".
pub fn verdict(remark: &Remark) -> String {
    let status = status(remark.status);
    match remark.severity {
        Some(severity) => format!("{status}, {}", palette::severity_name(severity)),
        None => status,
    }
}

/// Who says so and when: "mk, 2026-03-01 09:30 UTC"; empty where neither is known.
pub fn signature(remark: &Remark) -> String {
    let parts = [one_line(&visible(&remark.initials)), moment(&remark.when)];
    let known: Vec<_> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    known.join(", ")
}

/// A time to the minute; anything else as it stands.
fn moment(when: &str) -> String {
    let parts = when.strip_suffix('Z').and_then(|w| w.split_once('T'));
    let minute = parts.and_then(|(day, time)| Some((day, time.get(..5)?, time.len())));
    match minute {
        Some((day, time, 8)) => visible(&format!("{day} {time} UTC")).into_owned(),
        _ => one_line(&visible(when)),
    }
}

/// The note on one line; empty where there is only a status.
pub fn note(remark: &Remark) -> String {
    one_line(&visible(&remark.words))
}

/// All of a remark on one line: "✗ Problem: Ask the ministry. (mk, 2026-03-01 09:30 UTC)".
pub fn remark(remark: &Remark) -> String {
    let (note, signature) = (note(remark), signature(remark));
    let mut line = verdict(remark);
    if !note.is_empty() {
        line.push_str(&format!(": {note}"));
    }
    if !signature.is_empty() {
        line.push_str(&format!(" ({signature})"));
    }
    line
}

/// What is said of a change or a finding; of one that nobody spoke of, that it is open, where
/// there is a review at all.
pub fn standing(sheet: &Sheet<'_>, said: Option<&Remark>) -> Option<String> {
    match said {
        Some(said) => Some(remark(said)),
        None => sheet.is_reviewed().then(|| status(Status::Open)),
    }
}

/// "open or problem".
pub fn statuses(wanted: &[Status]) -> String {
    let named = Status::ALL.into_iter().filter(|s| wanted.contains(s));
    let names: Vec<_> = named
        .map(|s| palette::status_name(s).to_lowercase())
        .collect();
    match names.is_empty() {
        true => "none".into(),
        false => names.join(" or "),
    }
}

/// What a filter lets through: "≈ Reworded; problem or open".
pub fn filter(shown: Option<ChangeSet>, wanted: Option<&[Status]>) -> Option<String> {
    let kinds = shown.map(wording::changes);
    let statuses = wanted.map(|wanted| format!("review status {}", statuses(wanted)));
    let parts: Vec<_> = kinds.into_iter().chain(statuses).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::report::Severity;
    use crate::review::Subject;

    #[test]
    fn a_remark_says_what_how_grave_why_and_who() {
        let said = Remark {
            status: Status::Problem,
            severity: Some(Severity::Error),
            words: "Ask\nthe ministry.".into(),
            initials: "mk".into(),
            when: "2026-03-01T09:30:12Z".into(),
            ..Remark::on(Subject::Version(None, String::new()))
        };
        assert_eq!(
            remark(&said),
            "✗ Problem, wrong on one side: Ask the ministry. (mk, 2026-03-01 09:30 UTC)"
        );
    }

    #[test]
    fn a_time_in_another_form_is_kept_as_it_is() {
        assert_eq!(moment("last\u{202E} Tuesday"), "last[U+202E] Tuesday");
        assert_eq!(moment(""), "");
    }
}
