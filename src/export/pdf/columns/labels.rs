//! What stands over the copy of a cell: `C7 ≈ ≠ with base 3, 4 F2`.

use super::Columns;
use crate::engine::collation::{Cell as Passage, Change};
use crate::engine::story::{SentenceId, VersionId};
use crate::export::pdf::looks;
use crate::export::pdf::prose::{Prose, Target};
use crate::export::sheet::Entry;
use crate::export::wording;
use crate::palette;

impl Columns<'_> {
    /// The change's number, its signs, where the base has it, and the findings here.
    pub(super) fn label(
        &self,
        id: VersionId,
        passage: &Passage,
        entry: Option<Entry<'_>>,
    ) -> Prose {
        let ink = looks::quiet();
        let mut prose = Prose::new(0.0);
        if let Some(entry) = entry {
            prose.push(
                format!("C{} ", entry.number),
                ink.strong().in_colour(looks::surface().ink),
            );
            for change in entry.cell.changes.iter() {
                looks::sign(&mut prose, change, ink);
                prose.push(" ", ink);
            }
            if !entry.cell.sentences.is_empty() {
                prose = self.origin(prose, entry);
            }
        } else if id == self.sheet.view.base && passage.changes.contains(Change::Dropped) {
            let words = match self.sheet.others().len() {
                0 | 1 => "only here",
                _ => "in no other version",
            };
            let words = format!("{} {words} ", palette::glyph(Change::Dropped));
            prose.push(
                words,
                ink.strong().in_colour(looks::colour(Change::Dropped)),
            );
        }
        self.findings(prose, id, &passage.sentences)
    }

    fn origin(&self, mut prose: Prose, entry: Entry<'_>) -> Prose {
        let sheet = self.sheet;
        let (base, ink) = (sheet.view.base, looks::quiet());
        let answered = sheet.answered(entry);
        let level = |id: &SentenceId| sheet.collation.row(base, *id) == Some(entry.row);
        let moved = entry.cell.changes.contains(Change::Moved);
        let Some(first) = answered
            .first()
            .filter(|_| moved || !answered.iter().all(level))
        else {
            return prose;
        };
        let here = match moved {
            true => format!("here {}, base ", wording::sentences(&entry.cell.sentences)),
            false => "with base ".to_owned(),
        };
        prose.push(here, ink);
        let to = Target::Sentence(base, *first);
        prose
            .link(wording::sentences(&answered), looks::link(ink), to)
            .with(" ", ink)
    }

    fn findings(&self, mut prose: Prose, id: VersionId, sentences: &[SentenceId]) -> Prose {
        let numbers = sentences.iter().filter_map(|s| self.found.get(&(id, *s)));
        let mut numbers: Vec<_> = numbers.flatten().copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        for number in numbers {
            let ink = looks::link(looks::quiet());
            prose = prose.link(format!("F{number}"), ink, Target::Finding(number));
            prose.push(" ", ink);
        }
        prose
    }

    pub(super) fn pointers(&self, id: VersionId, sentences: &[SentenceId]) -> Prose {
        let ink = looks::quiet();
        let mut prose = Prose::new(2.0).with("partly shared: see ", ink);
        for (n, sentence) in sentences.iter().enumerate() {
            if n > 0 {
                prose.push(", ", ink);
            }
            let (words, to) = match self.sheet.number(id, *sentence) {
                Some(number) => (format!("C{number}"), Target::Change(number)),
                None => (
                    wording::sentences(&[*sentence]),
                    Target::Sentence(id, *sentence),
                ),
            };
            prose = prose.link(words, looks::link(ink), to);
        }
        prose
    }
}
