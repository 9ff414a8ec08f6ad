//! Copy that was taken from a web page together with what stands around it. All of it is invented.

use crate::kinds;

/// Five paragraphs of copy.
const COPY: [&str; 5] = [
    "The old crane in the harbour will stay where it is until April, the port authority said.",
    "It had planned to move the crane in autumn, but the firm from the capital gave up the work.",
    "A new firm will be found by the end of the year, a spokeswoman told reporters on Monday.",
    "The crane lifted its last ship in 1961 and has been a landmark of the old town ever since.",
    "Islanders had asked the council to keep it on the quay, where the ferries come in at noon.",
];

/// The kinds of `lines` above, the headline and the copy, and of `lines` below.
fn page(above: &[&str], below: &[&str]) -> Vec<&'static str> {
    let headline = ["Harbour crane to stay on the quay until April"];
    let lines: Vec<&str> = [above, &headline, &COPY, below].concat();
    kinds(&lines.join("\n\n"))
}

/// Is every one of `kinds` furniture?
fn are_furniture(kinds: &[&str]) -> bool {
    let copy = ["body", "caption", "bullet", "headline", "standfirst"];
    kinds.iter().all(|kind| !copy.contains(kind))
}

#[test]
fn the_menu_above_and_the_page_below_the_article_are_furniture() {
    let above = [
        "Skip to main content",
        "Sign in",
        "Sport",
        "Weather on the coast",
        "Food and drink",
        "Cars",
        "Homes for sale in Halden",
        "The Northline shop",
        "Podcasts",
        "Letters",
        "Puzzles and games",
        "Lives remembered",
        "Dating",
        "Vouchers",
        "Cartoons",
        "Northline Live",
    ];
    let below = [
        "Share",
        "Ferry fares to rise again in spring",
        "Ten islands to see before you are thirty",
        "Who owns the harbour? A guide",
        "Northline on the go",
        "Cookie settings",
    ];
    let kinds = page(&above, &below);
    assert!(are_furniture(&kinds[..16]), "{kinds:?}");
    assert_eq!(kinds[16], "headline");
    assert_eq!(kinds[17..22], ["body"; 5]);
    assert!(are_furniture(&kinds[22..]), "{kinds:?}");
}

#[test]
fn one_or_two_loose_lines_at_the_end_stay_copy() {
    let kinds = page(&[], &["The port had planned to move it to", "the old town"]);
    assert_eq!(kinds[6..], ["body", "body"]);
}

#[test]
fn a_list_that_a_colon_announces_stays_copy() {
    let list = [
        "The port wants to keep these, too:",
        "The old lighthouse",
        "The lifeboat station",
        "The customs house",
    ];
    assert!(!are_furniture(&page(&[], &list)[7..]));
}

#[test]
fn tables_and_programmes_stay_copy() {
    let dates = [
        "4 June – Halden, Market Square",
        "7 June – Oslo, Opera",
        "9 June – Bergen, Fish Market",
        "12 June – Molde, Stadium",
    ];
    assert_eq!(page(&[], &dates)[6..], ["body"; 4]);
}

#[test]
fn a_list_amid_the_copy_is_what_the_copy_is_about() {
    let lists = [
        "Red cranes",
        "Green cranes",
        "Cranes on wheels",
        "Cranes on rails",
    ];
    let lines: Vec<&str> = [
        &["All the cranes of the coast"],
        &COPY[..],
        &lists,
        &COPY[..],
    ]
    .concat();
    let kinds = kinds(&lines.join("\n\n"));
    assert!(!are_furniture(&kinds[6..10]), "{kinds:?}");
}

#[test]
fn what_readers_wrote_below_the_article_is_furniture() {
    let comments = [
        "3 comments",
        "harbourfan says:",
        "They should have moved it years ago, it blocks the view from every house on the quay.",
        "Reply",
        "Liv M.",
        "My father worked on that crane for thirty years, and I am glad that it will stay there.",
        "Reply",
    ];
    let kinds = page(&[], &comments);
    assert_eq!(kinds[1..6], ["body"; 5]);
    assert!(are_furniture(&kinds[6..]), "{kinds:?}");
}

#[test]
fn the_number_of_comments_at_the_head_hides_nothing() {
    let lines: Vec<&str> = [&["Crane to stay", "12 comments"], &COPY[..], &COPY[..]].concat();
    assert_eq!(kinds(&lines.join("\n\n"))[2..], ["body"; 10]);
}

#[test]
fn an_author_alone_under_the_headline_is_a_byline() {
    let lines: Vec<&str> = [&["Crane to stay until April", "Ana Roth"], &COPY[..]].concat();
    assert_eq!(kinds(&lines.join("\n\n"))[1], "byline");
}

#[test]
fn a_headline_of_three_names_under_a_section_is_no_author() {
    let lines: Vec<&str> = [&["Regions", "Halden Crane Stays"], &COPY[..]].concat();
    assert_eq!(kinds(&lines.join("\n\n"))[1], "headline");
}

#[test]
fn a_note_on_the_author_is_a_byline_where_it_says_how_to_reach_her() {
    let notes = [
        "Ana Roth covers ports and ferries for Northline. Follow her on Twitter.",
        "Ana Roth is a reporter in Halden and can be reached at the number of our newsroom.",
    ];
    for note in notes {
        assert_eq!(page(&[], &[note])[6], "byline", "{note}");
    }
    let copy = "Ana Roth is a reporter at Northline and has lived on the island for thirty years.";
    assert_eq!(page(&[], &[copy])[6], "body");
}

#[test]
fn lines_of_page_parts_are_known_by_themselves() {
    let lines = [
        (
            "Published 4 Dec 2021 10:21 GMT · Updated 5 Dec 2021 08:00 GMT",
            "dateline",
        ),
        ("Updated 2 hours ago", "dateline"),
        (
            "Veröffentlicht am 4. Dezember 2021 um 10:21 Uhr",
            "dateline",
        ),
        ("Coastal Press November 19, 2019, 9:02 AM", "dateline"),
        ("@anaroth", "byline"),
        ("ana.roth@northline.example", "byline"),
        ("Register Log in", "boilerplate"),
        ("Back to top", "boilerplate"),
        ("Click to print (Opens in new window)", "boilerplate"),
        ("Filed under: harbour, cranes, Halden", "boilerplate"),
        ("In this article: Halden, ferries", "boilerplate"),
        ("Lesen Sie auch", "boilerplate"),
        ("Abonnieren Sie unseren Newsletter", "boilerplate"),
        ("Lea también: Los muelles del norte", "related-link"),
        ("À lire aussi : Les grues du nord", "related-link"),
        (
            "DIVERS FIND SECOND WRECK OFF THE OLD LIGHTHOUSE",
            "related-link",
        ),
    ];
    for (line, kind) in lines {
        let lines: Vec<&str> = [&["Crane to stay"], &COPY[..2], &[line], &COPY[2..]].concat();
        assert_eq!(kinds(&lines.join("\n\n"))[3], kind, "{line}");
    }
}

#[test]
fn notes_on_what_was_wrong_are_copy() {
    let notes = [
        "Correction: The crane stands in Halden, not in Molde.",
        "This article was amended on 4 December 2021 to correct the name of the port.",
        "Editor’s note: An earlier version of this story was originally published in error.",
        "An earlier version of this article misspelt the name of our newsletter.",
    ];
    for note in notes {
        assert_eq!(page(&[], &[note])[6], "body", "{note}");
    }
}
