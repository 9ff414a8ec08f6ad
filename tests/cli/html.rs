//! The HTML report: whole, escaped, and complete in itself.

use regex::Regex;

use crate::desk::{Desk, GLOBE, POST, WIRE};

/// Elements that are never closed.
const VOID: [&str; 3] = ["meta", "col", "!DOCTYPE"];

fn page() -> String {
    let desk = Desk::with_versions();
    desk.report(&["--format", "html"]).ended(0).out
}

/// The page cut into tags (`Err`) and the text between them (`Ok`), entities as they are.
fn tokens(page: &str) -> Vec<Result<&str, &str>> {
    let mut tokens = Vec::new();
    for part in page.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        tokens.push(Err(tag));
        tokens.push(Ok(text));
    }
    tokens
}

/// The text of the body as a browser would copy it, white space folded.
fn text(page: &str) -> String {
    let body = &page[page.find("<body>").unwrap()..];
    let text: String = tokens(body).into_iter().flatten().collect();
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    folded(&text.replace("&amp;", "&"))
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_paragraph_of_every_version_is_on_the_page() {
    let text = text(&page());
    for paragraph in [WIRE, GLOBE, POST].iter().flat_map(|v| v.split("\n\n")) {
        for word in paragraph.replace('\u{202E}', "[U+202E]").split_whitespace() {
            assert!(text.contains(word), "{word}");
        }
    }
    let whole =
        folded("The government promised 2.5 million crowns in aid to the district of Lower Varn.");
    assert!(text.matches(&whole).count() >= 2);
}

#[test]
fn every_tag_is_closed_in_order() {
    let page = page();
    let mut open = Vec::new();
    for tag in tokens(&page).into_iter().filter_map(Result::err) {
        let name = tag.split(char::is_whitespace).next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "at </{name}>"),
            None if VOID.contains(&name) => {}
            None => open.push(name),
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn markup_in_the_copy_stays_text() {
    let page = page();
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn the_page_loads_nothing() {
    let page = page();
    for loads in [
        "http://", "https://", "src=", "@import", "url(", "<link", "<img", "<iframe",
    ] {
        assert!(!page.contains(loads), "{loads}");
    }
}

#[test]
fn the_page_forbids_itself_scripts_and_all_that_is_elsewhere() {
    let page = page();
    let policy = "http-equiv=\"Content-Security-Policy\" content=\"";
    let policy = page.split(policy).nth(1).unwrap();
    let policy = policy.split('"').next().unwrap();
    assert!(policy.contains("default-src 'none'"), "{policy}");
    for allows in ["script-src", "unsafe-eval", "http", "*", "img-src"] {
        assert!(!policy.contains(allows), "{policy}");
    }
    assert!(page.find(policy) < page.find("<style"), "before all else");
}

#[test]
fn the_keyboard_finds_first_what_leads_past_the_rest_and_then_every_part() {
    let page = page();
    let body = page.split("<body>").nth(1).unwrap();
    let links: Vec<_> = tokens(body)
        .into_iter()
        .filter_map(Result::err)
        .filter(|tag| tag.starts_with("a "))
        .collect();
    assert!(links[0].contains("href=\"#text\""), "{}", links[0]);
    assert!(page.contains("Skip to the versions side by side"));
    // No order of its own: what stands first is reached first.
    let order = Regex::new("tabindex=\"[1-9]").unwrap();
    assert!(!order.is_match(&page));
    let parts = Regex::new("<section[^>]* id=\"([a-z]+)\"").unwrap();
    for part in parts.captures_iter(body) {
        let target = format!("href=\"#{}\"", &part[1]);
        assert!(links.iter().any(|link| link.contains(&target)), "{target}");
    }
}

#[test]
fn direction_overrides_are_made_visible() {
    let page = page();
    assert!(page.contains("[U+202E]collection"));
    assert!(!page.contains('\u{202E}'));
}

#[test]
fn every_link_on_the_page_leads_somewhere() {
    let page = page();
    let targets = page
        .split("href=\"#")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    for target in targets {
        assert!(page.contains(&format!("id=\"{target}\"")), "#{target}");
    }
}

#[test]
fn anchors_are_unique() {
    let page = page();
    let mut ids: Vec<_> = page
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_page_says_where_it_comes_from_and_what_it_covers() {
    let text = text(&page());
    let generator = concat!("Storydiff ", env!("CARGO_PKG_VERSION"));
    for phrase in [
        generator,
        "Scope: all versions, all passages",
        "SHA-256",
        "wire.txt",
        "UTF-8",
    ] {
        assert!(text.contains(phrase), "{phrase}");
    }
}

#[test]
fn a_finding_is_listed_with_both_sentences() {
    let page = page();
    let start = |id| page.find(&format!("<section id=\"{id}\"")).unwrap();
    let list = text(&format!(
        "<body>{}",
        &page[start("findings")..start("versions")]
    ));
    assert!(list.contains("drove 13,000 people from"), "{list}");
    assert!(list.contains("drove 14,000 people from"), "{list}");
}

#[test]
fn the_table_of_facts_says_who_conflicts() {
    let page = page();
    let start = page.find("<section id=\"facts\"").unwrap();
    let end = start + page[start..].find("</section>").unwrap();
    let table = text(&format!("<body>{}", &page[start..end]));
    assert!(table.contains("in conflict"), "{table}");
    assert!(table.contains("≠ 14,000"), "{table}");
}

#[test]
fn menus_around_an_article_are_folded_but_on_the_page() {
    let desk = Desk::with_versions();
    let menu = |n: usize| format!("<li><a href=\"/{n}\">Pages of the island {n}</a></li>");
    let menu: String = (1..=8).map(menu).collect();
    let copy = POST.split("\n\n").map(|line| format!("<p>{line}</p>"));
    let article: String = copy.collect();
    let post = format!("<!DOCTYPE html><body><nav><ul>{menu}</ul></nav><main>{article}</main>");
    desk.put("post.html", post);
    let run = desk.run(&["report", "wire.txt", "post.html", "--format", "html"]);
    let page = run.ended(0).out;
    let (_, behind) = page
        .split_once("<summary>8 rows that are not the article</summary>")
        .unwrap();
    let (folded, _) = behind.split_once("</details>").unwrap();
    assert_eq!(folded.matches("Pages of the island").count(), 8);
    assert_eq!(page.matches("Pages of the island").count(), 8);
}
