//! What a version claims: a figure or a date with its role, and how two claims stand to each
//! other.

use super::rate::{self, Rate};
use super::role::Role;
use super::{date, number};
use crate::engine::align::Profiles;
use crate::engine::facts::{Fact, FactKind};
use crate::engine::report::{FindingKind, Place, Severity};
use crate::engine::story::{SentenceId, Span, Version, VersionId};

/// A claim by its version and its place among the version's claims.
pub type ClaimId = (VersionId, usize);

/// A figure or a date in its sentence.
pub struct Claim<'r> {
    /// Who claims it.
    pub version: VersionId,
    /// Where.
    pub sentence: SentenceId,
    /// What is claimed.
    pub fact: &'r Fact,
    /// Its words, with those that bound it.
    pub whole: &'r str,
    /// Its words.
    pub shown: &'r str,
    /// What it is about.
    pub role: Role<'r>,
    /// Of a date, the other fact of the moment it names: the hour of "at 6 a.m. on Sunday".
    pub hour: Option<&'r Fact>,
    /// Is it a bare figure after a sum of money, which may be one too: "£5.2m, up from 4.6 million"?
    pub is_after_money: bool,
    /// How often it counts anew.
    pub rate: Option<Rate>,
    text: &'r str,
}

/// How two claims stand to each other, if both are about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing tells: they are of two kinds, or one is too vague.
    Apart,
    /// One value; what else differs, if anything.
    Equal(Option<(FindingKind, Severity)>),
    /// Both can be true.
    Fits,
    /// They cannot both be true.
    Differs(FindingKind, Severity),
}

impl Claim<'_> {
    /// Where the claim stands; with its rate where that is another than that of `other`.
    pub fn place(&self, other: &Self) -> Place {
        let rate = self.rate.filter(|_| self.has_other_rate(other));
        Place {
            version: self.version,
            sentence: self.sentence,
            span: rate.map_or(self.fact.whole, |rate| rate.span),
        }
    }

    /// A day and a week: what is counted anew in different times.
    fn has_other_rate(&self, other: &Self) -> bool {
        let both = self.rate.zip(other.rate);
        both.is_some_and(|(x, y)| x.every != y.every)
    }

    /// Is it a date or a time of day?
    pub fn is_date(&self) -> bool {
        matches!(self.fact.kind, FactKind::Date | FactKind::Time)
    }

    /// Does the value alone tell, near words that are shared, that two claims are about one thing?
    /// A small figure may stand in both versions for two things, "two" and "two", and so may a
    /// weekday.
    pub fn is_distinctive(&self) -> bool {
        match self.is_date() {
            true => date::is_absolute(self),
            false => number::is_distinctive(self.fact),
        }
    }

    /// How it stands to another claim.
    pub fn standing(&self, other: &Self) -> Standing {
        match (self.is_date(), other.is_date()) {
            (true, true) => date::standing(self, other),
            (false, false) if self.has_other_rate(other) => rate::standing(self, other),
            (false, false) => match number::standing(self.fact, other.fact) {
                Standing::Equal(Some((FindingKind::Unit, Severity::Notable)))
                    if self.is_after_money || other.is_after_money =>
                {
                    Standing::Equal(None)
                }
                standing => standing,
            },
            _ => Standing::Apart,
        }
    }

    /// How alike their roles are, 0 to 1.
    pub fn likeness(&self, other: &Self) -> f32 {
        let likeness = self.role.likeness(&other.role);
        if self.is_date() {
            return likeness + date::shared_bound(self, other) + date::shared_hour(self, other);
        }
        likeness
    }

    /// What became of the claim, in words.
    pub fn became(&self, other: &Self, kind: FindingKind) -> String {
        let is_bound =
            kind != FindingKind::Unit && matches!(self.standing(other), Standing::Equal(_));
        let shown = |claim: &Self, other: &Self| match claim.has_other_rate(other) {
            true => claim.place(other).span.of(claim.text),
            false if is_bound => claim.whole,
            false => claim.shown,
        };
        format!("{} became {}", shown(self, other), shown(other, self))
    }
}

/// The figures and dates of a version's linkable sentences, in reading order.
pub fn claims<'r>(id: VersionId, version: &'r Version, profiles: &'r Profiles) -> Vec<Claim<'r>> {
    let text = version.text();
    let mut claims = Vec::new();
    for profile in profiles.of(id.0) {
        let Some(sentence) = version.sentences.get(profile.id.0) else {
            continue;
        };
        let facts = &version.facts;
        let first = facts.partition_point(|f| f.span.start < sentence.span.start);
        let rest = facts.get(first..).unwrap_or_default().iter();
        // A quotation may run on into the next sentence.
        let inside = rest.take_while(|f| f.span.start < sentence.span.end);
        let inside: Vec<_> = inside.filter(|f| is_comparable(f)).collect();
        let mut counted_until = 0;
        let first_money = inside.iter().position(|f| f.kind == FactKind::Money);
        for (at, fact) in inside.iter().enumerate() {
            // The year of "180 euros a year from spring" is no length.
            if fact.whole.end <= counted_until {
                continue;
            }
            let before = at.checked_sub(1).and_then(|at| inside.get(at));
            let from = before.map_or(sentence.span.start, |f| f.whole.end);
            let to = inside
                .get(at + 1)
                .map_or(sentence.span.end, |f| f.whole.start);
            let is_length = |f: &&&Fact| f.kind == FactKind::Duration;
            let length = inside.get(at + 1).filter(is_length);
            let rate = rate::rate(fact, length.map_or(to, |f| f.whole.end), profile, text);
            counted_until = rate.map_or(0, |rate| rate.span.end);
            claims.push(Claim {
                version: id,
                sentence: profile.id,
                fact,
                whole: fact.whole.of(text),
                shown: fact.span.of(text),
                role: Role::new(fact, from..to, profile, profiles),
                hour: hour(fact, [before, inside.get(at + 1)], text),
                text,
                is_after_money: fact.kind == FactKind::Number
                    && first_money.is_some_and(|money| money < at),
                rate,
            });
        }
    }
    claims
}

/// The one of a date's neighbours that names the same moment with it.
fn hour<'r>(date: &Fact, neighbours: [Option<&&'r Fact>; 2], text: &str) -> Option<&'r Fact> {
    let is_of_moment = |other: &&&Fact| {
        let (first, last) = match date.whole.start < other.whole.start {
            true => (date.whole, other.whole),
            false => (other.whole, date.whole),
        };
        let between = Span::new(first.end, last.start.max(first.end)).of(text);
        let is_small = matches!(
            between.trim().trim_end_matches(','),
            "" | "on" | "at" | "local time on"
        );
        matches!((date.kind, other.kind), (FactKind::Date, FactKind::Time)) && is_small
    };
    neighbours.into_iter().flatten().find(is_of_moment).copied()
}

/// Can the fact's value be held against another's?
fn is_comparable(fact: &Fact) -> bool {
    use FactKind::{Age, Date, Duration, Money, Number, Percent, Quantity, Range, Time};
    let is_figure = matches!(
        fact.kind,
        Number | Money | Percent | Quantity | Age | Range | Duration
    );
    is_figure && fact.extent().is_some() || matches!(fact.kind, Date | Time)
}
