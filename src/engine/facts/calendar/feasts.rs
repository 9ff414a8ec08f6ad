//! Days that go by a name of two or three words and stand on one date every year.
//!
//! ```text
//! April Fools' Day  --04-01     New Year's Day 2027  2027-01-01     Christmas: see the word tables
//! ```
//!
//! Days that move (Easter, Thanksgiving) and days that countries keep on different dates
//! (Independence Day) are none.

/// Folded words, month and day, in the order of the calendar.
const FEASTS: [(&[&str], i8, i8); 25] = [
    (&["new", "years", "day"], 1, 1),
    (&["twelfth", "night"], 1, 5),
    (&["burns", "night"], 1, 25),
    (&["groundhog", "day"], 2, 2),
    (&["valentines", "day"], 2, 14),
    (&["leap", "day"], 2, 29),
    (&["st", "davids", "day"], 3, 1),
    (&["st", "patricks", "day"], 3, 17),
    (&["april", "fools", "day"], 4, 1),
    (&["april", "fool", "day"], 4, 1),
    (&["earth", "day"], 4, 22),
    (&["st", "georges", "day"], 4, 23),
    (&["anzac", "day"], 4, 25),
    (&["may", "day"], 5, 1),
    (&["ve", "day"], 5, 8),
    (&["midsummers", "day"], 6, 24),
    (&["bastille", "day"], 7, 14),
    (&["all", "saints", "day"], 11, 1),
    (&["bonfire", "night"], 11, 5),
    (&["armistice", "day"], 11, 11),
    (&["veterans", "day"], 11, 11),
    (&["st", "andrews", "day"], 11, 30),
    (&["boxing", "day"], 12, 26),
    (&["st", "stephens", "day"], 12, 26),
    (&["new", "years", "eve"], 12, 31),
];

/// Can a day's name begin with the word?
pub fn opens(key: &str) -> bool {
    FEASTS.iter().any(|(words, ..)| words.first() == Some(&key))
}

/// The month and the day of the name that begins where `key` counts from, and its words.
pub fn named<'t>(key: impl Fn(usize) -> &'t str) -> Option<(i8, i8, usize)> {
    let is_here = |words: &[&str]| words.iter().enumerate().all(|(n, word)| key(n) == *word);
    let found = FEASTS.iter().find(|(words, ..)| is_here(words));
    found.map(|(words, month, day)| (*month, *day, words.len()))
}
