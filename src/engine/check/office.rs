//! What of a title can be told apart: its head, its field, its rank, its level, its time.
//!
//! ```text
//! Vice President                    rank vice, head president
//! union's regional secretary        level regional, head secretary
//! acting Finance Minister           time acting, field finance, head minister
//! head of recruitment               field recruitment, whoever leads it
//! prime minister and chief envoy    two posts
//! ```

mod heads;

use crate::engine::report::Severity;
use crate::engine::story::{Span, Version};
use heads::{LEVELS, Orders, field, head, leads, orders_of_lead, rank};

/// Bytes before a title among which "once the club's" stands.
const BEFORE: usize = 40;

/// Does a word put an office below another?
pub fn is_rank(key: &str) -> bool {
    rank(key).is_some()
}

/// Does a word say that an office is held no more, or not yet?
pub fn is_time(key: &str) -> bool {
    time(key).is_some()
}

/// Does a word before an office say that it was held?
pub fn is_then(key: &str) -> bool {
    matches!(key, "then" | "once" | "formerly" | "previously")
}

/// When an office is held, where it is not held now.
fn time(word: &str) -> Option<Time> {
    Some(match word {
        "former" | "ex" | "formerly" | "once" | "previously" | "then" | "chaired" | "headed"
        | "coached" => Time::Past,
        "acting" | "interim" | "caretaker" => Time::Acting,
        "incoming" | "elect" | "designate" => Time::Next,
        "outgoing" | "departing" => Time::Last,
        "retired" | "late" => Time::Any,
        _ => return None,
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    Past,
    Acting,
    Next,
    Last,
    /// A retired judge is a judge, and a former one.
    Any,
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

/// A title, read.
pub struct Office {
    posts: Vec<Post>,
    /// All words, sorted.
    words: Vec<String>,
}

/// One of the offices that a title names.
#[derive(Default)]
struct Post {
    ranks: Vec<&'static str>,
    times: Vec<Time>,
    heads: Vec<(&'static str, Orders)>,
    fields: Vec<String>,
    levels: Vec<String>,
}

/// How two posts of one person stand to each other.
enum Standing {
    Same,
    /// They may be one, or two.
    Apart,
    Differs(Severity),
}

impl Office {
    /// Reads a title of a version.
    pub fn read(version: &Version, span: Span) -> Self {
        let shown = span.of(version.text()).to_lowercase();
        let own = without_body(&shown);
        let mut posts = posts(own);
        if let Some(post) = posts.first_mut().filter(|_| was(version, span)) {
            post.times = vec![Time::Past];
        }
        let all = words(own).map(|w| head(w).map_or(w, |(name, _)| name));
        let mut words: Vec<String> = all.filter(|w| w.len() > 2).map(str::to_owned).collect();
        words.sort_unstable();
        Self { posts, words }
    }

    /// Is it the same office, of which a place has one: "chief fire officer", not "officer"?
    pub fn is_same(&self, other: &Self) -> bool {
        self.words.len() > 1 && self.words == other.words
    }

    /// Is it the same as far as is told: "Speaker"?
    pub fn is_alike(&self, other: &Self) -> bool {
        !self.words.is_empty() && self.words == other.words
    }

    /// Does it have all of some words?
    pub fn has_all(&self, words: &[&str]) -> bool {
        let has = |word: &&str| self.words.iter().any(|own| own == word);
        words.iter().all(has)
    }

    /// How much two offices differ; none where both may be meant for one.
    pub fn conflict(&self, other: &Self) -> Option<Severity> {
        let mut worst = None;
        for p in &self.posts {
            for q in &other.posts {
                match p.standing(q) {
                    Standing::Same => return None,
                    Standing::Apart => {}
                    Standing::Differs(severity) => worst = worst.max(Some(severity)),
                }
            }
        }
        worst
    }

    fn is_one(&self, other: &Self) -> bool {
        let mut both = self
            .posts
            .iter()
            .flat_map(|p| other.posts.iter().map(move |q| (p, q)));
        both.any(|(p, q)| matches!(p.standing(q), Standing::Same))
    }
}

/// The first titles of one person in two versions that cannot both be right. None where another
/// title is the same in both, or where one version has both.
pub fn contradiction(ours: &[&Office], theirs: &[&Office]) -> Option<(usize, usize, Severity)> {
    let mut found = None;
    for (at, p) in ours.iter().enumerate() {
        for (other, q) in theirs.iter().enumerate() {
            if p.is_one(q) {
                return None;
            }
            if let Some(severity) = p.conflict(q) {
                found = found.or(Some((at, other, severity)));
            }
        }
    }
    let is_clear = |all: &[&Office]| {
        let mut both = all.iter().flat_map(|p| all.iter().map(move |q| (p, q)));
        both.all(|(p, q)| p.conflict(q).is_none())
    };
    found.filter(|_| is_clear(ours) && is_clear(theirs))
}

impl Post {
    fn read(words: &[&str]) -> Self {
        let mut heads: Vec<_> = words.iter().filter_map(|w| head(w)).collect();
        let is_chief = words.contains(&"chief");
        if words.contains(&"managing") || is_chief && words.iter().any(|w| w.starts_with("exec")) {
            heads.extend(head("ceo"));
        }
        // "General secretary": no soldier.
        if heads.iter().any(|(_, orders)| !orders.is_army()) {
            heads.retain(|(_, orders)| !orders.is_army());
        }
        let fields: Vec<String> = words
            .iter()
            .filter_map(|w| field(w))
            .map(str::to_owned)
            .collect();
        if heads.is_empty() && words.iter().any(|w| leads(w)) {
            heads.push(("lead", orders_of_lead(words, !fields.is_empty())));
        }
        let mut ranks: Vec<&str> = words.iter().filter_map(|w| rank(w)).collect();
        if is_chief && heads.iter().any(|(_, orders)| orders.is_police()) {
            ranks.push("chief");
        }
        let levels = words.iter().filter(|w| LEVELS.contains(w));
        Self {
            ranks,
            times: words.iter().filter_map(|w| time(w)).collect(),
            heads,
            fields,
            levels: levels.map(|w| (*w).to_owned()).collect(),
        }
    }

    fn standing(&self, other: &Self) -> Standing {
        let apart = |p: &[String], q: &[String]| {
            let is_shared = p.iter().any(|w| q.contains(w));
            !p.is_empty() && !q.is_empty() && !is_shared
        };
        let heads = |post: &Self| -> Vec<&str> { post.heads.iter().map(|(h, _)| *h).collect() };
        let (mine, theirs) = (heads(self), heads(other));
        if !mine.iter().any(|h| theirs.contains(h)) {
            return self.beside(other);
        }
        if apart(&self.fields, &other.fields) || apart(&self.levels, &other.levels) {
            return Standing::Differs(Severity::Error);
        }
        if self.ranks != other.ranks {
            return match self.is_short_of(other) || other.is_short_of(self) {
                true => Standing::Apart,
                false => Standing::Differs(Severity::Error),
            };
        }
        let is_any = |post: &Self| post.times.contains(&Time::Any);
        if self.times != other.times && !is_any(self) && !is_any(other) {
            return Standing::Differs(Severity::Notable);
        }
        match self.fields.is_empty() == other.fields.is_empty() {
            true => Standing::Same,
            false => Standing::Apart,
        }
    }

    /// Two heads of one order are two offices; a former one may have been both.
    fn beside(&self, other: &Self) -> Standing {
        let mut both = self
            .heads
            .iter()
            .flat_map(|(_, p)| other.heads.iter().map(move |(_, q)| (p, q)));
        match both.any(|(p, q)| p.meet(*q)) && self.times == other.times {
            true => Standing::Differs(Severity::Notable),
            false => Standing::Apart,
        }
    }

    /// "The minister" for "the deputy finance minister".
    fn is_short_of(&self, other: &Self) -> bool {
        self.ranks.is_empty() && self.fields.is_empty() && !other.fields.is_empty()
    }
}

/// "secretary of the Dockers' Union": the body is not the office, but "minister of the interior".
fn without_body(shown: &str) -> &str {
    let cuts = [" of the ", " at ", " who "];
    let end = cuts.iter().filter_map(|cut| {
        let at = shown.find(cut)?;
        let next = words(shown.get(at + cut.len()..).unwrap_or_default()).next();
        next.is_none_or(|w| field(w).is_none()).then_some(at)
    });
    let end = end.min().unwrap_or(shown.len());
    shown.get(..end).unwrap_or(shown)
}

fn words(shown: &str) -> impl Iterator<Item = &str> {
    shown
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
}

/// The posts that "and" joins; what has no head belongs to the one beside it.
fn posts(shown: &str) -> Vec<Post> {
    let mut posts: Vec<Vec<&str>> = Vec::new();
    let is_office = |words: &[&str]| words.iter().any(|w| head(w).is_some() || leads(w));
    for part in shown.split(" and ") {
        let words: Vec<&str> = words(part).collect();
        // "And deputy for the coast": another post.
        let joins = !is_office(&words) && !words.iter().any(|w| is_rank(w));
        match posts.last_mut() {
            Some(last) if !is_office(last) || joins => last.extend(words),
            _ => posts.push(words),
        }
    }
    posts.iter().map(|words| Post::read(words)).collect()
}

/// "Once the club's …": does the clause before the title say that it was held?
fn was(version: &Version, span: Span) -> bool {
    let text = version.text().get(..span.start).unwrap_or_default();
    let start = text.len().saturating_sub(BEFORE);
    let start = (start..text.len()).find(|at| text.is_char_boundary(*at));
    let near = start.and_then(|at| text.get(at..)).unwrap_or_default();
    let clause = near.rsplit([',', '.', ';', ':']).next().unwrap_or_default();
    words(clause).any(is_then)
}
