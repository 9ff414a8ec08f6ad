//! What the engine makes of the cases, counted by kind and telling.

use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;
use storydiff::engine::report::{Finding, FindingKind, Place, Report, Severity};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};

use crate::cases::{Case, Trial};
use crate::material::{Story, Telling, manuscript};

/// How a case went.
pub struct Outcome<'c> {
    pub case: &'c Case<'c>,
    /// The error is reported, as whatever kind.
    pub is_found: bool,
    /// The error is reported as what it is.
    pub is_named: bool,
    /// What is said of the twin, which should be nothing.
    pub alarms: Vec<String>,
    /// Is the changed sentence linked with the one that was told?
    pub is_linked: bool,
}

/// All outcomes, in the order of the cases.
pub fn outcomes<'c>(cases: &'c [Case<'c>]) -> Vec<Outcome<'c>> {
    cases.par_iter().map(outcome).collect()
}

fn outcome<'c>(case: &'c Case<'c>) -> Outcome<'c> {
    let report = held(&case.planted, case.story);
    let twin = held(&case.twin, case.story);
    // Where a text breaks off, nothing in the other one has to be wrong.
    let is_exempt = |p: &Place| case.kind == FindingKind::Truncation && p.version.0 == 0;
    let hits = |p: &Place| touches(&case.planted, p) || is_exempt(p);
    let on_error = |f: &&Finding| matters(f) && f.places().all(hits);
    let found: Vec<&Finding> = report.findings.iter().filter(on_error).collect();
    let on_twin = |f: &&Finding| matters(f) && f.places().any(|p| touches(&case.twin, p));
    let alarms = twin.findings.iter().filter(on_twin);
    Outcome {
        case,
        is_found: !found.is_empty(),
        is_named: found.iter().any(|f| f.kind == case.kind),
        alarms: alarms.map(line).collect(),
        is_linked: is_linked(&report, &case.planted),
    }
}

/// The report on the two texts of a trial.
fn held(trial: &Trial, story: &Story) -> Report {
    let texts = [&trial.told, &trial.other];
    let manuscripts = texts.map(|page| Arc::new(manuscript(page.text.clone(), story.today)));
    compare(manuscripts.into(), &Options::default(), &Unwatched).unwrap()
}

fn matters(finding: &Finding) -> bool {
    finding.severity != Severity::Benign
}

fn touches(trial: &Trial, place: &Place) -> bool {
    let pages = [&trial.told, &trial.other];
    pages[place.version.0].words.overlaps(place.span)
}

fn is_linked(report: &Report, trial: &Trial) -> bool {
    let sentence = |version: usize, page: &crate::cases::Page| {
        let all = report.versions[version].sentences.iter();
        all.clone().position(|s| s.span.overlaps(page.words))
    };
    let both = sentence(0, &trial.told).zip(sentence(1, &trial.other));
    let links = report.comparisons.iter().flat_map(|c| &c.links);
    both.is_some_and(|(a, b)| {
        links
            .clone()
            .any(|l| l.a.iter().any(|id| id.0 == a) && l.b.iter().any(|id| id.0 == b))
    })
}

fn line(finding: &Finding) -> String {
    format!("{}: {}", finding.kind.name(), finding.message)
}

/// The alarms of a whole story told again.
pub fn alarms(story: &Story) -> Vec<String> {
    let text = |telling| {
        let paragraphs = story.paragraphs.iter().map(|sentences| {
            let all: Vec<&str> = sentences.iter().map(|s| s.text(telling)).collect();
            all.join(" ")
        });
        paragraphs.collect::<Vec<_>>().join("\n")
    };
    let texts = [Telling::Copied, Telling::Retold].map(text);
    let manuscripts = texts.map(|text| Arc::new(manuscript(text, story.today)));
    let report = compare(manuscripts.into(), &Options::default(), &Unwatched).unwrap();
    let alarms = report.findings.iter().filter(|f| matters(f));
    alarms
        .map(|f| format!("{} {}", story.name, line(f)))
        .collect()
}

/// The outcomes of one kind in one telling.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub cases: usize,
    pub found: usize,
    pub named: usize,
    pub silent: usize,
}

/// The counts of a kind in a telling.
pub fn tally(outcomes: &[Outcome<'_>], kind: FindingKind, telling: Telling) -> Tally {
    let own = outcomes
        .iter()
        .filter(|o| (o.case.kind, o.case.telling) == (kind, telling));
    own.fold(Tally::default(), |sum, outcome| Tally {
        cases: sum.cases + 1,
        found: sum.found + usize::from(outcome.is_found),
        named: sum.named + usize::from(outcome.is_named),
        silent: sum.silent + usize::from(outcome.alarms.is_empty()),
    })
}

impl Tally {
    /// The share of the errors that are reported, in percent.
    pub fn recall(self) -> usize {
        percent(self.found, self.cases)
    }

    /// The share of errors among all that is reported, in percent.
    pub fn precision(self) -> usize {
        percent(self.found, self.found + self.cases - self.silent)
    }
}

fn percent(part: usize, whole: usize) -> usize {
    (100 * part).checked_div(whole).unwrap_or(100)
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            cases,
            found,
            named,
            silent,
        } = self;
        let (recall, precision) = (self.recall(), self.precision());
        write!(
            f,
            "{cases:5} {found:5} {named:5} {silent:6} {recall:6}% {precision:8}%"
        )
    }
}
