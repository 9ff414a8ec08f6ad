//! Who names whom as the source.
//!
//! ```text
//! outlet "NNA"    in another's text: "Source: Northline News Agency"   its initials: credited
//! label "Wire"    in another's text: "by wire and by post"             a word, no name
//! in both         "By Ana Roth for QPA", "the mayor told QPA"          both credit QPA
//! under a picture "QPA / Ana Roth"                                     credits the picture only
//! ```

use super::wording::words;
use crate::engine::story::{Kind, Version};

/// How long agencies' short names are, in letters.
const SHORT_NAME: std::ops::RangeInclusive<usize> = 2..=5;

/// What opens a line that credits copy, where one under a picture has only names.
const CREDITS: [&str; 3] = ["source", "via", "from"];

/// By what names a version goes, and whom it credits.
pub(super) struct Credits<'v> {
    version: &'v Version,
    own: Vec<&'v str>,
    agencies: Vec<&'v str>,
    /// The agency whose copy it is: "NNA" in "HALDEN (NNA) –".
    pub(super) agency: Option<&'v str>,
}

impl<'v> Credits<'v> {
    pub(super) fn new(version: &'v Version) -> Self {
        Self {
            version,
            own: own_names(version),
            agencies: agencies(version),
            agency: agency(version),
        }
    }

    /// The words by which `user` names this version; none between versions of one house.
    pub(super) fn mention(&self, user: &Credits<'v>) -> Option<&'v str> {
        let is_own = |name: &&str| user.own.iter().any(|own| is_same(own, name));
        if self.own.iter().any(is_own) {
            return None;
        }
        let mut found = self.own.iter().filter_map(|name| named(name, user.version));
        found.next()
    }

    /// An agency that both name above or below their copy, or that both were told something.
    pub(super) fn common(&self, other: &Self) -> Option<&'v str> {
        let mut mine = self.agencies.iter();
        mine.find(|name| other.agencies.contains(name)).copied()
    }
}

fn agency(version: &Version) -> Option<&str> {
    let lines = blocks(version, &[Kind::Dateline]);
    lines
        .flat_map(|line| short_names(line, |before| before.ends_with('(')))
        .next()
}

/// What a version is called: its outlet, its agency, and its label without the number that sorts
/// files.
fn own_names(version: &Version) -> Vec<&str> {
    let label = version
        .label()
        .trim_start_matches(|c: char| !c.is_alphabetic());
    let outlet = version.manuscript.outlet.as_deref();
    let is_credited = |name: &&str| credit_lines(version).any(|line| line.contains(*name));
    let outlet = outlet.filter(|name| !is_credited(name));
    let names = outlet.into_iter().chain(agency(version)).chain([label]);
    names
        .map(str::trim)
        .filter(|name| name.chars().count() > 1)
        .collect()
}

/// The blocks of some kinds, as they stand.
fn blocks<'v>(version: &'v Version, kinds: &'v [Kind]) -> impl Iterator<Item = &'v str> {
    let blocks = version.manuscript.paragraphs.iter();
    let wanted = blocks.filter(move |p| kinds.contains(&p.kind));
    wanted.map(|p| p.span.of(version.text()))
}

/// "Source: Northline News Agency".
fn credit_lines(version: &Version) -> impl Iterator<Item = &str> {
    blocks(version, &[Kind::SourceLine]).filter(|line| {
        let first = words(line).next().and_then(|word| line.get(word));
        first.is_some_and(|word| CREDITS.contains(&word.to_lowercase().as_str()))
    })
}

fn is_same(x: &str, y: &str) -> bool {
    x.to_lowercase() == y.to_lowercase() || is_initials_of(x, y) || is_initials_of(y, x)
}

/// "NNA" of "Northline News Agency".
fn is_initials_of(short: &str, long: &str) -> bool {
    let initials = long.split_whitespace().filter_map(|w| w.chars().next());
    is_short_name(short) && short.chars().eq(initials)
}

fn is_short_name(name: &str) -> bool {
    SHORT_NAME.contains(&name.len()) && name.chars().all(|c| c.is_ascii_uppercase())
}

/// Where `name` stands in a version as a name.
fn named<'v>(name: &str, version: &'v Version) -> Option<&'v str> {
    let copy = [Kind::Standfirst, Kind::Body, Kind::Bullet].as_slice();
    let heads = blocks(version, &[Kind::Byline, Kind::Dateline]);
    let mut credits = heads.chain(credit_lines(version));
    if is_short_name(name) || name.contains(|c: char| c.is_whitespace() || c == '.') {
        let spell = |text| stands(name, text).or_else(|| spelled_out(name, text));
        return credits.chain(blocks(version, copy)).find_map(spell);
    }
    // A label of one word may be any word: it has to be who says it, or stand in a credit.
    let speakers = version.attributions.iter();
    let mut speakers = speakers.map(|a| a.speaker.span.of(version.text()));
    let is_name = name.starts_with(char::is_uppercase);
    let credit = credits.find_map(|credit| stands(name, credit));
    let found = credit.or_else(|| speakers.find_map(|speaker| stands(name, speaker)));
    found.filter(|_| is_name)
}

/// `name` in `text`, not as a part of a longer word.
fn stands<'t>(name: &str, text: &'t str) -> Option<&'t str> {
    text.match_indices(name).find_map(|(at, found)| {
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(at + found.len()..)?.chars().next();
        let is_free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        (is_free(before) && is_free(after)).then_some(found)
    })
}

/// Words with these initials, one blank between them: "Northline News Agency" for "NNA".
fn spelled_out<'t>(initials: &str, text: &'t str) -> Option<&'t str> {
    // Two capitals in a row are any name.
    if initials.len() < 3 || !is_short_name(initials) {
        return None;
    }
    let ranges: Vec<_> = words(text).collect();
    ranges.windows(initials.len()).find_map(|window| {
        let fits = initials.chars().zip(window).all(|(initial, word)| {
            let word = text.get(word.clone());
            word.is_some_and(|w| w.starts_with(initial))
        });
        let is_joined = window.windows(2).all(|two| match two {
            [one, next] => text.get(one.end..next.start) == Some(" "),
            _ => false,
        });
        let whole = window.first()?.start..window.last()?.end;
        (fits && is_joined).then(|| text.get(whole)).flatten()
    })
}

/// "NNA" in "HALDEN (NNA) –", "By Ana Roth for NNA" and "the mayor told NNA".
fn agencies(version: &Version) -> Vec<&str> {
    let is_behind = |before: &str| CREDITS.iter().chain(&["for"]).any(|w| before.ends_with(w));
    let bylines = blocks(version, &[Kind::Byline]);
    let bylines = bylines.flat_map(|line| short_names(line, is_behind));
    let copy = blocks(version, &[Kind::Body, Kind::Bullet]).filter(|text| text.contains("told "));
    let told = copy.flat_map(|text| short_names(text, |before| before.ends_with("told")));
    agency(version)
        .into_iter()
        .chain(bylines)
        .chain(told)
        .collect()
}

/// Agencies' short names in a text that stand behind certain words.
fn short_names(text: &str, is_behind: impl Fn(&str) -> bool) -> Vec<&str> {
    let found = words(text).filter_map(|word| {
        let before = text.get(..word.start)?.trim_end();
        let name = text.get(word).filter(|name| is_short_name(name))?;
        is_behind(before).then_some(name)
    });
    found.collect()
}
