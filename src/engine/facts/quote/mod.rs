//! Quotations with their speakers, and words that are reported without marks.
//!
//! ```text
//! “We stay,” Ray said. “All of us.”        two quotations, both Ray's
//! Ray warned that the bridge may fall      no quotation; an attribution: Ray, warned
//! the so-called “experts”                  scare quotes: one or two words that nobody is said to say
//! “It fell,” he said                       he: the person named last before
//! ```
//!
//! A quotation's span is the words between the marks, `whole` has the marks; its value is the
//! folded words without punctuation, so that marks and points are no difference. It may run over
//! several sentences of a paragraph. An [`Attribution`] is one reporting clause of a sentence, with
//! or without quotation: its speaker, its verb, and the verb's [`Force`]. Subjects are found by
//! their place next to the verb, without grammar: nobody is named where that tells nothing.

mod clause;
mod grammar;
mod marks;
mod speaker;
mod verbs;

pub use grammar::{is_preposition, is_pronoun};
pub use speaker::Speaker;
pub use verbs::{Force, force};

use std::collections::{BTreeMap, HashMap};

use super::name::Line;
use super::{Detail, Fact, FactKind, Value};
use crate::engine::story::{SentenceId, Span};
use clause::{Clause, Context};
use marks::Quoted;

/// From this number of words on, quotation marks do not only keep a word at a distance.
const SPOKEN: usize = 3;
/// Bytes of the marks and spaces that may stand between a quotation and its verb.
const NEXT_TO: usize = 8;

/// What only quotations have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// Who says it, where the copy tells.
    pub speaker: Option<Speaker>,
    /// The reporting verb, and its force.
    pub verb: Option<(Span, Force)>,
    /// One or two words that nobody is said to say.
    pub is_scare: bool,
    /// The next paragraph opens with a mark and takes it up: its own closing mark is not lost.
    pub goes_on: bool,
}

/// One reporting clause of a sentence: somebody says, warns or denies something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The sentence it stands in.
    pub sentence: SentenceId,
    /// Who says it.
    pub speaker: Speaker,
    /// The reporting verb.
    pub verb: Span,
    /// What the verb makes of the words.
    pub force: Force,
}

/// The quotations of a version and its attributions, both in order.
pub fn read(text: &str, lines: &[Line<'_>], names: &[Fact]) -> (Vec<Fact>, Vec<Attribution>) {
    let quotations = quotations(text, lines);
    let quoted: Vec<Span> = quotations.iter().map(|q| q.words).collect();
    let starts: Vec<usize> = lines.iter().map(|l| l.sentence.span.start).collect();
    let mut people = HashMap::new();
    for name in names {
        if let Value::Words(words) = &name.value {
            let first = people.entry(words.as_str());
            first.or_insert_with(|| speaker::is_person(name));
        }
    }
    let context = Context {
        text,
        names,
        people: &people,
        quoted: &quoted,
        starts: &starts,
    };
    let mut recent = None;
    let clauses: Vec<Vec<Clause>> = lines
        .iter()
        .map(|line| match line.sentence.is_linkable() {
            true => clause::clauses(&context, line, &mut recent),
            false => Vec::new(),
        })
        .collect();
    let facts = facts(&context, lines, &quotations, &clauses);
    let attributions = clauses.into_iter().enumerate().flat_map(|(at, clauses)| {
        clauses.into_iter().filter_map(move |clause| {
            Some(Attribution {
                sentence: SentenceId(at),
                speaker: clause.speaker?,
                verb: clause.verb,
                force: clause.force,
            })
        })
    });
    (facts, attributions.collect())
}

/// The quotations of all paragraphs of copy.
fn quotations(text: &str, lines: &[Line<'_>]) -> Vec<Quoted> {
    let mut paragraphs: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
    for line in lines.iter().filter(|l| l.sentence.is_linkable()) {
        let spans = paragraphs.entry(line.sentence.paragraph).or_default();
        spans.push(line.sentence.span);
    }
    let all: Vec<Vec<Span>> = paragraphs.into_values().collect();
    let whole = |spans: &Vec<Span>| match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => Span::default(),
    };
    let mut found = Vec::new();
    for (at, spans) in all.iter().enumerate() {
        let next = all.get(at + 1).map(whole).unwrap_or_default();
        let goes_on = next.of(text).starts_with(['“', '"', '„', '«', '‘']);
        let ends: Vec<usize> = spans.iter().map(|s| s.end).collect();
        found.extend(marks::quotations(text, whole(spans), &ends, goes_on));
    }
    found
}

fn facts(
    context: &Context<'_, '_>,
    lines: &[Line<'_>],
    quotations: &[Quoted],
    clauses: &[Vec<Clause>],
) -> Vec<Fact> {
    let text = context.text;
    let mut facts: Vec<Fact> = Vec::new();
    let mut last: Option<(usize, Speech)> = None;
    for quotation in quotations {
        let span = quotation.words;
        let line_of = |at: usize| lines.partition_point(|l| l.sentence.span.end <= at);
        let (first, end) = (line_of(span.start), line_of(span.end.saturating_sub(1)));
        let words = words_of(lines.get(first..=end).unwrap_or_default(), span);
        let near = [end, first]
            .into_iter()
            .filter_map(|at| clauses.get(at))
            .flatten();
        let nearest = near.min_by_key(|clause| distance(text, quotation, clause.verb));
        let line = lines.get(first).map(|l| l.sentence);
        let paragraph = line.map_or(0, |s| s.paragraph);
        let leads = line.is_some_and(|s| s.span.start == quotation.marked.start);
        let mut speech = nearest.map_or_else(
            || {
                let led = led_up_to(context, quotation.marked.start);
                led.unwrap_or_else(|| carried(last.as_ref(), paragraph, leads))
            },
            |clause| Speech {
                speaker: clause.speaker.clone(),
                verb: Some((clause.verb, clause.force)),
                ..Speech::default()
            },
        );
        speech.is_scare = words.len() < SPOKEN && nearest.is_none();
        speech.goes_on = quotation.goes_on;
        if speech.is_scare {
            speech.speaker = None;
            speech.verb = None;
        } else {
            last = Some((paragraph, speech.clone()));
        }
        facts.push(Fact {
            whole: quotation.marked,
            detail: Detail::Quote(speech),
            ..Fact::new(FactKind::Quote, span, Value::Words(words.join(" ")))
        });
    }
    facts
}

/// The folded words of some lines under a span.
fn words_of<'l>(lines: &'l [Line<'_>], span: Span) -> Vec<&'l str> {
    let inside = lines.iter().flat_map(|line| {
        let first = line.words.partition_point(|w| w.span.start < span.start);
        let rest = line.words.get(first..).unwrap_or_default().iter();
        rest.take_while(|w| w.span.end <= span.end)
    });
    inside.map(|w| w.key.as_str()).collect()
}

/// "Ray, her aide, had one thing to add: “…”": a colon gives the floor to whom the sentence begins
/// with, or to the only person in it.
fn led_up_to(context: &Context<'_, '_>, at: usize) -> Option<Speech> {
    let before = context.text.get(..at)?.trim_end();
    let last = context.starts.partition_point(|s| *s < at).checked_sub(1)?;
    let start = *context.starts.get(last)?;
    let first = context.names.partition_point(|n| n.span.start < start);
    let led = context.names.get(first..).unwrap_or_default().iter();
    let mut people = led
        .take_while(|n| n.span.end <= at)
        .filter(|n| speaker::is_person(n));
    let (name, other) = (people.next()?, people.next());
    let leads = before.ends_with(':') && (context.opens_line(name) || other.is_none());
    leads.then(|| Speech {
        speaker: Some(speaker::by_name(name)),
        ..Speech::default()
    })
}

/// “…,” Ray said. “More.”: what follows in the paragraph is Ray's, too; and so is a next paragraph
/// that begins with a mark and names nobody.
fn carried(last: Option<&(usize, Speech)>, paragraph: usize, leads: bool) -> Speech {
    let same = last.filter(|(at, _)| *at == paragraph || (leads && paragraph <= at + 1));
    same.map(|(_, speech)| speech.clone()).unwrap_or_default()
}

/// How far a verb stands from a quotation, in bytes; a stop between them is like two lines. A verb
/// after the quotation reports it only where a comma or a stop closes it: “…,” Ray said.
fn distance(text: &str, quotation: &Quoted, verb: Span) -> usize {
    let is_after = verb.start >= quotation.marked.end;
    let gap = match is_after {
        true => Span::new(quotation.marked.end, verb.start),
        false => Span::new(verb.end, quotation.marked.start),
    };
    let stops = gap.of(text).matches(['.', ';']).count();
    let closed = quotation.words.of(text).ends_with([',', '.', '!', '?'])
        || gap.of(text).starts_with([',', ' ', '-', '–']) && gap.len() < NEXT_TO;
    gap.len() + 200 * stops + if is_after && !closed { 200 } else { 0 }
}
