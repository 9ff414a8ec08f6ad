//! The wording of page parts, as patterns.
//!
//! Each list holds what pages of many outlets say, in general terms; a list grows by a
//! phrase that was seen on several, never by the line of one page.

use std::sync::LazyLock;

use regex::Regex;

use crate::load::{date, pattern};

/// A name, as a part of longer patterns.
const NAME: &str = r"\p{Lu}[\p{L}.’'-]*";

/// The paragraph is one of the phrases, whatever signs stand around it.
fn whole(phrases: &[&str]) -> Regex {
    pattern(&format!(r"(?i)^\W*(?:{})\W*$", phrases.join("|")))
}

/// The paragraph begins with one of the phrases.
fn opening(phrases: &[&str]) -> Regex {
    pattern(&format!(r"(?i)^\W*(?:{})", phrases.join("|")))
}

/// The paragraph begins like an order to the reader.
fn ordering(verbs: &[&str]) -> Regex {
    pattern(&format!(r"(?i)^\W*(?:please )?(?:{})\b", verbs.join("|")))
}

/// One of the phrases stands anywhere.
fn within(phrases: &[&str]) -> Regex {
    pattern(&format!(r"(?i)\b(?:{})", phrases.join("|")))
}

/// Advertisement markers and buttons.
pub(super) static ADVERT: LazyLock<Regex> = LazyLock::new(|| {
    whole(&[
        r"advert(?:s|isements?|ising|orial)?",
        r"ads?",
        r"anzeige",
        r"publicité",
        r"publicidad",
        r"sponsored(?: content| by [\w ]+| post| links?)?",
        r"promoted(?: content| stories)?",
        r"paid (?:content|post)",
        r"(?:story|article) continues(?: below| after)?(?: (?:the |this )?(?:advertisement|advert|ad|video))?",
        r"(?:scroll|continue) (?:down )?(?:to continue|reading)(?: with content)?(?: the main story)?",
        r"continue reading below",
        r"skip advertisement",
        r"loading\W*",
        r"end of advert\w*",
        r"learn more",
        r"about (?:the author|this article)",
        r"(?:image|photo|slide) \d+ of \d+",
        r"\d+ (?:minutes?|mins?|hours?|days?|weeks?|months?) ago\b.{0,20}",
        r"no thanks",
        r"you are (?:at|here)\b.{0,40}",
    ])
});

/// "Read more", "Source: Read Full Article".
pub(super) static MORE: LazyLock<Regex> = LazyLock::new(|| {
    whole(&[
        r"(?:source\s*:\s*)?(?:read|see|view|show|load) (?:the )?(?:full|more|all|original|next|on|less|entire|related)(?: (?:article|story|stories|comments?|here|below|news|coverage|photos|report|text|version)| about this[\w ]{0,30})?(?: here| at [\w. ]{2,30})?",
    ])
});

/// The heading of a list of other pieces: "Related Stories".
pub(super) static LIST_HEAD: LazyLock<Regex> = LazyLock::new(|| {
    whole(&[
        r"(?:recent|latest|related|popular|top|trending|recommended|more|most[ -](?:read|popular|viewed|shared)|other|featured|similar|further|editor['’]?s['’]?)(?: (?:articles?|stories|story|posts?|news|reads?|reading|topics?|tags?|coverage|links?|videos?|content|picks?|headlines|now|items|from [\w' ]{2,30}|on this(?: story| topic)?|about this|in [\w ]{2,25}|like this))+",
        r"trending",
        r"related",
        r"topics",
        r"popular",
        r"most (?:read|popular|viewed|shared)",
        r"you (?:may|might)(?: also)? (?:like|be interested in)",
        r"recommended(?: for you)?",
        r"don['’]t miss",
        r"must[- ]reads?",
        r"what to read next",
        r"(?:from )?around the web",
        r"keep reading",
        r"up next",
        r"most read",
        r"in other news",
        r"read (?:more|next|also)\s*:",
        r"tags?\s*:.{0,80}",
        r"(?:filed under|topics|categories)\s*:.{0,80}",
    ])
});

/// How an order to the reader begins …
pub(super) static PROMPT: LazyLock<Regex> = LazyLock::new(|| {
    ordering(&[
        r"sign ?up",
        r"subscribe",
        r"get",
        r"join",
        r"follow",
        r"like",
        r"download",
        r"click",
        r"tap",
        r"receive",
        r"stay",
        r"want",
        r"don['’]t miss",
        r"enjoy(?:ed|ing)?",
        r"have you",
        r"do you",
        r"got",
        r"never miss",
        r"register",
        r"log ?in",
        r"try",
        r"support",
        r"listen to",
        r"watch our",
        r"contact",
        r"e-?mail",
        r"mail",
        r"send",
        r"share",
        r"tell us",
        r"let us know",
        r"for (?:more|the latest|all the latest)",
    ])
});

/// … and what of the outlet it names.
pub(super) static CHANNEL: LazyLock<Regex> = LazyLock::new(|| {
    within(&[
        r"newsletters?",
        r"inbox",
        r"alerts?",
        r"notifications?",
        r"our (?:app|channel|page|podcast|journalism|whatsapp|telegram|reporters?|newsroom|team|tip ?line|experts)",
        r"on (?:facebook|twitter|instagram|whatsapp|telegram|tiktok|linkedin|x)\b",
        r"free trial",
        r"subscription",
        r"subscribers?",
        r"your (?:thoughts|views|story|tips)",
        r"(?:a|this|your) (?:story|tip) (?:for|to|with) us",
        r"this (?:article|story|page)\b",
        r"the app\b",
        r"join the conversation",
        r"comments? (?:below|section)",
        r"click here",
    ])
});

/// Rights and takedown notes.
pub(super) static LEGAL: LazyLock<Regex> = LazyLock::new(|| {
    within(&[
        r"all rights reserved\b",
        r"DMCA\b",
        r"may not be (?:published, broadcast|reproduced)\b",
        r"was (?:automatically|originally) published (?:on|in|by|from)\b",
    ])
});

/// Whose it is.
pub(super) static RIGHTS: LazyLock<Regex> =
    LazyLock::new(|| opening(&[r"©", r"copyright\b", r"\(c\) ?\d{4}"]));

/// Notices of the page, and labels before an address.
pub(super) static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
    whole(&[
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie policy)(?:\b.{0,160}(?:policy|conditions|notice))?",
        r"(?:we use|this site uses) cookies",
        r"(?:we use|this site uses) cookies\b.{0,160}(?:cookies|policy|conditions|notice)",
        r"powered by(?:\b.{0,60}wordpress)?",
        r"mail us(?:\b.{0,160}notice)?",
        r"original (?:url|article|source|story|post)\s*:?",
        r"article source\s*:?",
        r"url\s*:?",
        r"permalink\s*:?",
        r"disclaimer\s*:?",
    ])
});

/// A word of a share bar …
pub(super) static SHARE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?:{})$",
        concat!(
            r"share|shares|tweet|tweets|email|e-mail|print|save|comments?|follow|like|likes|copy|",
            r"link|whatsapp|facebook|twitter|x|pinterest|linkedin|reddit|telegram|instagram|",
            r"messenger|flipboard|this|article|story|post|page|on|via|with|friends|view|leave|a|add|",
            r"send|bookmark|url|more|us|google\+?|youtube|tiktok|copied|donate|subscribe|tags|",
            r"\d[\d,.]*k?(?:shares|comments)?",
        )
    ))
});

/// … and the words that make it one.
pub(super) static SHARE_BAR: LazyLock<Regex> = LazyLock::new(|| {
    within(&[
        r"(?:shares?|tweet|e-?mail|print|comments?|follow|whatsapp|facebook|twitter|pinterest)\b",
        r"(?:linkedin|reddit|telegram|bookmark|youtube|copied|donate|subscribe|tags|\d+shares)\b",
    ])
});

/// Where agency copy ends or goes on.
pub(super) static END_MARK: LazyLock<Regex> = LazyLock::new(|| {
    whole(&[
        r"ends?",
        r"-?30-?",
        r"more to (?:come|follow)",
        r"mf",
        r"more follows",
        r"developing(?: story)?",
        r"this is a (?:developing|breaking)(?: news)? story\b.{0,80}",
        r"fin",
    ])
});

/// The section of the paper or the level of the reader: "News > Regions".
pub(super) static SECTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^\W*(?:(?:{})[\s>»›/|•·]*)+\W*$",
        concat!(
            r"home(?: ?page)?|news|world|politics|business|economy|money|sports?|opinion|comment|",
            r"culture|arts|entertainment|lifestyle|travel|health|science|environment|tech(?:nology)?|",
            r"education|local|national|international|regions?|uk|us|usa|eu|europe|asia|africa|",
            r"americas|middle east|showbiz|weather|elementary|(?:pre-|upper[ -])?intermediate|",
            r"advanced",
        )
    ))
});

/// A pointer with the title of the other piece: "Related article: …".
pub(super) static RELATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^\W*(?:{})\s*(?::|\||–|—|»|>+|-\s)\s*\S",
        concat!(
            r"related(?: (?:article|story|stories|coverage|content|news|link|post|reading))?|",
            r"read(?: (?:more|also|next|on|about))?|see also|also read|also see|",
            r"more(?: on this(?: story| topic)?)?|must[- ]read|don['’]t miss|recommended|",
            r"in case you missed it|ICYMI|further reading|trending|live(?: blog| updates)?|watch|",
            r"listen|in pictures|explainer|explained",
        )
    ))
});

/// "Source: Northline".
pub(super) static SOURCE: LazyLock<Regex> = LazyLock::new(|| {
    opening(&[r"(?:sources?|via|quelle|fuente|published (?:by|in)|courtesy)\s*:\s*\S"])
});

/// An address on a line of its own.
pub(super) static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:(?:url|link|web|website|online|original(?: url)?)\s*:\s*)?(?:https?://|www\.)\S+\W*$",
    )
});

/// How sign-offs begin …
pub(super) static SIGN_OFF: LazyLock<Regex> = LazyLock::new(|| {
    opening(&[
        r"(?:additional |further |with )?(?:reporting|writing|editing|compiled|translated|translation|research) by\b",
        r"with (?:files|reporting|additional reporting|inputs?) (?:from|by)\b",
    ])
});

/// … or end.
pub(super) static CONTRIBUTED: LazyLock<Regex> = LazyLock::new(|| {
    within(&[
        r"(?:contributed (?:to (?:this|the) (?:report|story|article|reporting)|(?:additional )?reporting)(?: from [\p{L} ,]+)?)[.\W]*$",
    ])
});

/// How captions begin that say they are one.
pub(super) static CAPTION_HEAD: LazyLock<Regex> = LazyLock::new(|| {
    opening(&[
        r"pictured(?:\s*[:,(]|\s+(?:above|below|left|right|here)\b)",
        r"file (?:photo|picture|image|pic)\b",
        r"(?:file )?(?:photo|picture|image|caption|above|below|top|bottom|left|right|inset|main image)\s*[:|]",
        r"in this .{0,45}\b(?:photo|image|picture|photograph|handout|still|frame grab)\b",
        r"an? (?:aerial|satellite|undated|handout|file) (?:photo|picture|image|photograph|view)\b.{0,30}\b(?:shows?|showing|released|provided)",
    ])
});

/// A date on a line of its own.
pub(super) static DATE_LINE: LazyLock<Regex> = LazyLock::new(|| {
    let date = date::DATE;
    pattern(&format!(
        r"(?i)^\W*(?:(?:first |last )?(?:published|updated|posted|modified|date|dated|issued|created)(?: on| at)?\s*:?\s*|(?:[\p{{L}}.' -]{{2,30}}, ))?(?:\d{{1,2}}[:.]\d{{2}}\s*(?:[ap]\.?m\.?)?\s*[A-Z]{{0,4}}[,\s]+)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,?\s+)?{date}(?:[\s,|T–—-]*(?:at )?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{{1,4}}|[+-]\d{{2}}:?\d{{2}})?)?(?:\s*[|·•–—-]?\s*\d+ min(?:ute)?s? read)?(?:\s*[|·,–—-]?\s*(?:last )?updated\b.{{0,50}})?\W*$"
    ))
});

/// "By Ana Roth for Northline".
pub(super) static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^\W*(?:By|BY|by|Posted by|Words by|Story by|Written by|Text by|Reported by|Report by|Reporting by|Von|Par|Por|From our)\s*:?\s+(?:the\s+)?{NAME}(?:[ ,&|/·–—-]+(?:{NAME}|and|on|for|in|of|at|the|de|da|der|van|von|with|\d[\d:,-]*))*[^.!?]?$"
    ))
});

/// "Ana Roth, Harbour Correspondent".
pub(super) static JOB_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^{NAME}(?: {NAME}){{1,3}}\s*(?:,|\||–|—|-)\s*(?:[\p{{L}} ]+ )?(?i:correspondent|reporter|editor|staff writer|columnist|bureau chief)(?: (?:in|at) {NAME}(?: {NAME})?)?$"
    ))
});

/// "Roth reported from Halden."
pub(super) static REPORTED_FROM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^{NAME}(?: {NAME}){{0,3}}(?:(?:,| and) {NAME}(?: {NAME}){{0,3}})* reported from {NAME}(?:[ ,]+(?:{NAME}|and))*\."
    ))
});
