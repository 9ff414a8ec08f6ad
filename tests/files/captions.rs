//! Captions of films become the text that was spoken.

use crate::{outline, pasted};

const SUBRIP: &str = "1\n00:00:01,000 --> 00:00:03,200\nThe harbour crane will stay\n\n\
    2\n00:00:03,300 --> 00:00:05,000\n<i>where it is</i> until April,\nthe port said.\n\n\
    3\n00:00:08,000 --> 00:00:09,500\n{\\an8}1,200 people had asked for that.\n\n\
    4\n00:00:09,600 --> 00:00:11,000\n- Is it safe?\n- It is.\n\n\
    5\n00:00:11,100 --> 00:00:12,000\nROTH: 5 < 6 tonnes.\n";

const WEB: &str = "WEBVTT - Harbour\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n\
    NOTE seen by the desk\n\nopening\n00:01.000 --> 00:03.000 align:start\n\
    <v Anna Roth>The crane &amp; the quay\n\n00:03.000 --> 00:05.000\n\
    <v Anna Roth>will <00:04.000>stay.\n\n01:00:05.100 --> 01:00:07.000\n<v Tom Beck>Until April.\n";

#[test]
fn lines_of_captions_are_joined_to_sentences_and_paragraphs() {
    let story = pasted(SUBRIP);
    let expected = [
        "body: The harbour crane will stay where it is until April, the port said.",
        "body: 1,200 people had asked for that.",
        "body: Is it safe?",
        "body: It is.",
        "body: ROTH: 5 < 6 tonnes.",
    ];
    assert_eq!(outline(&story), expected);
    assert_eq!(story.origin.media_type, "application/x-subrip");
    assert!(
        story.notes[0].contains("times of 5 captions"),
        "{:?}",
        story.notes
    );
}

#[test]
fn web_captions_keep_who_speaks_and_leave_out_styles_and_notes() {
    let story = pasted(WEB);
    let expected = [
        "body: Anna Roth: The crane & the quay will stay.",
        "body: Tom Beck: Until April.",
    ];
    assert_eq!(outline(&story), expected);
    assert_eq!(story.origin.media_type, "text/vtt");
}

#[test]
fn lines_that_roll_up_are_read_once() {
    let story = pasted(
        "1\n00:00:01,000 --> 00:00:02,000\nThe crane will stay\n\n\
         2\n00:00:02,000 --> 00:00:03,000\nThe crane will stay\nuntil April.\n",
    );
    assert_eq!(outline(&story), ["body: The crane will stay until April."]);
}

#[test]
fn captions_without_blank_lines_or_with_a_number_spoken_keep_their_words() {
    let story = pasted(
        "1\n00:00:01,000 --> 00:00:02,000\nHow many were there?\n\
         2\n00:00:02,000 --> 00:00:03,000\n300\n\n3\n00:00:03,100 --> 00:00:04,000\nor more.\n",
    );
    assert_eq!(outline(&story), ["body: How many were there? 300 or more."]);
}

#[test]
fn a_story_that_quotes_a_time_is_none() {
    let text = "The film opens at 00:01:00,000 --> 00:02:00,000 with a crane.\n\nIt ends so, too.";
    assert_eq!(pasted(text).origin.media_type, "text/plain");
}

#[test]
fn blanks_that_may_not_be_broken_begin_no_paragraph() {
    let srt = "1\n00:00:00,000 --> 00:00:03,200\n&nbsp;The harbour crane will stay where it is.\n\n\
        2\n00:00:03,300 --> 00:00:05,000\nIs it safe?\n";
    let story = pasted(srt);
    let first = story.paragraphs[0].span.of(&story.text);
    assert!(first.starts_with("The harbour crane"), "{first:?}");
}
