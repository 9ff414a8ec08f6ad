//! The offices of people who are named in both versions.
//!
//! ```text
//! President Joe Biden / Vice President Joe Biden          another rank
//! Transport Minister Olsen / Finance Minister Olsen       another field
//! US President Joe Biden / Joe Biden, President Biden     silent
//! ```
//!
//! Where a sentence gives no title, the version's other sentences may.

use super::abreast::{Abreast, Passage};
use crate::engine::facts::name::{Likeness, likeness};
use crate::engine::facts::{Detail, Fact, FactKind, Value};
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::story::{Span, Version};

const NAMES: &[FactKind] = &[FactKind::Name];

/// Words that put an office below another.
const RANKS: [&str; 5] = ["vice", "deputy", "assistant", "under", "junior"];
/// Words that say the office is not held, or not yet.
const TIMES: [&str; 6] = ["former", "ex", "acting", "interim", "incoming", "outgoing"];
/// Offices of which a person holds one.
const HEADS: [&str; 12] = [
    "president",
    "minister",
    "premier",
    "mayor",
    "governor",
    "senator",
    "king",
    "queen",
    "pope",
    "secretary",
    "ambassador",
    "chancellor",
];
/// Fields of ministers and secretaries.
#[rustfmt::skip]
const FIELDS: [&str; 25] = [
    "agriculture", "commerce", "culture", "defence", "defense", "development", "economy",
    "education", "energy", "environment", "finance", "foreign", "health", "home", "housing",
    "interior", "justice", "labor", "labour", "prime", "state", "tourism", "trade", "transport",
    "treasury",
];

/// Offices that cannot both be right.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for x in link.a.facts(NAMES) {
        let same = |y: &&Fact| {
            (title(x).is_some() || title(y).is_some()) && (x.value == y.value || is_variant(x, y))
        };
        let others = link.b.facts(NAMES).filter(same);
        let all: Vec<Finding> = others.filter_map(|y| held_against(link, x, y)).collect();
        found.extend(all.into_iter().take(1));
    }
    found
}

/// Names are many and mostly others: only those that begin alike are looked at.
fn is_variant(x: &Fact, y: &Fact) -> bool {
    let (Value::Words(p), Value::Words(q)) = (&x.value, &y.value) else {
        return false;
    };
    p.chars().next() == q.chars().next() && likeness(p, q) <= Likeness::Variant
}

fn held_against(link: &Abreast<'_>, x: &Fact, y: &Fact) -> Option<Finding> {
    let (here, there) = (title(x), title(y));
    here.or(there)?;
    let (of_x, of_y) = (titles(&link.a, x), titles(&link.b, y));
    let mut worst = None;
    for p in &of_x {
        for q in &of_y {
            worst = Some(conflict(p, q)?.max(worst.unwrap_or(Severity::Benign)));
        }
    }
    let shown = |p: &Passage<'_>, fact: &Fact, title: Option<Span>| {
        let whole = title.map_or(fact.span, |t| {
            Span::new(t.start.min(fact.span.start), t.end.max(fact.span.end))
        });
        (whole, p.shown(whole).to_owned())
    };
    let ((x, p), (y, q)) = (shown(&link.a, x, here), shown(&link.b, y, there));
    let message = format!("{p} became {q}: the office differs.");
    link.finding((FindingKind::Title, worst?), (x, y), message)
}

fn title(fact: &Fact) -> Option<Span> {
    match &fact.detail {
        Detail::Name(naming) => naming.title,
        _ => None,
    }
}

/// The title given here, or else all that the version gives elsewhere.
fn titles(passage: &Passage<'_>, name: &Fact) -> Vec<Office> {
    let version = passage.version;
    let read = |span: Span| Office::read(version, span);
    if let Some(here) = title(name) {
        return vec![read(here)];
    }
    let same = version
        .facts
        .iter()
        .filter(|f| f.kind == FactKind::Name && f.value == name.value);
    same.filter_map(title).map(read).collect()
}

/// What of a title can be told apart.
struct Office {
    ranks: Vec<String>,
    times: Vec<String>,
    heads: Vec<String>,
    fields: Vec<String>,
}

impl Office {
    fn read(version: &Version, span: Span) -> Self {
        let shown = span.of(version.text()).to_lowercase();
        let words = || shown.split(|c: char| !c.is_alphanumeric());
        let listed = |list: &[&str]| {
            let found = words().filter(|w| list.contains(w));
            found
                .map(|w| w.replace("defense", "defence").replace("labor", "labour"))
                .collect()
        };
        Self {
            ranks: listed(&RANKS),
            times: listed(&TIMES),
            heads: listed(&HEADS),
            fields: listed(&FIELDS),
        }
    }
}

/// How much two offices differ; none where both may be meant for one.
fn conflict(x: &Office, y: &Office) -> Option<Severity> {
    let shared = |p: &[String], q: &[String]| p.iter().any(|w| q.contains(w));
    if x.heads.is_empty() || y.heads.is_empty() {
        return None;
    }
    if !shared(&x.heads, &y.heads) {
        return Some(Severity::Notable);
    }
    let apart = !x.fields.is_empty() && !y.fields.is_empty() && !shared(&x.fields, &y.fields);
    if x.ranks != y.ranks || apart {
        return Some(Severity::Error);
    }
    (x.times != y.times).then_some(Severity::Notable)
}
