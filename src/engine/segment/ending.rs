//! Does a run of stops end the sentence? What stands before and after decides.

use super::abbreviations::{Short, is_day, is_roman, reports, short, starts_sentences};
use super::languages::Languages;
use super::stops::{is_closer, is_opener, is_wide_stop, opens_word};
use crate::engine::story::Span;

/// No word that matters is longer, in bytes; it bounds how far a stop looks around.
const REACH: usize = 64;

/// Short words with points that are read as one abbreviation: "S. p. A." has three.
const MOST_PARTS: usize = 4;

/// A paragraph whose stops are to be judged.
#[derive(Clone, Copy)]
pub struct Judge<'t> {
    text: &'t str,
    languages: Languages,
    /// Its writer opens sentences with small letters, so that these say nothing.
    small: bool,
}

impl<'t> Judge<'t> {
    /// For one paragraph.
    pub fn new(text: &'t str, languages: Languages) -> Self {
        let mut letters = text.chars().filter(|c| !is_opener(*c));
        let small = letters.next().is_some_and(char::is_lowercase);
        Self {
            text,
            languages,
            small,
        }
    }

    /// Does the sentence that began at `start` end with the run `stop`?
    pub fn ends(&self, start: usize, stop: Span) -> bool {
        let before = self.text.get(start..stop.start).unwrap_or_default();
        let run = stop.of(self.text);
        let after = self.text.get(stop.end..).unwrap_or_default();
        if run.contains(is_wide_stop) {
            return ends_wide(before, run, after);
        }
        if !after.starts_with(char::is_whitespace) {
            return is_fused(tail(before), run, head(after));
        }
        if is_omission(before, run) {
            return false;
        }
        if opens_word(after.trim_start()) {
            return true;
        }
        let next = Next::new(after);
        let left = Left::new(tail(before));
        if next.is_mark() || self.is_reporting_clause(run, &next) {
            return false;
        }
        let kind = self.kind(&left);
        if next.is_small() && !(self.small && may_close(kind) && !is_ellipsis(run)) {
            return false;
        }
        match kind {
            _ if is_doubled(run) || run.starts_with(['!', '?', ':', ';']) => true,
            None if is_ellipsis(run) => !next.is_pronoun_i(),
            None => !self.is_ordinal(&left, &next),
            Some(kind) => self.ends_with(kind, before, run, &left, &next),
        }
    }

    /// The kind of abbreviation before a point; the whole of "z. B." tells more than its "B".
    fn kind(&self, left: &Left<'_>) -> Option<Short> {
        let whole = short(&left.whole, self.languages).filter(|_| !left.whole.is_empty());
        let last = || {
            // "D-Wash", "ex-Gen".
            let (_, last) = left.word.rsplit_once('-')?;
            short(last, self.languages).filter(|kind| *kind != Short::Initial)
        };
        whole
            .or_else(|| short(left.word, self.languages))
            .or_else(last)
    }

    fn starts(&self, next: &Next<'_>) -> bool {
        // "A. A. Milne": an initial, not an article.
        let initial = next.tail.starts_with('.') && next.word.chars().nth(1).is_none();
        !initial && starts_sentences(next.word, self.languages.own)
    }

    /// Does an abbreviation end the sentence before a capital or a number?
    fn ends_with(
        &self,
        kind: Short,
        before: &str,
        run: &str,
        left: &Left<'_>,
        next: &Next<'_>,
    ) -> bool {
        let closed = run.contains(is_closer);
        match kind {
            Short::Opening => false,
            _ if kind == Short::Reference && next.is_number() => false,
            // "T. H. Lind", where "t. 2" is a volume.
            Short::Reference => left.word.chars().nth(1).is_some() || self.starts(next),
            Short::Trail => closed || next.is_capital(),
            // "Sen. Lind (D-Wash.) Monday": a sentence in brackets would close before them.
            _ if run.ends_with([')', ']']) => self.starts(next),
            _ if closed => true,
            // "at 10 a.m. (CDT)".
            _ if next.is_bracketed => false,
            Short::Initial if left.is_no_initial() => true,
            // "At 5 a.m. Mr. Smith left": nothing has been said yet.
            Short::Hour => {
                let opens = head(before).split_whitespace().nth(3).is_none();
                next.is_capital() && !opens && !next.is_day_or_zone()
            }
            Short::Initial | Short::Other => self.starts(next),
        }
    }

    /// `im 9. Jahrhundert`, `Karl IV. Wenzel`, `1.-3. Klasse`.
    fn is_ordinal(&self, left: &Left<'_>, next: &Next<'_>) -> bool {
        let own = self.languages.own;
        let digits = left.word.rsplit(['-', '–']).next().unwrap_or("");
        let number = digits.len() <= 3 && digits.chars().all(|c| c.is_ascii_digit());
        let ordinal = (own.nouns_have_capitals && number && !digits.is_empty())
            || (own.roman_ordinals && is_roman(left.word));
        ordinal && !self.starts(next)
    }

    /// `?” Ms Smith asked`: a quotation's own stop, and who spoke. A full stop there would be a
    /// comma, and a pronoun would be small.
    fn is_reporting_clause(&self, run: &str, next: &Next<'_>) -> bool {
        let quoted = run.ends_with(['”', '"', '’', '\'', '»']) && run.starts_with(['?', '!']);
        if !quoted || starts_sentences(next.word, self.languages.own) {
            return false;
        }
        let names = head(next.rest).split_whitespace().take(4);
        let mut after_names = names.skip_while(|w| w.starts_with(char::is_uppercase));
        let verb = after_names.next().unwrap_or("");
        let verb = verb.trim_matches(|c: char| !c.is_alphabetic());
        reports(verb, self.languages.own)
    }
}

/// May what stands before a point close a sentence whatever follows?
fn may_close(kind: Option<Short>) -> bool {
    matches!(kind, None | Some(Short::Trail))
}

fn is_ellipsis(run: &str) -> bool {
    run.starts_with('…') || run.bytes().filter(|b| *b == b'.').count() > 1
}

/// `etc.. Then`: the point of an abbreviation and a full stop.
fn is_doubled(run: &str) -> bool {
    run.trim_end_matches(is_closer) == ".."
}

/// `[...]`: words are left out here.
fn is_omission(before: &str, run: &str) -> bool {
    let points = run.trim_end_matches(is_closer).len();
    let closed = run.get(points..).unwrap_or_default();
    (before.ends_with('[') && closed.starts_with(']'))
        || (before.ends_with('(') && closed.starts_with(')'))
}

/// A stop without its space: "left.The". Not in addresses or initials.
fn is_fused(before: &str, run: &str, after: &str) -> bool {
    let left = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let left = left.trim_start_matches(is_opener);
    let mut right = after.chars();
    let capital = right.next().is_some_and(char::is_uppercase);
    let then_lower = right.next().is_some_and(char::is_lowercase);
    let word = left.chars().skip(1).all(char::is_lowercase) && left.chars().nth(2).is_some();
    let number = left.chars().all(|c| c.is_ascii_digit() || c == ',') && left.len() >= 4;
    let token = after.split(char::is_whitespace).next().unwrap_or("");
    let token = token.trim_end_matches(['.', ',']);
    let address = token.contains('@') || (token.contains(['.', '/']) && !is_fused_again(token));
    let plain = matches!(run, "." | "?" | "!" | ".”" | "?”" | "!”");
    plain && capital && then_lower && (word || number) && !address
}

/// `Today.Then`: another stop without its space, no address.
fn is_fused_again(token: &str) -> bool {
    token
        .split('.')
        .all(|part| part.starts_with(char::is_uppercase))
}

/// Wide stops end a sentence unless they part digits, or a quotation's clause follows:
/// 「行く。」と言った。
fn ends_wide(before: &str, run: &str, after: &str) -> bool {
    let parts_digits = run == "．" && before.ends_with(char::is_numeric);
    let quoted = run.ends_with(['」', '』', '”', '’']);
    let reporting = quoted && is_wide_clause(after);
    !(parts_digits && after.starts_with(char::is_numeric) || reporting)
}

/// The Japanese particle after a quotation, or a Chinese verb of speech before the next mark.
fn is_wide_clause(after: &str) -> bool {
    let clause = head(after).split(|c: char| !c.is_alphanumeric()).next();
    let clause = clause.unwrap_or_default();
    let verb = |c| matches!(c, '说' | '說' | '道' | '问' | '問' | '称' | '稱' | '答');
    clause.starts_with(['と', 'っ']) || clause.chars().take(8).any(verb)
}

/// The last bytes of `text`, and no more than matter.
fn tail(text: &str) -> &str {
    let from = text.len().saturating_sub(REACH);
    text.get(text.ceil_char_boundary(from)..)
        .unwrap_or_default()
}

/// The first bytes of `text`, and no more than matter.
fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(REACH))
        .unwrap_or_default()
}

/// What stands before a run of stops.
struct Left<'t> {
    word: &'t str,
    /// The word with the short ones that belong to it, "z.B" of "z. B"; empty where none does.
    whole: String,
    /// The token before the word.
    previous: &'t str,
}

impl<'t> Left<'t> {
    fn new(before: &'t str) -> Self {
        let mut tokens = before.rsplit(char::is_whitespace);
        let word = bare(tokens.next().unwrap_or(""));
        let mut whole = String::new();
        let previous = tokens.clone().next().unwrap_or("");
        for token in tokens.take(MOST_PARTS) {
            let Some(part) = token.strip_suffix('.').map(bare) else {
                break;
            };
            if part.is_empty() || part.chars().nth(2).is_some() {
                break;
            }
            if whole.is_empty() {
                whole.push_str(word);
            }
            whole = format!("{part}.{whole}");
        }
        Self {
            word,
            whole,
            previous,
        }
    }

    /// "you and I", a pronoun; "500 g", a unit, but "1799 г" is a year.
    fn is_no_initial(&self) -> bool {
        let number = bare(self.previous);
        let short = number.len() < 4 && number.starts_with(|c: char| c.is_ascii_digit());
        let unit = short && self.word.starts_with(char::is_lowercase);
        unit || (self.word == "I" && self.previous.starts_with(char::is_lowercase))
    }
}

/// A token without what opens before it: "(vgl", "l'avv".
fn bare(token: &str) -> &str {
    let word = token.trim_start_matches(is_opener);
    let elided = word.rsplit(['\'', '’']).next().unwrap_or(word);
    if elided.is_empty() { word } else { elided }
}

/// What follows a run of stops.
struct Next<'t> {
    is_bracketed: bool,
    /// From the first character that is neither white space nor opens something.
    rest: &'t str,
    word: &'t str,
    /// What stands after the word.
    tail: &'t str,
}

impl<'t> Next<'t> {
    fn new(after: &'t str) -> Self {
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || is_opener(c));
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
        let (word, tail) = rest.split_at(end.unwrap_or(rest.len()));
        Self {
            is_bracketed: after.trim_start().starts_with('('),
            rest,
            word,
            tail,
        }
    }

    /// No sentence starts so.
    fn is_mark(&self) -> bool {
        self.rest.is_empty() || self.rest.starts_with([',', ';', ':'])
    }

    /// A small letter where a capital could be, as it could not in "iPhone" and in an address.
    fn is_small(&self) -> bool {
        let mut letters = self.rest.chars();
        let first = letters.next().is_some_and(char::is_lowercase);
        let address = self.rest.starts_with("http") || self.rest.starts_with("www.");
        first && !letters.next().is_some_and(char::is_uppercase) && !address
    }

    /// English writes it with a capital anywhere: "well ... I mean".
    fn is_pronoun_i(&self) -> bool {
        self.word.split(['\'', '’']).next() == Some("I")
    }

    fn is_number(&self) -> bool {
        self.rest.starts_with(|c: char| c.is_numeric()) || is_roman(self.word)
    }

    /// "at 5 p.m. Tuesday", "at 5 p.m. EST".
    fn is_day_or_zone(&self) -> bool {
        let zone = matches!(self.word.len(), 2..=4) && self.word.chars().all(char::is_uppercase);
        zone || is_day(self.word)
    }

    fn is_capital(&self) -> bool {
        self.rest.starts_with(char::is_uppercase)
    }
}
