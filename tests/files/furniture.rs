//! What stands around an article is told from it. All copy here is invented.

use crate::{kinds, outline, pasted};

/// A paragraph of copy.
const COPY: &str = "The old crane in the harbour will stay where it is until April, the port said.";
const MORE: &str = "It had planned to move the crane in autumn, but the firm gave up the work.";
const LAST: &str = "A new firm will be found by the end of the year, a spokeswoman told reporters.";

/// The kind of `line` in the middle of an article with a headline.
fn amid(line: &str) -> &'static str {
    let text = format!(
        "Crane to stay until April\n\n{COPY}\n\n{MORE}\n\n{line}\n\n{COPY} Really.\n\n{LAST}"
    );
    kinds(&text)[3]
}

/// The kind of `line` as the last paragraph of an article.
fn last(line: &str) -> &'static str {
    let text = format!("Crane to stay until April\n\n{COPY}\n\n{MORE}\n\n{LAST}\n\n{line}");
    kinds(&text)[4]
}

#[test]
fn a_page_head_is_taken_apart() {
    let page = pasted(&format!(
        "News > Regions\n\nCrane to stay until April\n\nPort drops its plan to move the old landmark\n\n\
         By Ana Roth, Harbour Correspondent\n\nPublished: 4 March 2024, 10:15 a.m. GMT\n\n\
         Share | Tweet | 12 comments\n\n{COPY}\n\n{MORE}"
    ));
    let kinds: Vec<_> = page.paragraphs.iter().map(|p| p.kind.name()).collect();
    let expected = [
        "boilerplate",
        "headline",
        "standfirst",
        "byline",
        "dateline",
        "boilerplate",
        "body",
        "body",
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn a_date_glued_to_the_headline_is_cut_off() {
    let page = pasted(&format!(
        "date 2024-03-04 Crane is to stay until April.\n\n{COPY}"
    ));
    assert_eq!(
        outline(&page)[..2],
        [
            "dateline: date 2024-03-04",
            "headline: Crane is to stay until April."
        ]
    );
}

#[test]
fn a_dateline_is_a_paragraph_of_its_own() {
    let heads = [
        "HALDEN (CPA) –",
        "HALDEN QUAY, 4 March (CPA) —",
        "Halden, Norway (Coastal Press) --",
        "Halden (cpa) -",
        "HALDEN —",
        "HALDEN, March 4 –",
        "HALDEN, United Isles —",
    ];
    for head in heads {
        let page = pasted(&format!(
            "Crane to stay until April\n\n{head} {COPY}\n\n{MORE}"
        ));
        assert_eq!(outline(&page)[1], format!("dateline: {head}"));
        assert_eq!(outline(&page)[2], format!("body: {COPY}"));
    }
}

#[test]
fn names_before_a_dash_are_no_dateline() {
    let lines = [
        "NATO – the alliance of thirty states – has said nothing about the crane.",
        "Ana Roth (Greens) – who voted against the plan – has said nothing since.",
        "EXCLUSIVE – The port will keep the crane for good, two members said.",
    ];
    for line in lines {
        assert_eq!(amid(line), "body", "{line}");
    }
}

#[test]
fn a_credit_behind_a_caption_is_a_source_line() {
    let captions = [
        ("The crane at dusk on Monday.", "AP / TASS"),
        ("Workers climb the crane in 2019.", "Photo: Ana Roth"),
        ("The crane, seen from the quay.", "(Ben Ode/Northline)"),
        ("Ana Roth speaks to reporters in Halden.", "Getty Images"),
    ];
    for (caption, credit) in captions {
        let page = pasted(&format!(
            "Crane to stay until April\n\n{caption} {credit}\n\n{COPY}\n\n{MORE}"
        ));
        assert_eq!(
            outline(&page)[1..3],
            [
                format!("caption: {caption}"),
                format!("source-line: {credit}")
            ]
        );
    }
}

#[test]
fn prompts_and_page_parts_are_boilerplate() {
    let lines = [
        "- Advertisement -",
        "ADVERTISEMENT",
        "Story continues below",
        "Read more",
        "Source: Read Full Article",
        "Related Stories",
        "Recent Articles",
        "Most read",
        "You may also like",
        "Mail Us For DMCA / Credit Notice",
        "Original url:",
        "Share this article on Facebook",
        "Share  Tweet  Email",
        "Share on: Facebook Twitter Google+",
        "12shares",
        "Most popular",
        "About the author",
        "Image 5 of 5",
        "2 hours ago",
        "Sign up for our newsletter",
        "Stay on top - Get the daily news in your inbox",
        "Follow us on Instagram and never miss a story",
        "Join the conversation in the comments below",
        "Have you got a story for us? Email our newsroom.",
        "© Coastal Press 2024. All rights reserved.",
        "* * *",
        "ENDS",
    ];
    for line in lines {
        assert_eq!(amid(line), "boilerplate", "{line}");
    }
}

#[test]
fn pointers_to_other_pieces_are_related_links() {
    let lines = [
        "Related article: Port office to move inland",
        "READ MORE: Inside the tunnel that was never built",
        "See also: Ten cranes you should know",
        "Lottery winner, 81, gives fortune to donkey sanctuary after family feud – Exclusive",
    ];
    let page = |line: &str| {
        let copy = "Divers found a crack below the waterline, and engineers from the capital will decide by Friday \
            whether one lane can reopen to ambulances, buses and lorries that bring food to the shops of the island.";
        let more = "Islanders queued for ferries along the quay while the mayor asked the ministry for another \
            bridge, a helicopter and enough money to repair pillars, bearings and railings before winter begins.";
        kinds(&format!(
            "Crane to stay until April\n\n{COPY}\n\n{copy}\n\n{line}\n\n{more}\n\n{MORE}\n\n{LAST}"
        ))[3]
    };
    for line in lines {
        assert_eq!(page(line), "related-link", "{line}");
    }
}

#[test]
fn titles_listed_under_related_stories_are_related_links() {
    let page = format!(
        "Crane to stay until April\n\n{COPY}\n\n{MORE}\n\nRelated stories\n\nTen cranes to see\n\nWho owns the quay?"
    );
    assert_eq!(
        kinds(&page)[3..],
        ["boilerplate", "related-link", "related-link"]
    );
}

#[test]
fn bylines_may_carry_the_date() {
    let lines = [
        "by Ana Roth — March 4, 2024",
        "Posted by Ana Roth on March 4, 2024, 6:21 AM EST",
        "By  COASTAL PRESS STAFF",
    ];
    for line in lines {
        let page = format!("Crane to stay until April\n\n{line}\n\n{COPY}\n\n{MORE}");
        assert_eq!(kinds(&page)[1], "byline", "{line}");
    }
}

#[test]
fn sign_offs_are_bylines() {
    let lines = [
        "Roth reported from Halden, Norway. Ben Ode and Liv Moe in Oslo contributed to this report.",
        "(Reporting by Ana Roth; Editing by Ben Ode)",
        "Additional reporting by Liv Moe",
        "Roth reported from Halden.",
    ];
    for line in lines {
        assert_eq!(last(line), "byline", "{line}");
    }
}

#[test]
fn addresses_and_sources_are_source_lines() {
    for line in [
        "https://port.example/crane",
        "Source: Northline News Agency",
        "Photo: Ana Roth / Northline",
    ] {
        assert_eq!(last(line), "source-line", "{line}");
    }
}

#[test]
fn lines_without_a_stop_amid_sentences_are_captions_if_they_say_so() {
    assert_eq!(
        amid("The crane, seen here in 1961, lifts the hull of the ferry"),
        "caption"
    );
    assert_eq!(
        amid("Ana Roth (left) and the mayor of Halden on the quay on Monday"),
        "caption"
    );
    assert_eq!(amid("File photo: the crane before the war."), "caption");
}

#[test]
fn repeated_lines_without_a_stop_are_captions() {
    let line = "The crane lifts the hull of the ferry in the rain";
    let page =
        format!("Crane to stay until April\n\n{COPY}\n\n{line}\n\n{MORE}\n\n{line}\n\n{LAST}");
    let kinds = kinds(&page);
    assert_eq!((kinds[2], kinds[4]), ("caption", "caption"));
}

#[test]
fn lists_are_bullets() {
    let page = format!(
        "Crane to stay until April\n\n  • Port drops plan\n  • New firm wanted\n\n{COPY}\n\n{MORE}"
    );
    assert_eq!(kinds(&page)[1..3], ["bullet", "bullet"]);
}

#[test]
fn a_short_line_over_a_paragraph_is_a_section_title() {
    assert_eq!(amid("What happens next"), "headline");
}

#[test]
fn copy_that_speaks_of_furniture_stays_copy() {
    let lines = [
        "Readers can sign up for the council’s newsletter at the town hall, she said.",
        "“Follow us on Facebook,” the mayor told the crowd, “and you will see.”",
        "Get a ferry from the quay, share it with a friend and you will be there by noon.",
        "Getting our reporters to the island took a day, the paper said.",
        "Likely buyers will see this page of the plan in the town hall.",
        "By Christmas the crane will be gone, and nobody will miss it.",
        "By Monday evening Ana Roth and Ben Ode had left the island.",
        "Source material for the film was found in the archive of the port.",
        "More than 300 people read the notice at the harbour office on Monday.",
        "Advertisement revenue of the paper fell by a third last year.",
        "Smith reported from the start that the crane was unsafe, she said.",
        "An earlier version of this article misspelt the name of the port. This has been corrected.",
        "The picture shows that the crane is safe, the engineers told the council in a letter.",
        "Watch out: the crane may fall, the sign on the fence said in red letters.",
    ];
    for line in lines {
        assert_eq!(amid(line), "body", "{line}");
    }
}

#[test]
fn a_line_that_lost_its_stop_stays_copy() {
    assert_eq!(
        amid(
            "The port will pay two million for the move of the crane in spring, she said on Monday"
        ),
        "body"
    );
}

#[test]
fn spoken_lines_after_long_dashes_are_no_list() {
    let page = format!("{COPY}\n– And in Africa?\n– In Africa.\n{LAST}");
    assert!(kinds(&page).iter().all(|kind| *kind == "body"));
}

#[test]
fn a_list_of_plain_lines_is_no_row_of_captions() {
    let page = format!(
        "Crane to stay until April\n\n{COPY}\n\nThe port will pay for it\n\nThe town will own it\n\n{MORE}\n\n{LAST}"
    );
    assert!(!kinds(&page).contains(&"caption"));
}

#[test]
fn a_long_list_under_a_page_part_is_copy() {
    let items: Vec<_> = (0..20)
        .map(|n| format!("Crane number {n} of the harbour"))
        .collect();
    let copy = [COPY, MORE, LAST].repeat(10).join("\n\n");
    let page = format!(
        "Cranes of the world\n\n{copy}\n\nDon't miss\n\n{}\n\n{LAST}",
        items.join("\n\n")
    );
    assert!(!kinds(&page).contains(&"related-link"));
}
