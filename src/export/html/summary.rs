//! The first screen: what each version changed, and where it came from.

use maud::{Markup, html};

use super::review::remark;
use super::text::{sign, visible};
use crate::engine::report::Shares;
use crate::engine::story::{Version, VersionId};
use crate::export::sheet::Sheet;
use crate::export::wording;

/// Counts and shares of every version against the base.
pub(super) fn counts(sheet: &Sheet<'_>) -> Markup {
    html! {
        section #counts tabindex="-1" {
            h2 { "Changes against the base" }
            @if sheet.others().is_empty() {
                p { "Nothing to compare." }
            } @else {
                table.plain {
                    thead { (counts_head(sheet)) }
                    tbody { @for id in sheet.others() { (counts_row(sheet, *id)) } }
                }
                p.hint {
                    "Passages by kind of change; one passage can be both reworded and moved. "
                    "Bars: " b { "solid" } " verbatim, " b { "striped" } " reworded, " b { "empty" } " new or left out."
                }
            }
        }
    }
}

fn counts_head(sheet: &Sheet<'_>) -> Markup {
    html! {
        tr {
            th { "Version" }
            @for change in sheet.kinds() { th.number { (sign(change)) } }
            th { "Of its words" }
            th { "Of the base’s words" }
        }
    }
}

fn counts_row(sheet: &Sheet<'_>, id: VersionId) -> Markup {
    let tally = sheet.tally(id);
    let base = sheet.view.base;
    html! {
        tr {
            th scope="row" dir="auto" { (visible(sheet.report.label(id))) }
            @for change in sheet.kinds() {
                td.number.none[tally.of(change) == 0] { (tally.of(change)) }
            }
            td { (bar(sheet.shares(id, base), "new")) }
            td { (bar(sheet.shares(base, id), "left out")) }
        }
    }
}

/// Shares as a bar, and in words; a dash for a version without words.
fn bar(shares: Shares, rest: &str) -> Markup {
    if shares == Shares::default() {
        return html! { span.none { "–" } };
    }
    let width = |share: f32| format!("width:{:.1}%", share * 100.0);
    html! {
        span.bar aria-hidden="true" {
            span.verbatim style=(width(shares.verbatim)) {}
            span.rewritten style=(width(shares.reworded)) {}
        }
        span.shares {
            (wording::percent(shares.verbatim)) " verbatim, "
            (wording::percent(shares.reworded)) " reworded, "
            (wording::percent(shares.new)) " " (rest)
        }
    }
}

/// Where the versions came from.
pub(super) fn versions(sheet: &Sheet<'_>) -> Markup {
    html! {
        section #versions tabindex="-1" {
            h2 { "Versions" }
            table.plain {
                thead {
                    tr {
                        @for name in ["Version", "Headline", "Outlet", "Published", "Language"] { th { (name) } }
                        th.number { "Words" }
                        @for name in ["File", "Encoding", "SHA-256"] { th { (name) } }
                    }
                }
                tbody {
                    @for (id, version) in sheet.versions() {
                        (version_row(sheet, id, version))
                    }
                }
            }
        }
    }
}

fn version_row(sheet: &Sheet<'_>, id: VersionId, version: &Version) -> Markup {
    let manuscript = &version.manuscript;
    let origin = &manuscript.origin;
    html! {
        tr id={ "v" (id.0) } tabindex="-1" {
            th scope="row" dir="auto" {
                (visible(version.label()))
                @if id == sheet.view.base { " " span.badge { "base" } }
                @if let Some(said) = sheet.placed.of_version(id) { (remark(said)) }
            }
            (known(&manuscript.title, false))
            (known(&manuscript.outlet, false))
            (known(&manuscript.when(), true))
            (known(&manuscript.language, true))
            td.number { (version.word_count()) }
            (known(&origin.path, false))
            (known(&origin.encoding, true))
            (digest(origin.sha256.as_deref()))
        }
    }
}

/// A value as a cell; a short one is never broken.
fn known(value: &Option<String>, short: bool) -> Markup {
    html! {
        @match value {
            Some(value) => td.short[short] dir="auto" { (visible(value)) },
            None => td.none { "–" },
        }
    }
}

fn digest(sha256: Option<&str>) -> Markup {
    html! {
        @match sha256 {
            Some(sha256) => td.digest { code { (visible(sha256)) } },
            None => td.none { "–" },
        }
    }
}
