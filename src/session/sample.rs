//! The sample story that the program carries with it.

use super::source::Source;

/// What each version is called, and its text.
const VERSIONS: [(&str, &str); 5] = [
    (
        "Northline wire",
        include_str!("../../assets/samples/harbour-bridge/1 Northline wire.txt"),
    ),
    (
        "Northline update",
        include_str!("../../assets/samples/harbour-bridge/2 Northline update.txt"),
    ),
    (
        "Meridian Post",
        include_str!("../../assets/samples/harbour-bridge/3 Meridian Post.txt"),
    ),
    (
        "Daily Lantern",
        include_str!("../../assets/samples/harbour-bridge/4 Daily Lantern.txt"),
    ),
    (
        "Morning Brief",
        include_str!("../../assets/samples/harbour-bridge/5 Morning Brief.md"),
    ),
];

/// The five versions of the sample story, in order.
pub fn sources() -> Vec<Source> {
    let text = |(label, text): &(&str, &str)| Source::Text {
        label: (*label).to_owned(),
        text: (*text).to_owned(),
    };
    VERSIONS.iter().map(text).collect()
}
