//! Who is who in a version: a surname alone is the person whose full name stands in it.

use std::collections::HashMap;

use super::lexicon::{is_particle, state};
use super::{Mention, Sort, Votes};

/// The names of a version, each with what speaks for its sort.
pub struct Cast<'m> {
    /// The full names by their last word, in reading order.
    full: HashMap<&'m str, Vec<(usize, &'m [String])>>,
    votes: HashMap<String, Votes>,
}

impl<'m> Cast<'m> {
    /// From all mentions, in reading order.
    pub fn of(mentions: &'m [Mention]) -> Self {
        let mut cast = Self {
            full: HashMap::new(),
            votes: HashMap::new(),
        };
        for mention in mentions {
            let votes = &mention.votes;
            let is_full =
                !is_surname(&mention.keys) && votes.body == 0 && votes.place == 0 && !votes.office;
            if let Some(last) = mention.keys.last().filter(|_| is_full) {
                let names = cast.full.entry(last).or_default();
                names.push((mention.line, &mention.keys));
            }
        }
        for mention in mentions {
            let sum = cast.votes.entry(cast.full_name(mention)).or_default();
            sum.person += mention.votes.person;
            sum.place += mention.votes.place;
            sum.body += mention.votes.body;
            sum.article += mention.votes.article;
            sum.office |= mention.votes.office;
        }
        cast
    }

    /// The folded full name of a mention and what bears it.
    pub fn role(&self, mention: &Mention) -> (String, Sort) {
        let name = self.full_name(mention);
        if let Some((full, sort)) = state(&name) {
            return (full.to_owned(), sort);
        }
        let votes = self.votes.get(&name).copied().unwrap_or_default();
        (name, votes.sort())
    }

    /// Of several people with one surname, the one who was named last.
    fn full_name(&self, mention: &Mention) -> String {
        let own = || mention.keys.join(" ");
        // "Mr al-Haddad": the particle belongs to the surname.
        let Some(surname) = mention.keys.last().filter(|_| is_surname(&mention.keys)) else {
            return own();
        };
        let Some(names) = self.full.get(surname.as_str()) else {
            return own();
        };
        let before = names.partition_point(|(line, _)| *line <= mention.line);
        let name = before
            .checked_sub(1)
            .and_then(|at| names.get(at))
            .or(names.first());
        name.map_or_else(own, |(_, keys)| keys.join(" "))
    }
}

/// One word, with particles before it or without.
fn is_surname(keys: &[String]) -> bool {
    let small = keys.split_last().map(|(_, small)| small);
    small.is_some_and(|small| small.iter().all(|key| is_particle(key)))
}

impl Votes {
    fn sort(self) -> Sort {
        let person = self.person.saturating_sub(3 * self.article);
        let best = person.max(self.place).max(self.body);
        match best {
            _ if self.office => Sort::Office,
            0 => Sort::Other,
            best if best == self.body => Sort::Organisation,
            best if best == self.place => Sort::Place,
            _ => Sort::Person,
        }
    }
}
