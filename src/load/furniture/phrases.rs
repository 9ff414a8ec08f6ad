//! Paragraphs that are known by their own words.

use std::sync::LazyLock;

use regex::Regex;

use super::{Piece, credit};
use crate::engine::story::Kind;
use crate::load::plain::{Mark, is_bulleted, is_closed, is_dashed};
use crate::load::{date, pattern};

/// Prompts are short; a longer paragraph that mentions a newsletter reports on one.
const PROMPT_WORDS: usize = 30;
/// "By Ana Roth" stands near the top.
const TOP: usize = 10;
/// The section of the paper stands above the headline.
const HEAD: usize = 3;
const NAME: &str = r"\p{Lu}[\p{L}.’'-]*";

macro_rules! rules {
    ($($name:ident = $rule:expr;)*) => {
        $(static $name: LazyLock<Regex> = LazyLock::new(|| pattern($rule));)*
    };
}

rules! {
    ADVERT = r"(?i)^\W*(?:advert(?:s|isements?|ising|orial)?|ads?|anzeige|publicité|publicidad|sponsored(?: content| by [\w ]+| post| links?)?|promoted(?: content| stories)?|paid (?:content|post)|(?:story|article) continues(?: below| after)?(?: (?:the |this )?(?:advertisement|advert|ad|video))?|(?:scroll|continue) (?:down )?(?:to continue|reading)(?: with content)?(?: the main story)?|continue reading below|skip advertisement|loading\W*|end of advert\w*|learn more|about (?:the author|this article)|(?:image|photo|slide) \d+ of \d+|\d+ (?:minutes?|mins?|hours?|days?|weeks?|months?) ago\b.{0,20}|no thanks|you are (?:at|here)\b.{0,40})\W*$";
    MORE = r"(?i)^\W*(?:source\s*:\s*)?(?:read|see|view|show|load) (?:the )?(?:full|more|all|original|next|on|less|entire|related)(?: (?:article|story|stories|comments?|here|below|news|coverage|photos|report|text|version)| about this[\w ]{0,30})?(?: here| at [\w. ]{2,30})?\W*$";
    LIST_HEAD = r"(?i)^\W*(?:(?:recent|latest|related|popular|top|trending|recommended|more|most[ -](?:read|popular|viewed|shared)|other|featured|similar|further|editor['’]?s['’]?)(?: (?:articles?|stories|story|posts?|news|reads?|reading|topics?|tags?|coverage|links?|videos?|content|picks?|headlines|now|items|from [\w' ]{2,30}|on this(?: story| topic)?|about this|in [\w ]{2,25}|like this))+|trending|related|topics|popular|most (?:read|popular|viewed|shared)|you (?:may|might)(?: also)? (?:like|be interested in)|recommended(?: for you)?|don['’]t miss|must[- ]reads?|what to read next|(?:from )?around the web|keep reading|up next|most read|in other news|read (?:more|next|also)\s*:|tags?\s*:.{0,80}|(?:filed under|topics|categories)\s*:.{0,80})\W*$";
    PROMPT = r"(?i)^\W*(?:please )?(?:sign ?up|subscribe|get|join|follow|like|download|click|tap|receive|stay|want|don['’]t miss|enjoy(?:ed|ing)?|have you|do you|got|never miss|register|log ?in|try|support|listen to|watch our|contact|e-?mail|mail|send|share|tell us|let us know|for (?:more|the latest|all the latest))\b";
    CHANNEL = r"(?i)\b(?:newsletters?|inbox|alerts?|notifications?|our (?:app|channel|page|podcast|journalism|whatsapp|telegram|reporters?|newsroom|team|tip ?line|experts)|on (?:facebook|twitter|instagram|whatsapp|telegram|tiktok|linkedin|x)\b|free trial|subscription|subscribers?|your (?:thoughts|views|story|tips)|(?:a|this|your) (?:story|tip) (?:for|to|with) us|this (?:article|story|page)\b|the app\b|join the conversation|comments? (?:below|section)|click here)";
    LEGAL = r"(?i)\ball rights reserved\b|\bDMCA\b|^\W*(?:©|copyright\b|\(c\) ?\d{4})|^\W*(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie policy|we use cookies|this site uses cookies|powered by|mail us\b|original (?:url|article|source|story|post)|article source|url|permalink|disclaimer)(?:\s*:?\W*$|\b.{0,160}(?:cookies|policy|conditions|wordpress|notice)\W*$)|\bmay not be (?:published, broadcast|reproduced)\b|\bwas (?:automatically|originally) published (?:on|in|by|from)\b";
    SHARE = r"(?i)^(?:share|shares|tweet|tweets|email|e-mail|print|save|comments?|follow|like|likes|copy|link|whatsapp|facebook|twitter|x|pinterest|linkedin|reddit|telegram|instagram|messenger|flipboard|this|article|story|post|page|on|via|with|friends|view|leave|a|add|send|bookmark|url|more|us|google\+?|youtube|tiktok|copied|donate|subscribe|tags|\d[\d,.]*k?(?:shares|comments)?)$";
    SHARE_STRONG = r"(?i)\b(?:shares?|tweet|e-?mail|print|comments?|follow|whatsapp|facebook|twitter|pinterest|linkedin|reddit|telegram|bookmark|youtube|copied|donate|subscribe|tags|\d+shares)\b";
    END_MARK = r"(?i)^\W*(?:ends?|-?30-?|more to (?:come|follow)|mf|more follows|developing(?: story)?|this is a (?:developing|breaking)(?: news)? story\b.{0,80}|fin)\W*$";
    SECTION = r"(?i)^\W*(?:(?:home(?: ?page)?|news|world|politics|business|economy|money|sports?|opinion|comment|culture|arts|entertainment|lifestyle|travel|health|science|environment|tech(?:nology)?|education|local|national|international|regions?|uk|us|usa|eu|europe|asia|africa|americas|middle east|showbiz|weather|elementary|(?:pre-|upper[ -])?intermediate|advanced)[\s>»›/|•·]*)+\W*$";
    RELATED = r"(?i)^\W*(?:related(?: (?:article|story|stories|coverage|content|news|link|post|reading))?|read(?: (?:more|also|next|on|about))?|see also|also read|also see|more(?: on this(?: story| topic)?)?|must[- ]read|don['’]t miss|recommended|in case you missed it|ICYMI|further reading|trending|live(?: blog| updates)?|watch|listen|in pictures|explainer|explained)\s*(?::|\||–|—|»|>+|-\s)\s*\S";
    SOURCE = r"(?i)^\W*(?:sources?|via|quelle|fuente|published (?:by|in)|courtesy)\s*:\s*\S";
    ADDRESS = r"(?i)^\W*(?:(?:url|link|web|website|online|original(?: url)?)\s*:\s*)?(?:https?://|www\.)\S+\W*$";
    SIGN_OFF = r"(?i)^\W*(?:(?:additional |further |with )?(?:reporting|writing|editing|compiled|translated|translation|research) by\b|with (?:files|reporting|additional reporting|inputs?) (?:from|by)\b)";
    CONTRIBUTED = r"(?i)\b(?:contributed (?:to (?:this|the) (?:report|story|article|reporting)|(?:additional )?reporting)(?: from [\p{L} ,]+)?)[.\W]*$";
    CAPTION_HEAD = r"(?i)^\W*(?:pictured(?:\s*:|\s*,|\s*\(|\s+(?:above|below|left|right|here)\b)|file (?:photo|picture|image|pic)\b|(?:file )?(?:photo|picture|image|caption|above|below|top|bottom|left|right|inset|main image)\s*[:|]|in this .{0,45}\b(?:photo|image|picture|photograph|handout|still|frame grab)\b|an? (?:aerial|satellite|undated|handout|file) (?:photo|picture|image|photograph|view)\b.{0,30}\b(?:shows?|showing|released|provided))";
}

static DATE_LINE: LazyLock<Regex> = LazyLock::new(|| {
    let date = date::DATE;
    pattern(&format!(
        r"(?i)^\W*(?:(?:first |last )?(?:published|updated|posted|modified|date|dated|issued|created)(?: on| at)?\s*:?\s*|(?:[\p{{L}}.' -]{{2,30}}, ))?(?:\d{{1,2}}[:.]\d{{2}}\s*(?:[ap]\.?m\.?)?\s*[A-Z]{{0,4}}[,\s]+)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,?\s+)?{date}(?:[\s,|T–—-]*(?:at )?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{{1,4}}|[+-]\d{{2}}:?\d{{2}})?)?(?:\s*[|·•–—-]?\s*\d+ min(?:ute)?s? read)?(?:\s*[|·,–—-]?\s*(?:last )?updated\b.{{0,50}})?\W*$"
    ))
});
static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^\W*(?:By|BY|by|Posted by|Words by|Story by|Written by|Text by|Reported by|Report by|Reporting by|Von|Par|Por|From our)\s*:?\s+(?:the\s+)?{NAME}(?:[ ,&|/·–—-]+(?:{NAME}|and|on|for|in|of|at|the|de|da|der|van|von|with|\d[\d:,-]*))*[^.!?]?$"
    ))
});
static JOB_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^{NAME}(?: {NAME}){{1,3}}\s*(?:,|\||–|—|-)\s*(?:[\p{{L}} ]+ )?(?i:correspondent|reporter|editor|staff writer|columnist|bureau chief)(?: (?:in|at) {NAME}(?: {NAME})?)?$"
    ))
});
static REPORTED_FROM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^{NAME}(?: {NAME}){{0,3}}(?:(?:,| and) {NAME}(?: {NAME}){{0,3}})* reported from {NAME}(?:[ ,]+(?:{NAME}|and))*\."
    ))
});

/// Gives a kind to the open pieces that say what they are.
pub(super) fn label(pieces: &mut [Piece<'_>]) {
    let count = pieces.len();
    for (index, piece) in pieces.iter_mut().enumerate() {
        if piece.is_open() {
            piece.kind = kind(piece, index, count);
        }
    }
    label_dashed_lists(pieces);
}

fn kind(piece: &Piece<'_>, index: usize, count: usize) -> Option<Kind> {
    let text = piece.text;
    let is_bullet = piece.mark == Mark::Item || is_bulleted(text);
    let rules = [
        (ADDRESS.is_match(text), Kind::SourceLine),
        (is_boilerplate(piece), Kind::Boilerplate),
        (index < HEAD && SECTION.is_match(text), Kind::Boilerplate),
        (DATE_LINE.is_match(text), Kind::Dateline),
        (is_byline(text, index, count), Kind::Byline),
        (is_related(piece, index), Kind::RelatedLink),
        (is_source(piece), Kind::SourceLine),
        (is_bullet, Kind::Bullet),
        (is_headed_caption(piece), Kind::Caption),
    ];
    let first = rules.into_iter().find(|(applies, _)| *applies);
    first.map(|(_, kind)| kind)
}

fn is_boilerplate(piece: &Piece<'_>) -> bool {
    let text = piece.text;
    let is_wordless = !text.contains(char::is_alphanumeric);
    let is_phrase = [&*ADVERT, &*MORE, &*LIST_HEAD, &*END_MARK, &*LEGAL]
        .iter()
        .any(|rule| rule.is_match(text));
    is_wordless
        || is_phrase && piece.word_count() <= PROMPT_WORDS
        || is_prompt(piece)
        || is_share_bar(text)
}

/// Is this the heading of a list of other pieces?
pub(super) fn heads_list(text: &str) -> bool {
    LIST_HEAD.is_match(text)
}

/// An order to the reader that names a channel of the outlet; speech is copy.
fn is_prompt(piece: &Piece<'_>) -> bool {
    let text = piece.text;
    let is_speech = text.contains(['“', '"', '«']);
    !is_speech
        && piece.word_count() <= PROMPT_WORDS
        && PROMPT.is_match(text)
        && CHANNEL.is_match(text)
}

/// "Share Tweet Email 12 comments".
fn is_share_bar(text: &str) -> bool {
    let mut words = text
        .split(|c: char| c.is_whitespace() || "|·•/".contains(c))
        .filter(|word| word.contains(char::is_alphanumeric));
    SHARE_STRONG.is_match(text)
        && words.all(|word| SHARE.is_match(word.trim_matches(['(', ')', ':', '!', '.', ','])))
}

fn is_byline(text: &str, index: usize, count: usize) -> bool {
    let words = text.split_whitespace().count();
    let is_top = index < TOP && (2..=16).contains(&words);
    // Sign-offs stand in the last quarter, or close a short text.
    let is_end = index * 4 >= count * 3 || count - index <= 4;
    is_top && (BYLINE.is_match(text) || JOB_LINE.is_match(text))
        || SIGN_OFF.is_match(text) && words <= 30
        || CONTRIBUTED.is_match(text) && words <= 60
        || is_end && REPORTED_FROM.is_match(text) && words <= 30
}

/// A pointer with the title of the other piece: "Related article: …".
fn is_related(piece: &Piece<'_>, index: usize) -> bool {
    index > 0 && piece.word_count() <= PROMPT_WORDS && RELATED.is_match(piece.text)
}

fn is_source(piece: &Piece<'_>) -> bool {
    let is_named = SOURCE.is_match(piece.text) && piece.word_count() <= 12;
    piece.mark != Mark::Heading && (is_named || credit::is_credit(piece.text))
}

fn is_headed_caption(piece: &Piece<'_>) -> bool {
    CAPTION_HEAD.is_match(piece.text) && piece.word_count() <= 60
}

/// One line with a dash may be speech or a slip; two in a row are a list, unless they are
/// sentences after long dashes: so novels write dialogue.
fn label_dashed_lists(pieces: &mut [Piece<'_>]) {
    let is_item = |p: &Piece<'_>| {
        let is_speech = p.text.starts_with(['–', '—']) && is_closed(p.text);
        p.is_open() && is_dashed(p.text) && !is_speech
    };
    let items: Vec<bool> = pieces.iter().map(is_item).collect();
    let at = |index: Option<usize>| {
        index
            .and_then(|i| items.get(i))
            .copied()
            .unwrap_or_default()
    };
    for (index, piece) in pieces.iter_mut().enumerate() {
        let has_neighbour = at(index.checked_sub(1)) || at(Some(index + 1));
        if at(Some(index)) && has_neighbour {
            piece.kind = Some(Kind::Bullet);
        }
    }
}
