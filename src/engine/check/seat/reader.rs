//! Which words of a sentence say where something is, and what stands there.
//!
//! ```text
//! a hospital in Sund     the place Sund, where a hospital is
//! a Sund hospital        the same
//! outside the court      a place without a name
//! in court               none
//! ```

use std::ops::Range;

use super::{Seat, letters};
use crate::engine::align::Profile;
use crate::engine::check::swap::scene;
use crate::engine::facts::name::{Sort, is_body, is_office, is_place};
use crate::engine::facts::{Detail, Fact, FactKind};
use crate::engine::story::{Span, Version};
use crate::engine::words::{Class, Word};

/// Words looked at before and after a place: about a clause either way.
const AROUND: usize = 9;
/// Words before a place among which stands what is there: "the patients of a hospital in".
const BEFORE: usize = 6;
/// From this weight on a word has content.
const CONTENT: f32 = 0.3;
/// Names within so many words of a place may say where it lies.
const BESIDE: usize = 4;

/// A sentence whose places are looked for.
pub(super) struct Reader<'r> {
    pub(super) version: &'r Version,
    pub(super) profile: &'r Profile,
}

impl<'r> Reader<'r> {
    fn word(&self, at: usize) -> Option<&'r Word> {
        self.profile.words.get(at)
    }

    fn key(&self, at: Option<usize>) -> &'r str {
        at.and_then(|at| self.word(at))
            .map_or("", |w| w.key.as_str())
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'r Fact> {
        let span = self
            .version
            .sentences
            .get(self.profile.id.0)
            .map(|s| s.span);
        let span = span.unwrap_or(Span::new(0, 0));
        let facts = &self.version.facts;
        let first = facts.partition_point(|f| f.span.start < span.start);
        let rest = facts.get(first..).unwrap_or_default().iter();
        rest.take_while(move |f| f.span.start < span.end)
            .filter(|f| f.kind == FactKind::Name)
    }

    pub(super) fn under(&self, span: Span) -> Range<usize> {
        let words = &self.profile.words;
        let first = words.partition_point(|w| w.span.end <= span.start);
        first
            ..words
                .partition_point(|w| w.span.start < span.end)
                .max(first)
    }

    /// Does a name say where something is?
    pub(super) fn is_seat(&self, fact: &Fact, words: Range<usize>) -> bool {
        let sort = match &fact.detail {
            Detail::Name(naming) => naming.sort,
            _ => return false,
        };
        let before = |n: usize| self.key(words.start.checked_sub(n));
        let is_slot = is_locative(before(1))
            || before(1) == "of" && is_place(before(2))
            || is_body(before(1)) && self.gap(words.start) == ", ";
        let is_short = fact
            .span
            .of(self.version.text())
            .chars()
            .all(|c| !c.is_lowercase());
        let is_open = is_slot || self.site_after(words).is_some();
        matches!(sort, Sort::Place | Sort::Other) && is_open && !is_short
    }

    fn gap(&self, at: usize) -> &'r str {
        let both = at
            .checked_sub(1)
            .and_then(|b| self.word(b))
            .zip(self.word(at));
        both.map_or("", |(x, y)| {
            Span::new(x.span.end, y.span.start).of(self.version.text())
        })
    }

    /// The noun of "a Sund hotel".
    fn site_after(&self, words: Range<usize>) -> Option<usize> {
        let article = self.key(words.start.checked_sub(1));
        let is_open = matches!(
            article,
            "a" | "an" | "the" | "its" | "his" | "her" | "their"
        );
        let noun = self.word(words.end).filter(|w| w.class == Class::Plain)?;
        let is_thing = !is_office(&noun.key);
        (is_open && is_thing && self.gap(words.end) == " ").then_some(words.end)
    }

    fn stem(&self, at: usize) -> Option<usize> {
        let term = self.profile.terms.get(at)?;
        (term.weight >= CONTENT).then_some(term.stem)
    }

    pub(super) fn seat(
        &self,
        name: &'r str,
        before: Option<&'r str>,
        words: Range<usize>,
    ) -> Seat<'r> {
        let near = words.start.saturating_sub(AROUND)..words.end + AROUND;
        let around = near.filter(|at| !words.contains(at));
        let mut stems: Vec<usize> = around.filter_map(|at| self.stem(at)).collect();
        stems.sort_unstable();
        stems.dedup();
        let first = self.word(words.start).map_or(0, |w| w.span.start);
        let last = words.end.checked_sub(1).and_then(|at| self.word(at));
        let earlier = words.start.saturating_sub(BEFORE)..words.start;
        let after = self.site_after(words);
        let site = earlier.chain(after).filter_map(|at| self.stem(at));
        Seat {
            name,
            before,
            span: Span::new(first, last.map_or(first, |w| w.span.end)),
            sentence: self.profile.id.0,
            around: stems,
            site: site.collect(),
        }
    }

    /// Common nouns of places after a word that says where: "outside the court".
    pub(super) fn common(&self) -> Vec<Seat<'r>> {
        let words = 0..self.profile.words.len();
        let found = words.filter_map(|at| {
            let noun = self.word(at).filter(|w| w.class == Class::Plain)?;
            scene(&noun.key)?;
            let mut before = at.checked_sub(1)?;
            if self.key(Some(before)) == "the" {
                before = before.checked_sub(1)?;
            }
            let first = self.key(Some(before));
            is_exact(first).then(|| self.seat(&noun.key, Some(first), at..at + 1))
        });
        found.collect()
    }

    /// First letters of the names next to a place.
    pub(super) fn beside(&self, words: Range<usize>) -> impl Iterator<Item = &'r str> {
        let near = words.start.saturating_sub(BESIDE)..words.end + BESIDE;
        let near = near.filter(move |at| !words.contains(at));
        let names = near.filter_map(|at| self.word(at).filter(|w| w.class == Class::Name));
        names.map(|w| letters(&w.key))
    }
}

/// A word that is not used of institutions: "in court", "to prison".
fn is_exact(key: &str) -> bool {
    matches!(
        key,
        "outside" | "inside" | "near" | "off" | "beside" | "behind" | "opposite"
    )
}

fn is_locative(key: &str) -> bool {
    matches!(
        key,
        "in" | "at"
            | "near"
            | "outside"
            | "inside"
            | "from"
            | "to"
            | "into"
            | "on"
            | "off"
            | "for"
            | "across"
            | "around"
            | "towards"
            | "toward"
            | "beside"
            | "above"
            | "below"
    )
}
