//! What belongs to the article of a web page, and what only stands amid it. All of it is invented.

use crate::html::{assert_copy, assert_holds, page, paragraphs, shown};

const TITLE: &str = "Crane to stay until April";

/// The paragraphs of a page with this article.
fn article(inner: &str) -> Vec<String> {
    let head = format!("<title>{TITLE}</title>");
    shown(&page(
        &head,
        &format!("<article><h1>{TITLE}</h1>{inner}</article>"),
    ))
}

/// The copy with `inner` behind its second paragraph.
fn amid(inner: &str) -> Vec<String> {
    let copy = paragraphs();
    let (place, _) = copy.match_indices("</p>").nth(1).unwrap();
    let (above, below) = copy.split_at(place + "</p>".len());
    article(&format!("<div class=\"text\">{above}{inner}{below}</div>"))
}

#[test]
fn a_gallery_repeats_its_captions_without_repeating_them_in_the_story() {
    let caption = "The old crane at dusk, seen from the ferry that comes in at noon on Mondays.";
    let gallery = format!(
        "<div class=\"caption\"><p>{caption}</p><p>The old crane at dusk, seen from the ferry ... more</p>
        <p>Photo: Ben Ode, Northline</p></div><div class=\"gallery-title\">{TITLE}</div>"
    );
    let lines = article(&format!("{gallery}{gallery}{}", paragraphs()));
    assert_copy(&lines);
    let count = |line: &str| lines.iter().filter(|l| *l == line).count();
    assert_eq!(count(&format!("caption: {caption}")), 1);
    assert_eq!(count(&format!("boilerplate: {caption}")), 1);
    assert_eq!(count("source-line: Photo: Ben Ode, Northline"), 1);
    assert_eq!(count("caption: Photo: Ben Ode, Northline"), 0);
    assert_eq!(count(&format!("headline: {TITLE}")), 1);
    let cut = "boilerplate: The old crane at dusk, seen from the ferry ... more";
    assert_eq!(count(cut), 2);
}

#[test]
fn a_box_whose_class_says_what_it_is_is_no_copy() {
    let call =
        "All that moves in the harbour, every morning before the first ferry: leave us a line.";
    let lines = amid(&format!(
        "<div class=\"newsletter-box\"><p>{call}</p></div>"
    ));
    assert_copy(&lines);
    assert_holds(&lines, &format!("boilerplate: {call}"));
}

#[test]
fn a_class_around_the_whole_article_hides_nothing() {
    let inner = format!("<div class=\"off-canvas-ad-pusher\">{}</div>", paragraphs());
    assert_copy(&article(&inner));
}

#[test]
fn quotations_and_lists_amid_the_copy_are_copy() {
    let said = "I have seen it every morning for forty years, and I want to see it tomorrow.";
    let lines = amid(&format!(
        "<div class=\"embed\"><blockquote class=\"post\"><p>{said}</p></blockquote></div>
        <ul><li>It stands on eight wheels and weighs ninety tonnes, the register of the port says.</li></ul>"
    ));
    assert_copy(&lines);
    assert_holds(&lines, &format!("body: {said}"));
    assert_holds(
        &lines,
        "bullet: It stands on eight wheels and weighs ninety tonnes, the register of the port says.",
    );
}

#[test]
fn a_line_amid_the_copy_that_is_all_link_points_to_another_story() {
    let link = "<a href=\"/3\"><span>More on the harbour</span> Islanders count the ferries that come late</a>";
    let lines = amid(&format!("<p>{link}</p>"));
    assert_copy(&lines);
    assert_holds(
        &lines,
        "related-link: More on the harbour Islanders count the ferries that come late",
    );
}

#[test]
fn main_points_above_the_copy_are_copy() {
    let point = "The port gives up its plan to move the crane before the end of the winter season.";
    let lines = article(&format!(
        "<div class=\"points\"><ul><li>{point}</li></ul></div><div>{}</div>",
        paragraphs()
    ));
    assert_copy(&lines);
    assert_holds(&lines, &format!("bullet: {point}"));
}

#[test]
fn a_sentence_under_the_headline_is_the_standfirst_whatever_its_type() {
    let sentence =
        "The port has found no firm that dares to move it before the storms of the spring.";
    let lines = article(&format!("<h2>{sentence}</h2>{}", paragraphs()));
    assert_copy(&lines);
    assert_holds(&lines, &format!("standfirst: {sentence}"));
}

#[test]
fn what_the_page_shows_goes_before_a_longer_text_that_it_holds_for_programs() {
    let other = "Another story of the day, of which the reader of this page sees not one word. ";
    let hidden = format!("{} {}", crate::html::COPY.join(""), other.repeat(60));
    let head = format!(
        "<title>{TITLE}</title><script type=\"application/ld+json\">
        {{\"@type\":\"NewsArticle\",\"headline\":\"{TITLE}\",\"articleBody\":\"{hidden}\"}}</script>"
    );
    let body = format!("<article><h1>{TITLE}</h1>{}</article>", paragraphs());
    let lines = shown(&page(&head, &body));
    assert_copy(&lines);
    assert!(
        lines
            .iter()
            .all(|line| !line.contains("Another story of the day"))
    );
}

#[test]
fn a_date_between_headline_and_copy_is_a_dateline_whatever_its_class() {
    let lines = article(&format!(
        "<div class=\"x1\">Published 4:00 am, Monday, March 2, 2026</div>{}",
        paragraphs()
    ));
    assert_copy(&lines);
    assert_holds(&lines, "dateline: Published 4:00 am, Monday, March 2, 2026");
}

#[test]
fn a_line_by_somebody_above_the_copy_is_a_byline_whatever_its_class() {
    for class in ["author", "x1"] {
        let line = format!("<div class=\"{class}\">By <a href=\"/4\">Ana Roth</a></div>");
        let lines = article(&format!("{line}{}", paragraphs()));
        assert_copy(&lines);
        assert_holds(&lines, "byline: By Ana Roth");
    }
}

#[test]
fn lines_without_a_stop_that_end_an_article_are_copy() {
    let ends = [
        "The port and its neighbours look forward to the summer",
        "The crane at work",
        "Daily but Mondays, 9 to 4, closed when it storms",
        "Children under 12 with a grown-up only",
        "Old quay, Halden",
    ];
    let tail = ends.map(|line| format!("<p>{line}</p>")).concat();
    let lines = article(&format!("<div class=\"text\">{}{tail}</div>", paragraphs()));
    assert_copy(&lines);
    for line in ends {
        assert_holds(&lines, &format!("body: {line}"));
    }
}

#[test]
fn a_heading_over_a_paragraph_is_a_crosshead_even_as_a_link_and_several_links_are_a_list() {
    let text =
        "The winch of the crane dates from its first year, and it is oiled every second week.";
    let crosshead = format!("<h3><a href=\"/5\">The winch from Osk</a></h3><p>{text}</p>");
    let lines = amid(&crosshead);
    assert_copy(&lines);
    assert_holds(&lines, "headline: The winch from Osk");

    let list = "<h3><a href=\"/6\">Islanders count late ferries</a></h3>
        <h3><a href=\"/7\">Lighthouse gets a new lamp</a></h3>";
    let lines = amid(list);
    assert_copy(&lines);
    assert_holds(&lines, "related-link: Islanders count late ferries");
    assert_holds(&lines, "related-link: Lighthouse gets a new lamp");
}

#[test]
fn teasers_above_the_headline_are_no_main_points() {
    let teaser =
        "Ferry fares will rise by a tenth in the autumn, the island council said on Friday.";
    let body = format!(
        "<ul><li>{teaser}</li></ul><article><h1>{TITLE}</h1>{}</article>",
        paragraphs()
    );
    let lines = shown(&page(&format!("<title>{TITLE}</title>"), &body));
    assert_copy(&lines);
    assert_holds(&lines, &format!("boilerplate: {teaser}"));
}

#[test]
fn a_paragraph_that_ends_in_an_order_to_subscribe_is_no_copy() {
    let call = "Every weekday before the first ferry we tell what moves in the harbour and on the \
        islands, in five minutes and with a map. Sign up for our free newsletter.";
    let lines = amid(&format!("<p>{call}</p>"));
    assert_copy(&lines);
    assert_holds(&lines, &format!("boilerplate: {call}"));
}

#[test]
fn links_without_a_blank_between_them_are_words_of_their_own() {
    let trail = "You are here: <a href=\"/\">Home</a><a href=\"/port\">Port</a> \
        <a href=\"/c\">Cra</a><a href=\"/c\">nes</a>";
    let body = format!(
        "<div>{trail}</div><article><h1>{TITLE}</h1>{}</article>",
        paragraphs()
    );
    let lines = shown(&page("", &body));
    assert_holds(&lines, "boilerplate: You are here: Home Port Cranes");
}
