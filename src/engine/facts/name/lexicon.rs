//! Words that tell what sort of name stands next to them. English, and particles of names.

/// Is `key` in a sorted list?
fn listed(list: &[&str], key: &str) -> bool {
    list.binary_search(&key).is_ok()
}

/// Words of address before a person's name.
#[rustfmt::skip]
const HONORIFICS: &[&str] = &[
    "dame", "dr", "frau", "herr", "lady", "lord", "madame", "miss", "monsieur", "mr", "mrs",
    "ms", "mx", "prof", "professor", "rev", "reverend", "señor", "señora", "sir",
];

/// Offices and ranks; with other words they make a title ("Defense Minister").
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "activist", "actor", "actress", "adm", "admiral", "adviser", "advisor", "ambassador",
    "analyst", "archbishop", "attorney", "author", "baroness", "bishop", "brigadier", "capt",
    "captain", "cardinal", "ceo", "chair", "chairman", "chairperson", "chairwoman", "chancellor",
    "chief", "coach", "col", "colonel", "commander", "commissioner", "congressman",
    "congresswoman", "constable", "corporal", "councillor", "counsel", "cpl", "crown",
    "defender", "delegate", "deputy", "detective", "diplomat", "director", "duchess", "duke",
    "economist", "editor", "emir", "emperor", "envoy", "executive", "farmer", "father",
    "founder", "gen", "general", "goalkeeper", "gov", "governor", "head", "imam", "inspector",
    "journalist", "judge", "justice", "king", "lawmaker", "lawyer", "leader", "lieutenant",
    "lt", "maj", "major", "manager", "mayor", "midfielder", "minister", "mp", "negotiator",
    "nurse", "officer", "owner", "pastor", "patriarch", "photographer", "pm", "police", "pope",
    "premier", "pres", "president", "priest", "prince", "princess", "principal", "prosecutor",
    "queen", "rabbi", "rep", "reporter", "representative", "researcher", "scientist",
    "secretary", "sen", "senator", "sergeant", "sgt", "sheikh", "sheriff", "singer", "soldier",
    "solicitor", "speaker", "spokesman", "spokesperson", "spokeswoman", "striker",
    "sultan", "superintendent", "treasurer", "trustee", "tsar", "vice", "writer",
];

/// Small words that belong to the office after them.
#[rustfmt::skip]
const MODIFIERS: &[&str] = &[
    "acting", "affairs", "army", "chief", "co", "communications", "defence", "defense",
    "deputy", "economic", "education", "energy", "environment", "ex", "executive", "finance",
    "foreign", "former", "general", "health", "home", "incoming", "intelligence",
    "interior", "justice", "labour", "military", "national", "navy", "opposition", "outgoing",
    "party", "police", "policy", "political", "press", "prime", "principal", "regional",
    "research", "retired", "security", "senior", "shadow", "state", "top", "trade",
    "transport", "treasury", "vice",
];

/// Words that make the name they are in an organisation.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "academy", "administration", "agency", "alliance", "army", "assembly", "association",
    "authority", "bank", "board", "brigade", "broadcasting", "bureau", "cabinet", "center",
    "centre", "church", "club", "co", "coalition", "college", "commission", "committee",
    "community", "company", "confederation", "conference", "congress", "consortium", "corp",
    "corporation", "corps", "council", "court", "daily", "department", "directorate", "embassy",
    "exchange", "express", "faculty", "federation", "fleet", "forces", "forum", "foundation",
    "front", "fund", "gazette", "government", "group", "guardian", "herald", "holdings",
    "hospital", "inc", "industries", "institute", "institution", "journal", "laboratory",
    "league", "limited", "llc", "ltd", "mail", "ministry", "mission", "movement", "museum",
    "navy", "network", "news", "office", "orchestra", "organisation", "organization",
    "parliament", "party", "plc", "police", "post", "press", "reserve", "school", "senate",
    "service", "services", "society", "staff", "sun", "telegraph", "television", "theatre",
    "times", "tribunal", "tribune", "trust", "union", "united", "university", "watch",
];

/// Words that make the name they are in a place.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "airport", "avenue", "bay", "beach", "bridge", "canal", "cape", "castle", "city", "coast",
    "county", "desert", "district", "east", "forest", "gulf", "harbour", "heights", "hill",
    "hills", "island", "islands", "isle", "lake", "lane", "mount", "mountain", "mountains",
    "north", "oblast", "ocean", "palace", "park", "peninsula", "port", "prison", "province",
    "region", "republic", "river", "road", "sea", "south", "square", "stadium", "states",
    "station", "strait", "street", "town", "valley", "village", "west",
];

/// Small words inside names: "Charles de Gaulle", "Osama bin Laden", "Bank of England".
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "e", "el", "ibn", "la", "le", "of", "ter", "van", "vom", "von", "y", "zu",
];

/// Words that open sentences and are no names for it. What is seen in small letters elsewhere in
/// the version is none either.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "a", "about", "according", "additionally", "after", "again", "against", "all", "along",
    "already", "also", "although", "amid", "among", "an", "and", "another", "any", "anyone",
    "apart", "are", "around", "as", "asked", "at", "back", "because", "before", "behind",
    "between", "both", "but", "by", "can", "could", "despite", "did", "do", "does", "due",
    "during", "each", "earlier", "either", "even", "every", "everyone", "everything", "few",
    "finally", "first", "following", "for", "from", "further", "given", "had", "has", "have",
    "having", "he", "her", "here", "hers", "his", "how", "however", "i", "if", "im", "in",
    "indeed", "inside", "instead", "into", "is", "it", "its", "just", "last", "later", "let",
    "like", "many", "maybe", "meanwhile", "more", "moreover", "most", "much", "my", "near",
    "nearly", "neither", "never", "new", "next", "no", "nobody", "none", "nor", "not",
    "nothing", "now", "of", "off", "officials", "on", "once", "one", "only", "or", "other",
    "others", "our", "out", "outside", "over", "people", "perhaps", "please", "read",
    "reflecting", "she", "should", "since", "so", "some", "someone", "soon", "still", "such",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
    "though", "three", "through", "throughout", "thus", "to", "today", "together", "tomorrow",
    "tonight", "too", "two", "under", "unless", "until", "up", "upon", "us", "very", "was",
    "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whoever",
    "whom", "whose", "why", "will", "with", "within", "without", "would", "yes", "yesterday",
    "yet", "you", "your",
];

/// "Mr", "Dr".
pub fn is_honorific(key: &str) -> bool {
    listed(HONORIFICS, key)
}

/// "president", "spokesman".
pub fn is_office(key: &str) -> bool {
    listed(OFFICES, key)
}

/// "foreign", "deputy" before an office.
pub fn is_modifier(key: &str) -> bool {
    listed(MODIFIERS, key)
}

/// "ministry", "university".
pub fn is_body(key: &str) -> bool {
    listed(BODIES, key)
}

/// "river", "street".
pub fn is_place(key: &str) -> bool {
    listed(PLACES, key)
}

/// "de", "of".
pub fn is_particle(key: &str) -> bool {
    listed(PARTICLES, key)
}

/// "the", "however".
pub fn is_opener(key: &str) -> bool {
    listed(OPENERS, key)
}

/// An adjective of a people: "Russian", "Japanese". Judged by its ending, so names with these
/// endings count as one only where a small word follows.
pub fn is_demonym(key: &str) -> bool {
    const ENDINGS: [&str; 11] = [
        "ian", "ean", "ish", "ese", "can", "ench", "utch", "rman", "raeli", "aqi", "ani",
    ];
    key.len() > 4 && ENDINGS.iter().any(|ending| key.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_so_that_words_are_found() {
        for list in [
            HONORIFICS, OFFICES, MODIFIERS, BODIES, PLACES, PARTICLES, OPENERS,
        ] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
