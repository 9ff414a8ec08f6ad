//! Phrases that every written export shares, so that all of them say a thing the same way.

use std::borrow::Cow;

pub use super::disputes::{FACTS, FINDINGS, FINDINGS_ELSEWHERE};
pub use super::disputes::{dispute, expressions, fact, facts_line, findings_line, pointed};
pub use super::disputes::{severity, shared, stances, standings, stated};
use super::said;
use super::sheet::{Doubt, Entry, Sheet};
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::{Link, Place, Report, Shares};
use crate::engine::story::{SentenceId, Span, VersionId};
use crate::engine::told;
pub use crate::engine::told::one_line;
use crate::palette;

/// The program and its release, as exports name it.
pub const GENERATOR: &str = concat!("Storydiff ", env!("CARGO_PKG_VERSION"));

/// What doubtful links have in common, in words for a heading.
pub const DOUBTS: &str = "Doubtful links";
/// What a reader should do about them.
pub const DOUBTS_HINT: &str = "About half of such links are wrong. Read both passages before you rely on a change between them.";
/// Enough of a passage to judge a link by.
const QUOTED_CHARS: usize = 160;

/// `text` with direction overrides and other control characters spelled out, e.g. `[U+202E]`.
///
/// Left alone they could turn a quotation around on paper, or steer a terminal.
pub fn visible(text: &str) -> Cow<'_, str> {
    let is_harmless = |c| !is_hidden_control(c) && !matches!(c, '\u{200C}' | '\u{200D}');
    if text.is_ascii() && !text.bytes().any(|b| b < b' ' || b == 0x7F) {
        return text.into();
    }
    if text.chars().all(is_harmless) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if is_hidden_control(c) || is_idle_joiner(before, c, rest.clone().next()) {
            shown.push_str(&format!("[U+{:04X}]", c as u32));
        } else {
            shown.push(c);
        }
        before = Some(c);
    }
    shown.into()
}

fn is_hidden_control(c: char) -> bool {
    turns_text(c) || has_no_width(c) || is_no_character(c)
}

fn turns_text(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What is not seen, and can hide in a word or between two. A soft hyphen shows where it is
/// needed; joiners are looked at with their neighbours.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}')
        || matches!(
            c,
            '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        )
        || matches!(c, '\u{E0000}'..='\u{E0FFF}')
}

/// Control characters, and code points that Unicode keeps free of characters: XML and PDF take
/// neither.
fn is_no_character(c: char) -> bool {
    let is_kept_free = (c as u32) & 0xFFFE == 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}');
    is_kept_free || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

/// Persian, Indic scripts and many pictures need joiners between two signs; between letters
/// without such joints, or at the edge of a word, they only hide.
fn is_idle_joiner(before: Option<char>, c: char, after: Option<char>) -> bool {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{2000}'..='\u{206F}');
    let joins = |c: Option<char>| c.is_some_and(|c| c >= '\u{0600}' && !is_blank(c));
    matches!(c, '\u{200C}' | '\u{200D}') && !(joins(before) && joins(after))
}

/// "1 change", "2 changes".
pub fn count(n: usize, one: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {}", plural(one))
    }
}

/// "1 dropped", "2 dropped", "1 small edit", "2 small edits": only what is a noun has a plural.
pub fn counted(n: usize, name: &str) -> String {
    match name.rsplit(' ').next() {
        Some("edit" | "finding" | "link") => count(n, name),
        _ => format!("{n} {name}"),
    }
}

fn plural(one: &str) -> String {
    match one.strip_suffix("ch") {
        Some(_) => format!("{one}es"),
        None => format!("{one}s"),
    }
}

/// "a, b and c".
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A share of a whole in per cent, e.g. "34%".
pub fn percent(share: f32) -> String {
    format!("{:.0}%", share * 100.0)
}

/// "sentence 3", "sentences 3–4", "sentences 3, 7", counted from 1 as readers count.
pub fn sentences(ids: &[SentenceId]) -> String {
    match ids {
        [] => String::new(),
        [one] => format!("sentence {}", one.0 + 1),
        [first, .., last] if last.0 - first.0 + 1 == ids.len() => {
            format!("sentences {}–{}", first.0 + 1, last.0 + 1)
        }
        _ => {
            let numbers: Vec<_> = ids.iter().map(|id| (id.0 + 1).to_string()).collect();
            format!("sentences {}", numbers.join(", "))
        }
    }
}

/// "Reuters, sentence 3".
pub fn place(report: &Report, place: &Place) -> String {
    let label = visible(report.label(place.version)).into_owned();
    format!("{label}, {}", sentences(&[place.sentence]))
}

/// The labels of some versions, e.g. "Reuters and BBC".
pub fn labels(report: &Report, ids: impl IntoIterator<Item = VersionId>) -> String {
    let names: Vec<_> = ids
        .into_iter()
        .map(|id| visible(report.label(id)).into_owned())
        .collect();
    list(&names)
}

/// "≈ Reworded, ↕ Moved".
pub fn changes(set: ChangeSet) -> String {
    let names: Vec<_> = set
        .iter()
        .map(|c| format!("{} {}", palette::glyph(c), palette::name(c)))
        .collect();
    names.join(", ")
}

/// Where an entry stands in its version and in the base.
pub fn whereabouts(sheet: &Sheet<'_>, entry: Entry<'_>) -> String {
    let base = sentences(&sheet.answered(entry));
    let own = sentences(&entry.cell.sentences);
    let moved = if entry.cell.changes.contains(Change::Moved) {
        "moved from "
    } else {
        ""
    };
    match (own.is_empty(), base.is_empty()) {
        (false, false) => format!("{own}, {moved}base {base}"),
        (false, true) => own,
        (true, _) => format!("base {base}"),
    }
}

/// The bottom line: how much the versions change.
pub fn bottom_line(sheet: &Sheet<'_>) -> String {
    let base = visible(sheet.report.label(sheet.view.base));
    let changes = sheet.changes();
    match sheet.others() {
        [] => format!("Only one version, {base}: there is nothing to compare it with."),
        [one] => {
            let other = visible(sheet.report.label(*one));
            format!(
                "{other} differs from the base, {base}, in {}.",
                count(changes, "place")
            )
        }
        others => format!(
            "{} differ from the base, {base}, in {}.",
            count(others.len(), "version"),
            count(changes, "place")
        ),
    }
}

/// What stands first: how much changed, findings, doubts, and what is shown.
pub fn first_lines(sheet: &Sheet<'_>) -> Vec<String> {
    let (changes, findings) = (bottom_line(sheet), findings_line(sheet));
    let lines = [
        Some(changes),
        Some(findings),
        doubts_line(sheet),
        Some(scope(sheet)),
    ];
    lines.into_iter().flatten().collect()
}

/// "Scope: all passages …" or what a filter left in.
pub fn scope(sheet: &Sheet<'_>) -> String {
    let hidden = sheet.report.versions.len() - sheet.columns.len();
    let versions = match hidden {
        0 => "all versions".into(),
        n => format!(
            "{} of {} versions",
            sheet.columns.len(),
            sheet.columns.len() + n
        ),
    };
    match said::filter(sheet.view.shown, sheet.view.statuses.as_deref()) {
        None => format!("Scope: {versions}, all passages."),
        Some(filter) => format!(
            "Scope: {versions}, current filter ({filter}); {} left out. Counts are of the whole comparison.",
            count(sheet.rows_left_out(), "row"),
        ),
    }
}

/// What the story is called: the base's headline, else its label.
pub fn story(sheet: &Sheet<'_>) -> String {
    let base = sheet.version(sheet.view.base);
    let name = base.map_or("", |v| v.manuscript.title.as_deref().unwrap_or(v.label()));
    one_line(&visible(name))
}

/// What `version` takes over from the base, and what the base has kept in it; none without words.
pub fn reuse(sheet: &Sheet<'_>, version: VersionId) -> Option<String> {
    let own = sheet.shares(version, sheet.view.base);
    let base = sheet.shares(sheet.view.base, version);
    let measured = [own, base].iter().any(|s| *s != Shares::default());
    measured.then(|| format!(
        "its words: {} verbatim, {} reworded, {} new; of the base: {} kept verbatim, {} reworded, {} left out",
        percent(own.verbatim),
        percent(own.reworded),
        percent(own.new),
        percent(base.verbatim),
        percent(base.reworded),
        percent(base.new),
    ))
}

/// The sentence around a place: before it, the place, after it.
pub fn around(sheet: &Sheet<'_>, place: &Place) -> [String; 3] {
    let Some(version) = sheet.version(place.version) else {
        return Default::default();
    };
    let sentence = version.sentences.get(place.sentence.0);
    let whole = sentence.map_or(place.span, |s| s.span);
    [
        Span::new(whole.start, place.span.start),
        place.span,
        Span::new(place.span.end, whole.end),
    ]
    .map(|span| visible(span.of(version.text())).into_owned())
}

/// How sure a link is, e.g. "quite sure, 86%".
pub fn sureness(link: &Link) -> String {
    format!("{}, {}", link.sureness(), percent(link.confidence))
}

/// A doubtful link: its number, where it stands, how sure it is and why it was made.
pub fn doubt(sheet: &Sheet<'_>, doubt: &Doubt<'_>) -> String {
    let first = doubt.other.first();
    let number = first.and_then(|id| sheet.number(doubt.version, *id));
    format!(
        "{}{}, {} with base {}: {}. {}",
        number.map_or(String::new(), |n| format!("C{n}, ")),
        visible(sheet.report.label(doubt.version)),
        sentences(doubt.other),
        sentences(doubt.base),
        sureness(doubt.link),
        visible(&doubt.link.why),
    )
}

/// Both passages of a doubtful link, each with its version's name and cut short.
pub fn doubted(sheet: &Sheet<'_>, doubt: &Doubt<'_>) -> [(String, String); 2] {
    let base = sheet.view.base;
    [(base, doubt.base), (doubt.version, doubt.other)].map(|(version, ids)| {
        let label = visible(sheet.report.label(version)).into_owned();
        let words = visible(&sheet.words(version, ids)).into_owned();
        (label, shortened(&words, QUOTED_CHARS))
    })
}

/// "2 links are doubtful."; none where all are sure.
pub fn doubts_line(sheet: &Sheet<'_>) -> Option<String> {
    match sheet.doubts().len() {
        0 => None,
        1 => Some("1 link between passages is doubtful.".into()),
        n => Some(format!("{n} links between passages are doubtful.")),
    }
}

/// `text` on one line, at most so many characters of it.
pub fn shortened(text: &str, chars: usize) -> String {
    told::shortened(&one_line(text), chars)
}

/// The first characters of a digest; enough to tell files apart by eye.
pub fn short_digest(sha256: &str) -> &str {
    sha256.get(..12).unwrap_or(sha256)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn direction_overrides_and_escapes_are_spelled_out() {
        assert_eq!(visible("a\u{202E}b\u{1b}[1m"), "a[U+202E]b[U+001B][1m");
        assert!(matches!(visible("plain\ntext"), Cow::Borrowed(_)));
    }

    #[test]
    fn signs_without_width_are_spelled_out() {
        assert_eq!(
            visible("pay\u{200B}roll\u{FEFF}"),
            "pay[U+200B]roll[U+FEFF]"
        );
        assert_eq!(visible("a\u{FFFE}\u{1FFFF}"), "a[U+FFFE][U+1FFFF]");
    }

    #[test]
    fn joiners_are_left_where_they_join() {
        let family = "👩\u{200D}👧 می\u{200C}خواهم";
        assert_eq!(visible(family), family);
        assert_eq!(visible("le\u{200D}ak"), "le[U+200D]ak");
    }

    #[test]
    fn neighbouring_sentences_are_named_as_a_range() {
        let ids = |numbers: &[usize]| numbers.iter().copied().map(SentenceId).collect::<Vec<_>>();
        assert_eq!(sentences(&ids(&[4])), "sentence 5");
        assert_eq!(sentences(&ids(&[4, 5, 6])), "sentences 5–7");
        assert_eq!(sentences(&ids(&[4, 6])), "sentences 5, 7");
    }
}
