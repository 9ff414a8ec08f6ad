//! What the reader said, as JSON.
//!
//! ```text
//! { "subject": "change", "number": "C3", "base": 0, "version": 1, "label": "Globe", "kind": null,
//!   "places": [ { "version": 1, "label": "Globe", "place": { "start": 301, "end": 303 },
//!                 "exact": "41", "prefix": "A bus with ", "suffix": " passengers" } ],
//!   "orphan": false, "status": "problem", "severity": "error", "note": "…", "initials": "mk",
//!   "when": "2026-03-01T09:30:12Z" }
//! ```
//!
//! `number` is that of the change or finding as seen from the report's base; `place` is null
//! where the words are not in the text any more.

use serde::Serialize;

use super::Writer;
use crate::engine::points::Points;
use crate::export::listed;
use crate::export::sheet::Sheet;
use crate::review::{Anchor, Remark, Subject};

#[derive(Debug, Serialize)]
pub(super) struct RemarkOut {
    subject: &'static str,
    number: Option<String>,
    base: Option<usize>,
    version: Option<usize>,
    label: Option<String>,
    kind: Option<&'static str>,
    places: Vec<AnchorOut>,
    orphan: bool,
    status: &'static str,
    severity: Option<&'static str>,
    note: String,
    initials: String,
    when: String,
}

#[derive(Debug, Serialize)]
struct AnchorOut {
    version: Option<usize>,
    label: String,
    place: Option<Points>,
    exact: String,
    prefix: String,
    suffix: String,
}

impl Writer<'_> {
    /// Everything that was said, in the order in which it first was.
    pub(super) fn review(&self, sheet: &Sheet<'_>) -> Vec<RemarkOut> {
        let all = sheet.view.review.remarks().iter();
        all.map(|remark| self.remark(sheet, remark)).collect()
    }

    fn remark(&self, sheet: &Sheet<'_>, remark: &Remark) -> RemarkOut {
        let subject = &remark.subject;
        let anchors = subject.anchors();
        let (name, base, version) = match subject {
            Subject::Version(version, _) => ("version", None, *version),
            Subject::Words(at) => ("words", None, at.version),
            Subject::Change { base, version, .. } => ("change", *base, *version),
            Subject::Finding { .. } => ("finding", None, None),
        };
        RemarkOut {
            subject: name,
            number: listed::number(sheet, remark),
            base: base.map(|v| v.0),
            version: version.map(|v| v.0),
            label: match subject {
                Subject::Version(_, label) => Some(label.clone()),
                _ => version.map(|v| sheet.report.label(v).to_owned()),
            },
            kind: match subject {
                Subject::Finding { kind, .. } => Some(kind.name()),
                _ => None,
            },
            places: anchors.iter().map(|at| self.anchor(at)).collect(),
            orphan: subject.is_orphan(),
            status: remark.status.name(),
            severity: remark.severity.map(|s| s.name()),
            note: remark.words.clone(),
            initials: remark.initials.clone(),
            when: remark.when.clone(),
        }
    }

    fn anchor(&self, at: &Anchor) -> AnchorOut {
        let place = at.version.zip(at.span);
        AnchorOut {
            version: at.version.map(|v| v.0),
            label: at.label.clone(),
            place: place.map(|(version, span)| self.points(version, span)),
            exact: at.exact.clone(),
            prefix: at.before.clone(),
            suffix: at.after.clone(),
        }
    }
}
