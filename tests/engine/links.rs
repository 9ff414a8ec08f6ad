//! Which sentences answer each other.

use crate::{comparison, link_lines, report};
use storydiff::engine::report::{Link, Relation};
use storydiff::engine::story::Span;

const STORY: [&str; 6] = [
    "The harbour bridge will close for repairs on Monday, the city council said.",
    "Engineers found deep cracks in two of its steel arches last week.",
    "Drivers face a detour of twelve kilometres through the old tunnel.",
    "Ferry operators promised to add boats during the morning rush.",
    "Shopkeepers on the north bank fear they will lose customers.",
    "The council expects the work to take until the end of spring.",
];

fn text(order: &[usize]) -> String {
    let lines: Vec<_> = order.iter().map(|n| STORY[*n]).collect();
    lines.join("\n")
}

/// The sentences of [`STORY`] in other words.
const REWORDED: [&str; 6] = [
    "On Monday the bridge at the harbour closes for repairs, according to the city council.",
    "Last week, two of its arches of steel showed deep cracks, engineers found.",
    "Twelve kilometres is the detour that drivers face, through the old tunnel.",
    "During the morning rush there will be more boats, ferry operators promised.",
    "Customers may be lost, shopkeepers on the north bank fear.",
    "Until the end of spring the work will take, the council expects.",
];

fn reworded(order: &[usize]) -> String {
    let lines: Vec<_> = order.iter().map(|n| REWORDED[*n]).collect();
    lines.join("\n")
}

#[test]
fn the_same_words_are_linked_whatever_the_typography() {
    assert_eq!(
        link_lines(
            "“It’s over,” the mayor said.",
            "\"It's OVER\", the mayor said."
        ),
        ["0-0 same"]
    );
}

#[test]
fn a_split_sentence_answers_both_halves() {
    let a = "The council closed the harbour bridge on Monday after engineers found cracks in its steel arches.\n\
        Ferries will run all night.";
    let b = "The council closed the harbour bridge on Monday.\n\
        Engineers had found cracks in its steel arches.\nFerries will run all night.";
    assert_eq!(link_lines(a, b), ["0-0,1 minor", "1-2 same"]);
    assert_eq!(link_lines(b, a), ["0,1-0 minor", "2-1 same"]);
}

#[test]
fn one_sentence_that_moved_is_the_only_one_marked() {
    let moved = link_lines(&text(&[0, 1, 2, 3, 4, 5]), &text(&[0, 4, 1, 2, 3, 5]));
    let marked: Vec<_> = moved.iter().filter(|l| l.ends_with("moved")).collect();
    assert_eq!(marked, ["4-1 same moved"]);
}

#[test]
fn a_move_may_be_reworded_as_well() {
    let a = text(&[0, 1, 2, 3, 4, 5]);
    let edited = "Shop owners on the north bank fear losing customers.";
    let b = format!("{edited}\n{}", text(&[0, 1, 2, 3, 5]));
    assert!(
        link_lines(&a, &b).contains(&"4-0 reworded moved".to_owned()),
        "{:?}",
        link_lines(&a, &b)
    );
}

#[test]
fn repeats_are_linked_in_order_and_the_rest_stays_free() {
    let one = "The bridge is closed.";
    let twice = format!("{one}\nFerries run all night now.\n{one}");
    assert_eq!(link_lines(one, &twice), ["0-0 same"]);
    assert_eq!(
        link_lines(&twice, &twice),
        ["0-0 same", "1-1 same", "2-2 same"]
    );
}

#[test]
fn headlines_answer_headlines_and_furniture_nothing() {
    let a = "# The bridge is closed\n> Read more\nFerries run all night.";
    let b = "The bridge is closed\n> Read more\nFerries run all night.";
    assert_eq!(link_lines(a, b), ["2-2 same"]);
    assert_eq!(link_lines(a, a), ["0-0 same", "2-2 same"]);
}

#[test]
fn a_crosshead_may_have_run_into_the_copy() {
    let top = "# News from the town\nThe council met in the old theatre on Monday evening.\n";
    let line = "Many cities look as if they were built for cars and not for people.";
    assert_eq!(
        link_lines(
            &format!("{top}# Pop-up parks\n{line}"),
            &format!("{top}Pop-up parks {line}")
        ),
        ["0-0 same", "1-1 same", "2,3-2 same"]
    );
    assert_eq!(
        link_lines("# Pop-up parks\nFerries run all night.", "Pop-up parks"),
        Vec::<String>::new()
    );
}

#[test]
fn a_shared_quotation_is_a_partial_link() {
    let a = "The mayor, who took office in May after a bitter campaign, told shopkeepers on the \
        north bank that “no harbour family will be left behind this winter”.";
    let b = "“No harbour family will be left behind this winter,” she repeated in a radio \
        interview, before the opposition walked out over the missing budget for schools and parks.";
    let links = comparison(a, b).links;
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].relation, Relation::Partial);
    assert!(links[0].why.contains("quotation"), "{}", links[0].why);
}

#[test]
fn a_reason_names_the_speaker_only_where_both_sides_name_one() {
    let why = |other: &str| {
        let a = "“No harbour family will be left behind this winter,” said Petra Lind, who took \
            office in May after a bitter campaign, and shopkeepers on the north bank cheered.";
        let b = format!(
            "In a radio interview {other}: “No harbour family will be left behind this winter,” \
            before the opposition walked out over the missing budget for schools and parks."
        );
        comparison(a, &b).links.first().map(|l| l.why.clone())
    };
    let quoted = "“No harbour family will be left behind this winter”";
    assert_eq!(
        why("Mayor Lind said"),
        Some(format!("Same quotation of Petra Lind: {quoted}"))
    );
    assert_eq!(why("she said"), Some(format!("Same quotation: {quoted}")));
}

#[test]
fn words_quoted_in_one_version_only_are_not_called_the_same_quotation() {
    let a = "“No harbour family will be left behind this winter,” the mayor told shopkeepers on \
        the north bank, who had waited for her since noon.";
    let b = "In a radio interview the mayor repeated that no harbour family will be left behind \
        this winter, before the opposition walked out over the missing budget for schools.";
    let links = comparison(a, b).links;
    assert_eq!(
        links[0].why,
        "Same words, in one a quotation: “No harbour family will be left behind this winter”"
    );
}

#[test]
fn a_link_of_few_shared_words_is_told_by_its_place() {
    let a = "The harbour bridge will close on Monday, the city council said.\n\
        Shopkeepers fear they will lose customers.\n\
        Ferry operators promised to add boats during the morning rush.";
    let b = a.replace(
        "fear they will lose customers",
        "are afraid that business may suffer",
    );
    let links = comparison(a, &b).links;
    assert_eq!(links.len(), 3, "{links:?}");
    assert!(
        links[1].why.contains("its neighbours are linked"),
        "{links:?}"
    );
    assert!(!links[0].why.contains("neighbours"), "{links:?}");
}

#[test]
fn a_link_among_links_is_surer_than_a_stray_one() {
    let in_order = comparison(&text(&[0, 1, 2, 3, 4, 5]), &reworded(&[0, 1, 2, 3, 4, 5]));
    let stray = comparison(&text(&[0, 1, 2, 3, 4, 5]), &reworded(&[3, 0, 1, 2, 4, 5]));
    let ferries = |links: &[Link]| links.iter().find(|l| l.a[0].0 == 3).unwrap().confidence;
    assert!(ferries(&stray.links) < ferries(&in_order.links));
}

#[test]
fn a_shared_clause_alone_is_doubtful_and_the_same_words_never() {
    let a = "The mayor, who took office in May after a bitter campaign, told shopkeepers on the \
        north bank that no harbour family will be left behind this winter.";
    let b = "A baker won the regional chess cup.\nNo harbour family will be left behind this \
        winter, a banner read, before the opposition walked out over the missing budget for \
        schools and parks.\nTickets cost nine crowns.";
    let a = format!("Ferries ran late.\n{a}\nRain is expected.");
    let links = comparison(&a, b).links;
    assert_eq!(links.len(), 1, "{links:?}");
    assert!(links[0].is_doubtful(), "{links:?}");
    let same = comparison(&text(&[0, 1]), &text(&[1, 0])).links;
    assert!(
        same.iter()
            .all(|l| !l.is_doubtful() && l.sureness() == "very sure")
    );
}

#[test]
fn a_sentence_with_many_small_edits_is_reworded_and_one_with_a_few_is_not() {
    let a = "The council closed the old harbour bridge on Monday after engineers found deep \
        cracks in two of its steel arches and the main ferry pier.";
    let few = "The council shut the old harbour bridge on Monday after engineers found deep \
        cracks in three of its steel arches and the main ferry pier.";
    let many = "The council shut the old harbour crossing on Monday after engineers found deep \
        holes in three of its stone arches and the old ferry pier.";
    assert_eq!(link_lines(a, few), ["0-0 minor"]);
    assert_eq!(link_lines(a, many), ["0-0 reworded"]);
}

#[test]
fn a_few_words_quoted_from_one_speaker_are_a_partial_link() {
    let link = |quoted: &str| {
        link_lines(
            "Mayor Petra Lind warned on Monday that it would be \"very, very hard\" to open the \
                bridge again, while shopkeepers counted their losses.",
            &format!(
                "With ferries overdue, Lind told a radio reporter, the council was “working day and \
                night on a plan to make it {quoted} for anyone to dodge the blame”."
            ),
        )
    };
    assert_eq!(link("very, very hard"), ["0-0 partial"]);
    assert_eq!(link("rather easy"), Vec::<String>::new());
}

#[test]
fn unrelated_sentences_stay_alone() {
    assert_eq!(
        link_lines(
            &text(&[0, 1, 2]),
            "A baker from the hills won the regional chess cup.\nHer prize is a cow."
        ),
        Vec::<String>::new()
    );
}

#[test]
fn edits_are_whole_words_and_whole_amounts() {
    let a = "The council paid $1.5m for the new ferries on Monday.";
    let b = "The council paid $15m for the old ferries on Monday.";
    let links = comparison(a, b).links;
    let shown = |spans: &[Span], text: &str| -> Vec<String> {
        spans.iter().map(|s| s.of(text).to_owned()).collect()
    };
    assert_eq!(links[0].relation, Relation::Minor);
    assert_eq!(shown(&links[0].cut, a), ["$1.5m", "new"]);
    assert_eq!(shown(&links[0].put, b), ["$15m", "old"]);
}

#[test]
fn a_rewritten_sentence_has_no_marks_on_single_words() {
    let a = "The council expects the repair of the harbour bridge to last until the end of spring.";
    let b = "Until spring ends, councillors fear, the harbour bridge will be under repair.";
    let lines = [&text(&[1, 2, 3]), "\n"].concat();
    let links = comparison(&format!("{lines}{a}"), &format!("{lines}{b}")).links;
    let rewritten = links.last().unwrap();
    assert_eq!(rewritten.relation, Relation::Reworded);
    assert!(rewritten.cut.is_empty() && rewritten.put.is_empty());
}

#[test]
fn shares_add_up() {
    let report = report(&[&text(&[0, 1, 2, 3]), &text(&[0, 1, 4, 5])]);
    let shares = report.comparisons[0].a_in_b;
    assert!((shares.verbatim + shares.reworded + shares.new - 1.0).abs() < 1e-5);
    assert!(shares.verbatim > 0.3 && shares.new > 0.3, "{shares:?}");
}

#[test]
fn every_link_says_why() {
    let a = text(&[0, 1, 2, 3, 4, 5]);
    let b = a
        .replace("Drivers face", "Motorists expect")
        .replace("fear", "are afraid");
    let links: Vec<Link> = comparison(&a, &b).links;
    assert!(links.iter().all(|l| !l.why.is_empty()));
}

/// A safeguard, not a measurement: debug builds are slow, and still this must end soon.
#[test]
fn long_versions_take_seconds() {
    let line = |n: usize| {
        format!(
            "Ship {n} carried {} crates to pier {} in week {}.",
            n * 7,
            n % 40,
            n % 52
        )
    };
    let a: Vec<_> = (0..400).map(line).collect();
    let b: Vec<_> = (0..400).rev().map(line).collect();
    let start = std::time::Instant::now();
    let links = comparison(&a.join("\n"), &b.join("\n")).links;
    assert!(links.len() >= 400);
    assert!(start.elapsed().as_secs() < 30);
}

/// A text without stops, as speech recognition writes it, is one sentence of thousands of words.
#[test]
fn endless_sentences_take_seconds() {
    let word = |n: usize| {
        ["harbour", "ferry", "bridge", "council", "storm"][n % 5].to_owned() + &n.to_string()
    };
    let a: Vec<_> = (0..6000).map(word).collect();
    let b: Vec<_> = (0..6000).filter(|n| n % 7 != 0).map(word).collect();
    let start = std::time::Instant::now();
    assert_eq!(comparison(&a.join(" "), &b.join(" ")).links.len(), 1);
    assert!(start.elapsed().as_secs() < 30);
}

#[test]
fn a_clause_answers_the_first_of_identical_captions() {
    let a = "The ferry operator said the harbour would reopen within nine days, as rain fell on the crowd.";
    let caption = "The quay seen from above: the harbour would reopen within nine days, the ferry operator said.";
    let b = format!(
        "{caption}\nA gull sat on a mast.\n{caption}\nNobody minded the drizzle.\n{caption}"
    );
    let lines = link_lines(a, &b);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].starts_with("0-0 "), "{lines:?}");
}
