//! Where paragraphs begin and end.

use storydiff::engine::report::Relation;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};

use crate::{kinds, outline, pasted};

#[test]
fn paragraphs_stand_between_blank_lines_or_one_on_a_line() {
    let spaced = pasted("The crane will stay.\n\n  The port pays.  \n\n");
    let dense = pasted("The crane will stay.\nThe port pays.");
    let expected = ["body: The crane will stay.", "body: The port pays."];
    assert_eq!(outline(&spaced), expected);
    assert_eq!(outline(&dense), expected);
}

#[test]
fn lines_wrapped_by_hand_are_joined() {
    let story = pasted(
        "The harbour office said on Monday that the old crane will stay\n\
         where it is until April, because the firm that was to move it\n\
         has gone out of business.\n\
         \n\
         The port had set aside two million for the move, a spokeswoman\n\
         said. It will now ask for new offers and decide in the spring,\n\
         she added.\n",
    );
    assert_eq!(story.paragraphs.len(), 2);
    assert!(outline(&story)[0].ends_with("it has gone out of business."));
}

#[test]
fn a_paragraph_whose_last_line_is_half_a_word_ends_in_that_word() {
    let story = pasted(
        "The harbour office said on Monday that the old crane will stay\n\
         where it is until April, because the firm has gone out of busi-\n\
         ness\n",
    );
    let paragraph = &story.paragraphs[0];
    let text = paragraph.span.of(&story.text);
    assert!(text.ends_with("has gone out of business"), "{text:?}");
}

#[test]
fn short_paragraphs_on_lines_of_their_own_are_not_joined() {
    let text = "The harbour office closed the bridge.\nNobody was hurt, it said.\n\
        Two ferries will run from Monday on.\nThey cost nothing.";
    assert_eq!(pasted(text).paragraphs.len(), 4);
}

#[test]
fn a_list_under_wrapped_lines_keeps_its_items() {
    let story = pasted(
        "The harbour office said on Monday that the old crane will stay\n\
         where it is until April, because the firm that was to move it\n\
         has gone out of business. It named three reasons in a letter:\n\
         - the firm had no insurance for work above the open water here\n\
         - the foundations of the crane were never drawn on any old map\n",
    );
    let kinds: Vec<_> = story.paragraphs.iter().map(|p| p.kind.name()).collect();
    assert_eq!(kinds, ["body", "bullet", "bullet"]);
}

#[test]
fn an_essay_has_no_headline() {
    let essay = "There are many reasons to build a bridge.\n\nSome are good.\n\nShould towns pay for it?\n\nI think so.";
    assert!(kinds(essay).iter().all(|kind| *kind == "body"));
}

#[test]
fn lines_without_any_stops_are_all_copy() {
    let text = "the crane stays\nthe port pays\nthe people of the island wait\nand nobody knows";
    assert!(kinds(text).iter().all(|kind| *kind == "body"));
}

#[test]
fn a_text_that_breaks_off_stays_copy_to_the_end() {
    let text = "Crane to stay\n\nThe crane will stay, the port said.\n\nIt will be moved in April, if the new firm";
    assert_eq!(kinds(text), ["headline", "body", "body"]);
}

#[test]
fn words_cut_by_a_line_end_are_put_together_again() {
    let story = pasted(
        "The ferry company has told the harbour office that inter-\n\
         national lines will run again from Monday, with two- or three-\n\
         hour breaks, and that a long-term plan is wanted for the long-\n\
         term future of the port and of everybody who works for it now.\n\
         It will be shown to the council in June, a spokeswoman added.\n",
    );
    let text = outline(&story).join("\n");
    assert_eq!(story.paragraphs.len(), 1, "{text}");
    assert!(text.contains("that international lines"), "{text}");
    assert!(text.contains("the long-term future"), "{text}");
    assert!(text.contains("two- or three"), "{text}");
}

#[test]
fn typography_makes_no_difference() {
    let plain = "Officials of the flood office said on Monday that the coöperative café \
        will stay open.\n\nThe figure of 12 000 visitors was not confirmed.";
    let set = "O\u{FB03}cials of the \u{FB02}ood of\u{AD}fice said\u{A0}on Mon\u{AD}day that the \
        coo\u{308}perative cafe\u{301}\u{2009}will stay open.\n\n\
        The \u{FB01}gure of 12\u{A0}000 visitors was\u{202F}not con\u{FB01}rmed.";
    let manuscripts = [plain, set].map(|text| std::sync::Arc::new(pasted(text)));
    let shown = manuscripts[1].text.clone();
    let report = engine::compare(manuscripts.to_vec(), &Options::default(), &Unwatched).unwrap();
    assert_eq!(shown, set, "the text is shown as it was set");
    let relations = report.comparisons[0].links.iter().map(|link| link.relation);
    assert_eq!(relations.collect::<Vec<_>>(), [Relation::Same; 2]);
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}
