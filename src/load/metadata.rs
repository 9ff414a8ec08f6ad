//! What a text says about itself: title, byline, outlet, date and language.

use super::office::Stated;
use super::{date, mend, phrase};
use crate::engine::story::{Kind, Manuscript};
use crate::engine::told::one_line;

/// What stands before the names of the authors.
const BY: &[&str] = &[
    "by",
    "words by",
    "story by",
    "reporting by",
    "written by",
    "text by",
    "posted by",
    "von",
    "par",
    "por",
];
/// What stands before the name of the publisher.
const PUBLISHER: &[&str] = &["source", "via", "published by", "published in", "©"];

/// A language is told from fewer words only by chance.
const WORDS_FOR_LANGUAGE: usize = 15;

/// More paragraphs cost time and tell nothing new.
const PARAGRAPHS_FOR_LANGUAGE: usize = 30;

/// Fills in what the paragraphs of `manuscript` state.
pub(super) fn fill(manuscript: &mut Manuscript) {
    let title = of_kind(manuscript, Kind::Headline).next().map(one_line);
    let byline = of_kind(manuscript, Kind::Byline)
        .find_map(|line| behind_label(line, BY))
        .map(one_line);
    manuscript.title = title;
    manuscript.byline = byline;
    manuscript.published = published(manuscript);
    manuscript.outlet = outlet(manuscript);
    manuscript.language = language(manuscript);
}

/// Takes over what the format states: all of it if it `wins`, else what the text leaves open.
pub(super) fn take(manuscript: &mut Manuscript, stated: Stated, wins: bool) {
    manuscript.wire = stated.wire;
    manuscript.address = stated.address;
    // A time is of the day that was stated with it.
    let day = stated.published.clone();
    let pairs = [
        (&mut manuscript.title, stated.title),
        (&mut manuscript.byline, stated.byline),
        (&mut manuscript.outlet, stated.outlet),
        (&mut manuscript.published, stated.published),
        (&mut manuscript.language, stated.language),
    ];
    for (found, stated) in pairs {
        let stated = stated.map(|value| mend::mend(&value).text);
        let stated = stated.filter(|value| !value.trim().is_empty());
        *found = if wins {
            stated.or_else(|| found.take())
        } else {
            found.take().or(stated)
        };
    }
    if manuscript.published == day {
        manuscript.time = stated.time;
    }
}

fn of_kind(manuscript: &Manuscript, kind: Kind) -> impl Iterator<Item = &str> {
    let of_kind = manuscript.paragraphs.iter().filter(move |p| p.kind == kind);
    of_kind.map(|p| p.span.of(&manuscript.text))
}

fn published(manuscript: &Manuscript) -> Option<String> {
    let datelines = of_kind(manuscript, Kind::Dateline);
    let mut lines = datelines.chain(of_kind(manuscript, Kind::Byline));
    lines.find_map(date::iso)
}

/// The publisher as a source line has it, else the agency of the dateline.
fn outlet(manuscript: &Manuscript) -> Option<String> {
    let sources = || of_kind(manuscript, Kind::SourceLine);
    let published = sources().find_map(|line| behind_label(line, PUBLISHER));
    let outlet = published
        .or_else(|| sources().find_map(host))
        .or_else(|| of_kind(manuscript, Kind::Dateline).find_map(agency))?;
    Some(outlet.trim().to_owned())
}

/// "Ana Roth" in "By: Ana Roth".
fn behind_label<'t>(line: &'t str, labels: &[&str]) -> Option<&'t str> {
    let rest = phrase::behind(line, labels)?.trim_start();
    let name = rest.strip_prefix(':').unwrap_or(rest).trim_start();
    (!name.is_empty()).then_some(name)
}

/// "port.example" in "https://www.port.example/crane".
fn host(line: &str) -> Option<&str> {
    let address = line.trim_matches(|c: char| !c.is_alphanumeric());
    let schemes = ["https://", "http://"];
    let rest = schemes.iter().find_map(|s| address.strip_prefix(s));
    let rest = rest.unwrap_or(address);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let ends = |c: char| !c.is_alphanumeric() && !"-_.".contains(c);
    let host = rest.split(ends).next()?.trim_matches('.');
    let is_one_word = !address.contains(char::is_whitespace);
    (is_one_word && host.contains('.') && !host.contains("..")).then_some(host)
}

/// "CPA" in "HALDEN (CPA) –".
fn agency(line: &str) -> Option<&str> {
    let head = line.trim_end_matches(|c: char| c.is_whitespace() || "–—-".contains(c));
    let (_, name) = head.strip_suffix(')')?.rsplit_once('(')?;
    let is_name = (2..=40).contains(&name.chars().count()) && !name.contains(char::is_numeric);
    is_name.then_some(name)
}

/// ISO 639-1 code of the language of the copy; none when it is not certain.
fn language(manuscript: &Manuscript) -> Option<String> {
    let copy: Vec<&str> = manuscript
        .paragraphs
        .iter()
        .filter(|p| !p.kind.is_furniture())
        .take(PARAGRAPHS_FOR_LANGUAGE)
        .map(|p| p.span.of(&manuscript.text))
        .collect();
    let copy = copy.join("\n");
    if copy.split_whitespace().count() < WORDS_FOR_LANGUAGE && copy.is_ascii() {
        return None;
    }
    let found = whatlang::detect(&copy).filter(whatlang::Info::is_reliable)?;
    two_letters(found.lang()).map(str::to_owned)
}

/// The short code of the language that is called so, or has this code.
pub(super) fn language_code(name: &str) -> Option<String> {
    let name = name.to_lowercase();
    // "en-GB" is English as much as "en" is.
    let code = name
        .split_once(['-', '_'])
        .map_or(name.as_str(), |(code, _)| code);
    let is_called_so = |language: &whatlang::Lang| {
        let names = [language.eng_name(), language.name()];
        two_letters(*language) == Some(code) || names.iter().any(|n| n.to_lowercase() == name)
    };
    let found = whatlang::Lang::all().iter().find(|l| is_called_so(l))?;
    two_letters(*found).map(str::to_owned)
}

/// The English name of a language by its short code.
pub(super) fn language_name(code: &str) -> Option<&'static str> {
    let mut all = whatlang::Lang::all().iter();
    let found = all.find(|language| two_letters(**language) == Some(code))?;
    Some(found.eng_name())
}

/// The short code of a language, where it has one.
fn two_letters(language: whatlang::Lang) -> Option<&'static str> {
    const CODES: &str = "afr af aka ak amh am ara ar aze az bel be ben bn bul bg cat ca ces cs \
        cmn zh cym cy dan da deu de ell el eng en epo eo est et fin fi fra fr guj gu heb he \
        hin hi hrv hr hun hu hye hy ind id ita it jav jv jpn ja kan kn kat ka khm km kor ko \
        lat la lav lv lit lt mal ml mar mr mkd mk mya my nep ne nld nl nob nb ori or pan pa \
        pes fa pol pl por pt ron ro rus ru sin si slk sk slv sl sna sn spa es srp sr swe sv \
        tam ta tel te tgl tl tha th tuk tk tur tr ukr uk urd ur uzb uz vie vi yid yi zul zu";
    let mut codes = CODES.split_whitespace();
    codes.find(|code| *code == language.code())?;
    codes.next()
}
