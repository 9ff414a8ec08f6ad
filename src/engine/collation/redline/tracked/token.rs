//! A text cut into words, signs, blanks and ends of paragraphs.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::engine::story::{Sentence, SentenceId, Span, Version};
use crate::engine::words::words;

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A word or an amount.
    Word,
    /// A point, a quotation mark, an emoji, …
    Sign,
    /// White space within a paragraph.
    Blank,
    /// Here a paragraph ends and another begins.
    Break,
}

/// The smallest stretch that stays or goes as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub span: Span,
    pub sort: Sort,
    /// Does it stand between two sentences?
    pub is_between: bool,
    /// Is it marked as cut or put?
    is_changed: bool,
    /// The group of its sentence, and whether that keeps its place.
    tie: Option<(usize, bool)>,
    /// The item of the redline that shows it.
    rank: usize,
}

impl Token {
    fn new(span: Span, sort: Sort) -> Self {
        Self {
            span,
            sort,
            is_between: false,
            is_changed: false,
            tie: None,
            rank: 0,
        }
    }

    /// May it stay between two words that stay?
    pub fn is_loose(&self) -> bool {
        let stays = matches!(self.tie, Some((_, true))) && !self.is_changed;
        self.sort != Sort::Word && (stays || self.is_between)
    }

    /// The moved group whose words it has kept.
    pub fn moved(&self) -> Option<usize> {
        let moved = self.tie.filter(|(_, is_steady)| !is_steady);
        moved
            .filter(|_| !self.is_changed && self.sort != Sort::Break)
            .map(|(group, _)| group)
    }
}

/// One text and its tokens.
pub(super) struct Side<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    /// By sentence.
    sentences: Vec<Range<usize>>,
}

impl<'t> Side<'t> {
    pub fn new(version: &'t Version) -> Self {
        let mut side = Self {
            text: version.text(),
            tokens: Vec::new(),
            sentences: Vec::new(),
        };
        let mut last: Option<&Sentence> = None;
        for sentence in &version.sentences {
            if let Some(last) = last {
                side.part(last, sentence);
            }
            let from = side.tokens.len();
            side.cut(sentence.span);
            side.sentences.push(from..side.tokens.len());
            last = Some(sentence);
        }
        side
    }

    /// A dateline is a paragraph of its own to readers only where it has a line of its own.
    fn part(&mut self, last: &Sentence, next: &Sentence) {
        let gap = Span::new(last.span.end, next.span.start);
        let has_line = gap.of(self.text).contains(is_line_end);
        let sort = match last.paragraph != next.paragraph && has_line {
            true => Sort::Break,
            false => Sort::Blank,
        };
        if !gap.is_empty() {
            self.tokens.push(Token {
                is_between: true,
                ..Token::new(gap, sort)
            });
        }
    }

    fn cut(&mut self, sentence: Span) {
        let mut at = sentence.start;
        for word in words(self.text, sentence) {
            self.cut_signs(Span::new(at, word.span.start));
            self.tokens.push(Token::new(word.span, Sort::Word));
            at = word.span.end;
        }
        self.cut_signs(Span::new(at, sentence.end));
    }

    fn cut_signs(&mut self, span: Span) {
        let mut blank = None;
        for (at, sign) in span.of(self.text).grapheme_indices(true) {
            // A mark on a blank is one sign with it to Unicode; here the blank stands alone.
            let mark = sign.trim_start_matches(char::is_whitespace);
            let start = span.start + at;
            let middle = start + sign.len() - mark.len();
            if middle > start {
                let here = Span::new(start, middle);
                blank = Some(blank.map_or(here, |before: Span| before.with(here)));
            }
            if !mark.is_empty() {
                self.push_blank(blank.take());
                let here = Span::new(middle, middle + mark.len());
                self.tokens.push(Token::new(here, Sort::Sign));
            }
        }
        self.push_blank(blank);
    }

    fn push_blank(&mut self, span: Option<Span>) {
        let blank = span.map(|span| Token::new(span, Sort::Blank));
        self.tokens.extend(blank);
    }

    fn of_sentence(&mut self, id: usize) -> &mut [Token] {
        let range = self.sentences.get(id).cloned().unwrap_or_default();
        self.tokens.get_mut(range).unwrap_or_default()
    }

    /// Puts a sentence into a group and an item.
    pub fn place(&mut self, id: usize, tie: Option<(usize, bool)>, rank: usize) {
        for token in self.of_sentence(id) {
            (token.tie, token.rank) = (tie, rank);
        }
    }

    /// Puts a sentence into an item.
    pub fn rank(&mut self, id: usize, rank: usize) {
        self.of_sentence(id).iter_mut().for_each(|t| t.rank = rank);
    }

    /// Marks words as cut or put, and as shown by an item.
    pub fn change(&mut self, span: Span, rank: Option<usize>) {
        let from = self.tokens.partition_point(|t| t.span.end <= span.start);
        let tokens = self.tokens.get_mut(from..).unwrap_or_default();
        for token in tokens.iter_mut().take_while(|t| t.span.start < span.end) {
            token.is_changed = true;
            token.rank = rank.unwrap_or(token.rank);
        }
    }

    /// What stands between sentences goes with the one before; ranks never fall.
    pub fn close(&mut self) {
        let ties: Vec<_> = self.tokens.iter().skip(1).map(|t| t.tie).collect();
        let (mut tie, mut rank) = (None, 0);
        for (at, token) in self.tokens.iter_mut().enumerate() {
            if token.is_between {
                token.tie = tie.filter(|_| ties.get(at).copied() == Some(tie));
            }
            rank = token.rank.max(rank);
            (token.rank, tie) = (rank, token.tie);
        }
    }

    /// The words of some sentences that are neither cut nor put, by position.
    pub fn kept_words(&self, ids: &[SentenceId]) -> Vec<usize> {
        let ranges = ids.iter().filter_map(|id| self.sentences.get(id.0));
        let all = ranges.flat_map(|range| range.clone());
        all.filter(|at| {
            let token = self.tokens.get(*at);
            token.is_some_and(|t| t.sort == Sort::Word && !t.is_changed)
        })
        .collect()
    }

    /// The item that shows a token.
    pub fn rank_at(&self, at: Option<usize>) -> Option<usize> {
        Some(self.tokens.get(at?)?.rank)
    }

    /// Its words.
    pub fn text_at(&self, at: usize) -> &'t str {
        let token = self.tokens.get(at);
        token.map_or("", |t| t.span.of(self.text))
    }

    pub fn sort_at(&self, at: usize) -> Option<Sort> {
        self.tokens.get(at).map(|t| t.sort)
    }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
