//! A report as JSON, for other programs.
//!
//! Spans leave as Unicode code points, because that is what Python, Swift and people count;
//! inside they are bytes. Nothing is left out: what is unknown is `null`.

mod changes;
mod inert;
mod ledger;
mod review;
mod wire;

use std::collections::BTreeMap;

use serde::Serialize;

pub(super) use inert::inert;

use super::View;
use super::lineage::{self, TieOut};
use super::sheet::Sheet;
use crate::engine::facts::quote::Attribution;
use crate::engine::facts::{Bound, Detail, Fact};
use crate::engine::points::{Points, Ruler};
use crate::engine::report::{Comparison, Finding, Link, Passage, Place, Report, Shares};
use crate::engine::story::{Paragraph, SentenceId, Span, Version, VersionId};
use wire::WireOut;

/// The whole report, ready to be written by any serde format.
#[derive(Debug, Serialize)]
pub struct Document<'r> {
    format: &'static str,
    format_version: u32,
    generator: &'static str,
    base: usize,
    versions: Vec<VersionOut<'r>>,
    comparisons: Vec<ComparisonOut<'r>>,
    passages: Vec<PassageOut>,
    findings: Vec<FindingOut<'r>>,
    ledger: Vec<ledger::RowOut<'r>>,
    lineage: Vec<TieOut>,
    changes: Vec<changes::ChangeOut>,
    disputes: Vec<changes::DisputeOut<'r>>,
    review: Vec<review::RemarkOut>,
    notes: &'r [String],
}

#[derive(Debug, Serialize)]
struct VersionOut<'r> {
    label: &'r str,
    path: Option<&'r str>,
    sha256: Option<&'r str>,
    media_type: &'r str,
    encoding: Option<&'r str>,
    title: Option<&'r str>,
    byline: Option<&'r str>,
    outlet: Option<&'r str>,
    published: Option<&'r str>,
    time: Option<&'r str>,
    language: Option<&'r str>,
    address: Option<&'r str>,
    wire: Option<WireOut<'r>>,
    word_count: usize,
    text: &'r str,
    paragraphs: Vec<ParagraphOut>,
    sentences: Vec<SentenceOut>,
    facts: Vec<FactOut<'r>>,
    attributions: Vec<AttributionOut<'r>>,
}

#[derive(Debug, Serialize)]
struct ParagraphOut {
    #[serde(flatten)]
    points: Points,
    kind: &'static str,
}

#[derive(Debug, Serialize)]
struct SentenceOut {
    #[serde(flatten)]
    points: Points,
    paragraph: usize,
}

#[derive(Debug, Serialize)]
struct FactOut<'r> {
    kind: &'static str,
    #[serde(flatten)]
    points: Points,
    text: &'r str,
    value: String,
    unit: Option<&'r str>,
    bound: &'static str,
    approximate: bool,
    sort: Option<&'static str>,
    title: Option<&'r str>,
    speaker: Option<&'r str>,
    verb: Option<&'r str>,
    force: Option<&'static str>,
    scare: bool,
}

#[derive(Debug, Serialize)]
struct AttributionOut<'r> {
    sentence: usize,
    speaker: &'r str,
    #[serde(flatten)]
    points: Points,
    verb: &'r str,
    force: &'static str,
}

#[derive(Debug, Serialize)]
struct ComparisonOut<'r> {
    a: usize,
    b: usize,
    links: Vec<LinkOut<'r>>,
    reuse: BTreeMap<&'static str, SharesOut>,
}

#[derive(Debug, Serialize)]
struct SharesOut {
    verbatim: f32,
    reworded: f32,
    new: f32,
}

#[derive(Debug, Serialize)]
struct LinkOut<'r> {
    a: Vec<usize>,
    b: Vec<usize>,
    relation: &'static str,
    moved: bool,
    similarity: f32,
    confidence: f32,
    doubtful: bool,
    why: &'r str,
    cut: Vec<Points>,
    put: Vec<Points>,
}

#[derive(Debug, Serialize)]
struct PassageOut {
    members: Vec<MemberOut>,
}

#[derive(Debug, Serialize)]
struct MemberOut {
    version: usize,
    sentences: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct FindingOut<'r> {
    kind: &'static str,
    severity: &'static str,
    a: PlaceOut<'r>,
    b: Option<PlaceOut<'r>>,
    message: &'r str,
}

#[derive(Debug, Serialize)]
struct PlaceOut<'r> {
    version: usize,
    sentence: usize,
    #[serde(flatten)]
    points: Points,
    text: &'r str,
}

/// The report as a document that serde can write; `base` is noted in it.
pub fn document(report: &Report, base: VersionId) -> Document<'_> {
    reviewed(report, &View::whole(report, base))
}

/// The report with what the reader said of it. It is whole whatever the view leaves out.
pub fn reviewed<'r>(report: &'r Report, view: &View) -> Document<'r> {
    let whole = View {
        review: view.review.clone(),
        ..View::whole(report, view.base)
    };
    let sheet = Sheet::new(report, &whole);
    let rulers: Vec<_> = report
        .versions
        .iter()
        .map(|v| Ruler::new(v.text()))
        .collect();
    let out = Writer { report, rulers };
    Document {
        format: "storydiff-report",
        format_version: 1,
        generator: concat!("storydiff ", env!("CARGO_PKG_VERSION")),
        base: view.base.0,
        versions: out.versions(),
        comparisons: report
            .comparisons
            .iter()
            .map(|c| out.comparison(c))
            .collect(),
        passages: report.passages.iter().map(passage).collect(),
        findings: report.findings.iter().map(|f| out.finding(f)).collect(),
        ledger: out.ledger(),
        lineage: lineage::ties(report),
        changes: out.changes(&sheet),
        disputes: out.disputes(&sheet),
        review: out.review(&sheet),
        notes: &report.notes,
    }
}

/// The report as indented JSON with a final line break.
pub fn to_string(report: &Report, base: VersionId) -> String {
    written(&document(report, base))
}

/// The same, with what the reader said.
pub fn of_view(report: &Report, view: &View) -> String {
    written(&reviewed(report, view))
}

fn written(document: &Document<'_>) -> String {
    // Only maps with keys that are no strings can fail, and there are none.
    let mut text = inert(serde_json::to_string_pretty(document).unwrap_or_default());
    text.push('\n');
    text
}

struct Writer<'r> {
    report: &'r Report,
    rulers: Vec<Ruler>,
}

impl<'r> Writer<'r> {
    fn versions(&self) -> Vec<VersionOut<'r>> {
        let both = self.report.versions.iter().zip(&self.rulers);
        both.map(|(version, ruler)| version_out(version, ruler))
            .collect()
    }

    fn points(&self, version: VersionId, span: Span) -> Points {
        self.rulers
            .get(version.0)
            .map_or_else(Points::default, |ruler| ruler.points(span))
    }

    fn comparison(&self, c: &'r Comparison) -> ComparisonOut<'r> {
        ComparisonOut {
            a: c.a.0,
            b: c.b.0,
            links: c.links.iter().map(|link| self.link(c, link)).collect(),
            reuse: BTreeMap::from([("a_in_b", shares(c.a_in_b)), ("b_in_a", shares(c.b_in_a))]),
        }
    }

    fn link(&self, c: &Comparison, link: &'r Link) -> LinkOut<'r> {
        LinkOut {
            a: indices(&link.a),
            b: indices(&link.b),
            relation: link.relation.name(),
            moved: link.moved,
            similarity: link.similarity,
            confidence: link.confidence,
            doubtful: link.is_doubtful(),
            why: &link.why,
            cut: link.cut.iter().map(|s| self.points(c.a, *s)).collect(),
            put: link.put.iter().map(|s| self.points(c.b, *s)).collect(),
        }
    }

    fn finding(&self, f: &'r Finding) -> FindingOut<'r> {
        FindingOut {
            kind: f.kind.name(),
            severity: f.severity.name(),
            a: self.place(&f.a),
            b: f.b.as_ref().map(|p| self.place(p)),
            message: &f.message,
        }
    }

    fn place(&self, place: &Place) -> PlaceOut<'r> {
        let version = self.report.versions.get(place.version.0);
        PlaceOut {
            version: place.version.0,
            sentence: place.sentence.0,
            points: self.points(place.version, place.span),
            text: version.map_or("", |v| place.span.of(v.text())),
        }
    }
}

fn version_out<'r>(version: &'r Version, ruler: &Ruler) -> VersionOut<'r> {
    let m = &version.manuscript;
    VersionOut {
        label: &m.label,
        path: m.origin.path.as_deref(),
        sha256: m.origin.sha256.as_deref(),
        media_type: &m.origin.media_type,
        encoding: m.origin.encoding.as_deref(),
        title: m.title.as_deref(),
        byline: m.byline.as_deref(),
        outlet: m.outlet.as_deref(),
        published: m.published.as_deref(),
        time: m.time.as_deref(),
        language: m.language.as_deref(),
        address: m.address.as_deref(),
        wire: wire::out(m),
        word_count: version.word_count(),
        text: &m.text,
        paragraphs: m.paragraphs.iter().map(|p| paragraph(p, ruler)).collect(),
        sentences: sentences(version, ruler),
        facts: version
            .facts
            .iter()
            .map(|f| fact(f, &m.text, ruler))
            .collect(),
        attributions: version
            .attributions
            .iter()
            .map(|a| attribution(a, &m.text, ruler))
            .collect(),
    }
}

fn paragraph(p: &Paragraph, ruler: &Ruler) -> ParagraphOut {
    ParagraphOut {
        points: ruler.points(p.span),
        kind: p.kind.name(),
    }
}

fn sentences(version: &Version, ruler: &Ruler) -> Vec<SentenceOut> {
    let out = version.sentences.iter().map(|s| SentenceOut {
        points: ruler.points(s.span),
        paragraph: s.paragraph,
    });
    out.collect()
}

fn fact<'r>(fact: &'r Fact, text: &'r str, ruler: &Ruler) -> FactOut<'r> {
    let (naming, speech) = match &fact.detail {
        Detail::Name(naming) => (Some(naming), None),
        Detail::Quote(speech) => (None, Some(speech)),
        Detail::None => (None, None),
    };
    let verb = speech.and_then(|s| s.verb);
    FactOut {
        kind: fact.kind.name(),
        points: ruler.points(fact.span),
        text: fact.span.of(text),
        value: fact.value.to_string(),
        unit: fact.unit.as_deref(),
        bound: fact.bound.name(),
        approximate: fact.bound == Bound::About,
        sort: naming.map(|n| n.sort.name()),
        title: naming.and_then(|n| n.title).map(|t| t.of(text)),
        speaker: speech.and_then(|s| s.speaker.as_ref().map(|s| s.words.as_str())),
        verb: verb.map(|(span, _)| span.of(text)),
        force: verb.map(|(_, force)| force.name()),
        scare: speech.is_some_and(|s| s.is_scare),
    }
}

fn attribution<'r>(a: &'r Attribution, text: &'r str, ruler: &Ruler) -> AttributionOut<'r> {
    AttributionOut {
        sentence: a.sentence.0,
        speaker: &a.speaker.words,
        points: ruler.points(a.speaker.span),
        verb: a.verb.of(text),
        force: a.force.name(),
    }
}

fn passage(passage: &Passage) -> PassageOut {
    let members = passage.members.iter().map(|m| MemberOut {
        version: m.version.0,
        sentences: indices(&m.sentences),
    });
    PassageOut {
        members: members.collect(),
    }
}

fn shares(shares: Shares) -> SharesOut {
    SharesOut {
        verbatim: shares.verbatim,
        reworded: shares.reworded,
        new: shares.new,
    }
}

fn indices(ids: &[SentenceId]) -> Vec<usize> {
    ids.iter().map(|id| id.0).collect()
}
