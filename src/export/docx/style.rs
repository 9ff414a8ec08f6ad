//! How the document looks: its styles.
//!
//! Two faces: one for what the program says, one for copy. Tracked words get no colours of ours:
//! the word processor colours them by author, as its user has chosen.

use super::package;
use super::xml::Xml;
use crate::engine::report::Severity;
use crate::engine::story::Kind;
use crate::palette::{self, Rgb, Theme};

/// Styles of copy begin with this; nothing else has them.
pub const REDLINE: &str = "Redline";

/// Fonts that Word has had since 2007; others put their like in their place.
const SANS: &str = "Calibri";
const SERIF: &str = "Cambria";
const MONO: &str = "Consolas";

/// The style of a paragraph of copy.
pub fn of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Headline => "RedlineHeadline",
        Kind::Standfirst => "RedlineStandfirst",
        kind if kind.is_page_part() => "RedlinePagePart",
        kind if kind.is_furniture() => "RedlineFurniture",
        _ => "RedlineText",
    }
}

/// A style of paragraphs.
struct Style {
    /// Its name in the file; the one that readers see has blanks in it.
    id: &'static str,
    name: &'static str,
    font: &'static str,
    /// In half points.
    size: usize,
    ink: Rgb,
    is_bold: bool,
    /// Twentieths of a point above and below.
    space: [usize; 2],
    /// In 240ths of a line.
    line: usize,
    /// Of headings, from 0.
    level: Option<usize>,
    is_new_page: bool,
    /// Without space between two of the kind.
    is_close: bool,
}

impl Style {
    fn new(id: &'static str, name: &'static str, size: usize, space: [usize; 2]) -> Self {
        Self {
            id,
            name,
            font: SANS,
            size,
            ink: palette::surface(Theme::Light).ink,
            is_bold: false,
            space,
            line: 259,
            level: None,
            is_new_page: false,
            is_close: false,
        }
    }

    fn heading(self, level: usize) -> Self {
        Self {
            is_bold: true,
            level: Some(level),
            ..self
        }
    }

    fn copy(self) -> Self {
        Self {
            font: SERIF,
            line: 290,
            ..self
        }
    }

    fn bold(self) -> Self {
        Self {
            is_bold: true,
            ..self
        }
    }

    fn muted(self) -> Self {
        Self {
            ink: palette::surface(Theme::Light).muted,
            ..self
        }
    }

    fn write(&self, xml: &mut Xml) {
        let attributes = [("w:type", "paragraph"), ("w:styleId", self.id)];
        xml.node("w:style", &attributes, |xml| {
            xml.leaf("w:name", &[("w:val", self.name)]);
            if self.id != "Normal" {
                xml.leaf("w:basedOn", &[("w:val", "Normal")]);
            }
            xml.leaf("w:qFormat", &[]);
            xml.node("w:pPr", &[], |xml| self.write_paragraph(xml));
            xml.node("w:rPr", &[], |xml| self.write_letters(xml));
        });
    }

    fn write_paragraph(&self, xml: &mut Xml) {
        if self.level.is_some() {
            xml.leaf("w:keepNext", &[]);
        }
        if self.is_new_page {
            xml.leaf("w:pageBreakBefore", &[]);
        }
        if self.id == "Header" {
            let edge = super::page::WIDTH.to_string();
            xml.node("w:tabs", &[], |xml| {
                xml.leaf("w:tab", &[("w:val", "right"), ("w:pos", &edge)]);
            });
        }
        let [before, after] = self.space.map(|s| s.to_string());
        let line = self.line.to_string();
        let spacing = [
            ("w:before", before.as_str()),
            ("w:after", &after),
            ("w:line", &line),
            ("w:lineRule", "auto"),
        ];
        xml.leaf("w:spacing", &spacing);
        if self.is_close {
            xml.leaf("w:contextualSpacing", &[]);
        }
        if let Some(level) = self.level {
            xml.leaf("w:outlineLvl", &[("w:val", &level.to_string())]);
        }
    }

    fn write_letters(&self, xml: &mut Xml) {
        font(xml, self.font);
        if self.is_bold {
            xml.leaf("w:b", &[]);
            xml.leaf("w:bCs", &[]);
        }
        if self.id.starts_with(REDLINE) {
            xml.leaf("w:noProof", &[]);
        }
        xml.leaf("w:color", &[("w:val", &code(self.ink))]);
        size(xml, self.size);
    }
}

fn font(xml: &mut Xml, name: &str) {
    let faces = ["w:ascii", "w:hAnsi", "w:cs"].map(|face| (face, name));
    xml.leaf("w:rFonts", &faces);
}

fn size(xml: &mut Xml, half_points: usize) {
    let size = half_points.to_string();
    xml.leaf("w:sz", &[("w:val", &size)]);
    xml.leaf("w:szCs", &[("w:val", &size)]);
}

/// A colour as word processors write it: `1f2328`.
pub fn code(colour: Rgb) -> String {
    colour.hex().trim_start_matches('#').to_owned()
}

fn styles() -> Vec<Style> {
    let section = Style::new("Section", "Story section", 32, [0, 80]).heading(0);
    vec![
        Style::new("Normal", "Normal", 21, [0, 100]),
        Style::new("Title", "Title", 44, [0, 160]).bold(),
        Style::new("Lead", "Bottom line", 25, [0, 60]),
        Style::new("Heading1", "heading 1", 28, [320, 100]).heading(0),
        Style::new("Heading2", "heading 2", 23, [240, 80]).heading(1),
        Style {
            is_new_page: true,
            ..section
        },
        Style::new("Item", "Story item", 21, [100, 0]),
        Style::new("Small", "Story small", 18, [0, 60]).muted(),
        Style::new("Gap", "Story gap", 8, [0, 0]),
        Style::new("TableText", "Story table", 18, [20, 20]),
        Style::new("Header", "header", 17, [0, 0]).muted(),
        Style::new("CommentText", "annotation text", 20, [0, 0]),
        Style::new("RedlineText", "Redline text", 23, [0, 140]).copy(),
        Style::new("RedlineHeadline", "Redline headline", 30, [120, 140])
            .copy()
            .bold(),
        Style::new("RedlineStandfirst", "Redline standfirst", 25, [0, 140]).copy(),
        Style::new("RedlineFurniture", "Redline furniture", 20, [0, 140])
            .copy()
            .muted(),
        Style {
            is_close: true,
            ..Style::new("RedlinePagePart", "Redline part of the page", 16, [0, 140]).muted()
        },
    ]
}

/// The part of the file that holds the styles.
pub fn part() -> Xml {
    let mut xml = Xml::document();
    xml.node("w:styles", &package::NAMES, |xml| {
        xml.node("w:docDefaults", &[], |xml| {
            xml.node("w:rPrDefault", &[], |xml| {
                xml.node("w:rPr", &[], |xml| {
                    font(xml, SANS);
                    size(xml, 21);
                    xml.leaf("w:lang", &[("w:val", "en-GB")]);
                });
            });
        });
        styles().iter().for_each(|style| style.write(xml));
        letters(xml);
        listing(xml);
    });
    xml
}

/// Styles of single words.
fn letters(xml: &mut Xml) {
    let surface = palette::surface(Theme::Light);
    letter(xml, "Strong", "Strong", |xml| xml.leaf("w:b", &[]));
    letter(xml, "Hyperlink", "Hyperlink", |xml| {
        xml.leaf("w:color", &[("w:val", &code(surface.focus))]);
    });
    letter(xml, "Digest", "Story digest", |xml| {
        font(xml, MONO);
        xml.leaf("w:noProof", &[]);
        size(xml, 14);
    });
    letter(xml, "Marked", "Story words", |xml| {
        xml.leaf("w:b", &[]);
        let fill = palette::severity_swatch(Severity::Error, Theme::Light);
        shade(xml, fill.fill);
    });
    letter(xml, "CommentReference", "annotation reference", |xml| {
        size(xml, 16);
    });
}

fn letter(xml: &mut Xml, id: &str, name: &str, look: impl FnOnce(&mut Xml)) {
    let attributes = [("w:type", "character"), ("w:styleId", id)];
    xml.node("w:style", &attributes, |xml| {
        xml.leaf("w:name", &[("w:val", name)]);
        xml.node("w:rPr", &[], look);
    });
}

fn shade(xml: &mut Xml, fill: Rgb) {
    let fill = code(fill);
    let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", &fill)];
    xml.leaf("w:shd", &shade);
}

/// The style of tables: lines between rows only.
fn listing(xml: &mut Xml) {
    let attributes = [("w:type", "table"), ("w:styleId", "Listing")];
    let rule = code(palette::surface(Theme::Light).rule);
    xml.node("w:style", &attributes, |xml| {
        xml.leaf("w:name", &[("w:val", "Story listing")]);
        xml.node("w:tblPr", &[], |xml| {
            xml.node("w:tblBorders", &[], |xml| {
                for edge in ["w:top", "w:bottom", "w:insideH"] {
                    let line = [
                        ("w:val", "single"),
                        ("w:sz", "4"),
                        ("w:space", "0"),
                        ("w:color", rule.as_str()),
                    ];
                    xml.leaf(edge, &line);
                }
            });
            xml.node("w:tblCellMar", &[], |xml| {
                for (edge, width) in [("w:left", "60"), ("w:right", "100")] {
                    xml.leaf(edge, &[("w:w", width), ("w:type", "dxa")]);
                }
            });
        });
        xml.node("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.node("w:tcPr", &[], |xml| {
                shade(xml, palette::surface(Theme::Light).panel);
            });
        });
    });
}
