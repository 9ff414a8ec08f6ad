//! What the document is, which versions it holds, and what its signs mean.

use super::xml::{element, plain, text};
use super::{note, witness};
use crate::engine::collation::Change;
use crate::engine::report::{FindingKind, Severity};
use crate::engine::story::{Version, VersionId};
use crate::export::sheet::Sheet;
use crate::export::wording::{self, GENERATOR};
use crate::palette;

pub(super) fn header(sheet: &Sheet<'_>) -> String {
    let story = format!("Comparison: {}", wording::story(sheet));
    let title = element("titleStmt", &[], &plain("title", &story));
    let published = plain("p", &format!("Written by {GENERATOR}."));
    let published = element("publicationStmt", &[], &published);
    let file = [title, published, element("sourceDesc", &[], &list(sheet))].concat();
    let encoding = [method(), legend(), application()].concat();
    let parts = [
        element("fileDesc", &[], &file),
        element("encodingDesc", &[], &encoding),
    ];
    element("teiHeader", &[], &parts.concat())
}

/// The versions. A comparison of none still needs a source.
fn list(sheet: &Sheet<'_>) -> String {
    let versions = sheet.versions();
    let versions = versions.map(|(id, version)| described(sheet, id, version) + "\n");
    match versions.collect::<String>() {
        none if none.is_empty() => plain("p", "No versions."),
        listed => element("listWit", &[], &listed),
    }
}

fn described(sheet: &Sheet<'_>, id: VersionId, version: &Version) -> String {
    let manuscript = &version.manuscript;
    let known = |name: &str, value: &Option<String>| {
        let value = value.as_deref().filter(|value| !value.trim().is_empty());
        value.map_or(String::new(), |value| plain(name, value))
    };
    let role = if id == sheet.view.base { "base" } else { "" };
    let number = |kind: &str, value: &Option<String>| {
        let kind = ("type", kind.to_owned());
        let value = value.as_deref();
        value.map_or(String::new(), |v| element("idno", &[kind], &text(v)))
    };
    let said = sheet.placed.of_version(id);
    let said = said.map(|remark| note::note(remark, &format!("#{}", witness(id))));
    let bibl = [
        known("title", &manuscript.title),
        known("author", &manuscript.byline),
        known("publisher", &manuscript.outlet),
        date(manuscript.published.as_deref()),
        plain("extent", &wording::count(version.word_count(), "word")),
        number("file", &manuscript.origin.path),
        number("SHA-256", &manuscript.origin.sha256),
        // A witness itself may have no notes.
        said.unwrap_or_default(),
    ];
    let content = [
        plain("label", version.label()),
        element("bibl", &[], &bibl.concat()),
    ];
    let attributes = [
        ("xml:id", witness(id)),
        ("n", version.label().to_owned()),
        ("ana", role.replace("base", "#base")),
    ];
    element("witness", &attributes, &content.concat())
}

fn date(published: Option<&str>) -> String {
    let Some(published) = published else {
        return String::new();
    };
    let when = if is_day(published) { published } else { "" };
    element("date", &[("when", when.to_owned())], &text(published))
}

/// Is it a day such as `2021-12-04`?
pub(super) fn is_day(date: &str) -> bool {
    let is_form = date.len() == 10
        && date.char_indices().all(|(at, c)| match at {
            4 | 7 => c == '-',
            _ => c.is_ascii_digit(),
        });
    let number = |from: usize, to: usize| date.get(from..to).and_then(|n| n.parse::<u32>().ok());
    let month = number(5, 7).unwrap_or_default();
    let days = match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = number(8, 10).unwrap_or_default();
    let is_leap_day = month == 2 && day == 29;
    is_form
        && !date.starts_with("0000")
        && (1..=12).contains(&month)
        && (is_leap_day || (1..=days).contains(&day))
}

fn method() -> String {
    let method = ("method", "parallel-segmentation".to_owned());
    let inside = ("location", "internal".to_owned());
    element("variantEncoding", &[method, inside], "")
}

fn application() -> String {
    let ident = ("ident", "storydiff".to_owned());
    let version = ("version", env!("CARGO_PKG_VERSION").to_owned());
    let label = plain("label", GENERATOR);
    element(
        "appInfo",
        &[],
        &element("application", &[ident, version], &label),
    )
}

fn legend() -> String {
    let changes = Change::ALL.map(|kind| {
        let words = format!(
            "{} {}: {}",
            palette::glyph(kind),
            palette::name(kind),
            palette::meaning(kind)
        );
        category(kind.name(), &words)
    });
    let kinds = FindingKind::ALL.map(|kind| {
        let words = format!("{} {}", palette::kind_glyph(kind), palette::kind_name(kind));
        category(&format!("kind.{}", kind.name()), &words)
    });
    let grades = Severity::ALL.map(|grade| {
        let words = format!(
            "{} {}",
            palette::severity_glyph(grade),
            wording::severity(grade)
        );
        category(&format!("severity.{}", grade.name()), &words)
    });
    let base = category("base", "The version all others are held against");
    let all = [
        taxonomy("Changes", &changes.concat()),
        taxonomy("Kinds of finding", &kinds.concat()),
        taxonomy("Severities", &grades.concat()),
        taxonomy("Versions", &base),
    ];
    element("classDecl", &[], &all.concat())
}

fn taxonomy(name: &str, categories: &str) -> String {
    let named = element("bibl", &[], &text(name));
    element("taxonomy", &[], &[&named, categories].concat()) + "\n"
}

fn category(id: &str, meaning: &str) -> String {
    element(
        "category",
        &[("xml:id", id.to_owned())],
        &plain("catDesc", meaning),
    )
}
