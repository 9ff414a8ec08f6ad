//! The comparison engine: texts in, one immutable [`Report`](report::Report) out.
//!
//! It opens no files, reads no clock and cannot fail; what it gives up on, it notes.

pub mod align;
pub mod check;
pub mod classify;
pub mod collation;
pub mod facts;
pub mod meaning;
pub mod passages;
pub mod report;
pub mod segment;
pub mod story;
pub mod watch;
pub mod words;

use std::sync::Arc;

use report::Report;
use story::Manuscript;
use watch::{Cancelled, Step, Watch};

/// Limits on the work; a limit that bites leaves a note in the report.
#[derive(Clone, Debug, Default)]
pub struct Options {}

/// Compares every version with every other.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop; nothing else can fail.
pub fn compare(
    manuscripts: Vec<Arc<Manuscript>>,
    _options: &Options,
    watch: &dyn Watch,
) -> Result<Report, Cancelled> {
    watch.progress(Step::Sentences, 0, manuscripts.len());
    let versions: Vec<_> = manuscripts.into_iter().map(segment::segment).collect();
    let comparisons = align::align(&versions, watch)?;
    let passages = passages::group(&versions, &comparisons);
    let findings = check::check(&versions, &comparisons);
    Ok(Report {
        versions,
        comparisons,
        passages,
        findings,
        notes: Vec::new(),
    })
}
