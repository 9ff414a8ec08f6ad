//! The first pages of exports, as other people's programs show them, for the README.
//!
//! `UPDATE_SCREENSHOTS=1 cargo test --test cli pictures` makes them anew. They are not compared:
//! every machine has its own faces and releases of these programs.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::programs::run;

/// As high as two thirds of a screen.
const HEIGHT: &str = "1000";

/// The story in five versions, exported.
struct Exported(TempDir);

impl Exported {
    fn new(name: &str) -> Self {
        let exported = Self(tempfile::tempdir().unwrap());
        let mut command = Command::new(env!("CARGO_BIN_EXE_storydiff"));
        // Started here, so that the pages name no folder of this machine.
        command.current_dir(root().join("assets/samples"));
        command.args(["report", "harbour-bridge", "--out"]);
        let written = command.arg(exported.path(name)).status().unwrap();
        assert!(written.success());
        exported
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn screenshot(name: &str) -> PathBuf {
    root().join("screenshots").join(name)
}

fn are_wanted() -> bool {
    std::env::var_os("UPDATE_SCREENSHOTS").is_some()
}

/// The first page of a file, as poppler paints it.
fn paint(pages: &Path, name: &str) {
    let mut command = Command::new("pdftoppm");
    command.args(["-png", "-singlefile", "-scale-to-x", "-1", "-scale-to-y"]);
    let picture = screenshot(name).with_extension("");
    command.arg(HEIGHT).arg(pages).arg(picture);
    let painted = run(&mut command, "poppler-utils");
    assert!(painted.is_none_or(|out| out.status.success()));
}

#[test]
fn the_web_page_in_a_browser() {
    if !are_wanted() {
        return;
    }
    let exported = Exported::new("page.html");
    let picture = screenshot("export-html.png");
    let mut command = Command::new("chromium");
    command.args(["--headless", "--no-sandbox", "--hide-scrollbars"]);
    command.arg(format!("--window-size=1280,{HEIGHT}"));
    let profile = exported.path("profile");
    command.arg(format!("--user-data-dir={}", profile.display()));
    command.arg(format!("--screenshot={}", picture.display()));
    command.arg(exported.path("page.html"));
    let shown = run(&mut command, "chromium");
    assert!(shown.is_none_or(|out| out.status.success()));
}

#[test]
fn the_first_of_the_pages() {
    if are_wanted() {
        let exported = Exported::new("pages.pdf");
        paint(&exported.path("pages.pdf"), "export-pdf.png");
    }
}

#[test]
fn the_document_in_a_word_processor() {
    if !are_wanted() {
        return;
    }
    let exported = Exported::new("document.docx");
    let mut command = Command::new("soffice");
    let profile = exported.path("profile");
    command.arg(format!(
        "-env:UserInstallation=file://{}",
        profile.display()
    ));
    command.args(["--headless", "--convert-to", "pdf", "--outdir"]);
    command
        .arg(exported.path(""))
        .arg(exported.path("document.docx"));
    let converted = run(&mut command, "libreoffice-writer-nogui");
    if converted.is_some_and(|out| out.status.success()) {
        paint(&exported.path("document.pdf"), "export-docx.png");
    }
}
