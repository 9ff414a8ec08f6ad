//! LibreOffice opens our documents, and accepts and rejects their changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::desk::{Desk, GLOBE, POST, WIRE};
use crate::settled::{part, settled};

/// Where this is set, a missing program is a failure.
const REQUIRED: &str = "STORYDIFF_PROGRAMS_REQUIRED";
/// The system's Python: LibreOffice's `uno` is a module of that one.
const PYTHON: &str = "/usr/bin/python3";

#[allow(clippy::print_stdout, reason = "a test that did not run says so")]
/// Are LibreOffice and its Python module here? Says so where they are not.
fn is_here() -> bool {
    let uno = Command::new(PYTHON).args(["-c", "import uno"]).output();
    let office = Command::new("soffice").arg("--version").output();
    let has_uno = uno.is_ok_and(|o| o.status.success());
    let is_here = has_uno && office.is_ok_and(|o| o.status.success());
    assert!(
        is_here || std::env::var_os(REQUIRED).is_none(),
        "libreoffice-writer-nogui and python3-uno are needed"
    );
    if !is_here {
        println!("skipped: libreoffice-writer-nogui or python3-uno is missing");
    }
    is_here
}

fn samples() -> Vec<(&'static str, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples");
    ["harbour-bridge", "water-meters"]
        .map(|name| (name, folder.join(name)))
        .into()
}

/// Texts on whose seams programs stumble.
const SEAMS: [[&str; 2]; 5] = [
    [
        "A bridge will shut, she said\n\nEngineers found cracks.",
        "A bridge will shut, she said today\n\nYesterday Engineers found cracks.",
    ],
    [
        "A bridge will shut, she said\n\nEngineers found cracks.",
        "A bridge will shut, she said.\n\nREAD MORE: The tunnel\n\nEngineers found cracks.",
    ],
    [
        "A bridge will shut. Engineers found cracks.",
        "A bridge will shut.\n\nEngineers found cracks.",
    ],
    [
        "A bridge will shut, she said today\n\nYesterday Engineers found cracks.",
        "A bridge will shut, she said\n\nEngineers found cracks.",
    ],
    [
        "Nothing of this will stay.",
        "A bridge will shut.\n\nEngineers found <cracks> & 👩‍👩‍👧‍👦.",
    ],
];

fn lines(value: &Value) -> Vec<Vec<String>> {
    let mut sections: Vec<Vec<String>> = serde_json::from_value(value.clone()).unwrap();
    sections.retain(|section| !section.is_empty());
    sections
}

#[test]
fn libreoffice_gives_both_texts_word_for_word() {
    if !is_here() {
        return;
    }
    let desk = Desk::with_versions();
    fs::create_dir(desk.path("out")).unwrap();
    let report = |inputs: &[&str], name: &str| {
        let out = format!("out/{name}.docx");
        let args = [&["report"], inputs, &["--out", &out]].concat();
        desk.run(&args).ended(0);
    };
    report(&["wire.txt", "globe.txt", "post.txt"], "desk");
    for (name, folder) in samples() {
        report(&[folder.to_str().unwrap()], name);
    }
    for (index, [base, version]) in SEAMS.iter().enumerate() {
        desk.put("a.txt", base);
        desk.put("b.txt", version);
        report(&["a.txt", "b.txt"], &format!("seam{index}"));
    }
    desk.put("long.txt", [WIRE, GLOBE, POST].concat());
    report(&["long.txt", "globe.txt", "wire.txt"], "doubled");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/office/settle.py");
    let run = Command::new("timeout")
        .args(["300", PYTHON, script, desk.path("out").to_str().unwrap()])
        .output()
        .unwrap();
    let out = String::from_utf8(run.stdout).unwrap();
    let errors = String::from_utf8_lossy(&run.stderr);
    assert_eq!(out.lines().count(), 4 + SEAMS.len(), "{errors}");
    for line in out.lines() {
        let told: Value = serde_json::from_str(line).unwrap();
        let name = told["name"].as_str().unwrap();
        let document = fs::read(desk.path("out").join(name)).unwrap();
        assert_eq!(lines(&told["accepted"]), settled(&document, true), "{name}");
        assert_eq!(
            lines(&told["rejected"]),
            settled(&document, false),
            "{name}"
        );
    }
}

#[test]
fn libreoffice_reads_every_comment_with_its_author() {
    if !is_here() {
        return;
    }
    let desk = Desk::with_versions();
    desk.report(&["--out", "a.docx"]).ended(0);
    let profile = format!(
        "-env:UserInstallation=file://{}",
        desk.path("profile").display()
    );
    let mut soffice = Command::new("timeout");
    soffice.args(["120", "soffice", &profile, "--headless", "--convert-to"]);
    let run = soffice.args(["fodt", "a.docx"]).current_dir(desk.path(""));
    assert!(run.output().unwrap().status.success());
    let comments = part(&fs::read(desk.path("a.docx")).unwrap(), "word/comments.xml");
    let read = desk.get("a.fodt");
    let count = comments.matches("<w:comment ").count();
    assert!(count > 5, "{count}");
    assert_eq!(read.matches("<office:annotation ").count(), count);
    let author = "<dc:creator>Storydiff findings</dc:creator>";
    let findings = comments.matches("w:author=\"Storydiff findings\"").count();
    assert_eq!(read.matches(author).count(), findings);
}
