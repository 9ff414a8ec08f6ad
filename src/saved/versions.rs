//! Versions as they stand in a session file: the text line by line, and what is known of it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::engine::points::{Points, Ruler};
use crate::engine::story::{Kind, Manuscript, Mending, Origin, Paragraph, Span, Wire};

#[derive(Serialize, Deserialize)]
pub(super) struct VersionRecord {
    label: String,
    path: Option<String>,
    /// Of the file that was read.
    sha256: Option<String>,
    media_type: String,
    encoding: Option<String>,
    /// Did the reader choose it?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    encoding_chosen: bool,
    title: Option<String>,
    byline: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wire: Option<WireRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mending: Option<MendingRecord>,
    notes: Vec<String>,
    paragraphs: Vec<ParagraphRecord>,
    /// Of the text below, its lines joined by line feeds.
    text_sha256: String,
    text: Vec<String>,
}

/// What an agency says of its copy.
#[derive(Serialize, Deserialize)]
struct WireRecord {
    take: Option<String>,
    embargo: Option<String>,
    editor_note: Option<String>,
    marks: Option<String>,
}

/// What became of garbled letters.
#[derive(Serialize, Deserialize)]
struct MendingRecord {
    /// Mended in so many places; null where the text is shown as it was read.
    places: Option<usize>,
    /// The source as it came, where there is no file of it.
    source: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct ParagraphRecord {
    #[serde(flatten)]
    points: Points,
    kind: String,
}

impl VersionRecord {
    pub fn new(manuscript: &Manuscript) -> Self {
        let m = manuscript.clone();
        let ruler = Ruler::new(&m.text);
        let paragraphs = m.paragraphs.iter().map(|p| ParagraphRecord {
            points: ruler.points(p.span),
            kind: p.kind.name().to_owned(),
        });
        Self {
            paragraphs: paragraphs.collect(),
            text_sha256: fingerprint(&m.text),
            text: m.text.split('\n').map(str::to_owned).collect(),
            label: m.label,
            path: m.origin.path,
            sha256: m.origin.sha256,
            media_type: m.origin.media_type,
            encoding: m.origin.encoding,
            encoding_chosen: m.origin.is_encoding_chosen,
            title: m.title,
            byline: m.byline,
            outlet: m.outlet,
            published: m.published,
            language: m.language,
            time: m.time,
            address: m.address,
            wire: WireRecord::new(m.wire),
            mending: MendingRecord::new(m.origin.mending),
            notes: m.notes,
        }
    }

    pub fn manuscript(self) -> Result<Arc<Manuscript>, String> {
        let text = self.text.join("\n");
        if fingerprint(&text) != self.text_sha256 {
            return Err(format!(
                "the text of “{}” is not the one that was saved",
                self.label
            ));
        }
        let ruler = Ruler::new(&text);
        let paragraphs = self.paragraphs.iter().map(|p| p.paragraph(&ruler));
        Ok(Arc::new(Manuscript {
            paragraphs: paragraphs.collect::<Result<_, _>>()?,
            label: self.label,
            origin: Origin {
                path: self.path,
                sha256: self.sha256,
                media_type: self.media_type,
                encoding: self.encoding,
                is_encoding_chosen: self.encoding_chosen,
                mending: self.mending.map(MendingRecord::mending).unwrap_or_default(),
            },
            title: self.title,
            byline: self.byline,
            outlet: self.outlet,
            published: self.published,
            language: self.language,
            time: self.time,
            address: self.address,
            wire: self.wire.map(WireRecord::wire).unwrap_or_default(),
            notes: self.notes,
            text,
        }))
    }
}

impl WireRecord {
    /// None of copy that no agency says anything of.
    fn new(wire: Wire) -> Option<Self> {
        let is_said = wire != Wire::default();
        is_said.then_some(Self {
            take: wire.take,
            embargo: wire.embargo,
            editor_note: wire.editor_note,
            marks: wire.marks,
        })
    }

    fn wire(self) -> Wire {
        Wire {
            take: self.take,
            embargo: self.embargo,
            editor_note: self.editor_note,
            marks: self.marks,
        }
    }
}

impl MendingRecord {
    fn new(mending: Mending) -> Option<Self> {
        let (places, source) = match mending {
            Mending::Nothing => return None,
            Mending::Mended { places, source } => (Some(places), source),
            Mending::AsRead { source } => (None, source),
        };
        let source = source.map(|source| source.to_string());
        Some(Self { places, source })
    }

    fn mending(self) -> Mending {
        let source = self.source.map(Arc::from);
        match self.places {
            Some(places) => Mending::Mended { places, source },
            None => Mending::AsRead { source },
        }
    }
}

impl ParagraphRecord {
    fn paragraph(&self, ruler: &Ruler) -> Result<Paragraph, String> {
        let byte = |point: usize| {
            let byte = ruler.byte(point);
            byte.ok_or_else(|| format!("a paragraph is said to reach character {point}"))
        };
        let span = Span::new(byte(self.points.start)?, byte(self.points.end)?);
        if span.start > span.end {
            return Err("a paragraph ends before it begins".to_owned());
        }
        let kind = kind_of(&self.kind)?;
        Ok(Paragraph { span, kind })
    }
}

/// The kind of paragraph called so.
pub(super) fn kind_of(name: &str) -> Result<Kind, String> {
    let known = Kind::ALL.into_iter().find(|k| k.name() == name);
    known.ok_or_else(|| format!("there is no paragraph of the kind “{name}”"))
}

fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
