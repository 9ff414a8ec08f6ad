//! Words of news that turn a sentence round when one stands for the other: common antonyms, the
//! stages of a case at law, and words for what is planned and what is settled.

use std::collections::HashSet;
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
}

/// How `x` and `y` oppose each other, in whatever order.
pub fn opposed(x: &str, y: &str) -> Option<Turn> {
    if !has_opposite(x) || !has_opposite(y) {
        return None;
    }
    let parts = |one: &[&str], other: &[&str]| {
        one.contains(&x) && other.contains(&y) || one.contains(&y) && other.contains(&x)
    };
    let shared =
        |one: &[&str], other: &[&str]| [x, y].iter().any(|w| one.contains(w) && other.contains(w));
    let found = ROUND
        .iter()
        .any(|(one, other)| parts(one, other) && !shared(one, other));
    if found {
        return Some(Turn::Round);
    }
    let stage = |word: &str| STAGES.iter().position(|words| words.contains(&word));
    if let Some((one, other)) = stage(x).zip(stage(y)) {
        return (one != other).then_some(Turn::Stage);
    }
    let settled = SETTLED.iter().any(|(one, other)| parts(one, other));
    settled.then_some(Turn::Settled)
}

/// Is a word in any of the tables? Nearly all words of a text are in none.
pub fn has_opposite(word: &str) -> bool {
    KNOWN.contains(word)
}

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let pairs = ROUND.iter().chain(SETTLED);
    let words = pairs.flat_map(|(one, other)| one.iter().chain(*other));
    words.chain(STAGES.into_iter().flatten()).copied().collect()
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

/// Antonyms in the forms that stand for each other.
#[rustfmt::skip]
const ROUND: &[Opposites] = &[
    (UP, DOWN),
    (&["raise", "raises", "raised", "raising"],
     &["cut", "cuts", "cutting", "lower", "lowers", "lowered", "lowering", "reduce", "reduces",
       "reduced", "reducing"]),
    (&["before"], &["after"]), (&["earlier"], &["later"]), (&["above"], &["below"]),
    (&["more"], &["less", "fewer"]), (&["most"], &["least", "fewest"]), (&["with"], &["without"]),
    (&["for"], &["against"]), (&["inside"], &["outside"]), (&["including"], &["excluding"]),
    (&["north", "northern"], &["south", "southern"]), (&["east", "eastern"], &["west", "western"]),
    (&["support", "supports", "supported", "supporting", "back", "backs", "backed", "backing"],
     &["oppose", "opposes", "opposed", "opposing"]),
    (&["win", "wins", "won", "winning"], &["lose", "loses", "lost", "losing"]),
    (&["accept", "accepts", "accepted", "approve", "approves", "approved", "approving"],
     &["reject", "rejects", "rejected", "rejecting", "refused", "refuses"]),
    (&["confirm", "confirms", "confirmed", "confirming", "admit", "admits", "admitted"],
     &["deny", "denies", "denied", "denying"]),
    (&["allow", "allows", "allowed", "allowing", "permit", "permits", "permitted"],
     &["ban", "bans", "banned", "banning", "forbid", "forbids", "forbidden", "prohibit",
       "prohibits", "prohibited", "barred"]),
    (&["open", "opens", "opened", "opening"],
     &["close", "closes", "closed", "closing", "shut", "shuts"]),
    (&["begin", "begins", "began", "begun", "start", "starts", "started"],
     &["end", "ends", "ended", "stop", "stops", "stopped", "finish", "finished"]),
    (&["buy", "buys", "bought", "buying"], &["sell", "sells", "sold", "selling"]),
    (&["import", "imports", "imported"], &["export", "exports", "exported"]),
    (&["strengthen", "strengthens", "strengthened"], &["weaken", "weakens", "weakened"]),
    (&["improve", "improves", "improved"], &["worsen", "worsens", "worsened"]),
    (&["succeed", "succeeds", "succeeded"], &["fail", "fails", "failed"]),
    (&["survive", "survives", "survived"], &["die", "dies", "died"]),
    (&["alive"], &["dead"]), (&["guilty"], &["innocent"]), (&["legal"], &["illegal"]),
    (&["legally"], &["illegally"]), (&["safe"], &["unsafe", "dangerous"]),
    (&["likely"], &["unlikely"]), (&["possible"], &["impossible"]), (&["able"], &["unable"]),
    (&["agree", "agrees", "agreed"], &["disagree", "disagrees", "disagreed"]),
    (&["majority"], &["minority"]), (&["maximum"], &["minimum"]), (&["best"], &["worst"]),
    (&["biggest", "largest"], &["smallest"]), (&["highest"], &["lowest"]),
    (&["richest"], &["poorest"]), (&["always"], &["never"]),
    (&["stay", "stays", "stayed", "staying", "remain", "remains", "remained", "remaining"],
     &["go", "goes", "went", "going", "leave", "leaves", "left", "leaving", "resign", "resigns",
       "resigned", "resigning", "quit", "quits"]),
    (&["arrive", "arrives", "arrived"], &["depart", "departs", "departed"]),
    (&["appoint", "appoints", "appointed", "hire", "hires", "hired"],
     &["dismiss", "dismisses", "dismissed", "sack", "sacks", "sacked", "fire", "fired"]),
    (&["lift", "lifts", "lifted"], &["impose", "imposes", "imposed"]),
    (&["widen", "widens", "widened"], &["narrow", "narrows", "narrowed"]),
    (&["expand", "expands", "expanded"], &["contract", "contracts", "contracted"]),
    (&["victory", "victories"], &["defeat", "defeats"]), (&["success"], &["failure"]),
    (&["profit", "profits"], &["loss", "losses"]), (&["surplus"], &["deficit"]),
    (&["attack", "attacks", "attacked"], &["defend", "defends", "defended"]),
    (&["lend", "lends", "lent"], &["borrow", "borrows", "borrowed"]),
    (&["upstream"], &["downstream"]), (&["ahead"], &["behind"]),
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
