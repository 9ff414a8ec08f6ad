//! Versions as they stand in a session file: the text line by line, and what is known of it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::engine::points::{Points, Ruler};
use crate::engine::story::{Kind, Manuscript, Origin, Paragraph, Span};

#[derive(Serialize, Deserialize)]
pub(super) struct VersionRecord {
    label: String,
    path: Option<String>,
    /// Of the file that was read.
    sha256: Option<String>,
    media_type: String,
    encoding: Option<String>,
    title: Option<String>,
    byline: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    language: Option<String>,
    notes: Vec<String>,
    paragraphs: Vec<ParagraphRecord>,
    /// Of the text below, its lines joined by line feeds.
    text_sha256: String,
    text: Vec<String>,
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
            title: m.title,
            byline: m.byline,
            outlet: m.outlet,
            published: m.published,
            language: m.language,
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
            },
            title: self.title,
            byline: self.byline,
            outlet: self.outlet,
            published: self.published,
            language: self.language,
            notes: self.notes,
            text,
        }))
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
