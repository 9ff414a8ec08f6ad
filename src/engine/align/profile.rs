//! What alignment looks at: the linkable sentences of a version as weighted terms.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::engine::meaning::{self, WordId};
use crate::engine::story::{Kind, SentenceId, Version};
use crate::engine::watch::{Cancelled, Watch};
use crate::engine::words::{self, Class, Stems, Word};

use super::clauses;

/// Names make unrelated sentences of one story look alike ("Secretary of State …"), so they
/// count less than what is said. Picked on hand-linked news pairs; .4 to .7 do equally well.
const NAME_WEIGHT: f32 = 0.6;

/// The share of all words at which a word of a language without a table weighs half. Articles
/// make up a fiftieth and more. Picked on hand-linked German pages; .001 to .0035 do well.
const USUAL_SHARE: f32 = 0.002;

/// A word as alignment sees it.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Equal for equal stems in all versions.
    pub stem: usize,
    /// Its vector; none for names and amounts, which match only by their stem.
    pub meaning: Option<WordId>,
    /// What it says by itself, 0 to 1, before its rarity in these versions is known.
    pub weight: f32,
    /// A name.
    pub is_name: bool,
}

/// What part of a story a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A headline before all copy: it sums the story up, so no sentence of copy answers it.
    Headline,
    /// A headline amid the copy. Where a line break was lost, it opens a sentence of copy.
    Crosshead,
    /// Anything else.
    Copy,
}

impl Part {
    /// May sentences of these parts answer each other?
    pub fn may_answer(self, other: Self) -> bool {
        !matches!(
            (self, other),
            (Self::Headline, Self::Copy) | (Self::Copy, Self::Headline)
        )
    }
}

/// A linkable sentence.
#[derive(Debug)]
pub struct Profile {
    /// Which.
    pub id: SentenceId,
    /// Where it stands in the story.
    pub part: Part,
    /// Its paragraph.
    pub paragraph: usize,
    /// Equal for sentences that differ only in typography.
    pub fold: String,
    /// Its words in order.
    pub words: Vec<Word>,
    /// One a word.
    pub terms: Vec<Term>,
    /// Its clauses, as ranges of words.
    pub clauses: Vec<Range<usize>>,
    /// Its quotations, as ranges of words.
    pub quotes: Vec<Range<usize>>,
}

/// The profiles of all versions, and how many stems they use.
pub struct Profiles {
    /// By version, in reading order.
    pub versions: Vec<Vec<Profile>>,
    /// One more than the highest stem.
    pub stems: usize,
}

impl Profiles {
    /// The sentences of one version.
    pub fn of(&self, version: usize) -> &[Profile] {
        self.versions.get(version).map_or(&[], |p| p)
    }

    /// Profiles every linkable sentence.
    ///
    /// # Errors
    /// [`Cancelled`] when `watch` asks for a stop.
    pub fn new(versions: &[Version], watch: &dyn Watch) -> Result<Self, Cancelled> {
        let usage = Usage::new(versions, watch)?;
        let mut interned = HashMap::new();
        let mut profiled = Vec::with_capacity(versions.len());
        for version in versions {
            profiled.push(profile_version(version, &usage, &mut interned, watch)?);
        }
        Ok(Self {
            versions: profiled,
            stems: interned.len(),
        })
    }
}

fn profile_version(
    version: &Version,
    usage: &Usage,
    interned: &mut HashMap<String, usize>,
    watch: &dyn Watch,
) -> Result<Vec<Profile>, Cancelled> {
    let language = version.manuscript.language.as_deref();
    let stems = Stems::new(language);
    let english = language.is_none_or(|l| l.starts_with("en"));
    let mut terms = Terms {
        stems,
        english,
        usage,
        interned,
    };
    let text = version.text();
    let linkable = version.sentence_ids().filter(|id| version.is_linkable(*id));
    let sentences = linkable.filter_map(|id| Some((id, version.sentences.get(id.0)?)));
    let mut copy_began = false;
    let profiles = sentences.map(|(id, sentence)| {
        copy_began |= sentence.kind != Kind::Headline;
        watch.ask()?;
        let words = words::words(text, sentence.span);
        Ok(Profile {
            id,
            part: match (sentence.kind, copy_began) {
                (Kind::Headline, false) => Part::Headline,
                (Kind::Headline, true) => Part::Crosshead,
                _ => Part::Copy,
            },
            paragraph: sentence.paragraph,
            fold: words::fold(&words),
            terms: words.iter().map(|w| terms.term(w)).collect(),
            clauses: clauses::clauses(text, sentence.span, &words),
            quotes: clauses::quotations(text, sentence.span, &words),
            words,
        })
    });
    profiles.collect()
}

/// How words are used in all versions together.
#[derive(Default)]
struct Usage {
    /// Words that are also written small: a capital at a sentence's start makes no name.
    small: HashSet<String>,
    counts: HashMap<String, u32>,
    total: u32,
}

impl Usage {
    fn new(versions: &[Version], watch: &dyn Watch) -> Result<Self, Cancelled> {
        let mut usage = Self::default();
        for version in versions {
            for sentence in &version.sentences {
                watch.ask()?;
                for word in words::words(version.text(), sentence.span) {
                    usage.add(word);
                }
            }
        }
        Ok(usage)
    }

    fn add(&mut self, word: Word) {
        self.total += 1;
        if word.class == Class::Plain {
            self.small.insert(word.key.clone());
        }
        *self.counts.entry(word.key).or_default() += 1;
    }

    fn is_name(&self, word: &Word) -> bool {
        word.class == Class::Name && !self.small.contains(&word.key)
    }

    /// The weight of a word in a language without a table: by how often the texts use it.
    fn weight(&self, key: &str) -> f32 {
        let count = self.counts.get(key).copied().unwrap_or(1);
        let share = count as f32 / self.total.max(1) as f32;
        USUAL_SHARE / (USUAL_SHARE + share)
    }
}

struct Terms<'s> {
    stems: Stems,
    english: bool,
    usage: &'s Usage,
    interned: &'s mut HashMap<String, usize>,
}

impl Terms<'_> {
    fn term(&mut self, word: &Word) -> Term {
        let next = self.interned.len();
        let key = word.key.as_str();
        let stem = *self.interned.entry(self.stems.stem(key)).or_insert(next);
        let entry = self.english.then(|| meaning::lookup(key)).flatten();
        let is_name = self.usage.is_name(word);
        let unknown = if self.english {
            1.0
        } else {
            self.usage.weight(key)
        };
        let rarity = entry.map_or(unknown, meaning::weight);
        let is_plain = !is_name && word.class != Class::Amount;
        Term {
            stem,
            meaning: entry.filter(|_| is_plain && words::small_number(key).is_none()),
            weight: if is_name {
                NAME_WEIGHT * rarity
            } else {
                rarity
            },
            is_name,
        }
    }
}
