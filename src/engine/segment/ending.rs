//! Does a run of stops end the sentence? What stands before and after decides.

use super::abbreviations::{Short, is_roman, reports, short, starts_sentences};
use super::around::{Left, Next, head, tail};
use super::languages::Languages;
use super::stops::{is_closer, is_opener, is_wide_stop, opens_word};
use crate::engine::story::Span;

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
        let opens = head(before).split_whitespace().nth(3).is_none();
        self.ends_between(&Left::new(tail(before)), opens, run, &Next::new(after))
    }

    /// `opens`: has next to nothing been said yet?
    fn ends_between(&self, left: &Left<'_>, opens: bool, run: &str, next: &Next<'_>) -> bool {
        if next.is_mark() || self.is_reporting_clause(run, next) {
            return false;
        }
        let kind = self.kind(left);
        if next.is_small() && !(self.small && may_close(kind) && !is_ellipsis(run)) {
            return false;
        }
        match kind {
            _ if is_doubled(run) || run.starts_with(['!', '?', ':', ';']) => true,
            None if is_ellipsis(run) => !next.is_pronoun_i(),
            None => !self.is_ordinal(left, next),
            // "At 5 a.m. Mr. Smith left".
            Some(Short::Hour) if opens => false,
            Some(Short::Opening) => false,
            Some(Short::Reference) if next.is_number() => false,
            // "T. H. Lind", where "t. 2" is a volume.
            Some(Short::Reference) => left.is_long() || self.starts(next),
            Some(Short::Trail) => run.contains(is_closer) || next.is_capital(),
            Some(kind) => self.ends_short(kind, left, run, next),
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
        !next.is_initial() && starts_sentences(next.word, self.languages.own)
    }

    /// Does an abbreviation that may stand anywhere end the sentence?
    fn ends_short(&self, kind: Short, left: &Left<'_>, run: &str, next: &Next<'_>) -> bool {
        // "Sen. Lind (D-Wash.) Monday": a sentence in brackets would close before them.
        if run.ends_with([')', ']']) {
            return self.starts(next);
        }
        if run.contains(is_closer) {
            return true;
        }
        match kind {
            // "at 10 a.m. (CDT)".
            _ if next.is_bracketed => false,
            Short::Hour => next.is_capital() && !next.is_day_or_zone(),
            Short::Initial if left.is_no_initial() => true,
            _ => self.starts(next),
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
