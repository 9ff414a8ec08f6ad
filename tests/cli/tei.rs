//! The critical apparatus: valid, complete, and nothing of the copy read as markup.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use regex::Regex;
use storydiff::export::Format;
use storydiff::export::wording::visible;

use crate::programs;
use crate::reviewed::{report, written};

/// Cut from that of the TEI: what is valid here is valid there.
pub const SCHEMA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/schemas/tei-apparatus.rng"
);

fn unescaped(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#13;", "\r"),
        ("&amp;", "&"),
    ];
    signs
        .iter()
        .fold(text.to_owned(), |text, (sign, c)| text.replace(sign, c))
}

/// By witness and its own order: the words of its readings.
fn readings(document: &str) -> BTreeMap<String, BTreeMap<usize, String>> {
    let reading =
        Regex::new(r#"(?s)<(lem|rdg) wit="\#(\w+)"[^>]*[^/]>(.*?)</(?:lem|rdg)>"#).unwrap();
    let seg = Regex::new(r#"(?s)<seg type="sentence"[^>]* n="(\d+)">(.*?)</seg>"#).unwrap();
    let mut read: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for found in reading.captures_iter(document) {
        let witness = read.entry(found[2].to_owned()).or_default();
        for sentence in seg.captures_iter(&found[3]) {
            let order: usize = sentence[1].parse().unwrap();
            let first = witness.insert(order, unescaped(&sentence[2]));
            assert!(
                first.is_none(),
                "sentence {order} of {} stands twice",
                &found[2]
            );
        }
    }
    read
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn every_word_of_every_version_can_be_read_back() {
    let read = readings(&written(Format::Tei));
    for (index, version) in report().versions.iter().enumerate() {
        let sentences: Vec<_> = read[&format!("v{index}")].values().cloned().collect();
        assert_eq!(words(&sentences.join(" ")), words(&visible(version.text())));
    }
}

#[test]
fn rows_stand_in_the_order_of_the_base() {
    let document = written(Format::Tei);
    let lemma = Regex::new(r#"xml:id="v0\.s(\d+)""#).unwrap();
    let order = lemma
        .captures_iter(&document)
        .map(|c| c[1].parse().unwrap());
    let order: Vec<usize> = order.collect();
    assert!(order.len() > 3 && order.is_sorted(), "{order:?}");
}

#[test]
fn every_pointer_has_something_to_point_to() {
    let document = written(Format::Tei);
    let id = Regex::new(r#"xml:id="([^"]+)""#).unwrap();
    let ids: Vec<_> = id
        .captures_iter(&document)
        .map(|c| c[1].to_owned())
        .collect();
    let known: BTreeSet<_> = ids.iter().collect();
    assert_eq!(known.len(), ids.len(), "a name is given twice");
    let pointer = Regex::new(r#" (?:wit|ana|corresp|target)="([^"]+)""#).unwrap();
    for found in pointer.captures_iter(&document) {
        for name in found[1].split(' ') {
            assert!(known.contains(&name[1..].to_owned()), "{name}");
        }
    }
}

#[test]
fn what_the_reader_said_is_a_note() {
    let document = written(Format::Tei);
    assert_eq!(document.matches("<note type=\"remark\"").count(), 5);
    for target in [
        "target=\"#C",
        "target=\"#F",
        "target=\"#v1.s",
        "target=\"#v2\"",
    ] {
        assert!(document.contains(target), "{target}");
    }
    assert!(document.contains("a passage taken out"));
}

#[test]
fn the_apparatus_is_valid() {
    let desk = tempfile::tempdir().unwrap();
    let file = desk.path().join("apparatus.xml");
    let only_one =
        crate::desk::Desk::with_versions().run(&["report", "wire.txt", "--format", "tei"]);
    for document in [written(Format::Tei), only_one.out] {
        fs::write(&file, &document).unwrap();
        let mut xmllint = Command::new("xmllint");
        let args = ["--noout", "--nonet", "--relaxng", SCHEMA];
        let Some(run) = programs::run(xmllint.args(args).arg(&file), "libxml2-utils") else {
            return;
        };
        let told = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{told}\n{document}");
    }
}
