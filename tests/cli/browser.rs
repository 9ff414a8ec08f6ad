//! The page in a browser: nothing to complain of, and complete when printed.

use std::env;
use std::process::Command;

use crate::desk::{Desk, GLOBE, WIRE};
use crate::poppler::{poppler, solid};
use crate::review::reviewed;

/// Set where every program that a test can use has to be there.
const NO_EXCUSE: &str = "STORYDIFF_PROGRAMS_REQUIRED";

/// What Chromium writes to standard output and error; none where it is not installed.
///
/// # Panics
/// Where it is not installed, though it has to be.
#[allow(clippy::print_stdout, reason = "who runs the tests should know")]
fn chromium(desk: &Desk, args: &[&str]) -> Option<(String, String)> {
    let page = format!("file://{}", desk.path("page.html").display());
    let profile = format!("--user-data-dir={}", desk.path("profile").display());
    let mut command = Command::new("chromium");
    let fixed = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--enable-logging=stderr",
    ];
    command.args(fixed).arg(profile).args(args).arg(page);
    let Ok(run) = command.output() else {
        let excuse = "skipped: chromium is not installed (apt: chromium)";
        assert!(env::var_os(NO_EXCUSE).is_none(), "{excuse}");
        println!("{excuse}");
        return None;
    };
    assert!(run.status.success(), "{run:?}");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Some((text(&run.stdout), text(&run.stderr)))
}

fn desk() -> Desk {
    let desk = reviewed();
    desk.run(&["report", "flood.storydiff", "--out", "page.html"])
        .ended(0);
    desk
}

#[test]
fn a_browser_shows_the_page_without_complaint() {
    let Some((page, told)) = chromium(&desk(), &["--dump-dom"]) else {
        return;
    };
    assert!(page.contains("Ask the ministry."), "{page}");
    assert!(!told.contains("CONSOLE"), "{told}");
}

#[test]
fn a_browser_prints_the_page() {
    let desk = desk();
    let print = format!("--print-to-pdf={}", desk.path("page.pdf").display());
    let Some((_, told)) = chromium(&desk, &[&print, "--no-pdf-header-footer"]) else {
        return;
    };
    assert!(!told.contains("CONSOLE"), "{told}");
    let Some(printed) = poppler("pdftotext", &[], &desk.path("page.pdf")) else {
        return;
    };
    let printed = solid(&printed);
    for word in [WIRE, GLOBE]
        .iter()
        .flat_map(|text| text.split_whitespace())
    {
        // Longer ones, and those with signs in them, may be broken in the middle.
        let is_whole = word.len() < 12 && word.chars().all(char::is_alphanumeric);
        assert!(
            !is_whole || printed.contains(word),
            "{word} is not in {printed}"
        );
    }
    // Of the facts on which all agree, which are folded away on the screen.
    assert!(printed.contains("@IlseBrandt"), "{printed}");
    let said = ["Ask the ministry.", "Was it iron?", "SHA-256", "F1", "C1"];
    assert!(said.iter().all(|said| printed.contains(&solid(said))));
}
