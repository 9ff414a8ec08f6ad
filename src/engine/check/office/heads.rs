//! The words of which offices are made: standard heads with the order they belong to, ranks,
//! levels and fields. English.

/// Where offices follow each other; a person has one in each, so that two of one order cannot both
/// be right, while a judge may chair a panel and a general be a governor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orders(u16);

impl Orders {
    const NONE: Self = Self(0);
    const STATE: Self = Self(1);
    const POLICE: Self = Self(2);
    const ARMY: Self = Self(4);
    const BODY: Self = Self(8);
    const LAW: Self = Self(16);
    const CHURCH: Self = Self(32);
    const SPORT: Self = Self(64);
    const CALLING: Self = Self(128);
    const FIRM: Self = Self(256);

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Do two offices follow each other somewhere?
    pub fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Is it an army's and nothing else's?
    pub fn is_army(self) -> bool {
        self == Self::ARMY
    }

    /// Are its heads told apart by "chief"?
    pub fn is_police(self) -> bool {
        self.meet(Self::POLICE)
    }
}

/// The one name of an office's head, and its orders.
pub fn head(word: &str) -> Option<(&'static str, Orders)> {
    let state = Orders::STATE;
    let body = Orders::BODY;
    let (police, army) = (Orders::POLICE, Orders::ARMY);
    Some(match word {
        "president" => ("president", state.or(body)),
        "minister" | "pm" | "premier" | "taoiseach" => ("minister", state),
        "mayor" | "mayoress" => ("mayor", state),
        "governor" | "gov" => ("governor", state),
        "senator" | "sen" => ("senator", state),
        "congressman" | "congresswoman" => ("congressman", state),
        "king" => ("king", state),
        "queen" => ("queen", state),
        "emperor" => ("emperor", state),
        "chancellor" => ("chancellor", state),
        "ambassador" => ("ambassador", state),
        "consul" => ("consul", state),
        "councillor" | "councilor" | "councilman" | "councilwoman" | "cllr" => {
            ("councillor", state)
        }
        "secretary" => ("secretary", state.or(body)),
        "commissioner" => ("commissioner", state.or(police)),
        "sheriff" => ("sheriff", police),
        "constable" => ("constable", police),
        "sergeant" | "sgt" => ("sergeant", police.or(army)),
        "inspector" | "insp" => ("inspector", police),
        "superintendent" | "supt" => ("superintendent", police),
        "private" => ("private", army),
        "corporal" | "cpl" => ("corporal", army),
        "lieutenant" | "lt" => ("lieutenant", army),
        "captain" | "capt" => ("captain", army),
        "major" | "maj" => ("major", army),
        "colonel" | "col" => ("colonel", army),
        "brigadier" => ("brigadier", army),
        "general" | "gen" => ("general", army),
        "marshal" => ("marshal", army),
        "commodore" => ("commodore", army),
        "admiral" | "adm" => ("admiral", army),
        "ceo" => ("executive", body.or(Orders::FIRM)),
        "chair" | "chairman" | "chairwoman" | "chairperson" | "chairs" | "chaired" => {
            ("chair", body.or(Orders::FIRM))
        }
        "treasurer" => ("treasurer", body.or(Orders::FIRM)),
        "auditor" => ("auditor", body),
        _ => return calling(word),
    })
}

fn calling(word: &str) -> Option<(&'static str, Orders)> {
    let (law, church) = (Orders::LAW, Orders::CHURCH);
    let (sport, calling) = (Orders::SPORT, Orders::CALLING);
    Some(match word {
        "judge" => ("judge", law),
        "magistrate" => ("magistrate", law),
        "prosecutor" => ("prosecutor", law),
        "coroner" => ("coroner", law),
        "pope" => ("pope", church),
        "cardinal" => ("cardinal", church),
        "archbishop" => ("archbishop", church),
        "bishop" => ("bishop", church),
        "priest" | "vicar" => ("priest", church),
        "deacon" => ("deacon", church),
        "coach" | "coaches" | "coached" => ("coach", sport),
        "goalkeeper" => ("goalkeeper", sport),
        "defender" => ("defender", sport),
        "midfielder" => ("midfielder", sport),
        "striker" => ("striker", sport),
        "winger" => ("winger", sport),
        "referee" => ("referee", sport),
        "headteacher" | "headmaster" | "headmistress" => ("headteacher", calling),
        "teacher" | "schoolteacher" => ("teacher", calling),
        "nurse" => ("nurse", calling),
        "doctor" | "physician" | "surgeon" => ("doctor", calling),
        "paramedic" => ("paramedic", calling),
        "farmer" | "grower" => ("farmer", calling),
        "driver" => ("driver", calling),
        "engineer" => ("engineer", calling),
        "lawyer" | "solicitor" | "barrister" => ("lawyer", calling),
        "banker" => ("banker", calling),
        "accountant" => ("accountant", calling),
        "architect" => ("architect", calling),
        "fisherman" => ("fisherman", calling),
        "pilot" => ("pilot", calling),
        _ => return None,
    })
}

/// Heads that may be said of whoever leads; with a field they are an office of a body.
pub fn leads(word: &str) -> bool {
    matches!(
        word,
        "director"
            | "head"
            | "heads"
            | "headed"
            | "chief"
            | "manager"
            | "boss"
            | "officer"
            | "executive"
            | "exec"
            | "leader"
            | "controller"
            | "master"
    )
}

/// The orders of a leader: "finance director", not "finance boss", who may be a minister.
pub fn orders_of_lead(words: &[&str], has_field: bool) -> Orders {
    let is_post = |w: &&str| {
        matches!(
            *w,
            "director" | "head" | "manager" | "officer" | "controller"
        )
    };
    match has_field && words.iter().any(is_post) {
        true => Orders::FIRM,
        false => Orders::NONE,
    }
}

/// The one name of a word that puts an office below another, or beside the government's.
pub fn rank(word: &str) -> Option<&'static str> {
    Some(match word {
        "vice" | "deputy" => "deputy",
        "assistant" | "associate" => "assistant",
        "lieutenant" | "lt" => "lieutenant",
        "under" => "under",
        "junior" => "junior",
        "shadow" => "shadow",
        _ => return None,
    })
}

/// How far an office reaches: the usual levels of states and bodies.
#[rustfmt::skip]
pub const LEVELS: [&str; 15] = [
    "area", "branch", "county", "district", "federal", "general", "global", "international",
    "local", "municipal", "national", "provincial", "regional", "state", "world",
];

/// The one name of a field of ministers, secretaries and directors.
pub fn field(word: &str) -> Option<&str> {
    Some(match word {
        "defence" | "defense" => "defence",
        "labour" | "labor" | "employment" => "labour",
        "finance" | "financial" | "cfo" => "finance",
        "operations" | "operating" | "coo" => "operations",
        "technology" | "technical" | "cto" => "technology",
        "sporting" | "sports" | "sport" | "football" => "sport",
        "interior" | "home" => "interior",
        "economy" | "economic" | "economics" => "economy",
        "marketing" | "commercial" | "sales" => "marketing",
        "legal" | "justice" => "justice",
        "medical" | "medicine" => "medicine",
        "personnel" | "recruitment" | "hr" => "recruitment",
        "communications" | "media" | "press" => "communications",
        "pm" | "premier" | "prime" | "taoiseach" => "prime",
        "harbor" => "harbour",
        "environmental" => "environment",
        "farming" => "agriculture",
        "agriculture" | "commerce" | "culture" | "development" | "education" | "energy"
        | "environment" | "foreign" | "housing" | "state" | "tourism" | "trade" | "transport"
        | "treasury" | "research" | "policy" | "engineering" | "safety" | "security"
        | "strategy" | "investment" | "risk" | "compliance" | "procurement" | "production"
        | "logistics" | "health" | "nursing" | "science" | "digital" | "welfare" | "family"
        | "planning" | "quality" | "maintenance" | "programme" | "project" | "music" | "art"
        | "artistic" | "creative" | "editorial" | "news" | "water" | "industry" | "business"
        | "europe" | "fire" | "police" | "harbour" | "bridge" | "railway" => word,
        _ => return None,
    })
}
