//! What the reader said: a section near the top, and a line next to what it is about.

use maud::{Markup, html};

use super::text::{anchor, visible};
use crate::engine::story::{SentenceId, VersionId};
use crate::export::reviewed::{Item, Target};
use crate::export::said;
use crate::export::sheet::Sheet;
use crate::palette;
use crate::review::{Remark, Status};

/// How far the review is, problems, notes, and what has lost its place.
pub(super) fn review(sheet: &Sheet<'_>) -> Markup {
    html! {
        @if sheet.is_reviewed() {
            section #review tabindex="-1" {
                h2 { (said::REVIEW) }
                (progress(sheet))
                @for (heading, items) in sheet.said_lists() {
                    h3 { (heading) }
                    ul.said { @for item in &items { (entry(item)) } }
                }
            }
        }
    }
}

/// Version by version: how many changes have which status.
fn progress(sheet: &Sheet<'_>) -> Markup {
    let findings = sheet.progress_of_findings();
    let versions = sheet.others().iter().map(|id| {
        let label = visible(sheet.report.label(*id)).into_owned();
        (label, sheet.progress(*id))
    });
    let rows = versions.chain((findings.all() > 0).then(|| ("Findings".to_owned(), findings)));
    html! {
        table.plain.progress {
            thead {
                tr {
                    th scope="col" { "Reviewed" }
                    th.number scope="col" { "Done" }
                    @for status in Status::ALL {
                        th.number scope="col" { span.glyph { (palette::status_glyph(status)) } " " (palette::status_name(status)) }
                    }
                }
            }
            tbody {
                @for (name, progress) in rows {
                    tr {
                        th scope="row" dir="auto" { (name) }
                        td.number { (progress.done()) " of " (progress.all()) }
                        @for status in Status::ALL {
                            td.number.none[progress.count(status) == 0] { (progress.count(status)) }
                        }
                    }
                }
            }
        }
    }
}

fn entry(item: &Item<'_>) -> Markup {
    html! {
        li {
            @match item.target.map(target) {
                Some(target) => a href={ "#" (target) } dir="auto" { (item.about) },
                None => span dir="auto" { (item.about) },
            }
            (remark(item.remark))
        }
    }
}

fn target(target: Target) -> String {
    match target {
        Target::Change(number) => format!("c{number}"),
        Target::Finding(number) => format!("f{number}"),
        Target::Sentence(version, sentence) => anchor(version, sentence),
        Target::Version(version) => format!("v{}", version.0),
    }
}

/// What is said of a change or a finding, or that it is open.
pub(super) fn standing(sheet: &Sheet<'_>, said: Option<&Remark>) -> Markup {
    html! {
        @match said {
            Some(said) => (remark(said)),
            None => @if sheet.is_reviewed() {
                p.remark.open lang="en" {
                    (said::status(Status::Open))
                }
            },
        }
    }
}

/// A remark: its verdict, the note, and who says so when.
pub(super) fn remark(remark: &Remark) -> Markup {
    let (note, signature) = (visible(&remark.words), said::signature(remark));
    html! {
        p.remark.problem[remark.status == Status::Problem] lang="en" {
            b.verdict { (said::verdict(remark)) }
            @if !note.trim().is_empty() { " " span.note dir="auto" { (note.trim()) } }
            @if !signature.is_empty() { " " span.signature dir="auto" { "(" (signature) ")" } }
        }
    }
}

/// What is said of some sentences, each remark once.
pub(super) fn of_sentences(sheet: &Sheet<'_>, version: VersionId, ids: &[SentenceId]) -> Markup {
    let mut said: Vec<&Remark> = Vec::new();
    for remark in ids.iter().flat_map(|id| sheet.said_at(version, *id)) {
        if !said.iter().any(|known| std::ptr::eq(*known, remark)) {
            said.push(remark);
        }
    }
    html! {
        @for said in said {
            div.note-on lang="en" {
                @if let Some(at) = said.subject.anchors().first() {
                    q dir="auto" { (visible(&at.exact)) }
                }
                (remark(said))
            }
        }
    }
}
