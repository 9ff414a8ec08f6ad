//! What speaks for a tie between two versions, and which way it points.

use super::credit::Credits;
use super::shared::{RUN, Shared};
use super::wording::{Wording, key, words};
use super::{Cue, Reason};
use crate::engine::facts::{Bound, Fact};
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::{Comparison, Finding, FindingKind, Place, Report, Severity};
use crate::engine::story::{Span, Version, VersionId};
use crate::engine::told;

/// Facts named as reasons, at most: more would bury the other reasons.
const MOST_FACTS: usize = 3;
/// Words of a run that are shown, in characters.
const MOST_CHARS: usize = 90;
/// Fewer links say nothing about an order.
const LEAST_LINKS: usize = 5;

/// Two versions and all that is known of them.
pub(super) struct Pair<'r> {
    pub(super) report: &'r Report,
    pub(super) wordings: &'r [Wording],
    pub(super) credits: &'r [Credits<'r>],
    pub(super) shared: &'r Shared,
    pub(super) disputes: &'r [Dispute],
    pub(super) comparison: &'r Comparison,
}

/// One of the two, and the other, with the shares of its words.
struct Side<'r> {
    id: VersionId,
    version: &'r Version,
    credits: &'r Credits<'r>,
    label: &'r str,
    /// Share of its words that the other lacks.
    own: f32,
}

impl<'r> Pair<'r> {
    pub(super) fn ids(&self) -> [VersionId; 2] {
        [self.comparison.a, self.comparison.b]
    }

    /// How many words the shorter has.
    pub(super) fn least_words(&self) -> usize {
        let lengths = self
            .ids()
            .map(|id| self.wordings.get(id.0).map_or(0, Wording::len));
        lengths.into_iter().min().unwrap_or_default()
    }

    pub(super) fn is_same_text(&self) -> bool {
        let [a, b] = self.ids().map(|id| self.wordings.get(id.0));
        a.zip(b).is_some_and(|(a, b)| a.keys == b.keys)
    }

    /// Share of the shorter's words that stand in runs which the other has.
    pub(super) fn run_share(&self) -> f32 {
        self.shared.runs(self.ids()) as f32 / self.least_words().max(1) as f32
    }

    /// Shares of the words of `a` and of `b` that the other lacks.
    pub(super) fn own(&self) -> [f32; 2] {
        [self.comparison.a_in_b.new, self.comparison.b_in_a.new]
    }

    fn sides(&self) -> Option<[Side<'r>; 2]> {
        let side = |id: VersionId, own| {
            let version = self.report.versions.get(id.0)?;
            let label = version.label();
            let credits = self.credits.get(id.0)?;
            Some(Side {
                id,
                version,
                credits,
                label,
                own,
            })
        };
        let ([a, b], [own_a, own_b]) = (self.ids(), self.own());
        Some([side(a, own_a)?, side(b, own_b)?])
    }

    /// What binds the two, whichever came first.
    pub(super) fn bonds(&self) -> Vec<Reason> {
        let order = self.order();
        let reasons = self.wording().into_iter().chain(self.facts());
        let mut reasons: Vec<_> = reasons.chain(self.shares()).chain(order).collect();
        reasons.extend(self.common_credit());
        reasons
    }

    /// Runs of the same words: those that nobody else has, else all.
    fn wording(&self) -> Option<Reason> {
        let (pair, all) = (self.ids(), self.report.versions.len());
        let is_rare = all > 2 && self.shared.own_runs(pair) > 0;
        let run = self.shared.longest(pair, is_rare)?;
        let spans = &self.wordings.get(pair[0].0)?.spans;
        let whole = Span::new(spans.get(run.start)?.start, spans.get(run.end - 1)?.end);
        let words = shortened(whole.of(self.report.versions.get(pair[0].0)?.text()));
        let length = run.len();
        let (cue, who) = if is_rare {
            (Cue::RareWording, "Only these two have")
        } else {
            (Cue::Wording, "Both have")
        };
        Some(reason(
            cue,
            format!("{who} these {length} words in a row: “{words}”"),
        ))
    }

    /// What only these two say where others say something else.
    fn facts(&self) -> impl Iterator<Item = Reason> {
        let pair = self.ids();
        let grave = self
            .disputes
            .iter()
            .filter(|d| d.severity == Severity::Error);
        let found = grave.filter_map(move |dispute| {
            let says = |versions: Vec<VersionId>| versions == pair;
            let ours = dispute.stances.iter().find(|s| says(versions(&s.places)))?;
            let others: Vec<_> = dispute.stances.iter().filter(|s| *s != ours).collect();
            let elsewhere: Vec<Place> = others.iter().flat_map(|s| s.places.clone()).collect();
            let elsewhere = versions(&elsewhere);
            // Two against one: it may be the one that strayed.
            let is_odd = elsewhere.len() > 1 && pair.iter().all(|v| !elsewhere.contains(v));
            let theirs = shortened(&others.first()?.words);
            let text = format!(
                "Both say “{}” where others say “{theirs}”",
                shortened(&ours.words)
            );
            is_odd.then(|| reason(Cue::Fact, text))
        });
        found.take(MOST_FACTS)
    }

    fn shares(&self) -> Option<Reason> {
        let [a, b] = self.sides()?;
        let (less, more) = if b.own <= a.own { (b, a) } else { (a, b) };
        let text = format!(
            "{} of what {} says stands in {} too; the other way round {}",
            percent(1.0 - less.own),
            less.label,
            more.label,
            percent(1.0 - more.own)
        );
        Some(reason(Cue::Shares, text))
    }

    fn order(&self) -> Option<Reason> {
        let links = &self.comparison.links;
        let moved = links.iter().filter(|link| link.moved).count();
        let text = "What they share stands in the same order".to_owned();
        // One in ten: an editor who pulls up a quotation still follows the order.
        let keeps = links.len() >= LEAST_LINKS && moved * 10 <= links.len();
        keeps.then(|| reason(Cue::Order, text))
    }

    /// An agency that both credit.
    pub(super) fn common_credit(&self) -> Option<Reason> {
        let [a, b] = self.sides()?;
        let name = a.credits.common(b.credits)?;
        Some(reason(
            Cue::Credit,
            format!("Both carry the name of {name}"),
        ))
    }

    /// What tells which of the two came first.
    pub(super) fn directions(&self) -> Vec<Reason> {
        let Some([a, b]) = self.sides() else {
            return Vec::new();
        };
        let date = dated(&a, &b).or_else(|| dated(&b, &a));
        let credits = [credited(&a, &b), credited(&b, &a)];
        let mut found: Vec<_> = credits.into_iter().flatten().chain(date).collect();
        found.extend(agency(&a, &b).or_else(|| agency(&b, &a)));
        found.extend(self.quotations(&a, &b));
        found.extend(self.roundings(&a, &b));
        let after = found
            .iter()
            .find(|r| r.cue == Cue::Date)
            .and_then(|r| r.source);
        let cuts = self.cuts(&a, &b).into_iter().chain(self.cuts(&b, &a));
        // Nothing is cut from a text that was not written yet: then the later one has grown.
        found.extend(cuts.filter(|cut| after.is_none_or(|first| cut.source == Some(first))));
        found
    }

    /// Quotations that stand longer on one side, never the other way round.
    fn quotations(&self, a: &Side<'_>, b: &Side<'_>) -> Option<Reason> {
        let longer = self.findings(FindingKind::Quote).filter_map(|f| {
            let (x, y) = (keys(a, &f.a), keys(b, f.b.as_ref()?));
            match (is_part(&y, &x), is_part(&x, &y)) {
                (true, false) => Some((a, b, f.a)),
                (false, true) => Some((b, a, f.b?)),
                _ => None,
            }
        });
        let longer: Vec<_> = longer.collect();
        let (source, user, place) = one_way(&longer)?;
        let words = shortened(place.span.of(source.version.text()));
        let text = format!(
            "{} has a quotation longer than {}: “{words}”",
            source.label, user.label
        );
        Some(toward(Cue::Quotation, source, text))
    }

    /// Figures that are rounded on one side, never the other way round.
    fn roundings(&self, a: &Side<'_>, b: &Side<'_>) -> Option<Reason> {
        let exact = self.findings(FindingKind::Number).filter_map(|f| {
            let there = f.b.as_ref()?;
            let (x, y) = (digits(a, &f.a)?, digits(b, there)?);
            let is_rounding = f.severity == Severity::Benign;
            match x.cmp(&y) {
                _ if !is_rounding => None,
                std::cmp::Ordering::Greater => Some((a, b, f.a)),
                std::cmp::Ordering::Less => Some((b, a, *there)),
                std::cmp::Ordering::Equal => None,
            }
        });
        let exact: Vec<_> = exact.collect();
        let (source, user, place) = one_way(&exact)?;
        let words = place.span.of(source.version.text());
        let text = format!(
            "{} rounds what {} has exactly: {words}",
            user.label, source.label
        );
        Some(toward(Cue::Rounding, source, text))
    }

    /// Is `user` a cut version of `source`?
    fn cuts(&self, source: &Side<'_>, user: &Side<'_>) -> Vec<Reason> {
        // The user adds next to nothing, and the source has clearly more. Thresholds by
        // judgement: a cut version still gets a new first sentence and some joints.
        if user.own > 0.2 || source.own < (2.0 * user.own).max(user.own + 0.05) {
            return Vec::new();
        }
        let less = format!("{} adds little; {} has more", user.label, source.label);
        let shorter = toward(Cue::Cut, source, less);
        let stops = self.stops_before_end(source).then(|| {
            let text = format!("{} stops where {} goes on", user.label, source.label);
            toward(Cue::Cut, source, text)
        });
        std::iter::once(shorter).chain(stops).collect()
    }

    /// Does the other have the beginning of `source`, and nothing of its end?
    fn stops_before_end(&self, source: &Side<'_>) -> bool {
        let Some(wording) = self.wordings.get(source.id.0) else {
            return false;
        };
        let links = self.comparison.links.iter();
        let here = links.flat_map(|l| l.seen_from(source.id == self.comparison.a).here);
        let mut linked: Vec<_> = here.map(|id| id.0).collect();
        linked.sort_unstable();
        linked.dedup();
        let Some(last) = linked.last() else {
            return false;
        };
        let until = wording.sentences.get(*last).map_or(0, |s| s.end);
        let kept = wording.count(linked.iter().copied());
        // A fifth is more than a last line; of the rest, three quarters are more than a selection.
        (wording.len() - until) * 5 >= wording.len() && kept * 4 >= until * 3
    }

    fn findings(&self, kind: FindingKind) -> impl Iterator<Item = &'r Finding> {
        let [a, b] = self.ids();
        let findings = self.report.findings.iter();
        findings.filter(move |f| {
            f.kind == kind && f.a.version == a && f.b.is_some_and(|p| p.version == b)
        })
    }
}

/// The first, if all point the same way.
fn one_way<'s, 'r>(
    found: &[(&'s Side<'r>, &'s Side<'r>, Place)],
) -> Option<(&'s Side<'r>, &'s Side<'r>, Place)> {
    let first = found.first()?;
    let agree = found.iter().all(|(source, ..)| source.id == first.0.id);
    agree.then_some(*first)
}

/// Was `source` published on an earlier day?
fn dated(source: &Side<'_>, user: &Side<'_>) -> Option<Reason> {
    let day = |side: &Side<'_>| {
        side.version
            .manuscript
            .published
            .as_ref()?
            .get(..10)
            .map(str::to_owned)
    };
    let (first, then) = (day(source)?, day(user)?);
    let text = format!("{} is dated {first}, {} {then}", source.label, user.label);
    (first < then).then(|| toward(Cue::Date, source, text))
}

/// Is `source` an agency's copy, made to be used, and `user` not?
fn agency(source: &Side<'_>, user: &Side<'_>) -> Option<Reason> {
    let name = source.credits.agency?;
    let text = format!("{} is the copy of an agency, {name}", source.label);
    let is_other = user.credits.agency.is_none();
    is_other.then(|| toward(Cue::Agency, source, text))
}

fn credited(source: &Side<'_>, user: &Side<'_>) -> Option<Reason> {
    let name = source.credits.mention(user.credits)?;
    let text = format!(
        "{} credits {name}, which {} carries as its own",
        user.label, source.label
    );
    Some(toward(Cue::Credit, source, text))
}

fn reason(cue: Cue, text: String) -> Reason {
    Reason {
        cue,
        source: None,
        text,
    }
}

fn toward(cue: Cue, source: &Side<'_>, text: String) -> Reason {
    Reason {
        cue,
        source: Some(source.id),
        text,
    }
}

fn versions(places: &[Place]) -> Vec<VersionId> {
    let mut versions: Vec<_> = places.iter().map(|p| p.version).collect();
    versions.sort_unstable();
    versions.dedup();
    versions
}

fn keys(side: &Side<'_>, place: &Place) -> Vec<u64> {
    let text = place.span.of(side.version.text());
    words(text).filter_map(|w| text.get(w)).map(key).collect()
}

/// Is `part` a stretch of `whole`, and at least two words shorter?
fn is_part(part: &[u64], whole: &[u64]) -> bool {
    !part.is_empty()
        && part.len() + 2 <= whole.len()
        && whole.windows(part.len()).any(|w| w == part)
}

/// How exactly a figure is given: its digits that are not just noughts; none for "about".
fn digits(side: &Side<'_>, place: &Place) -> Option<usize> {
    let facts = side.version.facts.iter();
    let mut here = facts.filter(|f| f.span.overlaps(place.span));
    let (fact, figure) = here.find_map(|f: &Fact| Some((f, f.figure()?)))?;
    let shown = figure.normalize().to_string();
    let digits = shown
        .trim_end_matches('0')
        .chars()
        .filter(char::is_ascii_digit);
    Some(if fact.bound == Bound::About {
        0
    } else {
        digits.count()
    })
}

fn percent(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

fn shortened(words: &str) -> String {
    told::shortened(&told::one_line(words), MOST_CHARS)
}

/// Runs that only two versions have are telling from so many words on.
pub(super) const RARE: usize = RUN + 5;
