//! Documents keep the rules of ECMA-376, transitional: children in their order, what is numbered
//! numbered once, ranges with both ends, moves with both places.
//!
//! LibreOffice overlooks what Word repairs or refuses; these are the rules that it overlooks.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use storydiff::export::{self, Format};

use crate::reviewed::{report, view};
use crate::settled::part;

/// Elements whose children have an order, and that order, as far as documents use it. From the
/// schema `wml.xsd` of part 4, `CT_PPr`, `CT_TblPr`, `CT_Style` and so on.
const ORDERS: [(&str, &[&str]); 14] = [
    ("w:document", &["w:body"]),
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:bidiVisual",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
        ],
    ),
    (
        "w:tblBorders",
        &[
            "w:top",
            "w:left",
            "w:bottom",
            "w:right",
            "w:insideH",
            "w:insideV",
        ],
    ),
    ("w:tblCellMar", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    ("w:tc", &["w:tcPr", "w:p"]),
    (
        "w:tcPr",
        &[
            "w:tcW",
            "w:gridSpan",
            "w:tcBorders",
            "w:shd",
            "w:noWrap",
            "w:tcMar",
            "w:vAlign",
        ],
    ),
    (
        "w:r",
        &[
            "w:rPr",
            "w:t",
            "w:delText",
            "w:tab",
            "w:br",
            "w:commentReference",
        ],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
        ],
    ),
    ("w:docDefaults", &["w:rPrDefault", "w:pPrDefault"]),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:trPr",
            "w:tcPr",
            "w:tblStylePr",
        ],
    ),
    (
        "w:settings",
        &[
            "w:hideSpellingErrors",
            "w:hideGrammaticalErrors",
            "w:compat",
        ],
    ),
];

/// Attributes without which an element is none.
const REQUIRED: [(&str, &[&str]); 11] = [
    ("w:ins", &["w:id", "w:author"]),
    ("w:del", &["w:id", "w:author"]),
    ("w:moveFrom", &["w:id", "w:author"]),
    ("w:moveTo", &["w:id", "w:author"]),
    (
        "w:moveFromRangeStart",
        &["w:id", "w:name", "w:author", "w:date"],
    ),
    (
        "w:moveToRangeStart",
        &["w:id", "w:name", "w:author", "w:date"],
    ),
    ("w:bookmarkStart", &["w:id", "w:name"]),
    ("w:comment", &["w:id", "w:author"]),
    ("w:tblW", &["w:w", "w:type"]),
    ("w:tab", &[]),
    ("w:pgSz", &["w:w", "w:h"]),
];

/// Starts of ranges, and their ends.
const RANGES: [(&str, &str); 4] = [
    ("w:commentRangeStart", "w:commentRangeEnd"),
    ("w:bookmarkStart", "w:bookmarkEnd"),
    ("w:moveFromRangeStart", "w:moveFromRangeEnd"),
    ("w:moveToRangeStart", "w:moveToRangeEnd"),
];

/// An element as it begins: its name, its attributes, its parent's name.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    parent: String,
}

impl Element {
    fn get(&self, key: &str) -> &str {
        self.attributes.get(key).map_or("", String::as_str)
    }
}

fn element(tag: &BytesStart<'_>, parent: &str) -> Element {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        (text(attribute.key.as_ref()), text(&attribute.value))
    });
    Element {
        name: text(tag.name().as_ref()),
        attributes: attributes.collect(),
        parent: parent.to_owned(),
    }
}

/// The elements of a part in the order in which they begin; checks that children stand in theirs.
fn elements(part: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(part);
    let (mut all, mut open): (Vec<Element>, Vec<(String, usize)>) = (Vec::new(), Vec::new());
    loop {
        let event = reader.read_event().unwrap();
        if let Event::Start(tag) | Event::Empty(tag) = &event {
            let parent = open.last().map_or("", |(name, _)| name);
            let child = element(tag, parent);
            if let Some((parent, reached)) = open.last_mut() {
                *reached = place(parent, &child.name, *reached);
            }
            if matches!(event, Event::Start(_)) {
                open.push((child.name.clone(), 0));
            }
            all.push(child);
        }
        match event {
            Event::End(_) => drop(open.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    all
}

/// How far the order of a parent's children is by this one.
fn place(parent: &str, child: &str, reached: usize) -> usize {
    let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == parent) else {
        return reached;
    };
    let at = order.iter().position(|name| *name == child);
    let at = at.unwrap_or_else(|| panic!("<{child}> in <{parent}>"));
    assert!(at >= reached, "<{child}> stands too late in <{parent}>");
    at
}

/// The parts of documents with remarks and hostile copy, and of some in which much has moved.
fn documents() -> Vec<Vec<u8>> {
    let report = report();
    let reviewed = export::render(&report, &view(&report), Format::Docx).unwrap();
    let desk = crate::desk::Desk::empty();
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/");
    let samples = ["harbour-bridge", "water-meters"].map(|story| {
        let folder = format!("{samples}{story}");
        desk.run(&["report", &folder, "--out", "story.docx"])
            .ended(0);
        std::fs::read(desk.path("story.docx")).unwrap()
    });
    [vec![reviewed], samples.into()].concat()
}

#[test]
fn children_stand_in_their_order_and_have_what_they_must_have() {
    for document in documents() {
        for name in ["document", "comments", "styles", "settings", "header"] {
            let all = elements(&part(&document, &format!("word/{name}.xml")));
            for element in &all {
                let required = REQUIRED.iter().find(|(name, _)| *name == element.name);
                for key in required.map_or(&[] as &[_], |(_, keys)| keys) {
                    let has = element.attributes.contains_key(*key);
                    assert!(has, "<{}> without {key} in {name}", element.name);
                }
            }
        }
    }
}

#[test]
fn every_range_has_both_ends_in_order_and_every_number_is_given_once() {
    for document in documents() {
        let all = elements(&part(&document, "word/document.xml"));
        let mut numbered = BTreeSet::new();
        for (start, end) in RANGES {
            let place = |name: &str| -> BTreeMap<_, _> {
                let named = all.iter().enumerate().filter(|(_, e)| e.name == name);
                named
                    .map(|(at, e)| (e.get("w:id").to_owned(), at))
                    .collect()
            };
            let (starts, ends) = (place(start), place(end));
            let count = all.iter().filter(|e| e.name == start).count();
            assert_eq!(starts.len(), count, "a number of {start} is given twice");
            assert!(starts.keys().eq(ends.keys()), "{start} without its end");
            assert!(starts.iter().all(|(id, at)| ends[id] > *at), "{start}");
            // Comments are numbered apart.
            if start != "w:commentRangeStart" {
                numbered.extend(starts.into_keys());
            }
        }
        let changes = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"];
        for change in all.iter().filter(|e| changes.contains(&e.name.as_str())) {
            let id = change.get("w:id").to_owned();
            assert!(numbered.insert(id), "{} twice", change.get("w:id"));
        }
    }
}

#[test]
fn every_move_has_one_old_and_one_new_place_of_the_same_name() {
    let mut moves = 0;
    for document in documents() {
        let all = elements(&part(&document, "word/document.xml"));
        let names = |start: &str| {
            let ranges = all.iter().filter(|e| e.name == start);
            let mut names: Vec<_> = ranges.map(|e| e.get("w:name").to_owned()).collect();
            names.sort();
            names
        };
        let (from, to) = (names("w:moveFromRangeStart"), names("w:moveToRangeStart"));
        assert_eq!(from, to);
        let distinct: BTreeSet<_> = from.iter().collect();
        assert_eq!(distinct.len(), from.len(), "a name is given twice");
        moves += from.len();
        let within = all
            .iter()
            .filter(|e| e.name == "w:moveFrom" || e.name == "w:moveTo");
        assert!(
            within.clone().all(|e| e.parent == "w:p"),
            "moved words stand in paragraphs"
        );
        assert_eq!(within.count() > 0, !from.is_empty());
    }
    assert!(moves > 3, "{moves}");
}

#[test]
fn every_comment_stands_at_words_and_is_referred_to_once() {
    for document in documents() {
        let comments = elements(&part(&document, "word/comments.xml"));
        let comments = comments.iter().filter(|e| e.name == "w:comment");
        let comments: Vec<_> = comments.map(|e| e.get("w:id").to_owned()).collect();
        let all = elements(&part(&document, "word/document.xml"));
        let referred = all.iter().filter(|e| e.name == "w:commentReference");
        let mut referred: Vec<_> = referred.map(|e| e.get("w:id").to_owned()).collect();
        referred.sort();
        let mut known = comments.clone();
        known.sort();
        known.dedup();
        assert_eq!(
            known.len(),
            comments.len(),
            "a comment's number is given twice"
        );
        assert_eq!(referred, known);
    }
}
