//! The comparison engine: texts in, one immutable [`Report`] out.
//!
//! It opens no files, reads no clock and cannot fail; what it gives up on, it notes.

pub mod align;
pub mod check;
pub mod classify;
pub mod collation;
pub mod facts;
pub mod ledger;
pub mod lineage;
pub mod meaning;
pub mod passages;
pub mod report;
pub mod segment;
pub mod story;
pub mod watch;
pub mod words;

use std::sync::Arc;

use rayon::prelude::*;

use align::{Limits, Profiles};
use report::Report;
use story::{Manuscript, Version};
use watch::{Cancelled, Step, Watch};
use words::Word;

/// Limits on the work; a limit that bites leaves a note in the report.
#[derive(Clone, Debug)]
pub struct Options {
    /// What finding the candidates of one sentence may cost.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            // On hand-linked news, essays and German pages 8 to 14 candidates make the same links.
            // Looking at 1,000 entries takes some microseconds. Stories reach that from about
            // 300 sentences on, and then with words that every tenth sentence uses.
            limits: Limits {
                candidates: 8,
                lookups: 1000,
                // No sentence has more; a text without stops may.
                words: 500,
            },
        }
    }
}

/// Compares every version with every other.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop; nothing else can fail.
pub fn compare(
    manuscripts: Vec<Arc<Manuscript>>,
    options: &Options,
    watch: &dyn Watch,
) -> Result<Report, Cancelled> {
    watch.progress(Step::Sentences, 0, manuscripts.len());
    let read = manuscripts
        .into_par_iter()
        .map(|manuscript| read(manuscript, watch))
        .collect::<Result<Vec<_>, _>>()?;
    let (versions, words): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let profiles = Profiles::new(&versions, words, watch)?;
    let alignments = align::align(&versions, &profiles, options, watch)?;
    let comparisons = alignments
        .par_iter()
        .map(|a| classify::classify(a, &versions, &profiles, watch))
        .collect::<Result<Vec<_>, _>>()?;
    watch.progress(Step::Checking, 0, 1);
    let passages = passages::group(&versions, &comparisons);
    let (findings, cut_short) = check::check(&versions, &comparisons, &profiles, watch)?;
    let notes = alignments.iter().filter_map(|a| a.note(&versions));
    let unstopped = profiles.too_long(&versions, options.limits.words);
    let notes = unstopped.chain(notes).chain(cut_short).collect();
    Ok(Report::new(
        versions,
        comparisons,
        passages,
        findings,
        notes,
    ))
}

/// One text cut into sentences, with its facts, and the words of each sentence.
fn read(
    manuscript: Arc<Manuscript>,
    watch: &dyn Watch,
) -> Result<(Version, Vec<Vec<Word>>), Cancelled> {
    let mut version = segment::segment(manuscript, watch)?;
    let mut words = Vec::with_capacity(version.sentences.len());
    for sentence in &version.sentences {
        watch.ask()?;
        words.push(words::words(version.text(), sentence.span));
    }
    let asserted = facts::read(&version, &words, watch)?;
    version.facts = asserted.facts;
    version.attributions = asserted.attributions;
    Ok((version, words))
}
