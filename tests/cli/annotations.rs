//! Web Annotations: every anchor is found again, and each says what it is for.

use std::collections::BTreeSet;

use serde_json::Value;
use storydiff::export::Format;

use crate::reviewed::{report, written};

fn collection() -> Value {
    serde_json::from_str(&written(Format::Annotations)).unwrap()
}

fn items(collection: &Value) -> &[Value] {
    collection["first"]["items"].as_array().unwrap()
}

/// All resources with a selector, in bodies and targets.
fn resources(annotation: &Value) -> Vec<&Value> {
    let parts = ["body", "target"].map(|part| annotation[part].as_array().unwrap());
    let all = parts.into_iter().flatten();
    all.filter(|r| r["type"] == "SpecificResource").collect()
}

fn is_orphan(annotation: &Value) -> bool {
    let body = annotation["body"].as_array().unwrap();
    body.iter().any(|b| b["value"] == "orphan")
}

#[test]
fn every_anchor_is_found_again_in_the_text() {
    let report = report();
    let collection = collection();
    let mut found = 0;
    for annotation in items(&collection).iter().filter(|a| !is_orphan(a)) {
        for resource in resources(annotation) {
            let source = resource["source"].as_str().unwrap();
            let digest = source.strip_prefix("urn:sha-256:").unwrap();
            let versions = report.versions.iter();
            let mut versions = versions.map(|v| &v.manuscript);
            let of = |sha: &Option<String>| sha.as_deref() == Some(digest);
            let text = &versions.find(|m| of(&m.origin.sha256)).unwrap().text;
            let (quote, place) = (&resource["selector"][0], &resource["selector"][1]);
            let [exact, prefix, suffix] =
                ["exact", "prefix", "suffix"].map(|k| quote[k].as_str().unwrap());
            assert!(
                text.contains(&format!("{prefix}{exact}{suffix}")),
                "{resource}"
            );
            let [start, end] = ["start", "end"].map(|k| place[k].as_u64().unwrap() as usize);
            let words: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(words, exact);
            assert!(!exact.trim().is_empty());
            found += 1;
        }
    }
    assert!(found > 10, "{found}");
}

#[test]
fn each_says_what_it_is_for() {
    let collection = collection();
    let of = |sign: char| {
        let named = items(&collection).iter();
        let named = named.filter(move |a| {
            a["dcterms:identifier"]
                .as_str()
                .is_some_and(|n| n.starts_with(sign))
        });
        named.collect::<Vec<_>>()
    };
    for change in of('C') {
        let motivation = change["motivation"].to_string();
        assert!(motivation.contains("editing"), "{change}");
    }
    assert!(
        of('C')
            .iter()
            .any(|c| c["motivation"].to_string().contains("linking"))
    );
    assert!(!of('F').is_empty() && of('F').iter().all(|f| f["motivation"] == "assessing"));
}

#[test]
fn remarks_carry_who_when_and_what() {
    let collection = collection();
    let said = items(&collection)
        .iter()
        .filter(|a| a["creator"]["nickname"] == "@mk");
    let said: Vec<_> = said.collect();
    assert_eq!(said.len(), 5);
    for remark in &said {
        assert_eq!(remark["created"], "2026-03-01T09:30:12Z");
        assert!(
            remark["motivation"].to_string().contains("commenting"),
            "{remark}"
        );
        assert!(!remark["target"].as_array().unwrap().is_empty(), "{remark}");
    }
    let ids: BTreeSet<_> = items(&collection)
        .iter()
        .map(|a| a["id"].as_str().unwrap())
        .collect();
    for reply in &said[..2] {
        assert!(
            ids.contains(reply["target"][0].as_str().unwrap()),
            "{reply}"
        );
    }
    assert_eq!(said.iter().filter(|a| is_orphan(a)).count(), 1);
}

#[test]
fn names_are_given_once_and_stay_the_same() {
    let collection = collection();
    let ids: BTreeSet<_> = items(&collection)
        .iter()
        .map(|a| a["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), items(&collection).len());
    assert_eq!(collection["total"], ids.len());
    assert!(
        ids.iter()
            .all(|id| id.starts_with("urn:uuid:") && id.len() == 45)
    );
    assert_eq!(collection, self::collection());
}

#[test]
fn nothing_turns_the_lines_of_the_file_around() {
    for format in [Format::Annotations, Format::Json] {
        let written = written(format);
        assert!(!written.contains(['\u{202E}', '\u{200B}']) && written.contains("\\u202e"));
    }
}
