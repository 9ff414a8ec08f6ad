//! Heads and feet that run from page to page.
//!
//! ```text
//! page 2   The Holmvik Courier      2      the same words, figures aside, at the same height
//! page 3   The Holmvik Courier      3      of another page: no part of the text
//! page 4                            4      figures alone in the margin: a page number
//! ```

use std::collections::HashMap;

use super::lines::{self, Line};
use super::page::Page;
use super::run::Run;

/// So many lines from the top or bottom may be heads or feet …
const LINES: usize = 3;
/// … if they stand within this part of the page's height.
const MARGIN: f32 = 0.15;
/// Heads of different pages stand at most so far from the same height, in points.
const LEVEL: f32 = 4.0;
/// A line reaches so many font sizes up and down.
const HEIGHT: f32 = 0.4;
/// The share of runs that a page may call no part of its text; some call everything so.
const ARTIFACTS: f32 = 0.3;

/// Takes heads, feet and page numbers off all pages; each is told once.
pub(super) fn take(pages: &mut [Page]) -> Vec<String> {
    let edges: Vec<Vec<Edge>> = pages.iter().map(edges).collect();
    let mut count: HashMap<(String, i32), usize> = HashMap::new();
    for edge in edges.iter().flatten() {
        *count.entry((edge.key.clone(), edge.level)).or_default() += 1;
    }
    let mut taken: Vec<(String, String)> = Vec::new();
    for (page, edges) in pages.iter_mut().zip(edges) {
        for edge in edges {
            let levels = [edge.level - 1, edge.level, edge.level + 1];
            let of_level = |level: i32| count.get(&(edge.key.clone(), level)).copied();
            let times: usize = levels.into_iter().filter_map(of_level).sum();
            let is_number = edge.is_outermost && is_page_number(&edge.text);
            if times < 2 && !edge.is_artifact && !is_number {
                continue;
            }
            page.runs.retain(|run| !edge.holds(run));
            if taken.iter().all(|(key, _)| *key != edge.key) {
                taken.push((edge.key, edge.text));
            }
        }
    }
    taken.into_iter().map(|(_, text)| text).collect()
}

/// A line near the upper or lower edge of a page.
struct Edge {
    text: String,
    /// Its words without figures.
    key: String,
    /// Its height on the page, in steps of [`LEVEL`].
    level: i32,
    top: f32,
    base: f32,
    is_outermost: bool,
    /// The page says that it is no part of the text.
    is_artifact: bool,
}

impl Edge {
    fn holds(&self, run: &Run) -> bool {
        run.turn == 0 && run.base > self.top && run.base <= self.base
    }
}

fn edges(page: &Page) -> Vec<Edge> {
    let runs: Vec<&Run> = page.runs.iter().filter(|run| run.turn == 0).collect();
    let lines = lines::read(runs.iter().copied().cloned().collect());
    let marked = runs.iter().filter(|run| run.is_artifact).count() as f32;
    let is_believed = marked <= ARTIFACTS * runs.len() as f32;
    let margin = page.height * MARGIN;
    let in_margin = |line: &Line| line.base <= margin || line.base >= page.height - margin;
    let mut edges = Vec::new();
    for (above, line) in lines.iter().enumerate() {
        let below = lines.len() - 1 - above;
        if above.min(below) >= LINES || !in_margin(line) {
            continue;
        }
        let mut edge = Edge {
            text: line.text.clone(),
            key: key(&line.text),
            level: (line.base / LEVEL).round() as i32,
            top: line.base - HEIGHT * line.size,
            base: line.base + HEIGHT * line.size,
            is_outermost: above.min(below) == 0,
            is_artifact: false,
        };
        let mut held = runs.iter().filter(|run| edge.holds(run));
        edge.is_artifact = is_believed && held.all(|run| run.is_artifact);
        edges.push(edge);
    }
    edges
}

fn key(text: &str) -> String {
    let words = text.split_whitespace();
    let plain = words.map(|word| word.replace(|c: char| c.is_ascii_digit(), ""));
    plain.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// "3", "- 3 -", "3 / 12", "Page 3 of 12", "iv".
fn is_page_number(text: &str) -> bool {
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    let is_number = |word: &str| word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let is_roman = |word: &str| word.len() <= 6 && word.bytes().all(|b| b"ivxl".contains(&b));
    let is_word = |word: &str| {
        ["page", "p", "of", "seite", "von", "página", "de"].contains(&word.to_lowercase().as_str())
    };
    let mut has_number = false;
    let all = words.all(|word| {
        has_number |= is_number(word) || is_roman(word);
        is_number(word) || is_roman(word) || is_word(word)
    });
    all && has_number
}
