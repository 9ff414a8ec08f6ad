//! The published schemas fit what is written, and say something of every field.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use storydiff::export::Format;
use storydiff::saved;

use crate::desk::Desk;
use crate::programs;
use crate::reviewed::{session, written};

/// Checks files against a schema in which no object may have more than it is said to have.
const CHECK: &str = r#"
import json, sys
try:
    from jsonschema import Draft202012Validator as Validator
except ImportError:
    sys.exit(77)

def close(part):
    if isinstance(part, dict):
        if "properties" in part:
            part["additionalProperties"] = False
        for inner in part.values():
            close(inner)
    elif isinstance(part, list):
        for inner in part:
            close(inner)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Validator.check_schema(schema)
close(schema)
faults = []
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        for error in Validator(schema).iter_errors(json.load(file)):
            faults.append(f"{path}: {error.json_path}: {error.message[:300]}")
print("\n".join(faults[:20]))
sys.exit(1 if faults else 0)
"#;

fn check(schema: &str, desk: &Desk, files: &[&str]) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(schema);
    // The one that packages are installed for need not be the first.
    for python in ["python3", "/usr/bin/python3"] {
        let mut command = Command::new(python);
        command
            .args(["-c", CHECK])
            .arg(&schema)
            .args(files.iter().map(|f| desk.path(f)));
        let Ok(run) = command.output() else { continue };
        if run.status.code() != Some(77) {
            let told = [run.stdout, run.stderr].concat();
            assert!(run.status.success(), "{}", String::from_utf8_lossy(&told));
            return;
        }
    }
    programs::missing::<()>("jsonschema", "python3-jsonschema");
}

#[test]
fn reports_are_as_their_schema_says() {
    let desk = Desk::with_versions();
    desk.put("reviewed.json", written(Format::Json));
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/");
    let mut files = vec!["reviewed.json".to_owned()];
    for story in ["harbour-bridge", "water-meters"] {
        let name = format!("{story}.json");
        let folder = format!("{samples}{story}");
        let texts = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path());
        let texts = texts.filter(|path| path.extension().is_some_and(|e| e != "json"));
        let texts: Vec<_> = texts.map(|p| p.to_str().unwrap().to_owned()).collect();
        let mut args = vec!["report", "--out", &name];
        args.extend(texts.iter().map(String::as_str));
        desk.run(&args).ended(0);
        files.push(name);
    }
    let line = serde_json::json!({ "id": 7, "versions": [{ "text": "One." }, { "text": "Two." }] });
    desk.put(
        "batch.json",
        desk.run_with(&["batch"], &line.to_string()).ended(0).out,
    );
    files.push("batch.json".into());
    check(
        "report.schema.json",
        &desk,
        &files.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn sessions_are_as_their_schema_says() {
    let desk = Desk::empty();
    saved::write(
        &session(),
        "2026-03-01T09:30:12Z",
        &desk.path("a.storydiff"),
    )
    .unwrap();
    check("session.schema.json", &desk, &["a.storydiff"]);
}

#[test]
fn a_report_tells_what_the_reader_said() {
    let desk = Desk::empty();
    saved::write(&session(), "", &desk.path("a.storydiff")).unwrap();
    let run = desk
        .run(&["report", "a.storydiff", "--format", "json"])
        .ended(0);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let review = report["review"].as_array().unwrap();
    let subjects: Vec<_> = review
        .iter()
        .map(|r| r["subject"].as_str().unwrap())
        .collect();
    assert_eq!(subjects, ["change", "finding", "words", "version", "words"]);
    assert!(review[0]["number"].as_str().unwrap().starts_with('C'));
    assert!(review[1]["number"].as_str().unwrap().starts_with('F'));
    assert_eq!(review[1]["severity"], "error");
    assert_eq!(review[4]["orphan"], true);
    assert_eq!(review[4]["places"][0]["place"], Value::Null);
    let place = &review[2]["places"][0]["place"];
    let text: Vec<_> = report["versions"][1]["text"]
        .as_str()
        .unwrap()
        .chars()
        .collect();
    let [start, end] = ["start", "end"].map(|k| place[k].as_u64().unwrap() as usize);
    assert_eq!(text[start..end].iter().collect::<String>(), "glass");
}

#[test]
fn each_ending_asks_for_its_format() {
    let desk = Desk::with_versions();
    for (name, opening) in [
        ("a.csv", "\u{FEFF}\"Number\""),
        ("a.xml", "<?xml"),
        ("a.tei", "<?xml"),
        ("a.jsonld", "{"),
    ] {
        desk.run(&["report", "wire.txt", "globe.txt", "--out", name])
            .ended(0);
        assert!(desk.get(name).starts_with(opening), "{name}");
    }
}
