//! What of a title can be told apart: its head, its field, its rank, its level, its time.
//!
//! ```text
//! Vice President            rank vice, head president
//! union's regional secretary     level regional, head secretary
//! acting Finance Minister   time acting, field finance, head minister
//! ```

use crate::engine::report::Severity;
use crate::engine::story::{Span, Version};

/// Words that put an office below another.
const RANKS: [&str; 6] = [
    "vice",
    "deputy",
    "assistant",
    "lieutenant",
    "under",
    "junior",
];
/// Words that say the office is not held, or not yet.
const TIMES: [&str; 6] = ["former", "ex", "acting", "interim", "incoming", "outgoing"];
/// How far an office reaches: the usual levels of states and bodies.
#[rustfmt::skip]
const LEVELS: [&str; 15] = [
    "area", "branch", "county", "district", "federal", "general", "global", "international",
    "local", "municipal", "national", "provincial", "regional", "state", "world",
];
/// Offices and ranks of which a person holds one.
#[rustfmt::skip]
const HEADS: [&str; 24] = [
    "president", "minister", "premier", "mayor", "governor", "senator", "king", "queen", "pope",
    "secretary", "ambassador", "chancellor", "constable", "sergeant", "inspector", "councillor",
    "superintendent", "lieutenant", "major", "colonel", "brigadier", "admiral", "corporal", "chair",
];
/// Fields of ministers and secretaries.
#[rustfmt::skip]
const FIELDS: [&str; 25] = [
    "agriculture", "commerce", "culture", "defence", "defense", "development", "economy",
    "education", "energy", "environment", "finance", "foreign", "health", "home", "housing",
    "interior", "justice", "labor", "labour", "prime", "state", "tourism", "trade", "transport",
    "treasury",
];

/// Does a word put an office below another?
pub fn is_rank(key: &str) -> bool {
    RANKS.contains(&key)
}

/// Does a word say that an office is held no more, or not yet?
pub fn is_time(key: &str) -> bool {
    TIMES.contains(&key)
}

/// Common occupations; those that may be meant for one have one name.
pub fn occupation(key: &str) -> Option<&str> {
    Some(match key {
        "lawyer" | "solicitor" | "attorney" | "barrister" | "counsel" => "lawyer",
        "journalist" | "reporter" | "editor" | "correspondent" => "journalist",
        "doctor" | "physician" | "surgeon" => "doctor",
        "chair" | "chairman" | "chairwoman" | "chairperson" => "chair",
        "councillor" | "councilman" | "councilwoman" | "councilor" => "councillor",
        "spokesman" | "spokeswoman" | "spokesperson" => "spokesman",
        "premier" | "minister" => "minister",
        "teacher" | "schoolteacher" => "teacher",
        "farmer" | "grower" => "farmer",
        "driver" | "inspector" | "banker" | "auditor" | "treasurer" | "mayor" | "governor"
        | "president" | "secretary" | "senator" | "judge" | "prosecutor" | "nurse" | "engineer"
        | "pilot" | "captain" | "colonel" | "general" | "major" | "admiral" | "sergeant"
        | "bishop" | "ambassador" | "economist" | "accountant" | "architect" | "fisherman"
        | "chief" => key,
        _ => return None,
    })
}

/// An office in the form that is listed.
fn head(word: &str) -> &str {
    match word {
        "chairman" | "chairwoman" | "chairperson" => "chair",
        "councilor" | "councilman" | "councilwoman" => "councillor",
        "pm" => "minister",
        _ => word,
    }
}

/// A title, read.
pub struct Office {
    ranks: Vec<String>,
    times: Vec<String>,
    heads: Vec<String>,
    fields: Vec<String>,
    levels: Vec<String>,
    /// All words, sorted.
    words: Vec<String>,
}

impl Office {
    /// Reads a title of a version.
    pub fn read(version: &Version, span: Span) -> Self {
        let shown = span.of(version.text()).to_lowercase();
        // "secretary of the Dockers' Union": the body is not the office.
        let own = shown.split(" of the ").next().unwrap_or_default();
        let all = || own.split(|c: char| !c.is_alphanumeric()).map(head);
        let listed = |list: &[&str]| {
            let found = all().filter(|w| list.contains(w));
            found
                .map(|w| w.replace("defense", "defence").replace("labor", "labour"))
                .collect()
        };
        let mut words: Vec<String> = all().filter(|w| w.len() > 2).map(str::to_owned).collect();
        words.sort_unstable();
        Self {
            ranks: listed(&RANKS),
            times: listed(&TIMES),
            heads: listed(&HEADS),
            fields: listed(&FIELDS),
            levels: listed(&LEVELS),
            words,
        }
    }

    /// Is it the same office, of which a place has one: "chief fire officer", not "officer"?
    pub fn is_same(&self, other: &Self) -> bool {
        self.words.len() > 1 && self.words == other.words
    }

    /// Does it have all of some words?
    pub fn has_all(&self, words: &[&str]) -> bool {
        let has = |word: &&str| self.words.iter().any(|own| own == word);
        words.iter().all(has)
    }

    /// How much two offices differ; none where both may be meant for one.
    pub fn conflict(&self, other: &Self) -> Option<Severity> {
        let shared = |p: &[String], q: &[String]| p.iter().any(|w| q.contains(w));
        let apart = |p: &[String], q: &[String]| !p.is_empty() && !q.is_empty() && !shared(p, q);
        if self.heads.is_empty() || other.heads.is_empty() {
            return None;
        }
        if !shared(&self.heads, &other.heads) {
            return Some(Severity::Notable);
        }
        let elsewhere = apart(&self.fields, &other.fields) || apart(&self.levels, &other.levels);
        if self.ranks != other.ranks || elsewhere {
            return Some(Severity::Error);
        }
        (self.times != other.times).then_some(Severity::Notable)
    }
}
