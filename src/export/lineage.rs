//! Who probably drew on whom, as written exports say it.

use maud::{Markup, html};
use serde::Serialize;

use super::sheet::Sheet;
use super::wording;
use crate::engine::lineage::{Kin, Lineage, Reason, Tie};
use crate::engine::report::Report;

/// Heading of what the versions' wording tells of where it came from.
pub const LINEAGE: &str = "Lineage";
/// How it is to be read.
pub const HINT: &str = "Probable, from wording, dates and credits. Nobody was asked, and a source may not be among these versions.";

/// A tie for other programs.
#[derive(Debug, Serialize)]
pub struct TieOut {
    a: usize,
    b: usize,
    kin: &'static str,
    source: Option<usize>,
    user: Option<usize>,
    through: Option<usize>,
    strength: &'static str,
    reasons: Vec<ReasonOut>,
}

#[derive(Debug, Serialize)]
struct ReasonOut {
    cue: &'static str,
    source: Option<usize>,
    text: String,
}

/// Every pair, for other programs.
pub fn ties(report: &Report) -> Vec<TieOut> {
    Lineage::new(report).ties.into_iter().map(tie).collect()
}

fn tie(tie: Tie) -> TieOut {
    let (source, user) = match tie.kin {
        Kin::Drew { source, user } => (Some(source.0), Some(user.0)),
        _ => (None, None),
    };
    let through = match tie.kin {
        Kin::Through(third) => Some(third.0),
        _ => None,
    };
    TieOut {
        a: tie.a.0,
        b: tie.b.0,
        kin: tie.kin.name(),
        source,
        user,
        through,
        strength: tie.strength.name(),
        reasons: tie.reasons.into_iter().map(reason).collect(),
    }
}

fn reason(reason: Reason) -> ReasonOut {
    ReasonOut {
        cue: reason.cue.name(),
        source: reason.source.map(|v| v.0),
        text: reason.text,
    }
}

/// What is said of the versions in view: headline and reasons, strongest ties first.
pub fn lines(sheet: &Sheet<'_>) -> Vec<(String, Vec<String>)> {
    let lineage = Lineage::new(sheet.report);
    let in_view = |tie: &&Tie| [tie.a, tie.b].iter().all(|v| sheet.columns.contains(v));
    let mut ties: Vec<_> = lineage.ties.iter().filter(in_view).collect();
    ties.retain(|tie| tie.is_drawn());
    ties.sort_by_key(|tie| std::cmp::Reverse(tie.strength));
    let lines = ties.into_iter().map(|tie| {
        let reasons = tie
            .reasons
            .iter()
            .map(|r| wording::visible(&r.text).into_owned());
        let headline = tie.headline(sheet.report);
        (wording::visible(&headline).into_owned(), reasons.collect())
    });
    lines.collect()
}

/// The section of a page; nothing where no two versions hang together.
pub(super) fn section(sheet: &Sheet<'_>) -> Markup {
    let lines = lines(sheet);
    html! {
        @if !lines.is_empty() {
            section #lineage tabindex="-1" {
                h2 { (LINEAGE) }
                p.hint { (HINT) }
                ul.doubts {
                    @for (headline, reasons) in &lines {
                        li { b dir="auto" { (headline) } ". " span dir="auto" { (reasons.join("; ")) "." } }
                    }
                }
            }
        }
    }
}
