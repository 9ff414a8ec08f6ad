//! The JSON report and the batch around it.

use crate::report;
use serde_json::Value;
use storydiff::cli::batch;
use storydiff::engine::story::VersionId;
use storydiff::export::json;

fn batch(input: &str) -> Vec<Value> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(2)
        .build()
        .unwrap();
    let mut output = Vec::new();
    batch::stream(input.as_bytes(), &mut output, &pool).unwrap();
    let text = String::from_utf8(output).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn spans_are_code_points() {
    let text = "Née in Łódź 😀 she sold 40 boats.";
    let json: Value =
        serde_json::from_str(&json::to_string(&report(&[text]), VersionId(0))).unwrap();
    let facts = json["versions"][0]["facts"].as_array().unwrap();
    let fact = facts.iter().find(|f| f["kind"] == "number").unwrap();
    let at = |key: &str| usize::try_from(fact[key].as_u64().unwrap()).unwrap();
    let cut: String = text
        .chars()
        .skip(at("start"))
        .take(at("end") - at("start"))
        .collect();
    assert_eq!(cut, "40");
    assert_eq!(fact["text"], "40");
    assert_eq!(fact["value"], "40");
}

#[test]
fn nothing_is_missing_and_unknown_is_null() {
    let json: Value =
        serde_json::from_str(&json::to_string(&report(&["One.", "Two."]), VersionId(1))).unwrap();
    assert_eq!(json["base"], 1);
    for key in [
        "path",
        "sha256",
        "title",
        "byline",
        "outlet",
        "published",
        "encoding",
    ] {
        assert_eq!(json["versions"][0].get(key), Some(&Value::Null), "{key}");
    }
    assert_eq!(json["comparisons"][0]["reuse"]["a_in_b"]["new"], 1.0);
    assert!(
        json["generator"]
            .as_str()
            .unwrap()
            .starts_with("storydiff ")
    );
}

#[test]
fn batch_answers_in_order_and_goes_on_after_bad_lines() {
    let good =
        |id: usize| format!(r#"{{"id":{id},"versions":[{{"label":"x","text":"It rained."}}]}}"#);
    let mut input: Vec<String> = (0..80).map(good).collect();
    input[3] = "nonsense".into();
    input[5] = r#"{"id":"five","versions":[]}"#.into();
    let answers = batch(&input.join("\n"));
    assert_eq!(answers.len(), 80);
    assert_eq!(answers[3]["line"], 4);
    assert!(answers[3]["error"].is_string());
    assert_eq!(answers[5]["id"], "five");
    assert_eq!(answers[79]["id"], 79);
    assert_eq!(answers[79]["format"], "storydiff-report");
}

#[test]
fn a_given_language_overrides_the_found_one() {
    let answers = batch(r#"{"versions":[{"label":"x","text":"Es regnet.","language":"de"}]}"#);
    assert_eq!(answers[0]["versions"][0]["language"], "de");
}
