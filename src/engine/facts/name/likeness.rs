//! Are two names one name?
//!
//! ```text
//! Joe Biden              Joe Biden                       same
//! Oleksiy Reznikov       Oleksii Reznikov                variant
//! Kiev                   Kyiv                            variant
//! Joe Biden              Biden, J. Biden, Joseph Biden   shorter
//! NATO                   North Atlantic Treaty Organization   shorter
//! Antony Blinken         Antony Blinkin                  variant (vowels), Antony Blinker  misspelling
//! Joe Biden              Vladimir Putin                  different
//! ```
//!
//! Titles must be left out. The grades are about letters only: whether "Johnson" and "Johnston"
//! are two people is for those to say who know what stands around them.

use super::nickname::is_nickname;
use super::sound;

/// How two names stand to each other; later grades are less alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Equal but for case, accents and marks.
    Same,
    /// Another spelling or transliteration.
    Variant,
    /// One leaves out words of the other, or has initials for them: surname, acronym.
    Shorter,
    /// So few letters differ that one is probably misspelt.
    Misspelling,
    /// Two names.
    Different,
}

/// Words that do not count in an acronym and may be left out.
const LIGHT: [&str; 12] = [
    "the", "of", "and", "for", "de", "al", "el", "la", "le", "van", "von", "der",
];
/// Shorter names are two wherever a letter differs.
const SOUNDING: usize = 4;
/// Names shorter than this are not misspelt by one letter.
const MISSPELT: usize = 5;
/// From this length on two letters may be wrong.
const TWICE_MISSPELT: usize = 9;

/// Compares two names.
pub fn likeness(a: &str, b: &str) -> Likeness {
    let (a, b) = (sound::plain(a), sound::plain(b));
    if a == b {
        return Likeness::Same;
    }
    let (a, b) = (heavy(&a), heavy(&b));
    let (long, short) = if a.len() >= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    if long == short {
        return Likeness::Same;
    }
    if short.concat() == long.concat() {
        return Likeness::Variant;
    }
    if is_acronym(short, long) {
        return Likeness::Shorter;
    }
    match (long.as_slice(), short.as_slice()) {
        ([], _) | (_, []) => Likeness::Different,
        (long, short) if long.len() == short.len() => all_alike(long, short),
        (long, [one]) => alone(long, one),
        (long, short) => fewer(long, short),
    }
}

/// The words of a plain name that count; all, where none does.
fn heavy(name: &str) -> Vec<&str> {
    let all = name.split(' ').filter(|word| !word.is_empty());
    let heavy: Vec<_> = all.clone().filter(|word| !LIGHT.contains(word)).collect();
    match heavy.is_empty() {
        true => all.collect(),
        false => heavy,
    }
}

/// As many words on both sides: the least alike decide; an initial stands for its word.
fn all_alike(long: &[&str], short: &[&str]) -> Likeness {
    // Beside an equal name, vowels that ways of transliteration differ in make no other person.
    let is_borne_out = long.iter().zip(short).any(|(x, y)| x == y);
    let is_familiar = |at: usize, x: &str, y: &str| at == 0 && is_borne_out && is_nickname(x, y);
    let both = long.iter().zip(short).enumerate();
    let grades = both.map(|(at, (x, y))| match word_likeness(x, y) {
        _ if is_familiar(at, x, y) => Likeness::Shorter,
        grade if grade > Likeness::Variant && is_borne_out && is_romanised(x, y) => {
            Likeness::Variant
        }
        grade => grade,
    });
    grades.max().unwrap_or(Likeness::Different)
}

/// "Yusuf" and "Youssef", "Khalid" and "Khaled", not "Hansen" and "Hanson".
fn is_romanised(x: &str, y: &str) -> bool {
    let (a, b) = (sound::sound(x), sound::sound(y));
    let vowels = |word: &str| -> Vec<char> {
        let all = word.chars();
        all.filter(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'))
            .collect()
    };
    let (of_a, of_b) = (vowels(&a), vowels(&b));
    let is_one = |(p, q): (&char, &char)| {
        let both = (*p.min(q), *p.max(q));
        p == q || matches!(both, ('a', 'e') | ('e', 'i' | 'u') | ('o', 'u'))
    };
    x.len().min(y.len()) >= MISSPELT
        && a.chars().next() == b.chars().next()
        && sound::skeleton(&a).0 == sound::skeleton(&b).0
        && of_a.len() == of_b.len()
        && of_a.len() > 1
        && of_a.iter().zip(&of_b).all(is_one)
}

/// A lone word against a full name: the surname, or else the first name.
fn alone(long: &[&str], one: &str) -> Likeness {
    let with = |word: Option<&&str>| word.map_or(Likeness::Different, |w| word_likeness(w, one));
    match with(long.last()).min(with(long.first())) {
        Likeness::Same | Likeness::Variant | Likeness::Shorter => Likeness::Shorter,
        other => other,
    }
}

/// Words left out in between, as middle names are.
fn fewer(long: &[&str], short: &[&str]) -> Likeness {
    let mut rest = long.iter();
    let mut worst = Likeness::Shorter;
    for word in short {
        let found = rest
            .by_ref()
            .map(|w| word_likeness(w, word))
            .find(|l| *l < Likeness::Different);
        worst = worst.max(found.unwrap_or(Likeness::Different));
    }
    worst
}

/// "NATO" for four words, "US" for two.
fn is_acronym(short: &[&str], long: &[&str]) -> bool {
    let [one] = short else { return false };
    let initials: String = long.iter().filter_map(|w| w.chars().next()).collect();
    long.len() > 1 && initials == *one
}

fn word_likeness(a: &str, b: &str) -> Likeness {
    if a == b {
        return Likeness::Same;
    }
    if is_initial(a, b) || is_initial(b, a) {
        return Likeness::Shorter;
    }
    // Figures in names are never spelling: "Unit 3", "Apollo 11".
    if a.bytes().chain(b.bytes()).any(|byte| byte.is_ascii_digit()) {
        return Likeness::Different;
    }
    let shorter = a.len().min(b.len());
    let is_short = || is_one_syllable(a) && is_one_syllable(b);
    if shorter >= SOUNDING && sounds_alike(a, b) && !is_short() {
        return Likeness::Variant;
    }
    let allowed = match shorter {
        0..MISSPELT => return Likeness::Different,
        MISSPELT..TWICE_MISSPELT => 1,
        _ => 2,
    };
    if edits(a, b, allowed) <= allowed {
        return Likeness::Misspelling;
    }
    Likeness::Different
}

fn is_initial(initial: &str, word: &str) -> bool {
    initial.len() == 1 && word.starts_with(initial)
}

/// Can two family names of people with one first name be one, with letters wrong?
pub fn is_slip(a: &str, b: &str) -> bool {
    let (a, b) = (sound::plain(a), sound::plain(b));
    let most = (a.len().max(b.len()) / 3).max(1);
    let first = |s: &str| s.chars().next();
    a != b && first(&a) == first(&b) && edits(&a, &b, most) <= most
}

/// "Stroud" and "Strood": a syllable is all that tells them apart. "Masoud" and "Masood" are one.
fn is_one_syllable(word: &str) -> bool {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let groups = word
        .split(|c| !is_vowel(c))
        .filter(|group| !group.is_empty());
    groups.count() == 1 && (word.contains("ou") || word.contains("oo"))
}

/// One sound, or one set of consonants with vowels that are written in more than one way.
fn sounds_alike(a: &str, b: &str) -> bool {
    if !sound::may_be_alike(a, b) {
        return false;
    }
    let (x, y) = (sound::sound(a), sound::sound(b));
    if x == y {
        return true;
    }
    let first = |s: &str| s.chars().next();
    let ((cx, vx), (cy, vy)) = (sound::skeleton(&x), sound::skeleton(&y));
    let both_start = first(&x) == first(&y);
    // "Kiev" and "Kyiv", "Mohammed" and "Muhammad", not "Ali" and "Ola".
    both_start
        && cx == cy
        && cx.len() > 2
        && edits(&vx, &vy, 1) <= usize::from(vx.len() != vy.len())
}

/// Letters to change, leave out, add or swap with their neighbour; counting stops above `most`.
/// Plain names have one byte a letter.
fn edits(a: &str, b: &str, most: usize) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut cost = at(&row, j) + usize::from(x != y);
            cost = cost.min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                cost = cost.min(at(&before, j - 1) + 1);
            }
            next.push(cost);
        }
        // A swap reaches over one row: where two rows are above, all that follow are.
        let is_above = |row: &[usize]| row.iter().all(|cost| *cost > most);
        if is_above(&row) && is_above(&next) {
            return most + 1;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(most + 1)
}
