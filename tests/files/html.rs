//! Web pages of several outlets' styles, and pages that mean harm. All of it is invented.

use std::time::{Duration, Instant};

use storydiff::engine::story::Manuscript;
use storydiff::load;

use crate::outline;

/// Five paragraphs of copy.
pub(crate) const COPY: [&str; 5] = [
    "The old crane in the harbour will stay where it is until April, the port authority said.",
    "It had planned to move the crane in autumn, but the firm from the capital gave up the work.",
    "A new firm will be found by the end of the year, a spokeswoman told reporters on Monday.",
    "The crane lifted its last ship in 1961 and has been a landmark of the old town ever since.",
    "Islanders had asked the council to keep it on the quay, where the ferries come in at noon.",
];

pub(crate) fn paragraphs() -> String {
    COPY.map(|line| format!("<p>{line}</p>\n")).concat()
}

/// A whole page around an article.
pub(crate) fn page(head: &str, article: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">{head}</head><body>
        <nav><ul><li><a href=\"/news\">News</a></li><li><a href=\"/sport\">Sport</a></li></ul></nav>
        <main>{article}</main>
        <aside><h3>Most read</h3><ul>
        <li><a href=\"/1\">Ferry fares to rise again in spring</a></li>
        <li><a href=\"/2\">Ten islands to see before you are thirty</a></li></ul></aside>
        <footer><p>© Northline. All rights reserved.</p></footer></body></html>"
    )
}

pub(crate) fn read(name: &str, bytes: &[u8]) -> Manuscript {
    load::from_bytes("story", Some(name), bytes).unwrap()
}

pub(crate) fn shown(html: &str) -> Vec<String> {
    outline(&read("story.html", html.as_bytes()))
}

#[track_caller]
pub(crate) fn assert_copy(outline: &[String]) {
    for line in COPY {
        let body = format!("body: {line}");
        assert!(outline.contains(&body), "{line} is missing in {outline:#?}");
    }
}

#[track_caller]
pub(crate) fn assert_holds(outline: &[String], line: &str) {
    assert!(
        outline.iter().any(|l| l == line),
        "{line} is missing in {outline:#?}"
    );
}

#[test]
fn a_broadcasters_page_gives_headline_author_date_and_copy() {
    let head = "<title>Crane to stay until April - Northline News</title>
        <meta property=\"og:title\" content=\"Crane to stay until April\">
        <meta property=\"og:site_name\" content=\"Northline News\">";
    let article = format!(
        "<article><h1>Crane to stay until April</h1>
        <div class=\"byline\">By Ana Roth</div><time datetime=\"2026-03-02\">2 March 2026</time>
        <figure><img src=\"c.jpg\"><figcaption>The crane at dusk, seen from the ferry.</figcaption></figure>
        {}</article>",
        paragraphs()
    );
    let manuscript = read("story.html", page(head, &article).as_bytes());
    let lines = outline(&manuscript);
    assert_copy(&lines);
    assert_holds(&lines, "headline: Crane to stay until April");
    assert_holds(&lines, "byline: By Ana Roth");
    assert_holds(&lines, "dateline: 2 March 2026");
    assert_holds(&lines, "caption: The crane at dusk, seen from the ferry.");
    assert_eq!(
        manuscript.title.as_deref(),
        Some("Crane to stay until April")
    );
    assert_eq!(manuscript.outlet.as_deref(), Some("Northline News"));
    assert_eq!(manuscript.published.as_deref(), Some("2026-03-02"));
    assert_eq!(manuscript.language.as_deref(), Some("en"));
    assert_eq!(manuscript.origin.media_type, "text/html");
    assert_eq!(manuscript.origin.encoding.as_deref(), Some("UTF-8"));
}

#[test]
fn what_stands_around_the_article_is_kept_as_furniture() {
    let article = format!(
        "<article><h1>Crane to stay until April</h1>{}</article>",
        paragraphs()
    );
    let lines = shown(&page("<title>Crane to stay until April</title>", &article));
    assert_copy(&lines);
    assert_holds(&lines, "related-link: Ferry fares to rise again in spring");
    assert_holds(&lines, "boilerplate: © Northline. All rights reserved.");
    let place = |text: &str| lines.iter().position(|l| l.contains(text)).unwrap();
    assert!(place("News") < place("Crane to stay"));
    assert!(place("Islanders") < place("Ferry fares"));
}

#[test]
fn structured_data_goes_before_meta_elements() {
    let head = r#"<meta name="author" content="Web Desk"><meta property="og:site_name" content="northline.example">
        <link rel="canonical" href="https://www.northline.example/crane">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["NewsArticle"],"headline":"Crane to stay &amp; rust","author":[{"@type":"Person","name":"Ana Roth"},{"name":"Ben Ode"}],
        "publisher":{"name":"The Northline"},"datePublished":"2026-03-02T23:30:00+01:00"}]}</script>"#;
    let manuscript = read("story.html", page(head, &paragraphs()).as_bytes());
    assert_eq!(manuscript.byline.as_deref(), Some("Ana Roth, Ben Ode"));
    assert_eq!(manuscript.outlet.as_deref(), Some("The Northline"));
    assert_eq!(manuscript.published.as_deref(), Some("2026-03-02"));
    assert_eq!(manuscript.title.as_deref(), Some("Crane to stay & rust"));
    assert_holds(
        &outline(&manuscript),
        "source-line: https://www.northline.example/crane",
    );
}

#[test]
fn a_magazines_page_of_nested_boxes_gives_its_copy() {
    let boxes =
        COPY.map(|line| format!("<div class=\"row\"><div><p><span>{line}</span></p></div></div>"));
    let article = format!(
        "<div class=\"story-body\"><h1>Crane<br>to stay</h1>{}</div>",
        boxes.concat()
    );
    let lines = shown(&page("<title>Crane to stay</title>", &article));
    assert_copy(&lines);
    assert_holds(&lines, "headline: Crane to stay");
}

#[test]
fn an_old_page_of_tables_and_line_breaks_gives_its_copy() {
    let cell = COPY.join("<br><br>");
    let html = format!(
        "<html><body><table><tr><td width=120><a href=a>News</a><br><a href=b>Sport</a></td>
        <td><font size=5><b>Crane to stay</b></font><br><br>{cell}</td></tr></table></body></html>"
    );
    let lines = shown(&html);
    for line in COPY {
        assert!(
            lines.iter().any(|l| l.ends_with(line)),
            "{line} in {lines:#?}"
        );
    }
}

#[test]
fn lists_quotations_and_tables_come_out_as_text() {
    let list = "<ul><li>Built in 1912 by the yard of the town<ul><li>Raised by ten feet in 1930</li></ul></li>
        <li>Lifted its last ship in 1961</li></ul>
        <blockquote><p>We will keep it where our fathers put it, and nobody will move it.</p></blockquote>
        <table><tr><th>Year</th><th>Ships</th></tr><tr><td>1960</td><td>12</td></tr></table>";
    let copy = COPY.map(|line| format!("<p>{line}</p>"));
    let article = format!(
        "<article>{}{list}{}</article>",
        copy[..3].concat(),
        copy[3..].concat()
    );
    let lines = shown(&page("", &article));
    assert_copy(&lines);
    for line in [
        "Built in 1912 by the yard of the town",
        "Raised by ten feet in 1930",
        "Lifted its last ship in 1961",
    ] {
        assert_holds(&lines, &format!("bullet: {line}"));
    }
    assert_holds(
        &lines,
        "body: We will keep it where our fathers put it, and nobody will move it.",
    );
    assert!(lines.iter().any(|l| l.ends_with(": 1960 12")), "{lines:#?}");
}

#[test]
fn entities_and_soft_line_ends_are_read_as_a_browser_does() {
    let html = page(
        "",
        &format!(
            "<article><p>Fish &amp; chips cost\n   &pound;12&nbsp;&ndash; &#8220;too much&#x201D;, caf&eacute; owners at the old harbour said.</p>{}</article>",
            paragraphs()
        ),
    );
    let lines = shown(&html);
    assert!(
        lines
            .iter()
            .any(|l| l.contains("Fish & chips cost £12 – “too much”, café owners")),
        "{lines:#?}"
    );
}

#[test]
fn scripts_styles_comments_and_hidden_parts_are_left_out_and_hidden_sentences_told() {
    let secret = "The secret of the crane is kept in a drawer, two floors above the old quay.";
    let article = format!(
        "<article>{}<script>var secret = '{secret}';</script><style>p {{ color: secret }}</style>
        <!-- secret --><p style=\"display: none\">{secret}</p><div hidden><p>{secret}</p></div>
        <ul hidden><li>secret</li></ul><div hidden><script>{secret}</script></div>
        <p><a href=\"javascript:secret()\">Show all the pictures of it</a></p></article>",
        paragraphs()
    );
    let manuscript = read("story.html", page("", &article).as_bytes());
    assert!(!manuscript.text.contains("secret"), "{}", manuscript.text);
    let told = "2 parts that the page hides were left out.";
    let notes = &manuscript.notes;
    assert!(notes.iter().any(|note| note == told), "{notes:?}");

    let menu = format!("<ul hidden><li>Harbour</li></ul>{}", paragraphs());
    let manuscript = read("story.html", page("", &menu).as_bytes());
    assert!(manuscript.notes.is_empty(), "{:?}", manuscript.notes);
}

#[test]
fn an_address_that_would_run_is_no_address() {
    let head = "<link rel=\"canonical\" href=\"javascript:alert(1)\"><meta property=\"og:url\" content=\"data:text/html,x\">";
    let manuscript = read("story.html", page(head, &paragraphs()).as_bytes());
    assert!(!manuscript.text.contains("javascript"));
    assert!(!manuscript.text.contains("data:"));
}

#[test]
fn a_page_is_known_by_its_content_whatever_its_name() {
    let html = page("", &paragraphs());
    for name in ["story.txt", "story", "story.docx", "story.md"] {
        let manuscript = read(name, html.as_bytes());
        assert_eq!(manuscript.origin.media_type, "text/html", "{name}");
    }
    let saved =
        format!("\u{FEFF}<!-- saved from url=(0030)https://www.northline.example/ -->\n{html}");
    assert_copy(&shown(&saved));
    let text = read("story.html", b"The crane is 5 < 6 metres.\n\nIt stays.");
    assert_eq!(text.origin.media_type, "text/plain");
}

#[test]
fn the_page_says_its_encoding_and_a_wrong_word_does_not_spoil_it() {
    let html = |charset: &str| {
        format!(
            "<html><head><meta charset=\"{charset}\"></head><body><p>Żółw w porcie, {}</p></body></html>",
            COPY[0]
        )
    };
    let page = html("iso-8859-2");
    let (latin, _, _) = encoding_rs::ISO_8859_2.encode(&page);
    let manuscript = read("a.html", &latin);
    assert!(manuscript.text.contains("Żółw"), "{}", manuscript.text);
    assert_eq!(manuscript.origin.encoding.as_deref(), Some("ISO-8859-2"));
    let wrong = read("a.html", html("windows-1252").as_bytes());
    assert!(wrong.text.contains("Żółw"), "{}", wrong.text);
    let wide: Vec<u8> = html("utf-16")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(read("a.html", &wide).text.contains("Żółw"));
}

#[test]
fn pasted_html_is_read_without_a_file() {
    let manuscript = load::from_html("pasted", &format!("<h1>Crane to stay</h1>{}", paragraphs()));
    assert_copy(&outline(&manuscript));
    assert_eq!(manuscript.label, "pasted");
    let one = load::from_html("pasted", "The crane <b>stays</b>.");
    assert!(one.text.contains("The crane stays."));
    for (part, words) in [
        ("<p>The crane <b>stays</b>.</p>", "The crane stays."),
        ("<ul><li>The crane stays.</li></ul>", "The crane stays."),
        ("<h2>Crane</h2><p>It stays.</p>", "Crane\n\nIt stays."),
    ] {
        let part = load::from_html("pasted", part);
        assert_eq!(part.text.trim(), words);
        assert_eq!(part.notes, Vec::<String>::new(), "the reader chose it");
    }
    assert_eq!(load::from_html("pasted", "").paragraphs, Vec::new());
}

#[test]
fn a_hundred_thousand_nested_elements_keep_their_words() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b id=1>", ""),
        ("<ul><li>", ""),
        ("<svg><td>", ""),
        ("<table><tr><td>", ""),
    ] {
        let html = format!(
            "<html><body>{}<p>{}</p>{}</body></html>",
            open.repeat(100_000),
            COPY[0],
            close.repeat(100_000)
        );
        let start = Instant::now();
        let manuscript = load::from_html("deep", &html);
        if open != "<svg><td>" {
            assert!(manuscript.text.contains(COPY[0]), "{open}");
        }
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{open}: {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn pages_that_break_off_or_nest_wrongly_are_read_as_far_as_they_go() {
    let article = format!("<article><h1>Crane to stay</h1>{}</article>", paragraphs());
    let html = page("<title>Crane</title>", &article);
    for tenth in 1..10 {
        let end = html.len() * tenth / 10;
        let part: String = html.chars().take(end).collect();
        let _ = load::from_bytes("part", Some("part.html"), part.as_bytes());
    }
    for broken in [
        "<p><b><i>The crane</b> stays</i>.",
        "<table><p>The crane<tr>stays",
        "<div<p>The crane</div",
        "<a href='><p>The crane",
    ] {
        let _ = load::from_html("broken", broken);
        let _ = load::from_html("broken", &broken.repeat(500));
    }
}

#[test]
fn marks_that_turn_the_reading_direction_stay_and_harm_nothing() {
    let html = page(
        "",
        &format!(
            "<article><p>The crane \u{202E}yats lliw &#8238;it said the port authority on Monday.</p>{}</article>",
            paragraphs()
        ),
    );
    let manuscript = read("story.html", html.as_bytes());
    assert!(
        manuscript
            .text
            .contains("The crane \u{202E}yats lliw \u{202E}it said")
    );
    assert_copy(&outline(&manuscript));
}
