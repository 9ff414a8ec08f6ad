//! Who probably drew on whom, in the written reports.

use serde_json::Value;

use crate::desk::{Desk, Run};

const WIRE: &str = "A fire destroyed the old tannery on the east bank of Orvell early on Monday.\n\n\
    Nobody was hurt, but forty families in the houses behind it had to leave their beds.\n\n\
    Nine engines fought the flames until noon, and two stayed on to watch the roof.\n\n\
    The building had stood empty since the last owner went out of business.\n\n\
    Its chimney is on the town's coat of arms and on the label of the local beer.\n";

fn told(format: &str) -> Run {
    let desk = Desk::empty();
    let sheet: Vec<_> = WIRE.split("\n\n").take(3).collect();
    desk.put("Orvell Wire.txt", WIRE);
    desk.put(
        "Sheet.txt",
        sheet.join("\n\n") + "\n\nSource: Orvell Wire\n",
    );
    let args = ["report", "Orvell Wire.txt", "Sheet.txt", "--format", format];
    desk.run(&args).ended(0)
}

#[test]
fn the_json_report_names_source_user_and_reasons() {
    let report: Value = serde_json::from_str(&told("json").out).unwrap();
    let tie = &report["lineage"][0];
    assert_eq!(tie["kin"], "drew-on", "{tie}");
    assert_eq!((&tie["source"], &tie["user"]), (&0.into(), &1.into()));
    assert_eq!(tie["through"], Value::Null);
    let cues: Vec<_> = tie["reasons"].as_array().unwrap().iter().collect();
    assert!(
        cues.iter()
            .any(|r| r["cue"] == "credit" && r["source"] == 0)
    );
}

#[test]
fn text_and_page_say_it_as_evidence_and_no_verdict() {
    for format in ["text", "html"] {
        let out = told(format).out;
        let line = "Sheet probably drew on Orvell Wire";
        assert!(out.contains(line), "{format}: {out}");
        assert!(out.contains("credits Orvell Wire"), "{format}");
        assert!(out.contains("Nobody was asked"), "{format}");
    }
}
