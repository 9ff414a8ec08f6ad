//! The words of linked sentences, each with the quotation that it stands in.

use crate::engine::align::{Profile, Profiles, Term};
use crate::engine::facts::{Detail, Fact, FactKind};
use crate::engine::report::Place;
use crate::engine::story::{SentenceId, Span, Version, VersionId};
use crate::engine::words::Word;

/// One version with its profiles and its quotations.
pub struct Side<'r> {
    pub id: VersionId,
    pub version: &'r Version,
    profiles: &'r [Profile],
    /// In reading order.
    pub quotes: Vec<&'r Fact>,
}

/// A word of a linked sentence.
#[derive(Clone, Copy)]
pub struct Token<'r> {
    pub word: &'r Word,
    pub term: Term,
    pub sentence: SentenceId,
    /// The quotation that it stands in, by its place among the version's quotations.
    pub quote: Option<usize>,
    /// Part of a reporting clause: the speaker or the verb.
    pub reports: bool,
}

impl<'r> Side<'r> {
    pub fn new(id: VersionId, versions: &'r [Version], profiles: &'r Profiles) -> Option<Self> {
        let version = versions.get(id.0)?;
        let quotes = version.facts.iter().filter(|f| f.kind == FactKind::Quote);
        Some(Self {
            id,
            version,
            profiles: profiles.versions.get(id.0)?,
            quotes: quotes.collect(),
        })
    }

    /// Where no mark is left, marks were lost with the file, not by a writer.
    pub fn has_marks(&self) -> bool {
        !self.quotes.is_empty()
    }

    /// The profiles of all sentences, in reading order.
    pub fn all_profiles(&self) -> &'r [Profile] {
        self.profiles
    }

    /// The profiles of some sentences.
    pub fn profiles(&self, sentences: &[SentenceId]) -> impl Iterator<Item = &'r Profile> {
        let found = sentences.iter().filter_map(|id| {
            let at = self.profiles.binary_search_by_key(id, |p| p.id).ok()?;
            self.profiles.get(at)
        });
        found.collect::<Vec<_>>().into_iter()
    }

    /// Does a quotation reach into one of these sentences?
    pub fn is_quoted(&self, sentences: &[SentenceId]) -> bool {
        let spans = sentences.iter().filter_map(|id| self.span(*id));
        let mut quoted =
            spans.filter(|s| self.quote_from(s.start).is_some_and(|q| q.start < s.end));
        quoted.next().is_some()
    }

    /// The words of some sentences in order.
    pub fn tokens(&self, sentences: &[SentenceId]) -> Vec<Token<'r>> {
        let mut tokens = Vec::new();
        for profile in self.profiles(sentences) {
            let attributions = &self.version.attributions;
            let first = attributions.partition_point(|a| a.sentence < profile.id);
            let here = attributions.iter().skip(first);
            let here = || here.clone().take_while(|a| a.sentence == profile.id);
            for (word, term) in profile.words.iter().zip(&profile.terms) {
                let at = self
                    .quotes
                    .partition_point(|q| q.span.end <= word.span.start);
                let quote = self.quotes.get(at).filter(|q| q.span.overlaps(word.span));
                let reports = quote.is_none()
                    && here()
                        .any(|a| a.verb.overlaps(word.span) || a.speaker.span.overlaps(word.span));
                tokens.push(Token {
                    word,
                    term: *term,
                    sentence: profile.id,
                    quote: quote.map(|_| at),
                    reports,
                });
            }
        }
        tokens
    }

    /// The sentences that a quotation runs over.
    pub fn sentences(&self, quote: usize) -> Vec<SentenceId> {
        let Some(span) = self.quotes.get(quote).map(|q| q.span) else {
            return Vec::new();
        };
        self.version.touched(span).collect()
    }

    /// Is it one or two words that nobody is said to say?
    pub fn is_scare(&self, quote: usize) -> bool {
        self.quotes
            .get(quote)
            .is_some_and(|fact| match &fact.detail {
                Detail::Quote(speech) => speech.is_scare,
                _ => false,
            })
    }

    /// The figure that some words write.
    pub fn figure(&self, tokens: &[Token<'r>]) -> Option<&'r Fact> {
        let (first, last) = (tokens.first()?, tokens.last()?);
        let facts = &self.version.facts;
        let next = facts.partition_point(|f| f.span.start < first.word.span.start);
        let here = facts.iter().skip(next);
        let mut here = here.take_while(|f| f.span.start == first.word.span.start);
        let same = |f: &&Fact| f.span == first.word.span.with(last.word.span);
        here.find(same).filter(|f| f.extent().is_some())
    }

    /// The stretch of some words, as far as the first one's sentence and quotation reach.
    pub fn place(&self, tokens: &[Token<'r>]) -> Option<Place> {
        let first = tokens.first()?;
        let near = tokens
            .iter()
            .take_while(|t| t.sentence == first.sentence && t.quote == first.quote);
        let end = near.last()?.word.span.end;
        Some(Place {
            version: self.id,
            sentence: first.sentence,
            span: Span::new(first.word.span.start, end),
        })
    }

    /// Do dots or brackets between two words, or at a quotation's edge, own up to a cut?
    pub fn is_marked_cut(&self, before: Option<&Token<'r>>, after: Option<&Token<'r>>) -> bool {
        let start = before.map(|t| t.word.span.end);
        let end = after.map(|t| t.word.span.start);
        let text = self.text();
        let gap = match (start, end) {
            (Some(start), Some(end)) => Span::new(start, end).of(text),
            (Some(start), None) => {
                let rest = text.get(start..).unwrap_or_default();
                rest.split(char::is_alphanumeric).next().unwrap_or_default()
            }
            (None, Some(end)) => {
                let head = text.get(..end).unwrap_or_default();
                head.rsplit(char::is_alphanumeric)
                    .next()
                    .unwrap_or_default()
            }
            (None, None) => "",
        };
        gap.contains(['…', '[', ']']) || gap.contains("...")
    }

    /// Does a word begin with a small letter?
    pub fn is_small(&self, token: &Token<'_>) -> bool {
        token
            .word
            .span
            .of(self.text())
            .starts_with(char::is_lowercase)
    }

    pub fn text(&self) -> &'r str {
        self.version.text()
    }

    fn span(&self, id: SentenceId) -> Option<Span> {
        Some(self.version.sentences.get(id.0)?.span)
    }

    fn quote_from(&self, start: usize) -> Option<Span> {
        let at = self.quotes.partition_point(|q| q.span.end <= start);
        Some(self.quotes.get(at)?.span)
    }
}
