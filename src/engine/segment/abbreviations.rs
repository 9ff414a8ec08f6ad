//! What the points of abbreviations say about a sentence's end. English, as its style books list them.

/// How an abbreviation behaves before a capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// Comes before a name and never ends a sentence: `Mr.`, `Gen.`
    Title,
    /// Comes before a number: `No. 10`, `p. 5`.
    Reference,
    /// `Dec. 3`.
    Month,
    /// One letter or several with points: `J.`, `U.S.`
    Initial,
    /// `a.m.`
    Hour,
    /// May end a sentence: `Inc.`, `etc.`
    Other,
}

const TITLES: &str = "adm brig capt cmdr col cpl dr drs fr gen gov hon lt maj messrs mme mr mrs ms \
    msgr mx pres prof pvt rep reps rev sen sens sgt sr st supt vs cf viz ca approx e.g i.e mt ft \
    dir det insp";
const REFERENCES: &str = "no nos nr p pp vol vols fig figs sec art ch par pt ver";
const MONTHS: &str =
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri";
const OTHERS: &str = "co corp inc ltd bros etc jr est al ave blvd rd dept univ assn ariz calif colo \
    conn fla ill ind kan mass mich minn miss mo neb nev okla ore pa tenn tex va wash wis ph.d m.d \
    plc assoc intl govt cent";
const STARTERS: &str = "a after all although an and another any as asked at because before but by \
    did do does during each every few for from had has have he her here his how however i if in \
    instead is it its last many meanwhile most my neither new no nor not now of on once one or \
    other our she since so some soon still such that the their then there these they this those \
    though to today two under until we what when where which while who why will with yesterday \
    yet you your";
const REPORTING: &str = "added admitted agreed announced argued asked claimed commented complained \
    conceded concluded continued cried declared explained insisted joked noted recalled replied \
    reported responded said says shouted stated suggested told warned wondered wrote";

/// The kind of abbreviation that `word`, written before a point, is.
pub fn short(word: &str) -> Option<Short> {
    let lower = word.to_lowercase();
    let listed = |list: &str| list.split_whitespace().any(|entry| entry == lower);
    if matches!(lower.as_str(), "a.m" | "p.m") {
        return Some(Short::Hour);
    }
    if listed(TITLES) {
        // "he asked her to rep." is no title; titles are written with a capital.
        let latin = lower.contains('.') || matches!(lower.as_str(), "vs" | "cf" | "viz" | "ca");
        let titled = word.starts_with(char::is_uppercase);
        return (titled || latin || lower == "st").then_some(Short::Title);
    }
    if listed(REFERENCES) {
        return Some(Short::Reference);
    }
    if listed(MONTHS) {
        return word.starts_with(char::is_uppercase).then_some(Short::Month);
    }
    if is_initials(word) {
        return Some(Short::Initial);
    }
    listed(OTHERS).then_some(Short::Other)
}

/// Does `word` often open a sentence, and seldom follow an abbreviation within one?
pub fn starts_sentences(word: &str) -> bool {
    let word = word.replace('’', "'").to_lowercase();
    let word = word.split('\'').next().unwrap_or("");
    STARTERS.split_whitespace().any(|entry| entry == word)
}

/// Is `word` a verb that says who spoke?
pub fn reports(word: &str) -> bool {
    REPORTING.split_whitespace().any(|entry| entry == word)
}

fn is_initials(word: &str) -> bool {
    let single = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    word.split(['.', '-']).all(single) && word.starts_with(char::is_uppercase)
        || (word.contains('.') && word.split('.').all(single))
}
