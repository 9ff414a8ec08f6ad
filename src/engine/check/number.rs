//! Figures of linked sentences, compared by exact value.
//!
//! A figure that only one side has is no mismatch, and neither is a value written in another
//! way. Only figures of the same role are held against each other.

use rust_decimal::Decimal;

use super::role::Role;
use super::values::{
    are_alike, are_equal, difference_at_equal_value, is_comparable, is_slip_of_scale, is_within,
    severity, within_twofold,
};
use crate::engine::align::{Profile, Profiles};
use crate::engine::facts::Fact;
use crate::engine::report::{Comparison, Finding, FindingKind, Link, Place, Relation, Severity};
use crate::engine::story::{SentenceId, Version, VersionId};
use crate::engine::watch::{Cancelled, Watch};

/// Roles this alike count the same thing, whatever else the sentences say. Picked on
/// hand-marked figures of news; lower values pair figures of different things.
const SAME_ROLE: f32 = 0.55;
/// Enough where each side has one figure of a kind and the sentences answer each other.
const ONLY_ONES: f32 = 0.3;

/// Figures of one side of a link that are held against the other side's. Copy has a handful; a
/// table run together into one line can have thousands, and every pair of them would be weighed.
pub const MOST_FIGURES: usize = 100;

/// A smaller value may stand in both versions for two things: "two" and "two".
const DISTINCTIVE: Decimal = Decimal::TEN;

/// A figure by its version, its sentence and its place among the version's facts.
pub type FigureId = (VersionId, SentenceId, usize);

/// The figures of two versions, held against each other.
#[derive(Default)]
pub struct Held {
    /// Where they disagree.
    pub findings: Vec<Finding>,
    /// Figures of one thing with the same value.
    pub agreed: Vec<[FigureId; 2]>,
    /// Figures of one thing with different values.
    pub differing: Vec<[FigureId; 2]>,
    /// Did a link have more than [`MOST_FIGURES`] on a side?
    pub is_cut_short: bool,
}

/// Holds the figures of two versions against each other.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn numbers(
    versions: &[Version],
    comparison: &Comparison,
    profiles: &Profiles,
    watch: &dyn Watch,
) -> Result<Held, Cancelled> {
    let side = |id: VersionId| Side::new(id, versions, profiles);
    let (Some(a), Some(b)) = (side(comparison.a), side(comparison.b)) else {
        return Ok(Held::default());
    };
    let mut check = Check {
        used_a: vec![false; a.version.facts.len()],
        used_b: vec![false; b.version.facts.len()],
        a,
        b,
        held: Held::default(),
    };
    // Whole sentences first: what agrees there is not held against a shared clause elsewhere.
    let is_whole = |link: &&Link| link.relation != Relation::Partial;
    let (whole, partial): (Vec<_>, Vec<_>) = comparison.links.iter().partition(is_whole);
    let links: Vec<&Link> = whole.into_iter().chain(partial).collect();
    for hold in [Check::settle_equal, Check::hold_against] {
        for link in &links {
            watch.ask()?;
            hold(&mut check, link);
        }
    }
    Ok(check.held)
}

/// One version with its profiles.
struct Side<'r> {
    id: VersionId,
    version: &'r Version,
    profiles: &'r [Profile],
}

/// A fact by its place in the list, its sentence and its role.
struct Claim<'r> {
    index: usize,
    fact: &'r Fact,
    /// The figure, or the least of a range.
    value: Decimal,
    sentence: SentenceId,
    role: Role,
}

impl<'r> Side<'r> {
    fn new(id: VersionId, versions: &'r [Version], profiles: &'r Profiles) -> Option<Self> {
        Some(Self {
            id,
            version: versions.get(id.0)?,
            profiles: profiles.versions.get(id.0)?,
        })
    }

    /// The facts of some sentences, without those `used`.
    fn claims(&self, sentences: &[SentenceId], used: &[bool]) -> Vec<Claim<'r>> {
        let mut claims = Vec::new();
        for id in sentences {
            let Ok(at) = self.profiles.binary_search_by_key(id, |p| p.id) else {
                continue;
            };
            let both = self.profiles.get(at).zip(self.version.sentences.get(id.0));
            let Some((profile, sentence)) = both else {
                continue;
            };
            let facts = &self.version.facts;
            let first = facts.partition_point(|f| f.span.start < sentence.span.start);
            let skipped = facts.iter().enumerate().skip(first);
            // A quotation may run on into the next sentence.
            let inside = skipped.take_while(|(_, f)| f.span.start < sentence.span.end);
            let unused = inside.filter(|(index, _)| used.get(*index) == Some(&false));
            let comparable = unused.filter(|(_, fact)| is_comparable(fact));
            claims.extend(comparable.filter_map(|(index, fact)| {
                Some(Claim {
                    index,
                    fact,
                    value: fact.extent()?.0,
                    sentence: *id,
                    role: Role::new(fact, profile),
                })
            }));
        }
        claims
    }

    fn place(&self, claim: &Claim<'_>) -> Place {
        Place {
            version: self.id,
            sentence: claim.sentence,
            span: claim.fact.whole,
        }
    }
}

struct Check<'r> {
    a: Side<'r>,
    b: Side<'r>,
    used_a: Vec<bool>,
    used_b: Vec<bool>,
    held: Held,
}

impl<'r> Check<'r> {
    fn claims(&mut self, link: &Link) -> (Vec<Claim<'r>>, Vec<Claim<'r>>) {
        let mut of_a = self.a.claims(&link.a, &self.used_a);
        let mut of_b = self.b.claims(&link.b, &self.used_b);
        for claims in [&mut of_a, &mut of_b] {
            self.held.is_cut_short |= claims.len() > MOST_FIGURES;
            claims.truncate(MOST_FIGURES);
        }
        (of_a, of_b)
    }

    /// Takes out what has the same value on both sides; a changed bound or unit is noted.
    fn settle_equal(&mut self, link: &Link) {
        let (of_a, of_b) = self.claims(link);
        for (x, y) in best_pairs(&of_a, &of_b, |x, y| {
            let same_unit = (x.fact.kind == y.fact.kind && x.fact.unit == y.fact.unit) as u8;
            are_equal(x.fact, y.fact).then(|| f32::from(same_unit) + x.role.likeness(&y.role))
        }) {
            self.take(x, y);
            if let Some((kind, severity)) = difference_at_equal_value(x.fact, y.fact) {
                self.note(x, y, kind, severity);
            } else if x.value >= DISTINCTIVE {
                self.held.agreed.push(self.ids(x, y));
            }
        }
    }

    /// Pairs what is left by role and notes different values.
    fn hold_against(&mut self, link: &Link) {
        let (of_a, of_b) = self.claims(link);
        for (x, y) in best_pairs(&of_a, &of_b, |x, y| {
            let likeness = x.role.likeness(&y.role);
            let floor = floor(link, x, y, (&of_a, &of_b));
            (are_alike(x.fact, y.fact) && likeness >= floor).then_some(likeness)
        }) {
            self.take(x, y);
            if is_within(x.fact, y.fact) {
                continue;
            }
            let severity = severity(x.fact, y.fact);
            self.note(x, y, FindingKind::Number, severity);
            if severity > Severity::Benign {
                self.held.differing.push(self.ids(x, y));
            }
        }
    }

    fn ids(&self, x: &Claim<'_>, y: &Claim<'_>) -> [FigureId; 2] {
        let (a, b) = (self.a.id, self.b.id);
        [(a, x.sentence, x.index), (b, y.sentence, y.index)]
    }

    fn take(&mut self, x: &Claim<'_>, y: &Claim<'_>) {
        for (used, at) in [(&mut self.used_a, x.index), (&mut self.used_b, y.index)] {
            if let Some(used) = used.get_mut(at) {
                *used = true;
            }
        }
    }

    fn note(&mut self, x: &Claim<'_>, y: &Claim<'_>, kind: FindingKind, severity: Severity) {
        self.held.findings.push(Finding {
            kind,
            severity,
            a: self.a.place(x),
            b: Some(self.b.place(y)),
            message: message(kind, (self.a.version, x.fact), (self.b.version, y.fact)),
        });
    }
}

/// What became of a figure, in words.
pub fn message(
    kind: FindingKind,
    (version_a, x): (&Version, &Fact),
    (version_b, y): (&Version, &Fact),
) -> String {
    let shows_bound = kind == FindingKind::Number && are_equal(x, y);
    let text = |version: &Version, fact: &Fact| {
        let span = if shows_bound { fact.whole } else { fact.span };
        span.of(version.text()).to_owned()
    };
    format!("{} became {}", text(version_a, x), text(version_b, y))
}

/// Pairs of claims by falling score, each claim once.
fn best_pairs<'c, 'r>(
    of_a: &'c [Claim<'r>],
    of_b: &'c [Claim<'r>],
    score: impl Fn(&Claim<'r>, &Claim<'r>) -> Option<f32>,
) -> Vec<(&'c Claim<'r>, &'c Claim<'r>)> {
    let mut scored = Vec::new();
    for x in of_a {
        let pairs = of_b.iter().filter_map(|y| Some((score(x, y)?, x, y)));
        scored.extend(pairs);
    }
    scored.sort_by(|p, q| q.0.total_cmp(&p.0));
    let mut pairs: Vec<(&Claim<'_>, &Claim<'_>)> = Vec::new();
    for (_, x, y) in scored {
        if pairs
            .iter()
            .all(|(p, q)| p.index != x.index && q.index != y.index)
        {
            pairs.push((x, y));
        }
    }
    pairs
}

/// How alike two roles must be for their values to be compared.
fn floor(
    link: &Link,
    x: &Claim<'_>,
    y: &Claim<'_>,
    (of_a, of_b): (&[Claim<'_>], &[Claim<'_>]),
) -> f32 {
    let rivals =
        |all: &[Claim<'_>], fact: &Fact| all.iter().filter(|c| are_alike(c.fact, fact)).count();
    let only_ones = rivals(of_a, y.fact) == 1 && rivals(of_b, x.fact) == 1;
    let converted = x.fact.in_unit_of(y.fact, x.value);
    let (p, q) = (converted.unwrap_or(x.value), y.value);
    let close = within_twofold(p, q) || is_slip_of_scale(p, q);
    if only_ones && close && link.relation != Relation::Partial {
        ONLY_ONES
    } else {
        SAME_ROLE
    }
}
