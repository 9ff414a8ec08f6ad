//! What other people's program says of a page: text and tags as poppler reads them.

use std::path::Path;
use std::process::Command;

/// Set where every program that a test can use has to be there.
const NO_EXCUSE: &str = "STORYDIFF_PROGRAMS_REQUIRED";

/// What a program of poppler's prints about a file; none where it is not installed.
///
/// # Panics
/// Where it is not installed, though it has to be.
pub fn poppler(program: &str, args: &[&str], file: &Path) -> Option<String> {
    let mut command = Command::new(program);
    command.args(args).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let Ok(run) = command.output() else {
        missing(program, "poppler-utils");
        return None;
    };
    assert!(run.status.success(), "{program}: {run:?}");
    // Titles in tags may be printed in the encoding that the file has them in.
    Some(String::from_utf8_lossy(&run.stdout).into_owned())
}

/// Says that a test is left out, because something is not installed.
///
/// # Panics
/// Where everything has to be there.
#[allow(clippy::print_stdout, reason = "who runs the tests should know")]
pub fn missing(what: &str, packages: &str) {
    let excuse = format!("skipped: {what} is not there (apt: {packages})");
    assert!(std::env::var_os(NO_EXCUSE).is_none(), "{excuse}");
    println!("{excuse}");
}

/// A node of the tags: its name, how deep it stands, and its own words.
#[derive(Debug)]
pub struct Tagged {
    pub name: String,
    pub depth: usize,
    pub words: String,
}

/// The tags of a file with their words, in the order in which they are read out.
pub fn tags(file: &Path) -> Option<Vec<Tagged>> {
    let printed = poppler("pdfinfo", &["-struct-text"], file)?;
    let mut tags: Vec<Tagged> = Vec::new();
    for line in printed.lines() {
        let inner = line.trim_start();
        let quoted = inner.strip_prefix('"').and_then(|l| l.strip_suffix('"'));
        match (quoted, tags.last_mut()) {
            (Some(words), Some(last)) => last.words.push_str(words),
            _ if inner.starts_with('/') || inner.is_empty() => {}
            _ => tags.push(Tagged {
                name: inner
                    .split([' ', ':'])
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
                depth: line.len() - inner.len(),
                words: String::new(),
            }),
        }
    }
    Some(tags)
}

/// All words of the tags in one piece, blanks left out: lines end anywhere.
pub fn heard(tags: &[Tagged]) -> String {
    let words: String = tags.iter().map(|tag| tag.words.as_str()).collect();
    solid(&words)
}

/// `text` without blanks.
pub fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}
