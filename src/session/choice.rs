//! Stories of which the reader is to choose: those of a mailbox, a feed, a mixed folder.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Session;
use super::notice::Notice;
use super::source::Loaded;
use crate::engine::story::Manuscript;
use crate::load;

/// How many can be compared at once.
pub const LIMIT: usize = load::LIMIT_STORIES;

/// A story to choose or to leave.
#[derive(Clone, Debug)]
pub struct Offered {
    /// As it was read.
    pub manuscript: Arc<Manuscript>,
    /// Those of one group probably tell the same story.
    pub group: usize,
    /// Is it to be opened?
    pub is_chosen: bool,
}

/// What the reader does about what is offered.
#[derive(Clone, Copy, Debug)]
pub enum Choosing {
    /// Choose a story, by its index, or leave it.
    One(usize, bool),
    /// Choose all stories, or none.
    All(bool),
    /// Choose the stories of this group and no others.
    Group(usize),
    /// Compare the chosen stories.
    Open,
    /// Open none of them.
    Drop,
}

/// What is offered.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// By group, within it in the order in which they stand in the file or folder.
    pub offered: Vec<Offered>,
    /// How many stories each group has.
    sizes: BTreeMap<usize, usize>,
    /// What is open and stays open.
    kept: Vec<Arc<Manuscript>>,
}

/// How many stories each group has, of the group of each story.
pub(super) fn sizes(groups: &[usize]) -> BTreeMap<usize, usize> {
    let mut sizes = BTreeMap::new();
    for group in groups {
        *sizes.entry(*group).or_default() += 1;
    }
    sizes
}

impl Choice {
    /// Offers `manuscripts`; the largest group is chosen, or all where none is larger than one.
    pub fn new(manuscripts: Vec<Arc<Manuscript>>, kept: Vec<Arc<Manuscript>>) -> Self {
        let groups = load::groups(&manuscripts);
        let sizes = sizes(&groups);
        let largest = sizes.iter().rev().max_by_key(|(_, size)| **size);
        let largest = largest.filter(|(_, size)| **size > 1);
        let largest = largest.map(|(group, _)| *group);
        let pairs = manuscripts.into_iter().zip(&groups);
        let mut offered: Vec<Offered> = pairs
            .map(|(manuscript, group)| Offered {
                manuscript,
                group: *group,
                is_chosen: largest.is_none_or(|largest| largest == *group),
            })
            .collect();
        offered.sort_by_key(|one| one.group);
        let mut choice = Self {
            offered,
            sizes,
            kept,
        };
        choice.keep_within_limit();
        choice
    }

    /// How many stories a group has.
    pub fn size(&self, group: usize) -> usize {
        self.sizes.get(&group).copied().unwrap_or_default()
    }

    /// How many versions there would be.
    pub fn count(&self) -> usize {
        self.kept.len() + self.chosen().count()
    }

    fn chosen(&self) -> impl Iterator<Item = &Offered> {
        self.offered.iter().filter(|one| one.is_chosen)
    }

    fn keep_within_limit(&mut self) {
        let room = LIMIT.saturating_sub(self.kept.len());
        let chosen = self.offered.iter_mut().filter(|one| one.is_chosen);
        chosen.skip(room).for_each(|one| one.is_chosen = false);
    }
}

impl Session {
    /// The stories of which the reader is to choose.
    pub fn choice(&self) -> Option<&Choice> {
        self.choice.as_ref()
    }

    pub(super) fn offer(&mut self, loaded: Loaded) {
        let kept = loaded.manuscripts;
        self.choice = Some(Choice::new(loaded.offered, kept));
    }

    pub(super) fn choose(&mut self, choosing: Choosing) {
        match choosing {
            Choosing::One(index, is_chosen) => {
                self.mark(|at, one| {
                    if at == index {
                        is_chosen
                    } else {
                        one.is_chosen
                    }
                });
            }
            Choosing::All(all) => self.mark(|_, _| all),
            Choosing::Group(group) => self.mark(|_, one| one.group == group),
            Choosing::Open => self.open_chosen(),
            Choosing::Drop => self.drop_choice(),
        }
    }

    fn mark(&mut self, is_chosen: impl Fn(usize, &Offered) -> bool) {
        let offered = self.choice.iter_mut().flat_map(|c| &mut c.offered);
        for (at, one) in offered.enumerate() {
            one.is_chosen = is_chosen(at, one);
        }
    }

    fn open_chosen(&mut self) {
        let Some(choice) = self.choice.take_if(|c| (1..=LIMIT).contains(&c.count())) else {
            return;
        };
        let chosen = choice.offered.into_iter().filter(|one| one.is_chosen);
        let mut manuscripts = choice.kept;
        manuscripts.extend(chosen.map(|one| one.manuscript));
        self.take(Loaded::of(manuscripts));
    }

    fn drop_choice(&mut self) {
        self.choice = None;
        self.notices.push(Notice::information(
            "No story was chosen; nothing was opened.".to_owned(),
        ));
    }
}
