//! Which words of both texts are the same to the letter, and which signs and blanks between them.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::token::{Side, Sort};

/// Beyond so many pairs of signs between two words, only those at the ends are held against each
/// other: that many stand in no text, and the table of pairs must not take time without end.
const MOST_PAIRS: usize = 4_096;
/// Beyond so many words of one group, words are paired by position only.
const MOST_WORDS: usize = 2_000;

/// Positions of words that stay.
type Kept = [Vec<usize>; 2];

/// Pairs the words that a group has kept. Both sides have the same words, but for "build-up" and
/// "buildup".
pub(super) fn words(base: &Side<'_>, version: &Side<'_>, [x, y]: Kept) -> Vec<(usize, usize)> {
    let is_alike = |(a, b): &(usize, usize)| base.text_at(*a) == version.text_at(*b);
    let by_place = || x.iter().copied().zip(y.iter().copied()).filter(is_alike);
    if x.len() == y.len() || x.len().max(y.len()) > MOST_WORDS {
        return by_place().collect();
    }
    let texts = (
        x.iter().map(|at| base.text_at(*at)).collect::<Vec<_>>(),
        y.iter().map(|at| version.text_at(*at)).collect::<Vec<_>>(),
    );
    let steps = capture_diff_slices(Algorithm::Myers, &texts.0, &texts.1);
    let equal = steps.iter().filter(|step| step.tag() == DiffTag::Equal);
    let pairs = equal.flat_map(|step| step.old_range().zip(step.new_range()));
    let positions = pairs.filter_map(|(a, b)| Some((*x.get(a)?, *y.get(b)?)));
    positions.collect()
}

/// Pairs what stays between two words that stay: signs, blanks and ends of paragraphs.
pub(super) fn between(
    base: &Side<'_>,
    version: &Side<'_>,
    ranges: [Range<usize>; 2],
) -> Vec<(usize, usize)> {
    let [of_base, of_version] = ranges;
    let follows = of_base.start > 0 && of_version.start > 0;
    let (mut x, mut y) = (loose(base, of_base), loose(version, of_version));
    choose_break([base, version], [&mut x, &mut y], follows);
    common(&x, &y, |a, b| is_same(base, version, a, b))
}

/// Are these the same to the letter, white space aside?
pub(super) fn are_same(
    base: &Side<'_>,
    version: &Side<'_>,
    [of_base, of_version]: [&Range<usize>; 2],
) -> bool {
    let mut pairs = of_base.clone().zip(of_version.clone());
    of_base.len() == of_version.len() && pairs.all(|(a, b)| is_same(base, version, a, b))
}

fn is_same(base: &Side<'_>, version: &Side<'_>, a: usize, b: usize) -> bool {
    let (sort, other) = (base.sort_at(a), version.sort_at(b));
    let is_blank = matches!(sort, Some(Sort::Blank | Sort::Break));
    sort == other && (is_blank || base.text_at(a) == version.text_at(b))
}

fn loose(side: &Side<'_>, range: Range<usize>) -> Vec<usize> {
    let is_loose = |at: &usize| side.tokens.get(*at).is_some_and(|t| t.is_loose());
    range.filter(is_loose).collect()
}

/// Where whole sentences come or go, each takes what parts it from the next along; what stays is
/// what follows the sentence before all of them, else what precedes the one after:
///
/// ```text
/// base  A ¶ B ¶ C      A¶ [-B ¶-] {+X ¶+} C, not A¶ [-B-]{+X+} ¶ C
/// other A ¶ X ¶ C
/// ```
fn choose_break([base, version]: [&Side<'_>; 2], [x, y]: [&mut Vec<usize>; 2], follows: bool) {
    let betweens = |side: &Side<'_>, all: &[usize]| -> Vec<usize> {
        let is_between = |at: &&usize| side.tokens.get(**at).is_some_and(|t| t.is_between);
        all.iter().filter(is_between).copied().collect()
    };
    let (of_base, of_version) = (betweens(base, x), betweens(version, y));
    if of_base.len() <= 1 && of_version.len() <= 1 {
        return;
    }
    let same = |a: Option<&usize>, b: Option<&usize>| {
        let (a, b) = (*a?, *b?);
        (base.sort_at(a) == version.sort_at(b)).then_some((a, b))
    };
    let first = same(of_base.first(), of_version.first()).filter(|_| follows);
    let chosen = first.or_else(|| same(of_base.last(), of_version.last()));
    x.retain(|at| !of_base.contains(at) || chosen.is_some_and(|(a, _)| a == *at));
    y.retain(|at| !of_version.contains(at) || chosen.is_some_and(|(_, b)| b == *at));
}

/// A longest common sequence, as early as can be.
fn common(
    x: &[usize],
    y: &[usize],
    is_alike: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    if x.len() * y.len() > MOST_PAIRS {
        let pairs = x.iter().copied().zip(y.iter().copied());
        return pairs.take_while(|(a, b)| is_alike(*a, *b)).collect();
    }
    let width = y.len() + 1;
    let mut longest = vec![0usize; (x.len() + 1) * width];
    let length = |table: &[usize], i: usize, j: usize| table.get(i * width + j).copied();
    for (i, a) in x.iter().enumerate().rev() {
        for (j, b) in y.iter().enumerate().rev() {
            let either = length(&longest, i + 1, j).max(length(&longest, i, j + 1));
            let both = length(&longest, i + 1, j + 1).map(|n| n + 1);
            let here = if is_alike(*a, *b) { both } else { either };
            let slot = longest.get_mut(i * width + j);
            slot.into_iter().for_each(|n| *n = here.unwrap_or_default());
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (x.get(i), y.get(j)) {
        if is_alike(*a, *b) {
            pairs.push((*a, *b));
            (i, j) = (i + 1, j + 1);
        } else if length(&longest, i + 1, j) >= length(&longest, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
