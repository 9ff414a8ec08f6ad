//! Markdown loses its marks, and nothing else.

use crate::{markdown, outline, pasted};

#[test]
fn marks_go_and_words_stay() {
    let story = markdown(
        "# The *crane* stays\n\nThe **port office** said `nothing` \\*new\\* &amp; left.\n",
    );
    let expected = [
        "headline: The crane stays",
        "body: The port office said nothing *new* & left.",
    ];
    assert_eq!(outline(&story), expected);
    assert_eq!(story.origin.media_type, "text/markdown");
}

#[test]
fn addresses_of_links_are_kept_at_the_end() {
    let story = markdown(
        "The [plan](https://port.example/plan \"Draft\") and [this](#) are out, [Ana](mailto:ana@port.example) says.",
    );
    let expected = [
        "body: The plan and this are out, Ana says.",
        "source-line: Link: plan – https://port.example/plan – Draft",
        "source-line: Link: Ana – mailto:ana@port.example",
    ];
    assert_eq!(outline(&story), expected);
}

#[test]
fn addresses_in_angle_brackets_are_text() {
    let story = markdown("The plan is out.\n\n<https://port.example/plan>\n");
    let expected = [
        "body: The plan is out.",
        "source-line: https://port.example/plan",
    ];
    assert_eq!(outline(&story), expected);
}

#[test]
fn links_by_reference_keep_their_address_even_if_unused() {
    let story = markdown(
        "The [plan] is out.\n\n[plan]: https://port.example/plan\n[other]: https://port.example/other\n",
    );
    let expected = [
        "body: The plan is out.",
        "source-line: Link: plan – https://port.example/plan",
        "source-line: Link: other – https://port.example/other",
    ];
    assert_eq!(outline(&story), expected);
}

#[test]
fn a_picture_is_a_caption_of_its_own() {
    let story = markdown("The crane stays. ![The crane at dusk](crane.jpg)\n\nThe port pays.");
    let expected = [
        "body: The crane stays.",
        "caption: The crane at dusk",
        "body: The port pays.",
        "source-line: Link: The crane at dusk – crane.jpg",
    ];
    assert_eq!(outline(&story), expected);
}

#[test]
fn lists_become_bullets_and_keep_their_numbers() {
    let story = markdown(
        "The facts.\n\n- The crane stays.\n- The **port** pays.\n\n\n1954. It was built.\n1961. It was moved.\n",
    );
    let expected = [
        "body: The facts.",
        "bullet: The crane stays.",
        "bullet: The port pays.",
        "bullet: 1954. It was built.",
        "bullet: 1961. It was moved.",
    ];
    assert_eq!(outline(&story), expected);
}

#[test]
fn raw_html_and_code_stay_as_they_are() {
    let story = markdown("He wrote <b>no</b>.\n\n<div>\nA *box*.\n</div>\n\n```text\na < b\n```\n");
    assert!(story.text.contains("He wrote <b>no</b>."));
    assert!(story.text.contains("A *box*."), "{}", story.text);
    assert!(story.text.contains("text") && story.text.contains("a < b"));
}

#[test]
fn a_wrapped_paragraph_is_one_paragraph() {
    let story = markdown("The crane will stay\nuntil April.\nThen it goes.\n\nThe port pays.");
    let expected = [
        "body: The crane will stay until April. Then it goes.",
        "body: The port pays.",
    ];
    assert_eq!(outline(&story), expected);
}

#[test]
fn a_text_file_with_evident_markdown_is_read_as_such() {
    let story = pasted("# Crane to stay\nBy [Ana Roth](#)\nThe crane will stay.\nThe port pays.\n");
    let expected = [
        "headline: Crane to stay",
        "byline: By Ana Roth",
        "body: The crane will stay.",
        "body: The port pays.",
    ];
    assert_eq!(outline(&story), expected);
}

#[test]
fn plain_text_with_stray_marks_is_left_alone() {
    let lines = [
        "He typed file_name_one and 2 * 3 * 4 = 24.",
        "    This line is set in.",
        "1954. It was a cold year.",
        "# 1 on the list is a < b > c, [sic] as he wrote.",
        "Back\\slashes and <tags> stay &amp; so do these.",
        "> She agreed.",
    ];
    for line in lines {
        assert_eq!(pasted(line).text, line);
        assert_eq!(pasted(line).origin.media_type, "text/plain");
    }
}

#[test]
fn asterisks_between_figures_are_no_emphasis() {
    let story = markdown("It holds 5*3 and 4*2 boxes.");
    assert_eq!(outline(&story), ["body: It holds 5*3 and 4*2 boxes."]);
}

#[test]
fn front_matter_is_kept_out_of_the_copy() {
    let story = markdown("---\ntitle: Crane to stay\n---\n\nThe crane will stay.");
    let expected = [
        "source-line: title: Crane to stay",
        "body: The crane will stay.",
    ];
    assert_eq!(outline(&story), expected);
}
