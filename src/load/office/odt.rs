//! OpenDocument texts, zipped (ODT) or as one XML file.
//!
//! ```text
//! <text:h text:outline-level="1"> …                 a heading
//! <text:tracked-changes> … </text:tracked-changes>  what was deleted: left out, told in a note
//! said<text:note> … </text:note>                    "Footnote 1: …" at the end
//! ```

use std::collections::HashMap;

use crate::load::error::Fault;
use crate::load::plain::Mark;

use super::compose::{Composer, Part, counted, was};
use super::docx::by_name;
use super::markup::push_folded;
use super::xml::{self, Element, Node, Tree};
use super::{Archive, Reading};

/// A run of spaces longer than any layout has.
const SPACES: usize = 200;

/// Styles build on each other no deeper than this.
const ANCESTORS: usize = 12;

/// Reads the document in `archive`.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Reading, Fault> {
    if let Some(manifest) = archive.part("META-INF/manifest.xml")? {
        let manifest = String::from_utf8_lossy(&manifest);
        if manifest.contains("encryption-data") {
            return Err(Fault::Locked);
        }
    }
    let content = archive.needed("content.xml")?;
    let content = xml::decode(&content).ok_or(Fault::Damaged)?;
    let tree = xml::parse(&content.text)?;
    let styles = archive.part("styles.xml")?.unwrap_or_default();
    let styles = xml::decode(&styles).map(|d| d.text).unwrap_or_default();
    let styles = xml::parse(&styles).ok();
    Ok(read_tree(&tree, styles.as_ref().map(|s| &s.root)))
}

/// The document in a parsed file; `more` holds the styles where they are a file of their own.
pub(super) fn read_tree(tree: &Tree<'_>, more: Option<&Element<'_>>) -> Reading {
    let mut walk = Walk::default();
    for root in [Some(&tree.root), more].into_iter().flatten() {
        walk.learn_styles(root);
    }
    if let Some(text) = tree.root.at(&["body", "text"]) {
        walk.blocks(text, Mark::None);
    }
    let end = std::mem::take(&mut walk.end);
    for line in end {
        walk.out.add(Mark::Source, &line);
    }
    for root in [Some(&tree.root), more].into_iter().flatten() {
        walk.add_running(root);
    }
    let mut notes = walk.notes();
    notes.extend(super::cut_note(tree.is_cut));
    Reading {
        draft: walk.out.finish(),
        notes,
        ..Reading::default()
    }
}

/// The document as far as it is read.
#[derive(Default)]
struct Walk {
    /// The parent of each style.
    parents: HashMap<String, String>,
    out: Composer,
    /// What stands in boxes beside the open paragraph.
    boxes: Vec<Part>,
    /// Footnotes, as lines behind the story.
    end: Vec<String>,
    changes: usize,
    comments: usize,
    hidden: usize,
}

impl Walk {
    fn learn_styles(&mut self, root: &Element<'_>) {
        for style in root.all("style") {
            let parent = style.attribute("parent-style-name");
            if let (Some(name), Some(parent)) = (style.attribute("name"), parent) {
                self.parents.insert(name, parent);
            }
        }
    }

    /// The mark of a style, or of the nearest one it is based on.
    fn mark(&self, style: Option<&str>) -> Mark {
        let mut style = style;
        for _ in 0..ANCESTORS {
            let Some(name) = style else { break };
            let mark = by_name(&name.replace("_20_", " "));
            if mark != Mark::None {
                return mark;
            }
            style = self.parents.get(name).map(String::as_str);
        }
        Mark::None
    }

    fn blocks(&mut self, parent: &Element<'_>, mark: Mark) {
        for element in parent.elements() {
            match element.name {
                "p" | "h" => self.paragraph(element, mark),
                "list-item" => self.blocks(element, Mark::Item),
                "list-header" => self.blocks(element, Mark::None),
                "table" => self.table(element),
                "tracked-changes" => self.changes += element.all("changed-region").len(),
                "forms" | "sequence-decls" | "binary-data" => {}
                "annotation" => self.comments += 1,
                _ => self.blocks(element, mark),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Element<'_>, mark: Mark) {
        let mut text = String::new();
        self.inline(paragraph, &mut text);
        let by_style = self.mark(paragraph.attribute("style-name").as_deref());
        let mark = match (paragraph.name, mark, by_style) {
            ("h", ..) => Mark::Heading,
            (_, Mark::None, by_style) => by_style,
            (_, mark, _) => mark,
        };
        self.out.add(mark, &text);
        for (mark, text) in std::mem::take(&mut self.boxes) {
            self.out.add(mark, &text);
        }
    }

    fn inline(&mut self, parent: &Element<'_>, text: &mut String) {
        for node in &parent.nodes {
            match node {
                Node::Text(piece) => push_folded(text, piece),
                Node::Element(element) => self.inline_element(element, text),
            }
        }
    }

    fn inline_element(&mut self, element: &Element<'_>, text: &mut String) {
        match element.name {
            "s" => {
                let count = element.attribute("c").and_then(|c| c.parse().ok());
                text.extend(std::iter::repeat_n(' ', count.unwrap_or(1).min(SPACES)));
            }
            "tab" => text.push('\t'),
            "line-break" => text.push('\n'),
            "note" => self.note(element),
            "annotation" => self.comments += 1,
            "hidden-text" => self.hidden += 1,
            "text-box" => {
                let parts = self.apart(element);
                self.boxes.extend(parts);
            }
            "ruby-text" | "title" | "desc" | "binary-data" | "annotation-end" => {}
            _ => self.inline(element, text),
        }
    }

    fn note(&mut self, note: &Element<'_>) {
        let Some(body) = note.child("note-body") else {
            return;
        };
        let number = note.child("note-citation").and_then(Element::line);
        let is_end = note.attribute("note-class").is_some_and(|c| c == "endnote");
        let label = if is_end { "Endnote" } else { "Footnote" };
        let texts: Vec<String> = self.apart(body).into_iter().map(|part| part.1).collect();
        let number = number.unwrap_or_default();
        self.end
            .push(format!("{label} {number}: {}", texts.join(" ")));
    }

    /// The paragraphs of an element, kept out of the running text.
    fn apart(&mut self, element: &Element<'_>) -> Vec<Part> {
        let out = std::mem::take(&mut self.out);
        let boxes = std::mem::take(&mut self.boxes);
        self.blocks(element, Mark::None);
        self.boxes = boxes;
        std::mem::replace(&mut self.out, out).into_parts()
    }

    fn table(&mut self, table: &Element<'_>) {
        for row in table.all("table-row") {
            let cells = row.all("table-cell").into_iter();
            let cells = cells.map(|cell| self.apart(cell)).collect();
            self.out.add_row(cells);
        }
    }

    /// Headers and footers stand on every page: they are kept, but not as copy.
    fn add_running(&mut self, root: &Element<'_>) {
        for page in root.all("master-page") {
            for part in page.elements() {
                let parts = self.apart(part);
                self.out.add_running(parts);
            }
        }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let mut note = |count: usize, noun: &str, what: &str| {
            if count > 0 {
                notes.push(format!("{} {} {what}.", counted(count, noun), was(count)));
            }
        };
        note(self.changes, "tracked change", "read as accepted");
        note(self.comments, "comment", "left out");
        note(self.hidden, "hidden passage", "left out");
        notes
    }
}
