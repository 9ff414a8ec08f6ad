//! The last pages: lineage, doubtful links, notes.

use krilla::tagging::Tag;

use super::front::{say, section};
use super::galley::Galley;
use super::looks;
use super::prose::{Prose, Target};
use super::remarks;
use super::tags::{self, ROOT};
use crate::engine::collation::Change;
use crate::export::lineage;
use crate::export::said;
use crate::export::sheet::{Doubt, Sheet};
use crate::export::wording::{self, visible};
use crate::palette;

/// Heading of what the comparison gave up on.
const NOTES: &str = "What to know about this comparison";
const INSET: f32 = 14.0;

/// A list, an item a group of paragraphs; those after the first stand under it.
fn list(galley: &mut Galley<'_>, items: impl IntoIterator<Item = Vec<Prose>>) {
    let list = galley.tags.grow(ROOT, tags::list());
    for item in items {
        let node = galley.tags.grow(list, Tag::LI);
        let body = galley.tags.grow(node, Tag::LBody);
        for (n, prose) in item.into_iter().enumerate() {
            galley.indented(body, prose, if n == 0 { 0.0 } else { INSET });
        }
    }
}

/// Who probably drew on whom.
pub(super) fn kinship(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    let lines = lineage::lines(sheet);
    if lines.is_empty() {
        return;
    }
    section(galley, lineage::LINEAGE);
    say(galley, lineage::HINT, looks::quiet());
    let items = lines.into_iter().map(|(headline, reasons)| {
        let ink = looks::body();
        let reasons = format!(" {}.", reasons.join("; "));
        vec![
            Prose::new(4.0)
                .with(format!("{headline}."), ink.strong())
                .with(reasons, ink),
        ]
    });
    list(galley, items);
}

/// Links that may be wrong, least sure first.
pub(super) fn doubts(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    let doubts = sheet.doubts();
    if doubts.is_empty() {
        return;
    }
    section(galley, wording::DOUBTS);
    say(galley, wording::DOUBTS_HINT, looks::quiet());
    let items: Vec<_> = doubts.iter().map(|doubt| doubtful(sheet, doubt)).collect();
    list(galley, items);
}

fn doubtful(sheet: &Sheet<'_>, doubt: &Doubt<'_>) -> Vec<Prose> {
    let ink = looks::small();
    let words = wording::doubt(sheet, doubt);
    let sign = format!("{} ", palette::glyph(Change::Doubtful));
    let head = Prose::new(6.0).with(sign, ink.strong());
    let head = match doubt.other.first() {
        Some(id) => head.link(
            words,
            looks::link(ink),
            Target::Sentence(doubt.version, *id),
        ),
        None => head.with(words, ink),
    };
    let passages = wording::doubted(sheet, doubt).map(|(label, words)| {
        Prose::new(1.5)
            .with(format!("{label}  "), looks::quiet().strong())
            .with(words, looks::quoted())
    });
    std::iter::once(head).chain(passages).collect()
}

/// What the reader said of words that are gone.
pub(super) fn orphans(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    let orphans = sheet.orphans();
    if orphans.is_empty() {
        return;
    }
    section(galley, said::ORPHANS);
    say(galley, remarks::ORPHANS_HINT, looks::quiet());
    let items = orphans.into_iter().map(|item| {
        let about = Prose::new(5.0).with(item.about, looks::quoted());
        vec![about, remarks::remark(item.remark)]
    });
    list(galley, items);
}

/// What the comparison gave up on, and what these pages could not draw.
pub(super) fn notes(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    let mut notes = sheet.notes();
    notes.extend(galley.faces.notes());
    if notes.is_empty() {
        return;
    }
    section(galley, NOTES);
    let item = |note: &String| vec![Prose::new(3.0).with(visible(note), looks::body())];
    list(galley, notes.iter().map(item).collect::<Vec<_>>());
}
