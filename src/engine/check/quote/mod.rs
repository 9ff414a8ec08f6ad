//! Quotations of linked sentences, compared word by word.
//!
//! ```text
//! a  “The bridge is safe,” Ray said.     b  “The bridge is sound,” Ray said.     safe became sound
//! a  “The bridge is safe and wide.”      b  “The bridge is … wide.”              a marked cut: silent
//! a  “The bridge is safe,” Ray said.     b  Ray said it was safe.                became reported speech
//! a  “The bridge is safe,” Ray said.     b  The bridge is safe, Ray said.        no marks in all of b: they
//!                                                                                were lost, the words stayed
//! ```
//!
//! Quotations that share words are held against each other together, so that one cut in two by a
//! reporting clause is no change. Marks, stops and capitals are none either.

mod group;
mod hunks;
mod matched;
mod reported;
mod side;
mod spoken;
mod twins;
mod wording;

use super::super::align::Profiles;
use super::super::report::{Comparison, Finding, FindingKind, Link, Severity};
use super::super::story::{SentenceId, Version};
use super::super::watch::{Cancelled, Watch};
use super::anywhere::Reading;
use group::{Group, groups};
use hunks::{Hunk, hunks};
pub use matched::matched;
pub use side::{Side, Token};
use twins::twins;
use wording::{is_content, is_negation, is_same_print, shown, written_out};

/// Holds the quotations of two versions against each other.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn quotations(
    versions: &[Version],
    comparison: &Comparison,
    profiles: &Profiles,
    readings: &[Reading<'_>],
    watch: &dyn Watch,
) -> Result<Vec<Finding>, Cancelled> {
    let side = |id| Side::new(id, versions, profiles);
    let (Some(a), Some(b)) = (side(comparison.a), side(comparison.b)) else {
        return Ok(Vec::new());
    };
    let twins = twins(&a, &b);
    let mut findings: Vec<Finding> = Vec::new();
    for link in &comparison.links {
        watch.ask()?;
        if a.is_quoted(&link.a) || b.is_quoted(&link.b) {
            for finding in Linked::new(&a, &b, link, &twins).findings() {
                if !findings
                    .iter()
                    .any(|f| f.a == finding.a && f.b == finding.b)
                {
                    findings.push(finding);
                }
            }
        }
    }
    for (x, y) in &twins {
        watch.ask()?;
        findings.extend(spoken::finding((&a, *x), (&b, *y), readings));
    }
    let unlinked = twins
        .iter()
        .filter(|(x, y)| !is_linked(comparison, (&a, *x), (&b, *y)));
    for link in unlinked.map(|(x, y)| Link::untied(a.sentences(*x), b.sentences(*y))) {
        let linked = Linked::new(&a, &b, &link, &twins);
        let both = groups(&linked)
            .into_iter()
            .filter(|g| !g.a.is_empty() && !g.b.is_empty());
        findings.extend(both.flat_map(|group| linked.altered(&group)));
    }
    Ok(findings)
}

/// Do links hold the quotations against each other?
fn is_linked(
    comparison: &Comparison,
    (a, x): (&Side<'_>, usize),
    (b, y): (&Side<'_>, usize),
) -> bool {
    let (of_a, of_b) = (a.sentences(x), b.sentences(y));
    let has = |ids: &[SentenceId], some: &[SentenceId]| some.iter().any(|s| ids.contains(s));
    let mut links = comparison.links.iter();
    links.any(|l| has(&l.a, &of_a) && has(&l.b, &of_b))
}

/// The words of linked sentences.
struct Linked<'r> {
    a: &'r Side<'r>,
    b: &'r Side<'r>,
    link: &'r Link,
    of_a: Vec<Token<'r>>,
    of_b: Vec<Token<'r>>,
    /// Quoted words that answer each other.
    pairs: Vec<(usize, usize)>,
    /// Quotations that are one, in these sentences or others.
    twins: &'r [(usize, usize)],
}

impl<'r> Linked<'r> {
    fn new(a: &'r Side<'r>, b: &'r Side<'r>, link: &'r Link, twins: &'r [(usize, usize)]) -> Self {
        let (of_a, of_b) = (a.tokens(&link.a), b.tokens(&link.b));
        let quoted = |all: &[Token<'_>]| -> Vec<usize> {
            let places = all.iter().enumerate();
            places
                .filter(|(_, t)| t.quote.is_some())
                .map(|(at, _)| at)
                .collect()
        };
        let pairs = among((&of_a, &quoted(&of_a)), (&of_b, &quoted(&of_b)));
        Self {
            a,
            b,
            link,
            of_a,
            of_b,
            pairs,
            twins,
        }
    }

    /// Is neither quotation one with another that stands elsewhere?
    fn are_free(&self, x: usize, y: usize) -> bool {
        let has = |all: &[Token<'_>], quote: usize| all.iter().any(|t| t.quote == Some(quote));
        let mut touching = self.twins.iter().filter(|(p, q)| *p == x || *q == y);
        touching.all(|(p, q)| has(&self.of_a, *p) && has(&self.of_b, *q))
    }

    fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for group in groups(self) {
            match (group.a.is_empty(), group.b.is_empty()) {
                (false, false) => findings.extend(self.altered(&group)),
                (false, true) => findings.extend(self.reported(&group.a, false)),
                (true, false) => findings.extend(self.reported(&group.b, true)),
                (true, true) => {}
            }
        }
        findings
    }

    /// Differences between quotations that answer each other.
    fn altered(&self, group: &Group) -> Vec<Finding> {
        let (of_a, of_b) = (picked(&self.of_a, &group.a), picked(&self.of_b, &group.b));
        let found = self.pairs.iter().filter_map(|(x, y)| {
            Some((
                group.a.binary_search(x).ok()?,
                group.b.binary_search(y).ok()?,
            ))
        });
        let pairs: Vec<(usize, usize)> = found.collect();
        let hunks = hunks(of_a.len(), of_b.len(), &pairs);
        if hunks.is_empty() {
            return self.inflected(&of_a, &of_b, &pairs).into_iter().collect();
        }
        let found = hunks
            .into_iter()
            .filter_map(|h| self.finding(&of_a, &of_b, &h));
        found.collect()
    }

    /// A finding on words that changed; none for a cut that is marked.
    fn finding(&self, of_a: &[Token<'r>], of_b: &[Token<'r>], hunk: &Hunk) -> Option<Finding> {
        let (x, y) = (of_a.get(hunk.a.clone())?, of_b.get(hunk.b.clone())?);
        let severity = self.severity(of_a, of_b, hunk)?;
        let is_replaced = !x.is_empty() && !y.is_empty();
        let with_neighbours = |all: &'_ [Token<'r>], range: &std::ops::Range<usize>| {
            let wide = range.start.saturating_sub(1)..(range.end + 1).min(all.len());
            let chosen = if is_replaced { range.clone() } else { wide };
            all.get(chosen).map(<[Token<'r>]>::to_vec)
        };
        let a = self.a.place(&with_neighbours(of_a, &hunk.a)?)?;
        let b = self.b.place(&with_neighbours(of_b, &hunk.b)?)?;
        let (before, after) = (shown(self.a.text(), a.span), shown(self.b.text(), b.span));
        let message = match (x.is_empty(), y.is_empty()) {
            (false, true) => format!("Words cut from quotation: ‘{before}’ became ‘{after}’"),
            (true, false) => format!("Words added to quotation: ‘{before}’ became ‘{after}’"),
            _ => format!("Quotation altered: ‘{before}’ became ‘{after}’"),
        };
        Some(Finding {
            kind: FindingKind::Quote,
            severity,
            a,
            b: Some(b),
            message,
        })
    }

    fn severity(&self, of_a: &[Token<'r>], of_b: &[Token<'r>], hunk: &Hunk) -> Option<Severity> {
        let (x, y) = (of_a.get(hunk.a.clone())?, of_b.get(hunk.b.clone())?);
        if is_same_print(x, y) {
            return None;
        }
        let is_respelt = written_out(self.a.text(), x) == written_out(self.b.text(), y);
        if is_respelt || self.is_one_figure(x, y) {
            return Some(Severity::Benign);
        }
        let shorter = match (x.is_empty(), y.is_empty()) {
            (false, true) => Some((self.b, of_b, hunk.b.start, (self.a, of_a, hunk.a.clone()))),
            (true, false) => Some((self.a, of_a, hunk.a.start, (self.b, of_b, hunk.b.clone()))),
            _ => None,
        };
        if let Some((side, all, at, (whole, words, lost))) = shorter {
            let severity = cut(side, all, at, words.get(lost.clone())?);
            return severity.map(|s| match ends_a_clause(whole, words, &lost) {
                true => Severity::Benign,
                false => s,
            });
        }
        let is_telling = |t: &Token<'_>| is_negation(&t.word.key) || is_content(t);
        let has_content = x.iter().chain(y).any(is_telling);
        Some(if has_content {
            Severity::Error
        } else {
            Severity::Notable
        })
    }

    /// "412 pence", "412p": figures of one value.
    fn is_one_figure(&self, x: &[Token<'r>], y: &[Token<'r>]) -> bool {
        let both = self.a.figure(x).zip(self.b.figure(y));
        both.is_some_and(|(x, y)| x.value == y.value && x.unit == y.unit)
    }

    /// Quotations that differ only in the forms of words.
    fn inflected(
        &self,
        of_a: &[Token<'r>],
        of_b: &[Token<'r>],
        pairs: &[(usize, usize)],
    ) -> Option<Finding> {
        let tokens = pairs
            .iter()
            .filter_map(|(x, y)| Some((of_a.get(*x)?, of_b.get(*y)?)));
        let mut differing = tokens.filter(|(x, y)| {
            let is_number = |t: &Token<'_>| t.word.key.contains(|c: char| c.is_ascii_digit());
            x.word.key != y.word.key && !is_number(x) && !is_number(y)
        });
        let (x, y) = differing.next()?;
        let (a, b) = (self.a.place(&[*x])?, self.b.place(&[*y])?);
        let (before, after) = (shown(self.a.text(), a.span), shown(self.b.text(), b.span));
        Some(Finding {
            kind: FindingKind::Quote,
            severity: Severity::Benign,
            a,
            b: Some(b),
            message: format!("Another form inside quotation: ‘{before}’ became ‘{after}’"),
        })
    }
}

/// Which of some words of `a` answer which of some words of `b`, by their places.
fn among(
    (of_a, some_a): (&[Token<'_>], &[usize]),
    (of_b, some_b): (&[Token<'_>], &[usize]),
) -> Vec<(usize, usize)> {
    let pairs = matched(&picked(of_a, some_a), &picked(of_b, some_b));
    let places = pairs.into_iter();
    places
        .filter_map(|(x, y)| Some((*some_a.get(x)?, *some_b.get(y)?)))
        .collect()
}

fn picked<'r>(all: &[Token<'r>], places: &[usize]) -> Vec<Token<'r>> {
    places
        .iter()
        .filter_map(|at| all.get(*at).copied())
        .collect()
}

/// Does the cut take whole clauses from the end, so that what is left was said as it stands?
/// What comes after "if" or "unless" was a condition of it.
fn ends_a_clause(side: &Side<'_>, all: &[Token<'_>], lost: &std::ops::Range<usize>) -> bool {
    let is_last = lost.end == all.len() && lost.start > 0;
    let before = lost.start.checked_sub(1).and_then(|at| all.get(at));
    let both = before.zip(all.get(lost.start));
    // "…, and they know it" is a statement of its own; "…, as they know" is about the one before.
    let is_added = both.is_some_and(|(_, t)| {
        matches!(
            t.word.key.as_str(),
            "and" | "but" | "or" | "nor" | "so" | "yet"
        )
    });
    let is_marked = both.is_some_and(|(x, y)| {
        let gap = side.text().get(x.word.span.end..y.word.span.start);
        gap.is_some_and(|gap| gap.contains([',', ';', '–', '—']))
    });
    let is_condition = all.get(lost.clone()).into_iter().flatten().any(|t| {
        matches!(
            t.word.key.as_str(),
            "if" | "unless" | "until" | "except" | "provided"
        )
    });
    is_last && is_marked && is_added && !is_condition
}

/// How much it weighs that `lost` words are not in `all` before the word at `at`.
fn cut(side: &Side<'_>, all: &[Token<'_>], at: usize, lost: &[Token<'_>]) -> Option<Severity> {
    let word = |at: Option<usize>| at.and_then(|at| all.get(at));
    let (before, after) = (word(at.checked_sub(1)), word(Some(at)));
    let same = |x: Option<&Token<'_>>, y: Option<&Token<'_>>| {
        x.zip(y).is_some_and(|(x, y)| x.word.key == y.word.key)
    };
    // "old and rusted and thin" to "old … and thin": which "and" was cut does not tell.
    let earlier =
        || same(before, lost.last()) && side.is_marked_cut(word(at.checked_sub(2)), before);
    let later = || same(after, lost.first()) && side.is_marked_cut(after, word(Some(at + 1)));
    if side.is_marked_cut(before, after) || earlier() || later() {
        return None;
    }
    let has_content = lost
        .iter()
        .any(|t| is_content(t) || is_negation(&t.word.key));
    let is_inside = before.is_some() && after.is_some();
    // A phrase may be quoted from any word to any other; what stands as a sentence seems whole.
    let is_phrase = || all.first().is_some_and(|t| side.is_small(t));
    Some(match is_inside {
        true if has_content => Severity::Error,
        false if is_phrase() => Severity::Benign,
        _ => Severity::Notable,
    })
}
