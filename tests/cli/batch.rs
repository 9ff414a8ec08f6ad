//! `storydiff batch`: JSON Lines in, JSON Lines out.

use serde_json::{Value, json};

use crate::desk::Desk;

fn story(id: usize) -> Value {
    json!({"id": id, "base": 0, "versions": [
        {"label": "a", "text": "The bridge over the Varn was closed on Monday."},
        {"label": "b", "text": "The bridge over the Varn was shut on Monday.", "language": "en"},
    ]})
}

fn answers(input: &str, args: &[&str]) -> Vec<Value> {
    let run = Desk::empty().run_with(args, input).ended(0);
    run.out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn stories_are_answered_in_the_order_they_came() {
    let input: String = (0..40).map(|id| format!("{}\n", story(id))).collect();
    for args in [&["batch"][..], &["batch", "--jobs", "2"]] {
        let ids: Vec<_> = answers(&input, args)
            .iter()
            .map(|a| a["id"].as_u64().unwrap())
            .collect();
        assert_eq!(ids, (0..40).collect::<Vec<_>>());
    }
}

#[test]
fn a_bad_line_is_answered_and_the_run_goes_on() {
    let input = format!("{}\nnonsense\n{{\"id\": \"x\"}}\n{}\n", story(1), story(2));
    let answers = answers(&input, &["batch"]);
    assert_eq!(answers.len(), 4);
    assert!(answers[1]["error"].is_string() && answers[1]["line"].is_number());
    assert!(answers[2]["error"].is_string() && answers[2]["id"] == "x");
    assert_eq!(answers[3]["format"], "storydiff-report");
}

#[test]
fn no_lines_give_no_answers() {
    assert_eq!(answers("", &["batch"]), Vec::<Value>::new());
}
