//! Words of a version as targets: whose, quoted, and where.

use serde_json::{Value, json};

use crate::engine::points::Ruler;
use crate::engine::story::{SentenceId, Span, Version, VersionId};
use crate::export::listed;
use crate::export::sheet::Sheet;
use crate::review::Anchor;

/// Characters quoted on either side, as Hypothesis keeps them.
const CONTEXT: usize = 32;

/// The texts that targets point into.
pub(super) struct Sources<'s, 'r> {
    sheet: &'s Sheet<'r>,
    rulers: Vec<Ruler>,
}

impl<'s, 'r> Sources<'s, 'r> {
    pub fn new(sheet: &'s Sheet<'r>) -> Self {
        let versions = sheet.report.versions.iter();
        Self {
            sheet,
            rulers: versions.map(|v| Ruler::new(v.text())).collect(),
        }
    }

    /// The digest of a version's file, else the file's name, else what the version is called.
    pub fn name(&self, id: VersionId) -> String {
        let version = self.sheet.version(id);
        let origin = version.map(|v| &v.manuscript.origin);
        let digest = origin.and_then(|o| o.sha256.as_deref());
        let path = origin.and_then(|o| o.path.as_deref());
        match (digest, path) {
            (Some(digest), _) => format!("urn:sha-256:{}", escaped(digest)),
            (None, Some(path)) => escaped(path),
            (None, None) => escaped(version.map_or("", Version::label)),
        }
    }

    /// Some sentences, one target for those that stand side by side.
    pub fn sentences(&self, version: VersionId, ids: &[SentenceId]) -> Vec<Value> {
        let spans = listed::stretches(self.sheet, version, ids).into_iter();
        spans.filter_map(|span| self.words(version, span)).collect()
    }

    /// Words at a place.
    pub fn words(&self, version: VersionId, span: Span) -> Option<Value> {
        let text = self.sheet.version(version)?.text();
        let points = self.rulers.get(version.0)?.points(span);
        let before = text.get(..span.start)?.chars().rev().take(CONTEXT);
        let before: Vec<_> = before.collect();
        let prefix: String = before.into_iter().rev().collect();
        let suffix: String = text.get(span.end..)?.chars().take(CONTEXT).collect();
        Some(json!({
            "type": "SpecificResource",
            "source": self.name(version),
            "selector": [
                quote(span.of(text), &prefix, &suffix),
                { "type": "TextPositionSelector", "start": points.start, "end": points.end },
            ],
        }))
    }

    /// Words that the reader spoke of; where they are gone, only as they were.
    pub fn anchored(&self, at: &Anchor) -> Value {
        let place = at.version.zip(at.span);
        let found = place.and_then(|(version, span)| self.words(version, span));
        found.unwrap_or_else(|| {
            let source = at.version.map(|version| self.name(version));
            json!({
                "type": "SpecificResource",
                "source": source.unwrap_or_else(|| escaped(&at.label)),
                "selector": quote(&at.exact, &at.before, &at.after),
            })
        })
    }
}

fn quote(exact: &str, prefix: &str, suffix: &str) -> Value {
    json!({ "type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix })
}

/// A name as a relative reference: whatever could be read as a scheme, a path of a server or
/// markup is per cent.
pub(super) fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        let is_server = byte == b'/' && out.ends_with('/');
        match is_plain && !is_server {
            true => out.push(char::from(byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    if out.is_empty() { ".".into() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_become_an_address() {
        assert_eq!(escaped("javascript:alert(1)"), "javascript%3Aalert%281%29");
        assert_eq!(escaped("//server/a b.txt"), "/%2Fserver/a%20b.txt");
    }
}
