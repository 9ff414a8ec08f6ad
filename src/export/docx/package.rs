//! The file around the text: a ZIP of parts that name each other.
//!
//! After ECMA-376, "Office Open XML File Formats", parts 1 and 2.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::comments::Comments;
use super::page::{Page, letters};
use super::style;
use super::xml::Xml;
use crate::export::sheet::Sheet;
use crate::export::wording;

/// The names that parts of text use.
pub const NAMES: [(&str, &str); 2] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
];
/// Longer names of authors are cut; Word's own dialog takes no more.
pub const LONGEST_NAME: usize = 52;
/// Longer titles do not fit the head of a page.
const LONGEST_TITLE: usize = 70;

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// The parts beside the document: their names, and what they are to it.
const PARTS: [(&str, &str); 4] = [
    ("styles.xml", "styles"),
    ("settings.xml", "settings"),
    ("comments.xml", "comments"),
    ("header.xml", "header"),
];

/// The whole file.
pub fn pack(sheet: &Sheet<'_>, page: &Page, comments: &Comments) -> io::Result<Vec<u8>> {
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", properties(sheet)),
        ("word/document.xml", document(page)),
        ("word/_rels/document.xml.rels", relations_of_document()),
        ("word/styles.xml", style::part()),
        ("word/settings.xml", settings()),
        ("word/comments.xml", comments.part()),
        ("word/header.xml", header(sheet)),
    ];
    // The same report gives the same bytes: no clock, no rights of this machine.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&part.into_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types() -> Xml {
    let mut xml = Xml::document();
    let names = "http://schemas.openxmlformats.org/package/2006/content-types";
    let part = |xml: &mut Xml, name: &str, kind: &str| {
        xml.leaf("Override", &[("PartName", name), ("ContentType", kind)]);
    };
    xml.node("Types", &[("xmlns", names)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        let defaults = [("rels", relations), ("xml", "application/xml")];
        for (ending, kind) in defaults {
            xml.leaf("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        part(
            xml,
            "/word/document.xml",
            &format!("{MAIN}document.main+xml"),
        );
        for (name, kind) in PARTS {
            part(xml, &format!("/word/{name}"), &format!("{MAIN}{kind}+xml"));
        }
        part(xml, "/docProps/core.xml", CORE);
    });
    xml
}

fn relations() -> Xml {
    let document = format!("{RELATION}officeDocument");
    related(&[
        ("document", &document, "word/document.xml"),
        ("properties", CORE_RELATION, "docProps/core.xml"),
    ])
}

fn relations_of_document() -> Xml {
    let kinds = PARTS.map(|(_, kind)| format!("{RELATION}{kind}"));
    let parts = PARTS.iter().zip(&kinds);
    let all: Vec<_> = parts
        .map(|((name, id), kind)| (*id, kind.as_str(), *name))
        .collect();
    related(&all)
}

/// What is related to a part: by which name, as what, and where it is.
fn related(all: &[(&str, &str, &str)]) -> Xml {
    let mut xml = Xml::document();
    let names = "http://schemas.openxmlformats.org/package/2006/relationships";
    xml.node("Relationships", &[("xmlns", names)], |xml| {
        for (id, kind, target) in all {
            let attributes = [("Id", *id), ("Type", *kind), ("Target", *target)];
            xml.leaf("Relationship", &attributes);
        }
    });
    xml
}

fn properties(sheet: &Sheet<'_>) -> Xml {
    let mut xml = Xml::document();
    let names = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.node("cp:coreProperties", &names, |xml| {
        xml.node("dc:title", &[], |xml| xml.text(&title(sheet)));
        xml.node("dc:creator", &[], |xml| xml.text(wording::GENERATOR));
    });
    xml
}

/// What the document is called.
pub fn title(sheet: &Sheet<'_>) -> String {
    format!("Comparison: {}", wording::story(sheet))
}

fn document(page: &Page) -> Xml {
    let mut xml = Xml::document();
    xml.node("w:document", &NAMES, |xml| {
        xml.node("w:body", &[], |xml| {
            xml.append(&page.xml);
            xml.node("w:sectPr", &[], |xml| {
                let header = [("w:type", "default"), ("r:id", "header")];
                xml.leaf("w:headerReference", &header);
                xml.leaf("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
                let margins = [
                    ("w:top", "1418"),
                    ("w:right", "1134"),
                    ("w:bottom", "1134"),
                    ("w:left", "1134"),
                    ("w:header", "680"),
                    ("w:footer", "567"),
                    ("w:gutter", "0"),
                ];
                xml.leaf("w:pgMar", &margins);
            });
        });
    });
    xml
}

fn settings() -> Xml {
    let mut xml = Xml::document();
    xml.node("w:settings", &NAMES, |xml| {
        // Copy is evidence here; waves below its words would be taken for marks.
        xml.leaf("w:hideSpellingErrors", &[]);
        xml.leaf("w:hideGrammaticalErrors", &[]);
        xml.node("w:compat", &[], |xml| {
            // Else Word opens it in a mode of 2007.
            let mode = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            xml.leaf("w:compatSetting", &mode);
        });
    });
    xml
}

fn header(sheet: &Sheet<'_>) -> Xml {
    let mut xml = Xml::document();
    let words = |xml: &mut Xml, text: &str| {
        xml.node("w:r", &[], |xml| letters(xml, "w:t", text));
    };
    let field = |xml: &mut Xml, code: &str| {
        xml.node("w:fldSimple", &[("w:instr", code)], |xml| words(xml, "1"));
    };
    xml.node("w:hdr", &NAMES, |xml| {
        xml.node("w:p", &[], |xml| {
            xml.node("w:pPr", &[], |xml| {
                xml.leaf("w:pStyle", &[("w:val", "Header")]);
            });
            words(xml, &wording::shortened(&title(sheet), LONGEST_TITLE));
            xml.node("w:r", &[], |xml| xml.leaf("w:tab", &[]));
            words(xml, "Page ");
            field(xml, "PAGE");
            words(xml, "/");
            field(xml, "NUMPAGES");
        });
    });
    xml
}
