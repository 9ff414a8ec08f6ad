//! Cuts a sentence into stretches that carry the same marks.
//!
//! ```text
//! text     Some 13,000 people have fled .
//! cut      ····                ·········   by one version
//! figure        ······
//! pieces   |Some| |13,000| people |have fled| .
//! ```

use crate::engine::report::{Finding, Relation, Report, Severity};
use crate::engine::story::{SentenceId, Span, VersionId};

/// A stretch of one text with the marks it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// The versions whose linked sentence lacks these words, ascending.
    pub lacking: Vec<VersionId>,
    /// The figure disagrees with a version looked at.
    pub mismatch: bool,
}

/// One sentence and the versions it is held against.
#[derive(Clone, Copy, Debug)]
pub struct Held<'r> {
    /// Where both come from.
    pub report: &'r Report,
    /// Whose sentence.
    pub version: VersionId,
    /// Which.
    pub sentence: SentenceId,
    /// The versions looked at.
    pub others: &'r [VersionId],
}

/// Spans of words that a version lacks.
type Lacks = Vec<(VersionId, Span)>;

/// The sentence in pieces; together they are the whole sentence.
pub fn pieces(held: Held<'_>) -> Vec<Piece> {
    let Some(version) = held.report.versions.get(held.version.0) else {
        return Vec::new();
    };
    let Some(sentence) = version.sentences.get(held.sentence.0) else {
        return Vec::new();
    };
    let (lacks, figures) = (lacks(held), figures(held));
    let mut pieces = cut(sentence.span, &lacks, &figures);
    bridge(version.text(), &mut pieces);
    join(pieces)
}

fn lacks(held: Held<'_>) -> Lacks {
    let mut spans = Lacks::new();
    for other in held.others.iter().filter(|o| **o != held.version) {
        for facing in held.report.facing(held.version, held.sentence, *other) {
            if facing.link.relation != Relation::Partial {
                spans.extend(facing.changed.iter().map(|s| (*other, *s)));
            }
        }
    }
    spans
}

/// Harmless differences (rounding) are listed, but not marked in the text.
fn figures(held: Held<'_>) -> Vec<Span> {
    let here = |f: &Finding| {
        let faces = f
            .places()
            .any(|p| p.version != held.version && held.others.contains(&p.version));
        let mut own = f
            .places()
            .filter(|p| p.version == held.version && p.sentence == held.sentence);
        own.next()
            .filter(|_| faces && f.severity > Severity::Benign)
            .map(|p| p.span)
    };
    let findings = held.report.findings_at(held.version, held.sentence);
    findings.filter_map(here).collect()
}

fn cut(whole: Span, lacks: &Lacks, figures: &[Span]) -> Vec<Piece> {
    let spans = lacks.iter().map(|(_, s)| s).chain(figures);
    let mut bounds: Vec<_> = spans
        .flat_map(|s| [s.start, s.end])
        .filter(|at| (whole.start..whole.end).contains(at))
        .filter(|at| !figures.iter().any(|f| f.start < *at && *at < f.end))
        .chain([whole.start, whole.end])
        .collect();
    bounds.sort_unstable();
    bounds.dedup();
    let starts = bounds.iter().zip(bounds.iter().skip(1));
    starts
        .map(|(start, end)| marked(Span::new(*start, *end), lacks, figures))
        .collect()
}

fn marked(span: Span, lacks: &Lacks, figures: &[Span]) -> Piece {
    let mismatch = figures.iter().any(|s| s.contains(span));
    // A figure stays whole, even where only a part of it differs.
    let covers = |s: &Span| s.contains(span) || (mismatch && s.overlaps(span));
    let mut lacking: Vec<_> = lacks
        .iter()
        .filter(|(_, s)| covers(s))
        .map(|(v, _)| *v)
        .collect();
    lacking.sort_unstable();
    lacking.dedup();
    Piece {
        span,
        lacking,
        mismatch,
    }
}

/// White space between two words with the same marks takes their marks.
fn bridge(text: &str, pieces: &mut [Piece]) {
    for i in 1..pieces.len().saturating_sub(1) {
        let Some([before, blank, after]) = pieces.get_mut(i - 1..=i + 1) else {
            continue;
        };
        let same = before.lacking == after.lacking && before.mismatch == after.mismatch;
        if same && blank.span.of(text).trim().is_empty() {
            blank.lacking.clone_from(&before.lacking);
            blank.mismatch = before.mismatch;
        }
    }
}

fn join(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if last.lacking == piece.lacking && last.mismatch == piece.mismatch => {
                last.span.end = piece.span.end;
            }
            _ => joined.push(piece),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "More than 13,000 people have fled.";

    /// The pieces of [`TEXT`] as `words`, `[words]` where lacking, `≠words` for figures.
    fn drawn(lacks: &[(usize, usize)], figures: &[(usize, usize)]) -> String {
        let span = |(start, end): &(usize, usize)| Span::new(*start, *end);
        let lacks: Lacks = lacks.iter().map(|s| (VersionId(1), span(s))).collect();
        let figures: Vec<_> = figures.iter().map(span).collect();
        let mut pieces = cut(Span::new(0, TEXT.len()), &lacks, &figures);
        bridge(TEXT, &mut pieces);
        let drawn = join(pieces).into_iter().map(|piece| {
            let sign = if piece.mismatch { "≠" } else { "" };
            let words = format!("{sign}{}", piece.span.of(TEXT));
            if piece.lacking.is_empty() {
                words
            } else {
                format!("[{words}]")
            }
        });
        drawn.collect()
    }

    #[test]
    fn neighbouring_words_are_marked_in_one_stroke() {
        let drawn = drawn(&[(24, 28), (29, 33)], &[]);
        assert_eq!(drawn, "More than 13,000 people [have fled].");
    }

    #[test]
    fn a_figure_stays_whole_where_a_part_of_it_differs() {
        let drawn = drawn(&[(10, 16)], &[(0, 16)]);
        assert_eq!(drawn, "[≠More than 13,000] people have fled.");
    }

    #[test]
    fn a_sentence_without_marks_is_one_piece() {
        assert_eq!(drawn(&[], &[]), TEXT);
    }
}
