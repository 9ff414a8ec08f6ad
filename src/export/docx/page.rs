//! Paragraphs, runs, links and tables of the document's body.

use super::Ids;
use super::xml::Xml;

/// Width between the margins, in twentieths of a point (A4 less 2 cm on either side).
pub const WIDTH: usize = 9_638;

/// The body of the document as it grows.
#[derive(Debug, Default)]
pub struct Page {
    /// What is written.
    pub xml: Xml,
    /// What is numbered.
    pub ids: Ids,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// As the paragraph has them.
    Plain,
    /// Bold.
    Strong,
    /// Digests, in letters of one width that may break anywhere.
    Code,
    /// What stands out in a quoted sentence.
    Marked,
}

/// A stretch of a paragraph.
#[derive(Clone, Debug)]
pub struct Run {
    face: Face,
    text: String,
    /// The bookmark that it leads to.
    to: Option<String>,
}

/// Words as they are.
pub fn plain(text: impl Into<String>) -> Run {
    set(Face::Plain, text)
}

/// Words in bold.
pub fn strong(text: impl Into<String>) -> Run {
    set(Face::Strong, text)
}

/// Words in a face.
pub fn set(face: Face, text: impl Into<String>) -> Run {
    Run {
        face,
        text: text.into(),
        to: None,
    }
}

/// Words that lead to a bookmark.
pub fn link(text: impl Into<String>, to: impl Into<String>) -> Run {
    Run {
        to: Some(to.into()),
        ..plain(text)
    }
}

/// One paragraph of a cell: its runs.
pub type Line = Vec<Run>;
/// A cell of a table.
pub type Cell = Vec<Line>;

/// A cell with one line.
pub fn cell(runs: impl IntoIterator<Item = Run>) -> Cell {
    vec![runs.into_iter().collect()]
}

/// A table: its columns' shares of the width, its heads, its rows.
#[derive(Clone, Debug)]
pub struct Table {
    /// Shares of the width.
    pub shares: Vec<usize>,
    /// One a column.
    pub heads: Vec<String>,
    /// Cells by row.
    pub rows: Vec<Vec<Cell>>,
}

impl Page {
    /// A paragraph.
    pub fn line(&mut self, style: &str, runs: impl IntoIterator<Item = Run>) {
        let runs: Line = runs.into_iter().collect();
        paragraph(&mut self.xml, style, &runs);
    }

    /// A heading that can be led to.
    pub fn heading(&mut self, style: &str, text: &str, bookmark: &str) {
        let id = self.ids.next();
        self.xml.node("w:p", &[], |xml| {
            style_of(xml, style);
            xml.leaf("w:bookmarkStart", &[("w:id", &id), ("w:name", bookmark)]);
            run(xml, &plain(text));
            xml.leaf("w:bookmarkEnd", &[("w:id", &id)]);
        });
    }

    /// A table; heads are repeated on every page, rows are not broken.
    pub fn table(&mut self, table: &Table) {
        let whole: usize = table.shares.iter().sum();
        let widths = table.shares.iter().map(|s| s * WIDTH / whole.max(1));
        let widths: Vec<_> = widths.map(|w| w.to_string()).collect();
        self.xml.node("w:tbl", &[], |xml| {
            xml.node("w:tblPr", &[], |xml| {
                xml.leaf("w:tblStyle", &[("w:val", "Listing")]);
                let width = WIDTH.to_string();
                xml.leaf("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
                xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
            });
            xml.node("w:tblGrid", &[], |xml| {
                for width in &widths {
                    xml.leaf("w:gridCol", &[("w:w", width)]);
                }
            });
            let heads = table.heads.iter().map(|head| cell([strong(head)]));
            row(xml, &widths, &heads.collect::<Vec<_>>(), true);
            for cells in &table.rows {
                row(xml, &widths, cells, false);
            }
        });
        self.line("Gap", []);
    }
}

fn row(xml: &mut Xml, widths: &[String], cells: &[Cell], is_head: bool) {
    xml.node("w:tr", &[], |xml| {
        xml.node("w:trPr", &[], |xml| {
            xml.leaf("w:cantSplit", &[]);
            if is_head {
                xml.leaf("w:tblHeader", &[]);
            }
        });
        for (width, lines) in widths.iter().zip(cells) {
            xml.node("w:tc", &[], |xml| {
                xml.node("w:tcPr", &[], |xml| {
                    xml.leaf("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
                });
                for line in lines {
                    paragraph(xml, "TableText", line);
                }
                if lines.is_empty() {
                    paragraph(xml, "TableText", &[]);
                }
            });
        }
    });
}

fn paragraph(xml: &mut Xml, style: &str, runs: &[Run]) {
    xml.node("w:p", &[], |xml| {
        style_of(xml, style);
        runs.iter().for_each(|r| run(xml, r));
    });
}

fn style_of(xml: &mut Xml, style: &str) {
    xml.node("w:pPr", &[], |xml| {
        xml.leaf("w:pStyle", &[("w:val", style)]);
    });
}

fn run(xml: &mut Xml, run: &Run) {
    let Some(to) = &run.to else {
        words(xml, run.face, &run.text);
        return;
    };
    let attributes = [("w:anchor", to.as_str()), ("w:history", "1")];
    xml.node("w:hyperlink", &attributes, |xml| {
        xml.node("w:r", &[], |xml| {
            xml.node("w:rPr", &[], |xml| {
                xml.leaf("w:rStyle", &[("w:val", "Hyperlink")]);
            });
            letters(xml, "w:t", &run.text);
        });
    });
}

fn words(xml: &mut Xml, face: Face, text: &str) {
    let style = match face {
        Face::Plain => None,
        Face::Strong => Some("Strong"),
        Face::Code => Some("Digest"),
        Face::Marked => Some("Marked"),
    };
    xml.node("w:r", &[], |xml| {
        if let Some(style) = style {
            xml.node("w:rPr", &[], |xml| {
                xml.leaf("w:rStyle", &[("w:val", style)]);
            });
        }
        letters(xml, "w:t", text);
    });
}

/// The letters of a run; its blanks stay.
pub fn letters(xml: &mut Xml, name: &str, text: &str) {
    xml.node(name, &[("xml:space", "preserve")], |xml| xml.text(text));
}
