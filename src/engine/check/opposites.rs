//! Words of news that turn a sentence round when one stands for the other: common antonyms, the
//! stages of a case at law, and words for what is planned and what is settled.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word in place of its opposite changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Rose for fell: both cannot be true.
    Round,
    /// Charged for convicted: another stage of one case.
    Stage,
    /// Considered for decided.
    Settled,
    /// Temporary for permanent: something else is meant.
    Kind,
}

/// How `x` and `y` oppose each other, in whatever order.
pub fn opposed(x: &str, y: &str) -> Option<Turn> {
    let (of_x, of_y) = (KNOWN.get(x)?, KNOWN.get(y)?);
    let facing = |p: &&Pole| of_y.iter().any(|q| p.row == q.row && p.side != q.side);
    let both = |p: &Pole| of_x.contains(p) && of_y.contains(p);
    let shared = of_x.iter().any(both);
    let found = of_x.iter().find(facing)?.turn;
    (!shared || found == Turn::Settled).then_some(found)
}

/// Is a word in any of the tables? Nearly all words of a text are in none.
pub fn has_opposite(word: &str) -> bool {
    KNOWN.contains_key(word)
}

/// The pair of opposites a word with content belongs to, by its number, and its side; `next` is
/// the word after it: "voted against", "found guilty".
pub fn pole(word: &str, next: &str) -> Option<(usize, bool)> {
    let phrase = PHRASES
        .iter()
        .find(|(first, second, ..)| second == &next && first.split(' ').any(|form| form == word));
    if let Some((.., telling, side)) = phrase {
        return pole(telling, "").map(|(row, is_first)| (row, is_first == *side));
    }
    let mut poles = KNOWN.get(word)?.iter().filter(|p| p.turn == Turn::Round);
    let (own, other) = (poles.next()?, poles.next());
    let has_content = own.row >= SMALL.len();
    (has_content && other.is_none()).then_some((own.row, own.side))
}

/// Two words that stand for one with an opposite, and whether they say what it says.
type Phrase = (&'static str, &'static str, &'static str, bool);

const PHRASES: &[Phrase] = &[
    ("vote votes voted voting", "for", "support", true),
    ("vote votes voted voting", "against", "support", false),
    ("speak spoke argued campaigned", "against", "support", false),
    ("say says said", "yes", "support", true),
    ("say says said", "no", "support", false),
    ("in", "favour", "support", true),
    ("in", "favor", "support", true),
    ("turn turns turned turning", "down", "accept", false),
    ("thrown throw threw", "out", "accept", false),
    ("rule rules ruled ruling", "out", "exclude", true),
    ("plead pleads pleaded pleading", "guilty", "admit", true),
    ("step steps stepped stepping", "down", "remain", false),
    ("called calls call", "off", "proceed", false),
    ("go goes went going", "ahead", "proceed", true),
];

/// Where a word stands in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pole {
    row: usize,
    side: bool,
    turn: Turn,
}

static KNOWN: LazyLock<HashMap<&str, Vec<Pole>>> = LazyLock::new(|| {
    let mut known: HashMap<&str, Vec<Pole>> = HashMap::new();
    let mut add = |word: &'static str, row, side, turn| {
        known
            .entry(word)
            .or_default()
            .push(Pole { row, side, turn });
    };
    let mut row = 0;
    let tables = [
        (SMALL, Turn::Round),
        (ROUND, Turn::Round),
        (SETTLED, Turn::Settled),
    ];
    for (table, turn) in tables {
        for (one, other) in table {
            one.iter().for_each(|word| add(word, row, true, turn));
            other.iter().for_each(|word| add(word, row, false, turn));
            row += 1;
        }
    }
    for (one, other) in KINDS {
        one.split(' ')
            .for_each(|word| add(word, row, true, Turn::Kind));
        other
            .split(' ')
            .for_each(|word| add(word, row, false, Turn::Kind));
        row += 1;
    }
    for (at, one) in STAGES.iter().enumerate() {
        for other in STAGES.iter().skip(at + 1) {
            one.iter()
                .for_each(|word| add(word, row, true, Turn::Stage));
            other
                .iter()
                .for_each(|word| add(word, row, false, Turn::Stage));
            row += 1;
        }
    }
    known
});

type Opposites = (&'static [&'static str], &'static [&'static str]);

/// Which way a figure moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It becomes more.
    Up,
    /// It becomes less.
    Down,
}

/// The way a word tells of beside a figure.
pub fn way(word: &str) -> Option<Way> {
    let is_up = UP.contains(&word) || ADDING.contains(&word);
    let is_down = DOWN.contains(&word) || TAKING.contains(&word);
    match (is_up, is_down) {
        (true, false) => Some(Way::Up),
        (false, true) => Some(Way::Down),
        _ => None,
    }
}

#[rustfmt::skip]
const UP: &[&str] = &[
    "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased",
    "increasing", "grow", "grows", "grew", "grown", "growing", "growth", "climb", "climbs",
    "climbed", "climbing", "gain", "gains", "gained", "jump", "jumps", "jumped", "jumping",
    "soar", "soars", "soared", "soaring", "surge", "surges", "surged", "surging", "up", "higher",
];

#[rustfmt::skip]
const DOWN: &[&str] = &[
    "fall", "falls", "fell", "fallen", "falling", "decrease", "decreases", "decreased",
    "decreasing", "shrink", "shrinks", "shrank", "shrunk", "shrinking", "decline", "declines",
    "declined", "declining", "drop", "drops", "dropped", "dropping", "plunge", "plunges",
    "plunged", "plunging", "slump", "slumps", "slumped", "slumping", "slide", "slides", "slid",
    "sliding", "down", "lower",
];

/// Words that tell a way only with what they measure: "added 3 percent".
#[rustfmt::skip]
const ADDING: &[&str] = &[
    "add", "adds", "added", "adding", "advance", "advances", "advanced", "rally", "rallied", "leap",
    "leaps", "leapt", "swell", "swells", "swelled", "raise", "raises", "raised",
];

/// The same downwards.
#[rustfmt::skip]
const TAKING: &[&str] = &[
    "lose", "loses", "lost", "losing", "shed", "sheds", "shedding", "sink", "sinks", "sank", "sunk",
    "sinking", "slip", "slips", "slipped", "slipping", "tumble", "tumbles", "tumbled", "tumbling",
    "dip", "dips", "dipped", "reduce", "reduces", "reduced", "reduction", "plummet", "plummets",
    "plummeted", "crash", "crashed",
];

/// Small words, and words that tell which way a figure moves: they say something else wherever
/// they stand, so only those in one place count.
#[rustfmt::skip]
const SMALL: &[Opposites] = &[
    (UP, DOWN),
    (&["raise", "raises", "raised", "raising"],
     &["cut", "cuts", "cutting", "lower", "lowers", "lowered", "lowering", "reduce", "reduces",
       "reduced", "reducing"]),
    (&["before"], &["after"]), (&["earlier"], &["later"]), (&["above"], &["below"]),
    (&["more"], &["less", "fewer"]), (&["most"], &["least", "fewest"]), (&["with"], &["without"]),
    (&["for", "on"], &["against"]), (&["inside"], &["outside"]), (&["including"], &["excluding"]),
    (&["north", "northern"], &["south", "southern"]), (&["east", "eastern"], &["west", "western"]),
    (&["all", "both", "every", "everybody", "everyone"],
     &["none", "neither", "nobody", "few"]),
    (&["because"], &["despite", "although", "though"]), (&["if"], &["unless"]),
    (&["always"], &["never"]), (&["ahead"], &["behind"]), (&["able"], &["unable"]),
    (&["stay", "stays", "stayed", "staying", "remain", "remains", "remained"],
     &["go", "goes", "went", "going"]),
    // What one side does, the other undergoes: who buys and who sells stands beside it.
    (&["win", "wins", "won", "winning"], &["lose", "loses", "lost", "losing"]),
    (&["buy", "buys", "bought", "buying", "purchase", "purchased", "buyer", "buyers"],
     &["sell", "sells", "sold", "selling", "sale", "seller", "sellers"]),
    (&["import", "imports", "imported"], &["export", "exports", "exported"]),
    (&["victory", "victories"], &["defeat", "defeats"]),
    (&["attack", "attacks", "attacked"], &["defend", "defends", "defended"]),
    (&["lend", "lends", "lent"], &["borrow", "borrows", "borrowed"]),
    (&["arrive", "arrives", "arrived", "arriving", "enter", "enters", "entered", "entering"],
     &["depart", "departs", "departed", "leave", "leaves", "left", "leaving", "departing"]),
];

/// Antonyms in the forms that stand for each other.
#[rustfmt::skip]
const ROUND: &[Opposites] = &[
    (&["support", "supports", "supported", "supporting", "back", "backs", "backed", "backing",
       "endorse", "endorses", "endorsed", "endorsing", "favour", "favours", "favoured", "favor",
       "favors", "favored"],
     &["oppose", "opposes", "opposed", "opposing", "opposition"]),
    (&["accept", "accepts", "accepted", "accepting", "approve", "approves", "approved",
       "approving", "approval", "pass", "passes", "passed", "welcome", "welcomes", "welcomed",
       "adopted"],
     &["reject", "rejects", "rejected", "rejecting", "rejection", "refused", "refuses", "veto",
       "vetoed", "vetoes", "failed", "defeated", "dismissed"]),
    (&["confirm", "confirms", "confirmed", "confirming", "admit", "admits", "admitted",
       "admitting", "confess", "confessed", "confesses", "acknowledged", "acknowledges"],
     &["deny", "denies", "denied", "denying", "denial"]),
    (&["allow", "allows", "allowed", "allowing", "permit", "permits", "permitted", "permitting"],
     &["ban", "bans", "banned", "banning", "forbid", "forbids", "forbidden", "prohibit",
       "prohibits", "prohibited", "barred", "bar"]),
    (&["open", "opens", "opened", "opening", "reopen", "reopens", "reopened"],
     &["close", "closes", "closed", "closing", "shut", "shuts"]),
    (&["begin", "begins", "began", "begun", "start", "starts", "started"],
     &["end", "ends", "ended", "stop", "stops", "stopped", "finish", "finished"]),
    (&["strengthen", "strengthens", "strengthened"], &["weaken", "weakens", "weakened"]),
    (&["improve", "improves", "improved"],
     &["worsen", "worsens", "worsened", "deteriorate", "deteriorated"]),
    (&["succeed", "succeeds", "succeeded"], &["fail", "fails", "failed"]),
    (&["survive", "survives", "survived"], &["die", "dies", "died"]),
    (&["alive"], &["dead"]), (&["guilty", "convicted", "conviction"],
     &["innocent", "acquitted", "acquittal", "cleared"]),
    (&["legal", "lawful"], &["illegal", "unlawful"]),
    (&["legally", "lawfully"], &["illegally", "unlawfully"]),
    (&["safe"], &["unsafe", "dangerous"]),
    (&["likely"], &["unlikely"]), (&["possible"], &["impossible"]),
    (&["certain"], &["uncertain", "unlikely"]),
    (&["agree", "agrees", "agreed"], &["disagree", "disagrees", "disagreed", "refused"]),
    (&["majority"], &["minority"]), (&["maximum"], &["minimum"]), (&["best"], &["worst"]),
    (&["biggest", "largest"], &["smallest"]), (&["highest"], &["lowest"]),
    (&["richest"], &["poorest"]),
    (&["stay", "stays", "stayed", "staying", "remain", "remains", "remained", "remaining"],
     &["leave", "leaves", "left", "leaving", "resign", "resigns",
       "resigned", "resigning", "quit", "quits", "out"]),
    (&["appoint", "appoints", "appointed", "hire", "hires", "hired"],
     &["dismiss", "dismisses", "dismissed", "sack", "sacks", "sacked", "fire", "fired"]),
    (&["lift", "lifts", "lifted", "lifting"], &["impose", "imposes", "imposed", "imposing"]),
    (&["widen", "widens", "widened"], &["narrow", "narrows", "narrowed"]),
    (&["expand", "expands", "expanded"], &["contract", "contracts", "contracted"]),
    (&["success"], &["failure"]),
    (&["profit", "profits"], &["loss", "losses"]), (&["surplus"], &["deficit"]),
    (&["upstream"], &["downstream"]),
    (&["exclude", "excludes", "excluded", "excluding"], &["include", "includes", "included"]),
    (&["join", "joins", "joined", "joining"], &["quit", "leave", "leaves", "left", "leaving"]),
    (&["praise", "praises", "praised", "praising"],
     &["condemn", "condemns", "condemned", "criticise", "criticised", "criticize",
       "criticized", "criticises", "criticizes"]),
    (&["proceed", "proceeds", "proceeded"],
     &["cancel", "cancels", "cancelled", "canceled", "abandoned", "scrapped"]),
    (&["release", "releases", "released", "freed"],
     &["detain", "detains", "detained", "jailed", "imprisoned"]),
    (&["uphold", "upholds", "upheld"],
     &["overturn", "overturns", "overturned", "quashed", "quash"]),
    (&["extend", "extends", "extended", "lengthened"],
     &["shorten", "shortens", "shortened", "curtailed"]),
    (&["recover", "recovers", "recovered"], &["relapse", "relapsed"]),
    (&["injured", "hurt", "wounded"], &["unhurt", "uninjured", "unharmed", "unscathed"]),
    (&["trust", "trusts", "trusted"], &["distrust", "mistrust", "distrusts"]),
    (&["obey", "obeys", "obeyed", "heeded"],
     &["ignore", "ignores", "ignored", "disobeyed", "defied"]),
    (&["remember", "remembered", "remembers"], &["forget", "forgot", "forgets", "forgotten"]),
    (&["hide", "hides", "hid", "hidden", "conceal", "concealed"],
     &["reveal", "reveals", "revealed", "disclosed", "disclose"]),
    (&["encourage", "encourages", "encouraged"],
     &["discourage", "discourages", "discouraged", "deterred", "deter"]),
];

/// Opposites that say of what kind a thing is: common antonyms of adjectives and nouns.
#[rustfmt::skip]
const KINDS: &[(&str, &str)] = &[
    ("temporary temporarily provisional", "permanent permanently"),
    ("voluntary voluntarily optional", "compulsory mandatory obligatory forced"),
    ("deliberate deliberately intentional intentionally", "accidental accidentally inadvertently"),
    ("full fully complete completely entirely", "partial partially partly empty"),
    ("public publicly", "private privately"), ("direct directly", "indirect indirectly"),
    ("domestic", "foreign international"), ("urban", "rural"), ("civilian", "military"),
    ("internal", "external"), ("inner", "outer"), ("upper", "lower"), ("indoor indoors", "outdoor outdoors"),
    ("thick", "thin"), ("wet wetter wettest", "dry drier driest"),
    ("hot hotter hottest", "cold colder coldest"), ("warm warmer warmest", "cool cooler coolest cold"),
    ("heavy heavier heaviest heavily", "light lighter lightest lightly"),
    ("high higher highest", "low lower lowest"), ("long longer longest", "short shorter shortest"),
    ("large larger big bigger huge", "small smaller little tiny"),
    ("new newer newest", "old older oldest"), ("young younger youngest", "old older oldest elderly"),
    ("rich richer wealthy", "poor poorer"), ("strong stronger strongest strongly", "weak weaker weakest weakly"),
    ("fast faster fastest quickly", "slow slower slowest slowly"), ("early earliest", "late latest"),
    ("major", "minor"), ("known", "unknown"), ("paid", "unpaid"), ("armed", "unarmed"),
    ("true", "false untrue"), ("right rightly correct correctly", "wrong wrongly incorrect incorrectly"),
    ("genuine real", "fake counterfeit bogus"), ("clean", "dirty polluted contaminated"),
    ("healthy", "ill sick unhealthy"), ("stable", "unstable critical"), ("calm", "rough stormy"),
    ("quiet", "loud noisy"), ("simple", "complex complicated"), ("easy easily", "hard difficult"),
    ("cheap cheaper cheapest", "dear dearer expensive costly"),
    ("near nearby neighbouring neighboring", "far distant remote"),
    ("passenger passengers", "freight cargo"), ("professional", "amateur"), ("rare rarely", "common often frequently"),
    ("broad wide wider", "narrow narrower"), ("deep deeper", "shallow shallower"),
    ("positive", "negative"), ("optimistic hopeful", "pessimistic"), ("successful successfully", "unsuccessful unsuccessfully"),
    ("experienced", "inexperienced"), ("employed", "unemployed jobless"), ("married", "single unmarried divorced"),
    ("conscious", "unconscious"), ("sober", "drunk"), ("visible", "invisible"), ("fair fairly", "unfair unfairly"),
    ("necessary", "unnecessary"), ("aware", "unaware"), ("popular", "unpopular"), ("expected", "unexpected"),
    ("willing", "unwilling reluctant"), ("lucky", "unlucky"), ("happy", "unhappy sad"), ("usual", "unusual"),
    ("reliable", "unreliable"), ("official officially", "unofficial unofficially"), ("fixed flat", "variable flexible"),
    ("unanimous unanimously", "divided split narrowly"), ("national", "local regional"), ("binding", "non-binding advisory"),
    ("dawn sunrise", "dusk sunset"), ("morning", "evening"), ("day", "night"), ("noon midday", "midnight"),
    ("summer", "winter"), ("spring", "autumn"), ("start beginning", "end"), ("top", "bottom"), ("front", "rear back"),
    ("first", "last"), ("former", "current"), ("only", "also"), ("past", "future"), ("previous", "next"),
    ("male", "female"), ("man men", "woman women"), ("boy boys", "girl girls"), ("husband", "wife"),
    ("son sons", "daughter daughters"), ("brother brothers", "sister sisters"), ("father fathers", "mother mothers"),
    ("uncle", "aunt"), ("nephew", "niece"), ("parents parent", "children child"), ("adult adults", "child children"),
    ("employer employers", "employee employees"), ("landlord landlords", "tenant tenants"),
    ("teacher teachers", "pupil pupils student students"), ("victim victims", "attacker attackers"),
    ("plaintiff claimant", "defendant"), ("prosecution prosecutors", "defence defense"),
    ("creditor creditors", "debtor debtors"), ("ally allies", "enemy enemies"), ("friend friends", "foe foes enemy enemies"),
    ("winner winners", "loser losers"), ("host hosts", "guest guests"), ("doctor doctors", "patient patients"),
    ("income incomes revenue", "spending expenditure"), ("supply supplies", "demand"), ("rebate discount refund", "surcharge"),
    ("reward rewards", "punishment penalty"), ("asset assets", "liability liabilities"), ("cause causes", "effect effects"),
    ("advantage advantages", "disadvantage disadvantages"), ("benefit benefits", "harm"), ("war", "peace"),
    ("offence offense", "defence defense"), ("ancestor ancestors", "descendant descendants"),
];

/// Stages of a case at law, in their order.
const STAGES: [&[&str]; 5] = [
    &["suspected", "suspect"],
    &["arrested", "detained"],
    &["charged", "indicted", "accused"],
    &["convicted", "guilty", "sentenced", "jailed"],
    &["acquitted", "cleared"],
];

/// What is planned or possible, against what is settled.
#[rustfmt::skip]
const SETTLED: &[Opposites] = &[
    (&["consider", "considers", "considered", "considering", "weighing", "mulling", "exploring",
       "discussing", "planning", "proposed", "proposing", "intends"],
     &["decide", "decides", "decided", "approved", "ordered", "adopted", "agreed"]),
    (&["possible", "suspected", "potential", "alleged", "apparent", "unconfirmed"],
     &["confirmed", "proven", "certain", "definite"]),
];
