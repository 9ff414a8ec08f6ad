//! What alignment looks at: the linkable sentences of a version as weighted terms.

use std::collections::HashMap;
use std::ops::Range;

use crate::engine::meaning::{self, Vector, WordId};
use crate::engine::story::{Kind, Sentence, SentenceId, Version};
use crate::engine::watch::{Cancelled, Watch};
use crate::engine::words::{self, Class, Stems, Word};

use super::clauses;

/// Names make unrelated sentences of one story look alike ("Secretary of State …"), so they
/// count less than what is said. Picked on hand-linked news pairs; .4 to .7 do equally well.
const NAME_WEIGHT: f32 = 0.6;

/// The share of all words at which a word of a language without a table weighs half. Articles
/// make up a fiftieth and more. Picked on hand-linked German pages; .001 to .0035 do well.
const USUAL_SHARE: f32 = 0.002;

/// From this weight on a word matches softly: below are articles, pronouns and prepositions,
/// which are near to one another whatever the sentences say.
const SOFT_WEIGHT: f32 = 0.2;

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
    /// How often the same words stood in the version before, in headlines or in copy.
    pub repeat: usize,
    /// Its words in order.
    pub words: Vec<Word>,
    /// One a word.
    pub terms: Vec<Term>,
    /// Stems and the words that have them, sorted.
    pub by_stem: Vec<(u32, u32)>,
    /// Words that match softly, and where their vectors stand.
    pub soft: Vec<(u32, usize)>,
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
    /// The vectors of all words that match softly.
    pub vectors: Vec<Vector>,
}

impl Profile {
    /// The stems of its words, each once, ascending.
    pub fn stems(&self) -> impl Iterator<Item = usize> {
        let runs = self.by_stem.chunk_by(|x, y| x.0 == y.0);
        runs.filter_map(|run| Some(run.first()?.0 as usize))
    }
}

/// Fewer words in a row recur by chance: "The trial continues."
const LEAST_REPEATED: usize = 5;

impl Profiles {
    /// By version: the sentences whose words stood in it before, each with the first of them and
    /// with how often they were said by then.
    pub fn repeats(&self) -> Vec<HashMap<SentenceId, (SentenceId, usize)>> {
        let all = self.versions.iter().map(|profiles| {
            let mut firsts = HashMap::new();
            let long = profiles.iter().filter(|p| p.words.len() >= LEAST_REPEATED);
            let repeats = long.filter_map(|p| {
                let (first, times) = firsts.entry(p.fold.as_str()).or_insert((p.id, 0));
                *times += 1;
                (*times > 1).then_some((p.id, (*first, *times)))
            });
            repeats.collect()
        });
        all.collect()
    }

    /// The sentences of one version.
    pub fn of(&self, version: usize) -> &[Profile] {
        self.versions.get(version).map_or(&[], |p| p)
    }

    /// Says of each version that has a sentence of more than `most` words that it was compared by
    /// equal words only.
    pub fn too_long(&self, versions: &[Version], most: usize) -> impl Iterator<Item = String> {
        let longest = |profiles: &Vec<Profile>| profiles.iter().map(|p| p.words.len()).max();
        let sides = versions.iter().zip(&self.versions);
        let long = sides.filter_map(move |(v, p)| Some((v, longest(p).filter(|n| *n > most)?)));
        long.map(|(version, words)| {
            let label = version.label();
            format!("{label}: {words} words without a full stop were compared by equal words only.")
        })
    }

    /// Profiles every linkable sentence; `words` are those of each version's sentences.
    ///
    /// # Errors
    /// [`Cancelled`] when `watch` asks for a stop.
    pub fn new(
        versions: &[Version],
        words: Vec<Vec<Vec<Word>>>,
        watch: &dyn Watch,
    ) -> Result<Self, Cancelled> {
        let mut usage = Usage::default();
        for sentence in words.iter().flatten() {
            watch.ask()?;
            usage.add(sentence);
        }
        let mut interned = Interned::default();
        let mut profiled = Vec::with_capacity(versions.len());
        for (version, words) in versions.iter().zip(words) {
            let mut terms = Terms::new(version, &usage, &mut interned);
            profiled.push(profile_version(version, words, &mut terms, watch)?);
        }
        Ok(Self {
            versions: profiled,
            stems: interned.stems.len(),
            vectors: interned.vectors,
        })
    }
}

fn profile_version(
    version: &Version,
    words: Vec<Vec<Word>>,
    terms: &mut Terms<'_>,
    watch: &dyn Watch,
) -> Result<Vec<Profile>, Cancelled> {
    let mut copy_began = false;
    let sentences = version.sentence_ids().zip(&version.sentences).zip(words);
    let linkable = sentences.filter(|((_, sentence), _)| sentence.is_linkable());
    let profiles = linkable.map(|((id, sentence), words)| {
        watch.ask()?;
        copy_began |= sentence.kind != Kind::Headline;
        let part = match (sentence.kind, copy_began) {
            (Kind::Headline, false) => Part::Headline,
            (Kind::Headline, true) => Part::Crosshead,
            _ => Part::Copy,
        };
        Ok(profile(version.text(), (id, sentence), part, words, terms))
    });
    profiles.collect()
}

fn profile(
    text: &str,
    (id, sentence): (SentenceId, &Sentence),
    part: Part,
    words: Vec<Word>,
    all: &mut Terms<'_>,
) -> Profile {
    let terms: Vec<Term> = words.iter().map(|w| all.term(w)).collect();
    let numbered = || (0_u32..).zip(&terms);
    let mut by_stem: Vec<_> = numbered().map(|(at, t)| (t.stem as u32, at)).collect();
    by_stem.sort_unstable();
    let fold = words::fold(&words);
    let repeat = all.repeat(&fold, part);
    let soft = numbered().filter(|(_, t)| t.weight >= SOFT_WEIGHT);
    let soft = soft.filter_map(|(at, t)| Some((at, all.interned.vector(t.meaning?))));
    Profile {
        id,
        part,
        paragraph: sentence.paragraph,
        repeat,
        fold,
        soft: soft.collect(),
        by_stem,
        terms,
        clauses: clauses::clauses(text, sentence.span, &words),
        quotes: clauses::quotations(text, sentence.span, &words),
        words,
    }
}

/// How words are used in all versions together.
#[derive(Default)]
struct Usage {
    words: HashMap<String, Used>,
    total: u32,
}

#[derive(Default)]
struct Used {
    count: u32,
    /// Also written small: a capital at a sentence's start makes no name.
    is_small: bool,
}

impl Used {
    fn add(&mut self, class: Class) {
        self.count += 1;
        self.is_small |= class == Class::Plain;
    }
}

impl Usage {
    fn add(&mut self, words: &[Word]) {
        for word in words {
            self.total += 1;
            match self.words.get_mut(&word.key) {
                Some(used) => used.add(word.class),
                None => {
                    let mut used = Used::default();
                    used.add(word.class);
                    self.words.insert(word.key.clone(), used);
                }
            }
        }
    }

    fn is_name(&self, word: &Word) -> bool {
        word.class == Class::Name && !self.words.get(&word.key).is_some_and(|u| u.is_small)
    }

    /// The weight of a word in a language without a table: by how often the texts use it.
    fn weight(&self, key: &str) -> f32 {
        let count = self.words.get(key).map_or(1, |u| u.count);
        let share = count as f32 / self.total.max(1) as f32;
        USUAL_SHARE / (USUAL_SHARE + share)
    }
}

/// What the terms of all versions refer to by number.
#[derive(Default)]
struct Interned {
    stems: HashMap<String, usize>,
    vector_of: HashMap<WordId, usize>,
    vectors: Vec<Vector>,
}

impl Interned {
    fn stem(&mut self, stem: String) -> usize {
        let next = self.stems.len();
        *self.stems.entry(stem).or_insert(next)
    }

    fn vector(&mut self, word: WordId) -> usize {
        *self.vector_of.entry(word).or_insert_with(|| {
            self.vectors.push(Vector::new(word));
            self.vectors.len() - 1
        })
    }
}

/// Makes the terms of one version.
struct Terms<'s> {
    stemmer: Stems,
    is_english: bool,
    usage: &'s Usage,
    interned: &'s mut Interned,
    /// By fold, how often a headline and a sentence of copy were seen before.
    folds: [HashMap<String, usize>; 2],
    /// Words of this version seen before, by key and whether they were written as names.
    known: [HashMap<String, Term>; 2],
}

impl<'s> Terms<'s> {
    fn new(version: &Version, usage: &'s Usage, interned: &'s mut Interned) -> Self {
        let language = version.manuscript.language.as_deref();
        Self {
            stemmer: Stems::new(language),
            is_english: language.is_none_or(|l| l.starts_with("en")),
            usage,
            interned,
            folds: Default::default(),
            known: Default::default(),
        }
    }

    fn repeat(&mut self, fold: &str, part: Part) -> usize {
        let [headlines, copy] = &mut self.folds;
        let folds = if part == Part::Copy { copy } else { headlines };
        if let Some(seen) = folds.get_mut(fold) {
            *seen += 1;
            return *seen;
        }
        folds.insert(fold.to_owned(), 0);
        0
    }

    fn term(&mut self, word: &Word) -> Term {
        let written = usize::from(word.class == Class::Name);
        let known = self.known.get(written).and_then(|k| k.get(&word.key));
        if let Some(known) = known {
            return *known;
        }
        let term = self.new_term(word);
        if let Some(known) = self.known.get_mut(written) {
            known.insert(word.key.clone(), term);
        }
        term
    }

    fn new_term(&mut self, word: &Word) -> Term {
        let key = word.key.as_str();
        let stem = self.interned.stem(self.stemmer.stem(key));
        let entry = self.is_english.then(|| meaning::lookup(key)).flatten();
        let is_name = self.usage.is_name(word);
        let unknown = if self.is_english {
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
