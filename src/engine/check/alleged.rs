//! What somebody only alleges in one version and another tells as a fact, wherever it stands.
//!
//! ```text
//! a  The pilot allegedly ignored two calls from the tower.        alleged: pilot·ignore·call·tower
//! b  Police hold the pilot, who ignored calls from the tower.     told: most of it, nobody's claim
//! a  The union accused the firm of burning tyres at night.        accused: firm·burn·tyre·night
//! b  The firm burned tyres at night, the union says.              silent: somebody says so
//! ```
//!
//! Two sentences answer each other where each has most in common with the other of all of its
//! version.

use super::abreast::CONTENT;
use super::people::place;
use super::postings::Postings;
use super::sense::{is_hedge, is_not};
use crate::engine::align::Profile;
use crate::engine::facts::FactKind;
use crate::engine::facts::quote::{Force, force};
use crate::engine::report::{Comparison, Finding, FindingKind, Severity};
use crate::engine::story::{Span, Version};

/// Words with content that a claim must share with the sentence that tells it as a fact.
const SHARED: usize = 3;
/// And of the shorter of both, this part.
const PART: f32 = 0.4;
/// Words after or before a mark that it makes a claim of.
const REACH: usize = 14;
/// Words before "allegedly" that it makes a claim of, too.
const AROUND: usize = 4;
/// Fewer words after a mark: the claim stands before it.
const AT_END: usize = 4;

/// How a sentence stands to what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stance {
    /// As a fact.
    Told,
    /// As what somebody claims or is accused of.
    Alleged,
    /// As what somebody says, as a quotation, or as what may be.
    Said,
}

/// The sentences of a version with what they are about.
pub struct Sayings {
    all: Vec<Saying>,
    by_stem: Postings,
}

struct Saying {
    stance: Stance,
    /// The word that makes a claim of it.
    mark: Span,
    /// What is claimed.
    claimed: Option<Span>,
    /// Stems with content, ascending, and where they stand first.
    stems: Vec<(usize, Span)>,
}

impl Sayings {
    /// Reads a version.
    pub fn new(version: &Version, profiles: &[Profile]) -> Self {
        let quoted = Quoted::new(version);
        let mut after_claim = None;
        let all = profiles.iter().map(|profile| {
            let follows_claim = after_claim == Some(profile.paragraph);
            let saying = read(version, profile, &quoted, follows_claim);
            after_claim = (saying.stance == Stance::Alleged).then_some(profile.paragraph);
            saying
        });
        let all: Vec<Saying> = all.collect();
        let entries = all.iter().enumerate();
        let entries = entries.flat_map(|(at, s)| s.stems.iter().map(move |(stem, _)| (*stem, at)));
        let by_stem = Postings::new(entries);
        Self { all, by_stem }
    }
}

fn read(version: &Version, profile: &Profile, quoted: &Quoted, follows_claim: bool) -> Saying {
    let mark = profile.words.iter().position(|w| marks(&w.key));
    let is_said = || {
        let attributed = &version.attributions;
        let own = attributed.binary_search_by_key(&profile.id, |a| a.sentence);
        own.is_ok() || !profile.quotes.is_empty() || profile.words.iter().any(|w| is_open(&w.key))
    };
    let stance = match mark {
        Some(_) => Stance::Alleged,
        None if follows_claim || is_said() || quoted.reaches(version, profile) => Stance::Said,
        None => Stance::Told,
    };
    let both = profile.words.iter().zip(&profile.terms);
    let heavy =
        both.filter(|(w, t)| t.weight >= CONTENT && force(&w.key).is_none() && !marks(&w.key));
    let mut stems: Vec<(usize, Span)> = heavy.map(|(w, t)| (t.stem, w.span)).collect();
    stems.sort_by_key(|(stem, span)| (*stem, span.start));
    stems.dedup_by_key(|(stem, _)| *stem);
    let claimed = mark.and_then(|at| claimed(profile, at));
    let mark = mark.and_then(|at| profile.words.get(at));
    Saying {
        stance,
        claimed,
        mark: mark.map_or(Span::default(), |w| w.span),
        stems,
    }
}

/// The words that a claim is made of: those after "accused" and "claims", those around "allegedly"
/// and "is alleged to", those before "…, the union alleges".
fn claimed(profile: &Profile, mark: usize) -> Option<Span> {
    let words = &profile.words;
    let key = |at: usize| words.get(at).map_or("", |w| w.key.as_str());
    let is_active = force(key(mark)).is_some()
        && !matches!(
            key(mark.wrapping_sub(1)),
            "is" | "are" | "was" | "were" | "been" | "being"
        );
    let end = (mark + 1 + REACH).min(words.len());
    let is_last = end < mark + 1 + AT_END;
    let range = match (is_active, is_last) {
        (_, true) => mark.saturating_sub(REACH)..mark,
        (true, false) => mark + 1..end,
        (false, false) => mark.saturating_sub(AROUND)..end,
    };
    let words = words.get(range)?;
    Some(words.first()?.span.with(words.last()?.span))
}

/// Words that make of what they stand beside somebody's claim.
fn marks(key: &str) -> bool {
    let claims = matches!(force(key), Some(Force::Claiming | Force::Accusing));
    let is_mild = [
        "argu", "assert", "contend", "criti", "condemn", "complain", "denounc",
    ];
    claims && !is_mild.iter().any(|stem| key.starts_with(stem))
        || matches!(
            key,
            "allegedly"
                | "alleged"
                | "reportedly"
                | "purportedly"
                | "supposedly"
                | "accused"
                | "suspected"
                | "testified"
                | "rumoured"
                | "rumored"
        )
}

/// Words that leave what they stand beside open, or somebody else's.
fn is_open(key: &str) -> bool {
    is_not(key) && key != "no"
        || is_hedge(key)
        || force(key).is_some()
        || matches!(
            key,
            "may"
                | "might"
                | "could"
                | "heard"
                | "hearing"
                | "allegation"
                | "allegations"
                | "charge"
                | "charges"
                | "charged"
                | "claim"
                | "suspicion"
                | "indictment"
                | "lawsuit"
                | "complaint"
                | "convicted"
                | "guilty"
                | "admitted"
                | "according"
                | "apparently"
        )
}

/// Where the quotations of a version stand.
struct Quoted {
    /// Where each begins, ascending, and how far it and those before it reach.
    reach: Vec<(usize, usize)>,
}

impl Quoted {
    fn new(version: &Version) -> Self {
        let quotes = version.facts.iter().filter(|f| f.kind == FactKind::Quote);
        let mut reach: Vec<_> = quotes.map(|f| (f.whole.start, f.whole.end)).collect();
        reach.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut reach {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Self { reach }
    }

    /// Does a quotation that began before reach over the sentence?
    fn reaches(&self, version: &Version, profile: &Profile) -> bool {
        let Some(span) = version.sentences.get(profile.id.0).map(|s| s.span) else {
            return false;
        };
        let begun = self.reach.partition_point(|(start, _)| *start < span.end);
        let last = begun.checked_sub(1).and_then(|at| self.reach.get(at));
        last.is_some_and(|(_, end)| *end > span.start)
    }
}

/// What is alleged in one of two versions and told in the other.
pub fn findings(
    pair: &Comparison,
    (a, of_a): (&Version, &Sayings),
    (b, of_b): (&Version, &Sayings),
) -> Vec<Finding> {
    let lost = of_a.facing(of_b);
    let lost = lost.filter_map(|(x, y)| {
        let (p, q) = spans(x, y)?;
        Some((p, q, x.mark.of(a.text())))
    });
    let gained = of_b.facing(of_a);
    let gained = gained.filter_map(|(y, x)| {
        let (q, p) = spans(y, x)?;
        Some((p, q, y.mark.of(b.text())))
    });
    let all = lost.chain(gained).filter_map(|(p, q, mark)| {
        Some(Finding {
            kind: FindingKind::Attribution,
            severity: Severity::Notable,
            a: place(a, pair.a, p)?,
            b: Some(place(b, pair.b, q)?),
            message: format!(
                "“{mark}” stands in one version only: does a claim stand as a fact in the other?"
            ),
        })
    });
    all.collect()
}

impl Sayings {
    /// Claims of this version with the sentence of another that tells them as facts.
    fn facing<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = (&'s Saying, &'s Saying)> {
        let claims = self.all.iter().filter(|s| s.stance == Stance::Alleged);
        claims.filter_map(|x| {
            let y = other.best(x).filter(|y| y.stance == Stance::Told)?;
            let back = self.best(y)?;
            let within = |span: &Span| x.claimed.is_some_and(|c| c.contains(*span));
            let count = shared(y, x).filter(within).count();
            let own = x.stems.iter().filter(|(_, span)| within(span)).count();
            let least = PART * own.min(y.stems.len()) as f32;
            let is_one = std::ptr::eq(back, x) && count >= SHARED && count as f32 >= least;
            is_one.then_some((x, y))
        })
    }

    /// The sentence that has most in common with one; of equals, one that is no fact.
    fn best(&self, x: &Saying) -> Option<&Saying> {
        let stems = x.stems.iter().map(|(stem, _)| *stem);
        let sharing = self.by_stem.sharing(stems, &(0..self.all.len()));
        let sharing = sharing.into_iter();
        let sharing = sharing.filter_map(|(at, count)| Some((count, self.all.get(at)?)));
        let best = sharing.max_by_key(|(count, y)| (*count, y.stance != Stance::Told));
        best.map(|(_, y)| y)
    }
}

/// The places in `y` of what stands in both.
fn shared(x: &Saying, y: &Saying) -> impl Iterator<Item = Span> {
    x.stems.iter().filter_map(|(stem, _)| {
        let at = y.stems.binary_search_by_key(stem, |(own, _)| *own).ok()?;
        y.stems.get(at).map(|(_, span)| *span)
    })
}

/// The claim with its mark, and what tells it.
fn spans(claim: &Saying, told: &Saying) -> Option<(Span, Span)> {
    let over = |spans: &mut dyn Iterator<Item = Span>| spans.reduce(|all, one| all.with(one));
    let of_claim = over(&mut shared(told, claim))?;
    let of_told = over(&mut shared(claim, told))?;
    Some((of_claim.with(claim.mark), of_told))
}
