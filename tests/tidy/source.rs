//! The source, file by file, cut into words, marks and literals.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;

/// Comments, literals, lifetimes, words, marks.
static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    let shape = concat!(
        r###"(?s)//[^\n]*|/\*.*?\*/|b?r##".*?"##|b?r#".*?"#|b?r"[^"]*"|b?"(?:\\.|[^"\\])*""###,
        r"|b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^\\'])'|'\w+|\w+|::|\S",
    );
    Regex::new(shape).unwrap()
});

/// A word, a mark or a literal, with the line it stands on.
pub struct Token {
    pub line: usize,
    pub text: String,
}

/// A file of the source; comments are no tokens.
pub struct Source {
    pub path: String,
    pub text: String,
    pub tokens: Vec<Token>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let (mut line, mut end) = (1, 0);
        let mut tokens = Vec::new();
        for found in SHAPE.find_iter(text) {
            let skipped = text.get(end..found.start()).unwrap();
            line += skipped.matches('\n').count();
            if !found.as_str().starts_with("//") && !found.as_str().starts_with("/*") {
                let text = found.as_str().to_owned();
                tokens.push(Token { line, text });
            }
            line += found.as_str().matches('\n').count();
            end = found.end();
        }
        let (path, text) = (path.to_owned(), text.to_owned());
        Self { path, text, tokens }
    }

    /// The module that the file is, below the crate: `["engine", "align", "pair"]`.
    pub fn module(&self) -> Vec<String> {
        let path = self.path.trim_start_matches("src/");
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let parts = stem.split('/').map(str::to_owned);
        parts
            .filter(|p| !["mod", "lib", "main"].contains(&p.as_str()))
            .collect()
    }

    pub fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| &t.text)
    }

    /// Each function with a body: name, first and last line.
    pub fn functions(&self) -> Vec<(String, usize, usize)> {
        let heads = (0..self.tokens.len()).filter(|at| self.text(*at) == "fn");
        heads.filter_map(|at| self.function(at)).collect()
    }

    fn function(&self, at: usize) -> Option<(String, usize, usize)> {
        let (first, name) = (self.tokens.get(at)?, self.tokens.get(at + 1)?);
        let mut depth = 0;
        for token in self.tokens.iter().skip(at + 2) {
            match token.text.as_str() {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" => depth -= 1,
                "}" if depth == 1 => return Some((name.text.clone(), first.line, token.line)),
                "}" => depth -= 1,
                ";" if depth == 0 => return None,
                _ => {}
            }
        }
        None
    }
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file and style sheet of a folder and those in it, by path.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "{folder} is empty");
    let read = |path: &String| Source::new(path, &fs::read_to_string(root().join(path)).unwrap());
    paths.iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().and_then(|e| e.to_str());
        if path.is_dir() {
            collect(&path, paths);
        } else if matches!(ending, Some("rs" | "css")) {
            let path = path.strip_prefix(root()).unwrap();
            paths.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
}
