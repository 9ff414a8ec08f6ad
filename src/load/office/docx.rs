//! Word documents (Office Open XML).
//!
//! ```text
//! <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr> …            a heading
//! <w:del>13,000</w:del><w:ins>14,000</w:ins> people             "14,000 people", told in a note
//! said<w:footnoteReference w:id="2"/>                           "Footnote 1: …" at the end
//! ```

mod styles;

use std::collections::HashMap;

use crate::load::error::Fault;
use crate::load::plain::Mark;

use super::compose::{Composer, Part, counted, was};
use super::xml::{self, Element};
use super::{Archive, Reading};
use styles::Styles;

pub(super) use styles::by_name;

/// Names of the parts beside the document itself.
const STYLES: &str = "word/styles.xml";
const FOOTNOTES: &str = "word/footnotes.xml";
const ENDNOTES: &str = "word/endnotes.xml";
const COMMENTS: &str = "word/comments.xml";

/// Is this archive a Word document?
pub(super) fn is_one(archive: &Archive<'_>) -> bool {
    archive.has("word/document.xml") || archive.has("word/document2.xml")
}

/// Reads the document in `archive`.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Reading, Fault> {
    let main = if archive.has("word/document.xml") {
        "word/document.xml"
    } else {
        "word/document2.xml"
    };
    let main = archive.needed(main)?;
    let main = xml::decode(&main).ok_or(Fault::Damaged)?;
    let tree = xml::parse(&main.text)?;
    let mut walk = Walk {
        styles: with_part(archive, STYLES, Styles::read)?.unwrap_or_default(),
        ..Walk::default()
    };
    walk.blocks(&tree.root);
    walk.end_carry();
    walk.add_notes(archive)?;
    walk.add_running(archive)?;
    let comments = with_part(archive, COMMENTS, |root| root.all("comment").len())?;
    let mut notes = walk.tally.notes(comments.unwrap_or_default());
    notes.extend(super::cut_note(tree.is_cut));
    Ok(Reading {
        draft: walk.out.finish(),
        notes,
        ..Reading::default()
    })
}

/// What `take` makes of a part; none where there is no such part.
fn with_part<T>(
    archive: &mut Archive<'_>,
    name: &str,
    take: impl FnOnce(&Element<'_>) -> T,
) -> Result<Option<T>, Fault> {
    let Some(bytes) = archive.part(name)? else {
        return Ok(None);
    };
    let decoded = xml::decode(&bytes).ok_or(Fault::Damaged)?;
    let tree = xml::parse(&decoded.text)?;
    Ok(Some(take(&tree.root)))
}

/// What was read differently from how it is written.
#[derive(Debug, Default)]
struct Tally {
    inserted: usize,
    deleted: usize,
    moved: usize,
    hidden: usize,
}

impl Tally {
    fn notes(&self, comments: usize) -> Vec<String> {
        let mut notes = Vec::new();
        let changes = self.inserted + self.deleted + self.moved;
        let kinds = [
            (self.inserted, "inserted"),
            (self.deleted, "deleted"),
            (self.moved, "moved"),
        ];
        let kinds = kinds.iter().filter(|(count, _)| *count > 0);
        let kinds: Vec<_> = kinds
            .map(|(count, kind)| format!("{count} {kind}"))
            .collect();
        if changes > 0 {
            let (changes, was) = (counted(changes, "tracked change"), was(changes));
            let kinds = kinds.join(", ");
            notes.push(format!("{changes} ({kinds}) {was} read as accepted."));
        }
        if comments > 0 {
            let was = was(comments);
            notes.push(format!("{} {was} left out.", counted(comments, "comment")));
        }
        if self.hidden > 0 {
            let (passages, was) = (counted(self.hidden, "hidden passage"), was(self.hidden));
            notes.push(format!("{passages} {was} left out."));
        }
        notes
    }
}

/// The document as far as it is read.
#[derive(Default)]
struct Walk {
    styles: Styles,
    out: Composer,
    /// The words of paragraphs whose ends were deleted.
    carry: String,
    /// What stands in boxes beside the open paragraph.
    boxes: Vec<Part>,
    /// The footnotes and endnotes in the order they are referred to: the part, and the id.
    references: Vec<(&'static str, String)>,
    tally: Tally,
}

impl Walk {
    fn blocks(&mut self, parent: &Element<'_>) {
        for element in parent.elements() {
            match element.name {
                "p" => self.paragraph(element),
                "tbl" => self.table(element),
                "del" | "moveFrom" => self.tally.deleted += 1,
                "sectPr" | "Fallback" => {}
                "ins" | "moveTo" => {
                    self.tally.inserted += 1;
                    self.blocks(element);
                }
                _ => self.blocks(element),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Element<'_>) {
        let properties = paragraph.child("pPr");
        let mut text = std::mem::take(&mut self.carry);
        self.inline(paragraph, &mut text);
        let mark_changes = properties.and_then(|p| p.child("rPr"));
        if mark_changes.is_some_and(|p| p.child("del").is_some()) {
            self.carry = text;
            return;
        }
        let mark = properties.map_or(Mark::None, |p| self.styles.mark(p));
        self.out.add(mark, &text);
        for (mark, text) in std::mem::take(&mut self.boxes) {
            self.out.add(mark, &text);
        }
    }

    /// A deleted paragraph end at the very end joins nothing.
    fn end_carry(&mut self) {
        let text = std::mem::take(&mut self.carry);
        self.out.add(Mark::None, &text);
    }

    fn inline(&mut self, parent: &Element<'_>, text: &mut String) {
        for element in parent.elements() {
            match element.name {
                "t" => text.push_str(&element.text()),
                "tab" | "ptab" => text.push('\t'),
                "br" | "cr" => text.push('\n'),
                "noBreakHyphen" => text.push('\u{2011}'),
                "softHyphen" => text.push('\u{AD}'),
                "r" if is_hidden(element) => self.tally.hidden += 1,
                "del" => self.tally.deleted += usize::from(holds_words(element)),
                "moveFrom" => {}
                "ins" => {
                    self.tally.inserted += usize::from(holds_words(element));
                    self.inline(element, text);
                }
                "moveTo" => {
                    self.tally.moved += 1;
                    self.inline(element, text);
                }
                "footnoteReference" => self.refer(FOOTNOTES, element),
                "endnoteReference" => self.refer(ENDNOTES, element),
                "txbxContent" => self.text_box(element),
                "pPr" | "rPr" | "instrText" | "delText" | "Fallback" | "rt" => {}
                _ => self.inline(element, text),
            }
        }
    }

    fn refer(&mut self, part: &'static str, reference: &Element<'_>) {
        let id = reference.attribute("id").unwrap_or_default();
        self.references.push((part, id));
    }

    fn text_box(&mut self, content: &Element<'_>) {
        let boxes = std::mem::take(&mut self.boxes);
        let parts = self.apart(content);
        self.boxes = boxes;
        self.boxes.extend(parts);
    }

    /// The paragraphs of an element, kept out of the running text.
    fn apart(&mut self, element: &Element<'_>) -> Vec<Part> {
        let out = std::mem::take(&mut self.out);
        let carry = std::mem::take(&mut self.carry);
        self.blocks(element);
        self.end_carry();
        self.carry = carry;
        std::mem::replace(&mut self.out, out).into_parts()
    }

    fn table(&mut self, table: &Element<'_>) {
        for row in table.all("tr") {
            let deleted = row.at(&["trPr", "del"]);
            if deleted.is_some() {
                self.tally.deleted += 1;
                continue;
            }
            let cells = row.all("tc").into_iter().map(|cell| self.apart(cell));
            let cells = cells.collect();
            self.out.add_row(cells);
        }
    }

    /// Footnotes, then endnotes, as lines behind the story.
    fn add_notes(&mut self, archive: &mut Archive<'_>) -> Result<(), Fault> {
        let references = std::mem::take(&mut self.references);
        for (part, label) in [(FOOTNOTES, "Footnote"), (ENDNOTES, "Endnote")] {
            let ids = references.iter().filter(|(p, _)| *p == part);
            let ids: Vec<&str> = ids.map(|(_, id)| id.as_str()).collect();
            with_part(archive, part, |root| {
                let mut notes = HashMap::new();
                for note in root.elements() {
                    let id = note.attribute("id").unwrap_or_default();
                    notes.entry(id).or_insert(note);
                }
                for (id, number) in ids.iter().zip(1..) {
                    // What is referred to again stands there already.
                    if let Some(note) = notes.remove(*id) {
                        self.add_note(&format!("{label} {number}: "), note);
                    }
                }
            })?;
        }
        Ok(())
    }

    fn add_note(&mut self, label: &str, note: &Element<'_>) {
        let parts = self.apart(note).into_iter().map(|part| part.1);
        let text: Vec<String> = parts.collect();
        if !text.is_empty() {
            let line = format!("{label}{}", text.join(" "));
            self.out.add(Mark::Source, &line);
        }
    }

    /// Headers and footers stand on every page: they are kept, but not as copy.
    fn add_running(&mut self, archive: &mut Archive<'_>) -> Result<(), Fault> {
        let is_running =
            |name: &String| name.starts_with("word/header") || name.starts_with("word/footer");
        let mut names: Vec<String> = archive.names().into_iter().filter(is_running).collect();
        names.sort();
        for name in names {
            let parts = with_part(archive, &name, |root| self.apart(root))?;
            self.out.add_running(parts.unwrap_or_default());
        }
        Ok(())
    }
}

fn is_hidden(run: &Element<'_>) -> bool {
    let vanish = run.at(&["rPr", "vanish"]);
    vanish.is_some_and(|v| !is_off(v)) && holds_words(run)
}

/// Does the property say "no"?
fn is_off(property: &Element<'_>) -> bool {
    let value = property.attribute("val");
    value.is_some_and(|v| ["0", "false", "off"].contains(&v.as_str()))
}

fn holds_words(element: &Element<'_>) -> bool {
    let mut texts = element.all("t");
    texts.extend(element.all("delText"));
    texts.iter().any(|text| !text.text().trim().is_empty())
}
