//! Which modules and crates a file mentions.

use std::collections::BTreeMap;

use crate::source::Source;

/// Every path that a file mentions, with its line; imported names are written out, and a path
/// within the crate opens with `crate`.
pub fn paths(source: &Source) -> Vec<(usize, Vec<String>)> {
    let mut reader = PathReader {
        source,
        module: source.module(),
        inner: Vec::new(),
        names: BTreeMap::new(),
        found: Vec::new(),
    };
    reader.read();
    reader.found
}

/// Walks the tokens of a file and writes its paths out from the root.
struct PathReader<'s> {
    source: &'s Source,
    module: Vec<String>,
    /// How deep in braces each inline module begins.
    inner: Vec<usize>,
    /// What imported names stand for.
    names: BTreeMap<String, Vec<String>>,
    found: Vec<(usize, Vec<String>)>,
}

impl PathReader<'_> {
    fn read(&mut self) {
        let (mut at, mut depth) = (0, 0);
        while let Some(token) = self.source.tokens.get(at) {
            at = match token.text.as_str() {
                "mod" if self.source.text(at + 2) == "{" => {
                    self.module.push(self.source.text(at + 1).to_owned());
                    self.inner.push(depth);
                    at + 2
                }
                "use" if self.source.text(at + 1) != "<" => self.import(at + 1, Vec::new()),
                word if is_word(word) => self.mention(at),
                mark => {
                    depth = (depth + usize::from(mark == "{")) - usize::from(mark == "}");
                    if mark == "}" && self.inner.pop_if(|begin| *begin == depth).is_some() {
                        self.module.pop();
                    }
                    at + 1
                }
            };
        }
    }

    /// Reads what a `use` brings in, with all branches, from `at` on; hands back where it ends.
    fn import(&mut self, mut at: usize, mut path: Vec<String>) -> usize {
        let line = self.source.tokens.get(at).map_or(0, |t| t.line);
        loop {
            match self.source.text(at) {
                "{" => {
                    at += 1;
                    while !matches!(self.source.text(at), "}" | "") {
                        at = self.import(at, path.clone());
                        at += usize::from(self.source.text(at) == ",");
                    }
                    return at + 1;
                }
                "as" => {
                    self.bring_in(line, path, Some(self.source.text(at + 1).to_owned()));
                    return at + 2;
                }
                "," | "}" | ";" | "" => {
                    self.bring_in(line, path, None);
                    return at;
                }
                "::" => {}
                word => path.push(word.to_owned()),
            }
            at += 1;
        }
    }

    fn bring_in(&mut self, line: usize, mut path: Vec<String>, alias: Option<String>) {
        path.pop_if(|last| last == "self");
        let path = self.written_out(path);
        if let Some(name) = alias.or_else(|| path.last().cloned()) {
            self.names.insert(name, path.clone());
            self.found.push((line, path));
        }
    }

    /// Reads `one::two::three` from `at` on; hands back where it ends.
    fn mention(&mut self, at: usize) -> usize {
        let mut end = at + 1;
        while self.source.text(end) == "::" && is_word(self.source.text(end + 1)) {
            end += 2;
        }
        let is_part = at > 0 && matches!(self.source.text(at - 1), "." | "::");
        let path: Vec<_> = (at..end)
            .step_by(2)
            .map(|i| self.source.text(i).to_owned())
            .collect();
        let is_root = path.len() == 1 && is_relative(self.source.text(at));
        if !is_part && !is_root {
            let line = self.source.tokens.get(at).map_or(0, |t| t.line);
            let is_name = path.len() == 1;
            let path = if is_name {
                path
            } else {
                self.written_out(path)
            };
            self.found.push((line, path));
        }
        end
    }

    /// The path from the root: `crate` first for a path within the crate.
    fn written_out(&self, path: Vec<String>) -> Vec<String> {
        let Some((first, rest)) = path.split_first() else {
            return path;
        };
        let here = || [&["crate".to_owned()], self.module.as_slice()].concat();
        match first.as_str() {
            "crate" | "storydiff" => [&["crate".to_owned()], rest].concat(),
            "self" => [here().as_slice(), rest].concat(),
            "super" => {
                let ups = path.iter().take_while(|p| *p == "super").count();
                let mut above = here();
                above.truncate(above.len().saturating_sub(ups).max(1));
                above.extend(path.into_iter().skip(ups));
                above
            }
            name => match self.names.get(name) {
                Some(known) => [known.as_slice(), rest].concat(),
                None => path,
            },
        }
    }
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn is_relative(word: &str) -> bool {
    ["crate", "self", "super", "Self"].contains(&word)
}
