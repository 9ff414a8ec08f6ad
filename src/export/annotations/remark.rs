//! What the reader said, as annotations.

use serde_json::{Value, json};

use super::{Writer, tag, target, textual};
use crate::export::{listed, wording};
use crate::review::{Remark, Subject};

impl Writer<'_, '_> {
    /// What was said and is in view, in the order in which it first was.
    pub(super) fn remarks(&self) -> Vec<Value> {
        let all = self.sheet.view.review.remarks().iter().enumerate();
        let in_view = all.filter(|(_, remark)| self.sheet.wants_remark(remark));
        in_view
            .map(|(index, remark)| self.remark(index, remark))
            .collect()
    }

    fn remark(&self, index: usize, remark: &Remark) -> Value {
        let number = listed::number(self.sheet, remark);
        let motivation = motivation(remark, number.is_some());
        let name = format!("remark {}", index + 1);
        let target = self.about(remark, number.as_deref());
        let mut annotation = self.annotation(&name, motivation, body(remark), target);
        if let Some(fields) = annotation.as_object_mut() {
            if !remark.initials.is_empty() {
                let person = json!({ "type": "Person", "nickname": remark.initials });
                fields.insert("creator".into(), person);
            }
            if !remark.when.is_empty() {
                fields.insert("created".into(), remark.when.as_str().into());
            }
        }
        annotation
    }

    /// The annotation of the change or finding, and the words.
    fn about(&self, remark: &Remark, number: Option<&str>) -> Vec<Value> {
        let annotation = number.map(|number| self.names.of(number).into());
        let version = match &remark.subject {
            Subject::Version(Some(version), _) => Some(self.sources.name(*version)),
            Subject::Version(None, label) => Some(target::escaped(label)),
            _ => None,
        };
        let anchors = remark.subject.anchors().iter();
        let words = anchors.map(|at| self.sources.anchored(at));
        let whole = annotation.into_iter().chain(version.map(Value::from));
        whole.chain(words).collect()
    }
}

fn motivation(remark: &Remark, is_reply: bool) -> Value {
    let has_note = !remark.words.trim().is_empty();
    let motives = [
        (has_note, "commenting"),
        (
            remark.status != Default::default() || !has_note,
            "assessing",
        ),
        (is_reply, "replying"),
    ];
    let motives = motives.into_iter().filter(|(holds, _)| *holds);
    motives.map(|(_, name)| name).collect()
}

fn body(remark: &Remark) -> Vec<Value> {
    let note = Some(&remark.words).filter(|words| !words.trim().is_empty());
    let note = note.map(|words| textual("commenting", words));
    let severity = remark.severity.map(|grade| {
        let words = format!("{}: {}", grade.name(), wording::severity(grade));
        textual("assessing", &words)
    });
    let orphan = remark.subject.is_orphan().then(|| tag("orphan"));
    let status = textual("assessing", remark.status.name());
    [note, Some(status), severity, orphan]
        .into_iter()
        .flatten()
        .collect()
}
