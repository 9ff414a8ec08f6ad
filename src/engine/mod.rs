//! The comparison engine: texts in, one immutable [`Report`] out.
//!
//! It opens no files, reads no clock and cannot fail; what it gives up on, it notes.

pub mod align;
pub mod check;
pub mod classify;
pub mod collation;
pub mod decision;
pub mod facts;
pub mod ledger;
pub mod lineage;
pub mod meaning;
pub mod passages;
pub mod points;
pub mod report;
pub mod segment;
pub mod story;
pub mod told;
pub mod watch;
pub mod words;

use std::sync::Arc;

use rayon::prelude::*;

use align::{Alignment, Limits, Profiles};
use decision::Decision;
use report::{Comparison, Report};
use story::{Manuscript, Version, VersionId};
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
    report(
        (versions, profiles),
        (alignments, comparisons),
        options,
        watch,
    )
}

/// Honours what the reader decided. What that does not touch is neither linked nor classified anew.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop; nothing else can fail.
pub fn amend(
    found: &Report,
    decisions: &[Decision],
    options: &Options,
    watch: &dyn Watch,
) -> Result<Report, Cancelled> {
    if decisions.iter().all(Decision::is_beside_the_text) {
        return Ok(restated(found, decisions));
    }
    let read = found.versions.par_iter().enumerate();
    let read = read
        .map(|(v, version)| reread(version, VersionId(v), decisions, watch))
        .collect::<Result<Vec<_>, _>>()?;
    let (versions, words): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let profiles = Profiles::new(&versions, words, watch)?;
    let by_reader = (decisions, options);
    let amended = align::amend(&found.alignments, &versions, &profiles, by_reader, watch)?;
    let known = amended.par_iter().zip(&found.comparisons);
    let comparisons = known
        .map(|((alignment, is_changed), known)| match is_changed {
            true => classify::classify(alignment, &versions, &profiles, watch),
            false => Ok(known.clone()),
        })
        .collect::<Result<Vec<_>, _>>()?;
    let alignments = amended
        .into_iter()
        .map(|(alignment, _)| alignment)
        .collect();
    report(
        (versions, profiles),
        (alignments, comparisons),
        options,
        watch,
    )
}

/// The same report where only what stands beside the texts is otherwise.
fn restated(found: &Report, decisions: &[Decision]) -> Report {
    let mut report = found.clone();
    for (index, version) in report.versions.iter_mut().enumerate() {
        version.manuscript = decision::stated(&version.manuscript, VersionId(index), decisions);
    }
    report
}

/// The last steps: passages over all versions, findings, and what was cut short.
fn report(
    (versions, profiles): (Vec<Version>, Profiles),
    (alignments, comparisons): (Vec<Alignment>, Vec<Comparison>),
    options: &Options,
    watch: &dyn Watch,
) -> Result<Report, Cancelled> {
    watch.progress(Step::Checking, 0, 1);
    let passages = passages::group(&versions, &comparisons);
    let (findings, cut_short) = check::check(&versions, &comparisons, &profiles, watch)?;
    let notes = alignments.iter().filter_map(|a| a.note(&versions));
    let unstopped = profiles.too_long(&versions, options.limits.words);
    let unread = versions.iter().filter_map(facts::note);
    let notes = unstopped
        .chain(unread)
        .chain(notes)
        .chain(cut_short)
        .collect();
    let report = Report::new(versions, comparisons, passages, findings, notes);
    Ok(report.made_from(alignments, &profiles))
}

/// A version as it is, or as the reader has cut it, and the words of each sentence.
fn reread(
    version: &Version,
    id: VersionId,
    decisions: &[Decision],
    watch: &dyn Watch,
) -> Result<(Version, Vec<Vec<Word>>), Cancelled> {
    let manuscript = decision::stated(&version.manuscript, id, decisions);
    if decisions.iter().any(|d| d.recuts(id)) {
        let mut version = segment::segment(manuscript, watch)?;
        decision::recut(&mut version, id, decisions);
        return with_facts(version, watch);
    }
    let version = Version {
        manuscript,
        ..version.clone()
    };
    if decisions.iter().any(|d| d.redates(id)) {
        return with_facts(version, watch);
    }
    let words = words_of(&version, watch)?;
    Ok((version, words))
}

/// One text cut into sentences, with its facts, and the words of each sentence.
fn read(
    manuscript: Arc<Manuscript>,
    watch: &dyn Watch,
) -> Result<(Version, Vec<Vec<Word>>), Cancelled> {
    with_facts(segment::segment(manuscript, watch)?, watch)
}

fn with_facts(
    mut version: Version,
    watch: &dyn Watch,
) -> Result<(Version, Vec<Vec<Word>>), Cancelled> {
    let words = words_of(&version, watch)?;
    let asserted = facts::read(&version, &words, watch)?;
    version.facts = asserted.facts;
    version.attributions = asserted.attributions;
    Ok((version, words))
}

fn words_of(version: &Version, watch: &dyn Watch) -> Result<Vec<Vec<Word>>, Cancelled> {
    let sentences = version.sentences.iter().map(|sentence| {
        watch.ask()?;
        Ok(words::words(version.text(), sentence.span))
    });
    sentences.collect()
}
