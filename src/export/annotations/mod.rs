//! Changes, findings and the reader's remarks as W3C Web Annotations, for programs that show notes
//! on texts (<https://www.w3.org/TR/annotation-model/>).
//!
//! A target is words of a version: its source is the digest of the file that was read, else its
//! name; its selectors quote the words with what stands around them, and say where they stand in
//! the text as the report has it, in code points.
//!
//! ```text
//! { "type": "Annotation", "motivation": "editing", "dcterms:identifier": "C3",
//!   "body":   [ { "type": "TextualBody", "value": "C3 Reworded: Globe, sentence 2, base sentence 4" },
//!               { "type": "SpecificResource", "purpose": "linking", "source": "urn:sha-256:…", … } ],
//!   "target": [ { "type": "SpecificResource", "source": "urn:sha-256:…",
//!                 "selector": [ { "type": "TextQuoteSelector", "exact": "…", "prefix": "…", "suffix": "…" },
//!                               { "type": "TextPositionSelector", "start": 301, "end": 388 } ] } ] }
//! ```
//!
//! | what | motivation |
//! |---|---|
//! | change | editing, and linking where the base has a counterpart |
//! | finding | assessing |
//! | doubtful link | questioning |
//! | remark | commenting, and assessing where it has a status; replying to a change or a finding |

mod name;
mod remark;
mod target;

use serde_json::{Map, Value, json};

use super::json as report;
use super::reviewed::Numbered;
use super::sheet::{Doubt, Entry, Sheet};
use super::wording::{self, GENERATOR};
use crate::engine::collation::ChangeSet;
use crate::engine::story::VersionId;
use crate::palette;
use name::Names;
use target::Sources;

/// The whole collection, with a final line break.
pub fn to_string(sheet: &Sheet<'_>) -> String {
    let writer = Writer {
        sheet,
        names: Names::new(sheet),
        sources: Sources::new(sheet),
    };
    // Values hold strings and numbers only: nothing that JSON cannot say.
    let written = serde_json::to_string_pretty(&writer.collection());
    let mut text = report::inert(written.unwrap_or_default());
    text.push('\n');
    text
}

struct Writer<'s, 'r> {
    sheet: &'s Sheet<'r>,
    names: Names,
    sources: Sources<'s, 'r>,
}

impl Writer<'_, '_> {
    fn collection(&self) -> Value {
        let items = self.items();
        let label = format!("Comparison: {}", wording::story(self.sheet));
        let summary = wording::first_lines(self.sheet);
        let notes = self.sheet.notes();
        let sources = self.sheet.versions().map(|(id, _)| self.source(id));
        json!({
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": self.names.of("collection"),
            "type": "AnnotationCollection",
            "label": label,
            "dcterms:description": summary.into_iter().chain(notes).collect::<Vec<_>>(),
            "dcterms:source": sources.collect::<Vec<_>>(),
            "generator": generator(),
            "total": items.len(),
            "first": {
                "id": self.names.of("page"),
                "type": "AnnotationPage",
                "partOf": self.names.of("collection"),
                "startIndex": 0,
                "items": items,
            },
        })
    }

    fn items(&self) -> Vec<Value> {
        let changes = self.sheet.entries().map(|entry| self.change(entry));
        let findings = self.sheet.all_findings().map(|found| self.finding(found));
        let doubts = self.sheet.doubts().into_iter().enumerate();
        let doubts = doubts.map(|(index, doubt)| self.doubt(index, &doubt));
        let mut items: Vec<_> = changes.chain(findings).chain(doubts).collect();
        items.extend(self.remarks());
        items
    }

    /// A version, as annotations name it.
    fn source(&self, id: VersionId) -> Value {
        let Some(version) = self.sheet.version(id) else {
            return Value::Null;
        };
        let manuscript = &version.manuscript;
        let role = (id == self.sheet.view.base).then_some("base");
        let mut source = Map::new();
        let known = [
            ("id", Some(self.sources.name(id))),
            ("type", Some("Text".to_owned())),
            ("label", Some(version.label().to_owned())),
            ("format", Some(manuscript.origin.media_type.clone())),
            ("language", manuscript.language.clone()),
            ("dcterms:title", manuscript.title.clone()),
            ("dcterms:publisher", manuscript.outlet.clone()),
            ("dcterms:creator", manuscript.byline.clone()),
            ("dcterms:issued", manuscript.published.clone()),
            ("dcterms:identifier", manuscript.origin.path.clone()),
            (
                "dcterms:extent",
                Some(wording::count(version.word_count(), "word")),
            ),
            ("dcterms:description", role.map(str::to_owned)),
        ];
        let known = known
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)));
        let stated = known.filter(|(_, value)| !value.is_empty());
        source.extend(stated.map(|(key, value)| (key.to_owned(), value.into())));
        source.into()
    }

    fn change(&self, entry: Entry<'_>) -> Value {
        let base = self.sheet.view.base;
        let number = format!("C{}", entry.number);
        let label = self.sheet.report.label(entry.version);
        let place = wording::whereabouts(self.sheet, entry);
        let told = format!("{number} {}: {label}, {place}", names(entry.cell.changes));
        let answered = self.sheet.answered(entry);
        let own = self.sources.sentences(entry.version, &entry.cell.sentences);
        let theirs = self.sources.sentences(base, &answered);
        let mut body = vec![textual("describing", &told)];
        body.extend(entry.cell.changes.iter().map(|c| tag(c.name())));
        let is_linked = !own.is_empty() && !theirs.is_empty();
        let target = match own.is_empty() {
            true => theirs,
            false => {
                body.extend(theirs.into_iter().map(linking));
                own
            }
        };
        let motivation = match is_linked {
            true => json!(["editing", "linking"]),
            false => json!("editing"),
        };
        self.numbered(&number, motivation, body, target)
    }

    fn finding(&self, found: Numbered<'_>) -> Value {
        let dispute = found.dispute;
        let number = format!("F{}", found.number);
        let told = format!("{number} {}", wording::dispute(dispute));
        let body = vec![
            textual("describing", &told),
            tag(dispute.kind.name()),
            tag(dispute.severity.name()),
        ];
        let places = dispute.places();
        let target = places.filter_map(|p| self.sources.words(p.version, p.span));
        self.numbered(&number, json!("assessing"), body, target.collect())
    }

    fn doubt(&self, index: usize, doubt: &Doubt<'_>) -> Value {
        let told = wording::doubt(self.sheet, doubt);
        let base = self.sources.sentences(self.sheet.view.base, doubt.base);
        let body = std::iter::once(textual("describing", &told));
        let body = body.chain(base.into_iter().map(linking)).collect();
        let target = self.sources.sentences(doubt.version, doubt.other);
        let name = format!("doubt {}", index + 1);
        self.annotation(&name, json!("questioning"), body, target)
    }

    fn numbered(
        &self,
        number: &str,
        motivation: Value,
        body: Vec<Value>,
        target: Vec<Value>,
    ) -> Value {
        let mut annotation = self.annotation(number, motivation, body, target);
        if let Some(fields) = annotation.as_object_mut() {
            fields.insert("dcterms:identifier".into(), number.into());
        }
        annotation
    }

    fn annotation(
        &self,
        name: &str,
        motivation: Value,
        body: Vec<Value>,
        target: Vec<Value>,
    ) -> Value {
        let fields = [
            ("id", self.names.of(name).into()),
            ("type", "Annotation".into()),
            ("motivation", motivation),
            ("body", body.into()),
            ("target", target.into()),
        ];
        let fields = fields.map(|(key, value)| (key.to_owned(), value));
        Value::Object(fields.into_iter().collect())
    }
}

fn generator() -> Value {
    json!({ "type": "Software", "name": GENERATOR })
}

fn names(changes: ChangeSet) -> String {
    let names: Vec<_> = changes.iter().map(palette::name).collect();
    names.join(", ")
}

/// Words as a body.
fn textual(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value })
}

fn tag(value: &str) -> Value {
    textual("tagging", value)
}

/// The counterpart of a target, as a body.
fn linking(mut target: Value) -> Value {
    if let Some(fields) = target.as_object_mut() {
        fields.insert("purpose".into(), "linking".into());
    }
    target
}
