//! What tells a sentence's end in each language: its abbreviations, and the small words that open
//! sentences. From the style books and dictionaries of the language.
//!
//! An entry stands without its last point and without spaces: `z.b` is "z. B." and "z.B.".
//! A capital in an entry asks for one in the text: `Gen` is "Gen. Sato", not "the new gen.";
//! `-str` ends compounds, "Hauptstr. 5".

mod germanic;
mod romance;
mod slavic;

/// One language's words; every list is parted by single spaces.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1 codes.
    codes: &'static str,
    /// Stand before a name: `Mr`.
    pub titles: &'static str,
    /// Stand before anything, and never close a sentence: `e.g`.
    pub inner: &'static str,
    /// Close what they belong to, so that a capital after them opens a sentence: `etc`.
    pub trails: &'static str,
    /// Stand before a number, as in `No. 10` and `Jan. 5`, and are words of their own elsewhere.
    pub references: &'static str,
    /// May stand within a sentence or close it: `Inc`.
    pub others: &'static str,
    /// Words that often open a sentence and seldom follow an abbreviation within one: pronouns,
    /// articles, conjunctions and the like.
    pub starters: &'static str,
    /// Verbs that say who spoke, after the speaker: “Why?” Ms Lind *asked*.
    pub reporting: &'static str,
    /// Do nouns have capitals, so that a capital after an ordinal says nothing: `im 9. Jahr`?
    pub nouns_have_capitals: bool,
    /// Are Roman numbers with a point ordinals: `Karl IV. Wenzel`?
    pub roman_ordinals: bool,
}

impl Language {
    const NONE: Self = Self {
        codes: "",
        titles: "",
        inner: "",
        trails: "",
        references: "",
        others: "",
        starters: "",
        reporting: "",
        nouns_have_capitals: false,
        roman_ordinals: false,
    };
}

/// English first: its titles hold everywhere.
const ALL: &[Language] = &[
    germanic::ENGLISH,
    germanic::GERMAN,
    germanic::DUTCH,
    germanic::SCANDINAVIAN,
    romance::FRENCH,
    romance::SPANISH,
    romance::ITALIAN,
    romance::PORTUGUESE,
    slavic::POLISH,
    slavic::CZECH,
    slavic::RUSSIAN,
    slavic::UKRAINIAN,
    slavic::BULGARIAN,
];

/// The languages whose rules hold in a text.
#[derive(Clone, Copy, Debug)]
pub struct Languages {
    /// The language of the text: all of its lists hold.
    pub own: &'static Language,
    /// Languages that it may quote: what they write before names and numbers holds with a capital.
    pub quoted: &'static [Language],
}

impl Languages {
    /// For an ISO 639-1 code. A text that is too short to tell is read as English, and its
    /// names may be of anywhere.
    pub fn new(code: Option<&str>) -> Self {
        let spoken = |code: &str| ALL.iter().find(|l| l.codes.split(' ').any(|c| c == code));
        let short = |code: &'_ str| code.get(..2).map(str::to_owned);
        let known = code
            .and_then(short)
            .map_or_else(|| spoken("en"), |c| spoken(&c));
        let quoted = if code.is_none() { ALL.len() } else { 1 };
        Self {
            own: known.unwrap_or(&Language::NONE),
            quoted: ALL.get(..quoted).unwrap_or_default(),
        }
    }
}
