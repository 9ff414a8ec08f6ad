//! Cuts a sentence into stretches that carry the same marks.
//!
//! ```text
//! text     Some 13,000 people have fled .
//! cut      ····                ·········   by one version
//! figure        ······
//! pieces   |Some| |13,000| people |have fled| .
//! ```

use crate::engine::report::{Finding, FindingKind, Relation, Report, Severity};
use crate::engine::story::{SentenceId, Span, VersionId};

/// A stretch of one text with the marks it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// The versions whose linked sentence lacks these words, ascending.
    pub lacking: Vec<VersionId>,
    /// A finding with a version looked at is about these words.
    pub finding: Option<FindingKind>,
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
/// Spans of words that findings are about.
type Found = Vec<(FindingKind, Span)>;

/// The sentence in pieces; together they are the whole sentence.
pub fn pieces(held: Held<'_>) -> Vec<Piece> {
    let Some(version) = held.report.versions.get(held.version.0) else {
        return Vec::new();
    };
    let Some(sentence) = version.sentences.get(held.sentence.0) else {
        return Vec::new();
    };
    let (lacks, found) = (distinct(lacks(held)), distinct(found(held)));
    let mut pieces = cut(sentence.span, &lacks, &found);
    bridge(version.text(), &mut pieces);
    join(pieces)
}

/// Each mark once: many findings may be about the same words.
fn distinct<M: PartialEq>(marks: Vec<(M, Span)>) -> Vec<(M, Span)> {
    let mut kept = Vec::new();
    for mark in marks {
        if !kept.contains(&mark) {
            kept.push(mark);
        }
    }
    kept
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
fn found(held: Held<'_>) -> Found {
    let here = |f: &Finding| {
        let faces = f
            .places()
            .any(|p| p.version != held.version && held.others.contains(&p.version));
        let mut own = f
            .places()
            .filter(|p| p.version == held.version && p.sentence == held.sentence);
        own.next()
            .filter(|_| (faces || f.b.is_none()) && f.severity > Severity::Benign)
            .map(|p| (f.kind, p.span))
    };
    let findings = held.report.findings_at(held.version, held.sentence);
    findings.filter_map(here).collect()
}

fn cut(whole: Span, lacks: &Lacks, found: &Found) -> Vec<Piece> {
    let spans = lacks.iter().map(|(_, s)| s);
    let spans = spans.chain(found.iter().map(|(_, s)| s));
    let mut bounds: Vec<_> = spans
        .flat_map(|s| [s.start, s.end])
        .filter(|at| (whole.start..whole.end).contains(at))
        .filter(|at| is_edge(*at, found))
        .chain([whole.start, whole.end])
        .collect();
    bounds.sort_unstable();
    bounds.dedup();
    let starts = bounds.iter().zip(bounds.iter().skip(1));
    starts
        .map(|(start, end)| marked(Span::new(*start, *end), lacks, found))
        .collect()
}

/// What a finding is about is not cut by edits within it, only by other findings.
fn is_edge(at: usize, found: &Found) -> bool {
    let is_inside = |(_, s): &(FindingKind, Span)| s.start < at && at < s.end;
    let ends_one = |(_, s): &(FindingKind, Span)| s.start == at || s.end == at;
    !found.iter().any(is_inside) || found.iter().any(ends_one)
}

fn marked(span: Span, lacks: &Lacks, found: &Found) -> Piece {
    // Of several the narrowest: a figure within a quotation.
    let around = found.iter().filter(|(_, s)| s.contains(span));
    let finding = around.min_by_key(|(_, s)| s.len()).map(|(kind, _)| *kind);
    // It stays whole, even where only a part of it differs.
    let covers = |s: &Span| s.contains(span) || (finding.is_some() && s.overlaps(span));
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
        finding,
    }
}

/// White space between two words with the same marks takes their marks.
fn bridge(text: &str, pieces: &mut [Piece]) {
    for i in 1..pieces.len().saturating_sub(1) {
        let Some([before, blank, after]) = pieces.get_mut(i - 1..=i + 1) else {
            continue;
        };
        let same = before.lacking == after.lacking && before.finding == after.finding;
        if same && blank.span.of(text).trim().is_empty() {
            blank.lacking.clone_from(&before.lacking);
            blank.finding = before.finding;
        }
    }
}

fn join(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if last.lacking == piece.lacking && last.finding == piece.finding => {
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
        let figures: Found = figures
            .iter()
            .map(|s| (FindingKind::Number, span(s)))
            .collect();
        let mut pieces = cut(Span::new(0, TEXT.len()), &lacks, &figures);
        bridge(TEXT, &mut pieces);
        let drawn = join(pieces).into_iter().map(|piece| {
            let sign = if piece.finding.is_some() { "≠" } else { "" };
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
