//! The JSON report, field by field as other programs rely on it.

use serde_json::Value;

use crate::desk::Desk;

fn report() -> Value {
    let desk = Desk::with_versions();
    let run = desk.report(&["--base", "1", "--format", "json"]).ended(0);
    serde_json::from_str(&run.out).unwrap()
}

fn keys(value: &Value, expected: &[&str]) {
    let object = value
        .as_object()
        .unwrap_or_else(|| panic!("no object: {value}"));
    for key in expected {
        assert!(object.contains_key(*key), "{key} is missing in {value}");
    }
}

fn items<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key} is no list"))
}

fn index(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// The words under a span, counted in Unicode code points.
fn under(text: &str, span: &Value) -> String {
    let (start, end) = (index(&span["start"]), index(&span["end"]));
    assert!(start < end && end <= text.chars().count(), "{span}");
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn the_head_names_format_generator_and_base() {
    let report = report();
    keys(
        &report,
        &[
            "format",
            "format_version",
            "generator",
            "base",
            "versions",
            "comparisons",
            "passages",
            "findings",
            "notes",
        ],
    );
    assert_eq!(report["format"], "storydiff-report");
    assert_eq!(report["format_version"], 1);
    assert_eq!(
        report["generator"],
        concat!("storydiff ", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(report["base"], 1);
}

#[test]
fn versions_carry_their_origin_and_all_their_words() {
    let report = report();
    let fields = [
        "label",
        "path",
        "sha256",
        "media_type",
        "encoding",
        "title",
        "byline",
        "outlet",
        "published",
        "language",
        "word_count",
        "text",
        "paragraphs",
        "sentences",
        "facts",
    ];
    for version in items(&report, "versions") {
        keys(version, &fields);
        let text = version["text"].as_str().unwrap();
        for sentence in items(version, "sentences") {
            assert!(index(&sentence["paragraph"]) < items(version, "paragraphs").len());
            assert!(!under(text, sentence).trim().is_empty());
        }
        for fact in items(version, "facts") {
            keys(
                fact,
                &[
                    "kind",
                    "start",
                    "end",
                    "text",
                    "value",
                    "unit",
                    "bound",
                    "approximate",
                ],
            );
            assert_eq!(under(text, fact), fact["text"].as_str().unwrap());
        }
    }
    assert_eq!(items(&report, "versions").len(), 3);
}

#[test]
fn every_pair_is_compared() {
    let report = report();
    let comparisons = items(&report, "comparisons");
    let pairs: Vec<_> = comparisons
        .iter()
        .map(|c| (index(&c["a"]), index(&c["b"])))
        .collect();
    assert_eq!(pairs, [(0, 1), (0, 2), (1, 2)]);
    for comparison in comparisons {
        for way in ["a_in_b", "b_in_a"] {
            keys(&comparison["reuse"][way], &["verbatim", "reworded", "new"]);
        }
        for link in items(comparison, "links") {
            let told = ["a", "b", "relation", "moved", "similarity", "why"];
            keys(link, &told);
            keys(link, &["confidence", "doubtful"]);
            let confidence = link["confidence"].as_f64().unwrap();
            assert!((0.0..=1.0).contains(&confidence));
            let relation = link["relation"].as_str().unwrap();
            assert!(["same", "minor", "reworded", "partial"].contains(&relation));
        }
    }
    assert!(!items(&comparisons[0], "links").is_empty());
}

#[test]
fn every_sentence_that_can_be_linked_stands_in_one_passage() {
    let report = report();
    let mut seen = std::collections::BTreeSet::new();
    for passage in items(&report, "passages") {
        for member in items(passage, "members") {
            for sentence in items(member, "sentences") {
                assert!(seen.insert((index(&member["version"]), index(sentence))));
            }
        }
    }
    let sentences: usize = items(&report, "versions")
        .iter()
        .map(|v| items(v, "sentences").len())
        .sum();
    assert!(seen.len() <= sentences && !seen.is_empty());
}

#[test]
fn the_finding_quotes_both_figures() {
    let report = report();
    let findings = items(&report, "findings");
    for finding in findings {
        keys(finding, &["kind", "severity", "a", "b", "message"]);
        for side in [&finding["a"], &finding["b"]]
            .into_iter()
            .filter(|s| !s.is_null())
        {
            keys(side, &["version", "sentence", "start", "end", "text"]);
            let text = report["versions"][index(&side["version"])]["text"]
                .as_str()
                .unwrap();
            assert_eq!(under(text, side), side["text"].as_str().unwrap());
        }
    }
    let sides = |f: &Value| [&f["a"]["text"], &f["b"]["text"]].map(|t| t.to_string());
    let quoted = |f: &Value| sides(f)[0].contains("13,000") && sides(f)[1].contains("14,000");
    assert!(findings.iter().any(quoted), "{findings:?}");
}

#[test]
fn the_ledger_says_of_each_fact_what_every_version_says() {
    let report = report();
    let rows = items(&report, "ledger");
    assert!(!rows.is_empty());
    let texts: Vec<_> = items(&report, "versions")
        .iter()
        .map(|v| v["text"].as_str().unwrap())
        .collect();
    for row in rows {
        keys(row, &["kind", "label", "conflict", "versions"]);
        let cells = items(row, "versions");
        assert_eq!(cells.len(), texts.len());
        for cell in cells {
            keys(cell, &["version", "state", "text", "values", "places"]);
            let state = cell["state"].as_str().unwrap();
            let states = ["agrees", "rounded", "conflicts", "absent"];
            assert!(states.contains(&state), "{state}");
            let places = items(cell, "places");
            assert_eq!(state == "absent", places.is_empty());
            for place in places {
                let words = under(texts[index(&place["version"])], place);
                assert_eq!(words, place["text"].as_str().unwrap());
            }
        }
    }
}
