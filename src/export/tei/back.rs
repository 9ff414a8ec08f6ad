//! What stands after the text: findings, remarks on words, doubtful links, facts, notes.

use super::xml::{element, plain, text};
use super::{note, pointers};
use crate::engine::story::SentenceId;
use crate::export::reviewed::Numbered;
use crate::export::sheet::Sheet;
use crate::export::wording::{self, shortened, visible};
use crate::export::{lineage, listed, said};
use crate::review::{Anchor, Remark, Subject};

/// Heading of remarks on words.
const REMARKS: &str = "Notes of the reader on words";
/// Heading of what was given up on.
const NOTES: &str = "What to know about this comparison";
/// Enough to know words again, in characters.
const QUOTED_CHARS: usize = 120;

/// All lists that are not empty.
pub(super) fn lists(sheet: &Sheet<'_>) -> String {
    let ledger = sheet.ledger();
    let facts = wording::shared(&ledger).into_iter().map(|row| {
        let words = format!("{}: {}", wording::fact(row), wording::stances(sheet, row));
        plain("item", &words)
    });
    let remarks = listed::of_words(sheet).map(|remark| of_words(sheet, remark));
    let orphans = sheet.view.review.orphans().map(orphan);
    let lineage = lineage::lines(sheet).into_iter();
    let lineage = lineage.map(|(line, why)| plain("item", &format!("{line}. {}.", why.join("; "))));
    let notes = sheet.notes();
    let notes: Vec<_> = notes.iter().map(|n| plain("item", n)).collect();
    let lists = [
        div("findings", wording::FINDINGS, &findings(sheet)),
        div("remarks", REMARKS, &remarks.collect::<Vec<_>>()),
        div("orphans", said::ORPHANS, &orphans.collect::<Vec<_>>()),
        div("doubts", wording::DOUBTS, &doubts(sheet)),
        div("facts", wording::FACTS, &facts.collect::<Vec<_>>()),
        div("lineage", lineage::LINEAGE, &lineage.collect::<Vec<_>>()),
        div("notes", NOTES, &notes),
    ];
    match lists.concat() {
        none if none.is_empty() => none,
        lists => element("back", &[], &lists),
    }
}

fn div(kind: &str, heading: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let list = element("list", &[], &format!("\n{}\n", items.join("\n")));
    let content = [plain("head", heading), list].concat();
    element("div", &[("type", kind.to_owned())], &content) + "\n"
}

fn findings(sheet: &Sheet<'_>) -> Vec<String> {
    let all = sheet.all_findings();
    all.map(|found| finding(sheet, found)).collect()
}

fn finding(sheet: &Sheet<'_>, found: Numbered<'_>) -> String {
    let dispute = found.dispute;
    let name = format!("F{}", found.number);
    let places = dispute.by_sentence().filter_map(|places| {
        let place = places.first()?;
        let pointer = pointers(sheet, place.version, &[place.sentence]);
        (!pointer.is_empty()).then_some(pointer)
    });
    let attributes = [
        ("xml:id", name.clone()),
        ("n", name.clone()),
        (
            "ana",
            format!(
                "#kind.{} #severity.{}",
                dispute.kind.name(),
                dispute.severity.name()
            ),
        ),
        ("corresp", places.collect::<Vec<_>>().join(" ")),
    ];
    let said = found
        .remark
        .map(|remark| note::note(remark, &format!("#{name}")));
    let content = text(&wording::dispute(dispute)) + &said.unwrap_or_default();
    element("item", &attributes, &content)
}

fn doubts(sheet: &Sheet<'_>) -> Vec<String> {
    let doubts = sheet.doubts().into_iter().map(|doubt| {
        let places = [
            pointers(sheet, sheet.view.base, doubt.base),
            pointers(sheet, doubt.version, doubt.other),
        ];
        let places = places.join(" ").trim().to_owned();
        let words = text(&wording::doubt(sheet, &doubt));
        element("item", &[("corresp", places)], &words)
    });
    doubts.collect()
}

fn of_words(sheet: &Sheet<'_>, remark: &Remark) -> String {
    let anchors = remark.subject.anchors();
    let touched = anchors.iter().map(|at| touched(sheet, at));
    let touched = touched.filter(|pointers| !pointers.is_empty());
    let target = touched.collect::<Vec<_>>().join(" ");
    element(
        "item",
        &[],
        &(quoted(anchors) + &note::note(remark, &target)),
    )
}

fn touched(sheet: &Sheet<'_>, at: &Anchor) -> String {
    let Some((version, span)) = at.version.zip(at.span) else {
        return String::new();
    };
    let sentences = sheet.version(version).map_or(&[][..], |v| &v.sentences);
    let all = sentences.iter().enumerate();
    let touched = all.filter(|(_, sentence)| sentence.span.overlaps(span));
    let touched: Vec<_> = touched.map(|(index, _)| SentenceId(index)).collect();
    pointers(sheet, version, &touched)
}

fn orphan(remark: &Remark) -> String {
    let about = match &remark.subject {
        Subject::Version(_, label) => text(label),
        subject => quoted(subject.anchors()),
    };
    element("item", &[], &(about + &note::note(remark, "")))
}

fn quoted(anchors: &[Anchor]) -> String {
    let quoted = anchors.iter().map(|at| {
        let words = shortened(&visible(&at.exact), QUOTED_CHARS);
        format!("{}: {} ", text(&at.label), plain("q", &words))
    });
    quoted.collect()
}
