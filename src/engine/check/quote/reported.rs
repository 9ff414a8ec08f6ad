//! Quotations whose words stand without marks on the other side.

use super::hunks::hunks;
use super::side::{Side, Token};
use super::wording::{is_content, is_first_person, is_third_person, shown};
use super::{Finding, FindingKind, Linked, Severity, among, picked};

/// The share of a quotation's weight that must be found again for it to be told in other words.
const TOLD: f32 = 0.4;
/// From this share on, what is told seems to be the quotation itself.
const CLOSE: f32 = 0.6;
/// Content words that must be found again.
const LEAST_WORDS: usize = 2;

impl<'r> Linked<'r> {
    /// What became of the quotation at `places` of `a`, or of `b` where `swapped`.
    pub(super) fn reported(&self, places: &[usize], swapped: bool) -> Vec<Finding> {
        let (here, there) = if swapped {
            (self.b, self.a)
        } else {
            (self.a, self.b)
        };
        let (of_here, of_there) = match swapped {
            true => (&self.of_b, &self.of_a),
            false => (&self.of_a, &self.of_b),
        };
        let quoted = picked(of_here, places);
        let quote = quoted.first().and_then(|t| t.quote);
        let (inner, outer) = answers(of_here, places, of_there);
        if quote.is_some_and(|q| here.is_scare(q)) || !is_told(&quoted, &inner) {
            return Vec::new();
        }
        let Some(region) = region(&quoted, of_there, &inner, &outer) else {
            return Vec::new();
        };
        let told = of_there.get(region.clone()).unwrap_or_default();
        let inner: Vec<(usize, usize)> =
            inner.iter().map(|(x, y)| (*x, y - region.start)).collect();
        let hunks = hunks(quoted.len(), told.len(), &inner);
        if !there.has_marks() && !is_shifted(&quoted, told) {
            let found = hunks.into_iter().filter_map(|hunk| match swapped {
                true => self.finding(told, &quoted, &hunk.swapped()),
                false => self.finding(&quoted, told, &hunk),
            });
            return found.collect();
        }
        // With half of its words gone it is told freely, and nobody is misquoted.
        let kept = inner.iter().filter_map(|(x, _)| quoted.get(*x));
        let kept: f32 = kept.map(|t| t.term.weight).sum();
        let is_free = kept < CLOSE * quoted.iter().map(|t| t.term.weight).sum::<f32>();
        let lost =
            |t: &(usize, &Token<'_>)| is_content(t.1) && !inner.iter().any(|(x, _)| *x == t.0);
        let is_faithful = is_free || !quoted.iter().enumerate().any(|t| lost(&t));
        self.told((here, &quoted), (there, told), is_faithful, swapped)
            .into_iter()
            .collect()
    }

    fn told(
        &self,
        (here, quoted): (&Side<'r>, &[Token<'r>]),
        (there, told): (&Side<'r>, &[Token<'r>]),
        is_faithful: bool,
        swapped: bool,
    ) -> Option<Finding> {
        let (quote, words) = (here.place(quoted)?, there.place(told)?);
        let quote_shown = shown(here.text(), quote.span);
        let words_shown = shown(there.text(), words.span);
        let (a, b, message) = match swapped {
            false => (
                quote,
                words,
                format!("Quotation ‘{quote_shown}’ became plain words: ‘{words_shown}’"),
            ),
            true => (
                words,
                quote,
                format!("Plain words ‘{words_shown}’ became a quotation: ‘{quote_shown}’"),
            ),
        };
        Some(Finding {
            kind: FindingKind::Quote,
            severity: if is_faithful {
                Severity::Benign
            } else {
                Severity::Notable
            },
            a,
            b: Some(b),
            message,
        })
    }
}

/// Which words outside quotations answer the quotation at `places`, by their place in it; and which
/// answer other words.
fn answers(
    here: &[Token<'_>],
    places: &[usize],
    there: &[Token<'_>],
) -> (Vec<(usize, usize)>, Vec<usize>) {
    let inside = |at: usize| places.binary_search(&at);
    let plain = |all: &[Token<'_>], is_kept: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let numbered = all.iter().enumerate();
        let kept = numbered.filter(|(at, t)| t.quote.is_none() || is_kept(*at));
        kept.map(|(at, _)| at).collect()
    };
    let from = plain(here, &|at| inside(at).is_ok());
    let pairs = among((here, &from), (there, &plain(there, &|_| false)));
    let (mut inner, mut outer) = (Vec::new(), Vec::new());
    for (x, y) in pairs {
        match inside(x) {
            Ok(at) => inner.push((at, y)),
            Err(_) => outer.push(y),
        }
    }
    (inner, outer)
}

/// Is enough of a quotation found again?
fn is_told(quoted: &[Token<'_>], inner: &[(usize, usize)]) -> bool {
    let found = inner.iter().filter_map(|(x, _)| quoted.get(*x));
    let weight: f32 = found.clone().map(|t| t.term.weight).sum();
    let total: f32 = quoted.iter().map(|t| t.term.weight).sum();
    weight >= TOLD * total && found.filter(|t| is_content(t)).count() >= LEAST_WORDS
}

/// The words that stand in a quotation's place: from the first answering word to the last one,
/// and before and after them as many as the quotation has there.
fn region(
    quoted: &[Token<'_>],
    there: &[Token<'_>],
    inner: &[(usize, usize)],
    outer: &[usize],
) -> Option<std::ops::Range<usize>> {
    let (first, last) = (inner.first()?, inner.last()?);
    let sentence = |at: usize| there.get(at).map(|t| t.sentence);
    let is_free = |at: usize, near: usize| {
        there
            .get(at)
            .is_some_and(|t| !t.reports && t.quote.is_none())
            && sentence(at) == sentence(near)
            && !outer.contains(&at)
    };
    let (mut start, mut end) = (first.1, last.1 + 1);
    let least = start.saturating_sub(first.0);
    while start > least && is_free(start - 1, start) {
        start -= 1;
    }
    let most = end + (quoted.len() - last.0 - 1);
    while end < most && is_free(end, end - 1) {
        end += 1;
    }
    Some(start..end)
}

/// "I" to "he": the words are told by somebody else.
fn is_shifted(quoted: &[Token<'_>], told: &[Token<'_>]) -> bool {
    let has = |all: &[Token<'_>], is: fn(&str) -> bool| all.iter().any(|t| is(&t.word.key));
    has(quoted, is_first_person)
        && !has(told, is_first_person)
        && has(told, is_third_person)
        && !has(quoted, is_third_person)
}
