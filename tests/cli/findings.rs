//! Findings and facts as the reports give them: every kind, every bound, one side missing.

use serde_json::Value;

use crate::desk::Desk;

/// The JSON report on some texts.
fn report(texts: &[&str]) -> Value {
    let (desk, names) = desk(texts);
    let mut args = vec!["report", "--format", "json"];
    args.extend(names.iter().map(String::as_str));
    serde_json::from_str(&desk.run(&args).ended(0).out).unwrap()
}

fn desk(texts: &[&str]) -> (Desk, Vec<String>) {
    let desk = Desk::empty();
    let names = (0..texts.len()).map(|at| format!("{at}.txt"));
    let names: Vec<String> = names.collect();
    for (name, text) in names.iter().zip(texts) {
        desk.put(name, text);
    }
    (desk, names)
}

/// The report on two texts that differ in one sentence.
fn altered(a: &str, b: &str) -> Value {
    let around = |sentence| {
        format!(
            "The town was quiet at noon.\n\n{sentence}\n\nThe market was held in the old square.\n"
        )
    };
    report(&[&around(a), &around(b)])
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap()
}

#[test]
fn every_kind_of_finding_is_told_by_its_name() {
    #[rustfmt::skip]
    let pairs = [
        ("number", "The bridge carries 13,000 cars a day.", "The bridge carries 19,000 cars a day."),
        ("unit", "The repair of the bridge costs 2.4 million euros.", "The repair of the bridge costs 2.4 million dollars."),
        ("date", "The bridge was opened on 12 June 1987 by the king.", "The bridge was opened on 12 July 1987 by the king."),
        ("name", "The police met Mrs Ilse Tarrant in the harbour on Friday.", "The police met Mr Owen Dale in the harbour on Friday."),
        ("title", "Transport Minister Piet Halloran closed the bridge for a week.", "Finance Minister Piet Halloran closed the bridge for a week."),
        ("place", "A large fire broke out in Kyiv on Friday night.", "A large fire broke out in Lviv on Friday night."),
        ("quote", "“Nobody chooses to wash for six,” said Ada Roe.", "“Nobody chooses to dance for six,” said Ada Roe."),
        ("attribution", "“Nobody chooses to wash for six,” said councillor Ada Roe.", "“Nobody chooses to wash for six,” said Mayor Tom Lind."),
        ("modality", "The gate of the old lock may reopen on Sunday.", "The gate of the old lock will reopen on Sunday."),
        ("truncation", "The crew closed the bridge over the river.", "The crew closed the the bridge over the river."),
    ];
    for (expected, a, b) in pairs {
        let report = altered(a, b);
        let kinds = list(&report, "findings").iter().map(|f| &f["kind"]);
        assert_eq!(kinds.collect::<Vec<_>>(), [expected], "{a} / {b}");
    }
}

#[test]
fn facts_carry_their_value_their_unit_and_their_bound() {
    let report = report(&["The bridge carries more than 13,000 cars.\n\n\
        At least nine boats and up to 40 barges pass under it.\n\n\
        Fewer than 20 tugs and about 300 ferries do, and exactly 17 rafts.\n\n\
        The repair costs about €2.4m.\n"]);
    let facts = list(&report["versions"][0], "facts").iter().map(|fact| {
        let word = |key: &str| fact[key].as_str().unwrap_or("-").to_string();
        let approximate = if fact["approximate"] == true {
            " or so"
        } else {
            ""
        };
        let [value, unit, bound] = ["value", "unit", "bound"].map(word);
        format!("{value} {unit} {bound}{approximate}")
    });
    let expected = [
        "13000 - more_than",
        "9 - at_least",
        "40 - at_most",
        "20 - less_than",
        "300 - about or so",
        "17 - exact",
        "2400000 EUR about or so",
    ];
    assert_eq!(facts.collect::<Vec<_>>(), expected);
}

#[test]
fn a_sentence_that_breaks_off_is_told_of_without_another_side() {
    let text = "The town was quiet at noon.\n\nThe crew closed the the bridge over the river.\n";
    let report = report(&[text]);
    let [finding] = list(&report, "findings") else {
        panic!("one finding, not {}", report["findings"]);
    };
    assert_eq!(finding["kind"], "truncation");
    assert_eq!(finding["b"], Value::Null);
    assert_eq!(finding["a"]["sentence"], 1);
}

#[test]
fn every_format_tells_of_a_finding_without_another_side() {
    let whole = "The mayor opened a school in the hills.\n";
    let (desk, names) = desk(&[
        whole,
        &format!("{whole}\nThe crew closed the the bridge over the river.\n"),
    ]);
    for format in ["text", "markdown", "html", "json"] {
        let args = ["report", &names[0], &names[1], "--format", format];
        let out = desk.run(&args).ended(0).out.to_lowercase();
        assert!(out.contains("a word stands twice"), "{format}: {out}");
    }
}

#[test]
fn spans_count_characters_whatever_stands_before_them() {
    let report = altered(
        "Düren’s bridge — “the Crook” 🌉 — carries 13,000 cars a day.",
        "Düren’s bridge — “the Crook” 🌉 — carries 19,000 cars a day.",
    );
    let finding = &list(&report, "findings")[0];
    for (side, words) in [("a", "13,000"), ("b", "19,000")] {
        let text = report["versions"][finding[side]["version"].as_u64().unwrap() as usize]["text"]
            .as_str()
            .unwrap();
        let place = |key: &str| finding[side][key].as_u64().unwrap() as usize;
        let (start, end) = (place("start"), place("end"));
        let under: String = text.chars().skip(start).take(end - start).collect();
        assert!(under.contains(words), "{under}");
        assert_eq!(finding[side]["text"], under.as_str());
    }
}

#[test]
fn fail_on_tells_grave_findings_from_lesser_ones() {
    let graded = [
        ("0", "The gate of the old lock opens on Sunday."),
        ("benign", "The gate cost 13,012 crowns last year."),
        ("notable", "The gate of the old lock will reopen on Sunday."),
        ("error", "The bridge carries 19,000 cars a day."),
    ];
    let told = [
        "The gate of the old lock opens on Sunday.",
        "The gate cost about 13,000 crowns last year.",
        "The gate of the old lock may reopen on Sunday.",
        "The bridge carries 13,000 cars a day.",
    ];
    for (gravest, ((name, other), told)) in graded.iter().zip(told).enumerate() {
        let (desk, names) = desk(&[told, other]);
        for (limit, severity) in ["benign", "notable", "error"].iter().enumerate() {
            let args = ["report", &names[0], &names[1], "--fail-on", severity];
            let code = desk.run(&args).code;
            assert_eq!(
                code,
                i32::from(limit < gravest),
                "{name}, --fail-on {severity}"
            );
        }
    }
}
