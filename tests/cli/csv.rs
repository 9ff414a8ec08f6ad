//! The table: its rows, and that no spreadsheet takes a cell for a formula.

use std::fs;
use std::process::Command;

use storydiff::export::Format;

use crate::programs;
use crate::reviewed::written;

/// Rows of cells, as RFC 4180 has them.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut is_quoted = false;
    let mut signs = table.chars().peekable();
    while let Some(c) = signs.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => rows.push(vec![String::new()]),
            c => row.last_mut().unwrap().push(c),
        }
    }
    rows.pop();
    rows
}

fn table() -> (Vec<String>, Vec<Vec<String>>) {
    let written = written(Format::Csv);
    let mut rows = rows(written.strip_prefix('\u{FEFF}').unwrap());
    let head = rows.remove(0);
    (head, rows)
}

#[test]
fn every_row_has_every_column() {
    let (head, rows) = table();
    assert_eq!(head[0], "Number");
    assert!(rows.iter().all(|row| row.len() == head.len()), "{rows:#?}");
}

#[test]
fn changes_and_findings_stand_one_a_row_in_their_order() {
    let (_, rows) = table();
    for (sign, kind) in [('C', "change"), ('F', "finding")] {
        let of_kind = rows.iter().filter(|row| row[1] == kind);
        let numbers: Vec<_> = of_kind.map(|row| row[0].clone()).collect();
        let counted: Vec<_> = (1..=numbers.len()).map(|n| format!("{sign}{n}")).collect();
        assert_eq!(numbers, counted);
        assert!(!numbers.is_empty());
    }
    let reworded = rows
        .iter()
        .find(|row| row[6].contains("late on Monday"))
        .unwrap();
    assert_eq!((&*reworded[4], &*reworded[7]), ("globe.txt", "wire.txt"));
    assert!(
        reworded[9].contains("Monday night and drove 13,000"),
        "{reworded:?}"
    );
    assert!(
        ["minor", "reworded"].contains(&&*reworded[10]),
        "{reworded:?}"
    );
}

#[test]
fn what_the_reader_said_stands_beside_it() {
    let (head, rows) = table();
    let column = |name: &str| head.iter().position(|h| h == name).unwrap();
    let noted = |row: &&Vec<String>| row[column("Note")].contains("NOTE");
    let noted: Vec<_> = rows.iter().filter(noted).collect();
    let kinds: Vec<_> = noted.iter().map(|row| &*row[1]).collect();
    let told = ["version", "change", "finding", "remark", "orphaned remark"];
    assert_eq!(kinds, told);
    for row in noted {
        assert_eq!(row[column("Initials")], "'@mk");
        assert_eq!(row[column("When")], "2026-03-01T09:30:12Z");
    }
    let finding = rows
        .iter()
        .find(|row| row[1] == "finding" && !row[column("Note")].is_empty());
    assert_eq!(finding.unwrap()[column("Status")], "accepted");
    assert_eq!(
        finding.unwrap()[column("Reader's severity")],
        "wrong on one side"
    );
}

#[test]
fn no_cell_opens_like_a_formula_and_no_line_is_turned_around() {
    let (_, rows) = table();
    for cell in rows.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
            "{cell}"
        );
        assert!(!cell.contains(['\u{202E}', '\n', '\t']), "{cell}");
    }
}

#[test]
fn a_spreadsheet_shows_text_and_no_formula() {
    let desk = tempfile::tempdir().unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        desk.path().display()
    );
    // The second is what a table without care would do: it shows that the test would see it.
    let tables = [
        ("table.csv", written(Format::Csv)),
        ("bad.csv", "\"=1+1\"\r\n".into()),
    ];
    for (name, table) in &tables {
        fs::write(desk.path().join(name), table).unwrap();
        for separator in ["44", "59"] {
            let filter = format!("--infilter=Text - txt - csv (StarCalc):{separator},34,76,1");
            let mut soffice = Command::new("soffice");
            soffice.args([
                &profile,
                "--headless",
                &filter,
                "--convert-to",
                "fods",
                name,
            ]);
            let Some(run) =
                programs::run(soffice.current_dir(desk.path()), "libreoffice-calc-nogui")
            else {
                return;
            };
            let sheet = desk.path().join(name.replace("csv", "fods"));
            let Ok(sheet) = fs::read_to_string(sheet) else {
                let told = String::from_utf8_lossy(&run.stderr).into_owned();
                assert!(!told.is_empty(), "{run:?}");
                programs::missing::<()>("LibreOffice Calc", "libreoffice-calc-nogui");
                return;
            };
            assert_eq!(
                sheet.contains("table:formula"),
                *name == "bad.csv",
                "{name} at {separator}"
            );
            assert!(
                *name == "bad.csv" || sheet.contains("=HYPERLINK"),
                "{sheet}"
            );
        }
    }
}
