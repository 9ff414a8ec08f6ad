//! Words that tell what sort of name stands next to them. English, and particles of names.

use super::Sort;

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
    "activist", "actor", "actress", "adm", "admiral", "adviser", "advisor", "alderman",
    "ambassador", "analyst", "archbishop", "attorney", "auditor", "author", "baroness",
    "barrister", "bishop", "boss", "brigadier", "broker", "capt", "captain", "cardinal", "ceo",
    "chair", "chairman", "chairperson", "chairwoman", "chancellor", "chief", "cllr", "coach",
    "col", "colonel", "commander", "commissioner", "commodore", "comptroller", "congressman",
    "congresswoman", "constable", "consul", "controller", "convener", "convenor", "coroner",
    "corporal", "councillor", "councilman", "councilwoman", "counsel", "cpl", "crown", "curator",
    "deacon", "dean", "defender", "delegate", "deputy", "detective", "diplomat", "director",
    "doctor", "duchess", "duke", "economist", "editor", "emir", "emperor", "envoy", "exec",
    "executive", "farmer", "father", "founder", "gen", "general", "geologist", "goalkeeper",
    "gov", "governor", "harbourmaster", "head", "headmaster", "headmistress", "headteacher",
    "historian", "imam", "insp", "inspector", "investigator", "journalist", "judge", "justice", "king", "lawmaker",
    "lawyer", "leader", "lecturer", "lieutenant", "lt", "magistrate", "maj", "major", "manager",
    "marshal", "master", "mayor", "mayoress", "meteorologist", "midfielder", "midwife",
    "minister", "mp", "negotiator", "nurse", "officer", "ombudsman", "organiser", "organizer", "owner", "paramedic",
    "pastor", "patriarch", "photographer", "physician", "pilot", "pm", "police", "pope",
    "premier", "pres", "president", "priest", "prince", "princess", "principal", "prosecutor",
    "provost", "queen", "rabbi", "rector", "referee", "registrar", "rep", "reporter",
    "representative", "researcher", "scientist", "secretary", "seismologist", "sen", "senator",
    "sergeant", "sgt", "sheikh", "sheriff", "singer", "skipper", "soldier", "solicitor",
    "speaker", "spokesman", "spokesperson", "spokeswoman", "strategist", "striker", "sultan",
    "superintendent", "supt", "surgeon", "taoiseach", "teacher", "trainer", "treasurer",
    "trustee", "tsar", "vicar", "vice", "winger", "writer",
];

/// Small words that belong to the office after them.
#[rustfmt::skip]
const MODIFIERS: &[&str] = &[
    "acting", "affairs", "agricultural", "agriculture", "army", "art", "artistic", "assistant",
    "associate", "business", "caretaker", "chief", "co", "commerce", "commercial",
    "communications", "compliance", "county", "creative", "culture", "defence", "defense",
    "deputy", "development", "digital", "district", "economic", "editorial", "education",
    "employment", "energy", "engineering", "environment", "environmental", "equalities", "ex",
    "executive", "external", "federal", "finance", "financial", "fire", "fisheries", "football",
    "foreign", "former", "general", "health", "home", "housing", "human", "incoming", "industry",
    "intelligence", "interim", "interior", "investment", "junior", "justice", "labor", "labour",
    "legal", "local", "logistics", "maintenance", "managing", "marketing", "media", "medical",
    "military", "municipal", "music", "national", "navy", "news", "nursing", "operating",
    "operations", "opposition", "outgoing", "party", "personnel", "planning", "police", "policy",
    "political", "press", "prime", "principal", "procurement", "production", "programme",
    "project", "provincial", "public", "recruitment", "regional", "research", "retired", "risk",
    "safety", "sales", "science", "security", "senior", "shadow", "social", "sporting", "sports",
    "state", "strategy", "technical", "technology", "top", "tourism", "trade", "transport",
    "treasury", "vice", "welfare",
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

/// States and unions of states with the letters that stand for them, folded.
const STATES: &[(&str, &str, Sort)] = &[
    ("drc", "democratic republic of congo", Sort::Place),
    ("eu", "european union", Sort::Organisation),
    ("uae", "united arab emirates", Sort::Place),
    ("uk", "united kingdom", Sort::Place),
    ("un", "united nations", Sort::Organisation),
    ("us", "united states", Sort::Place),
    ("usa", "united states", Sort::Place),
    ("ussr", "soviet union", Sort::Place),
];

/// The full name of a state or of a union of states, and what it is: "U.S." is "united states".
pub fn state(name: &str) -> Option<(&'static str, Sort)> {
    let letters: String = name.chars().filter(|c| *c != '.').collect();
    let found = STATES
        .iter()
        .find(|(short, full, _)| *short == letters || *full == name);
    found.map(|(_, full, sort)| (*full, *sort))
}

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
