//! What the names, classes and properties of elements say of the words in them.
//!
//! ```text
//! <h2>, <li>, <figcaption>, <time>             by the element
//! <p class="article-byline">                   by its class, which only hints: many words are copy
//! <div class="newsletter-signup">              a part of the page, amid the article or not
//! <p hidden>, <p style="display: none">        nobody sees it
//! ```

use std::rc::Rc;

use dom_query::NodeRef;

use super::blocks::Role;

/// Classes that mail programs give to signatures and to the mail that is answered.
const MAIL_QUOTED: &[&str] = &[
    "gmail_quote",
    "gmail_signature",
    "moz-cite-prefix",
    "moz-signature",
    "yahoo_quoted",
];
/// Words in the class of an element that is no article, but a part of the page: those that
/// reading modes of browsers go by.
/// Source: the lists of unlikely candidates in Readability (Arc90; Mozilla).
const PAGE_PARTS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "agegate",
    "author",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "cookie",
    "disclaimer",
    "disqus",
    "feedback",
    "gdpr",
    "modal",
    "newsletter",
    "outbrain",
    "pager",
    "pagination",
    "popup",
    "promo",
    "promotion",
    "recommended",
    "related",
    "remark",
    "rss",
    "share",
    "sharing",
    "shoutbox",
    "sidebar",
    "signup",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "taboola",
];

/// Classes by which style sheets hide an element, or keep it for print and for screen readers.
/// Source: Bootstrap, Tailwind CSS, WordPress.
const UNSHOWN: &[&str] = &[
    "hidden",
    "d-print-block",
    "print-only",
    "sr-only",
    "visually-hidden",
    "screen-reader-text",
];
/// Elements whose classes say what the page is like.
const WHOLE: &[&str] = &["html", "body", "main", "article"];

pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = node.attr("style").map(|style| style.to_ascii_lowercase());
    let style = style.unwrap_or_default().replace(' ', "");
    node.has_attr("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
}

/// Is it what a mail quotes or is signed with?
pub(super) fn is_mail_quoted(node: &NodeRef<'_>) -> bool {
    let class = node.attr("class").unwrap_or_default();
    let cites = node.attr("type").is_some_and(|kind| &*kind == "cite");
    let mut names = class.split_whitespace();
    cites || names.any(|name| MAIL_QUOTED.contains(&name))
}

/// The class of an element that is a part of the page, or not shown, going by a word of it.
pub(super) fn page_part(node: &NodeRef<'_>, name: &str) -> Option<Rc<str>> {
    let class = node.attr("class").filter(|_| !WHOLE.contains(&name))?;
    let mut words = class.split(|c: char| !c.is_alphanumeric());
    let is_part = words.any(|word| PAGE_PARTS.contains(&word.to_ascii_lowercase().as_str()))
        || class.split_whitespace().any(|name| UNSHOWN.contains(&name));
    is_part.then(|| Rc::from(&*class))
}

/// What an element says of its words.
pub(super) fn hint(node: &NodeRef<'_>, name: &str) -> Option<Role> {
    if is_heading(name) {
        return Some(Role::Heading);
    }
    match name {
        "li" | "dd" => return Some(Role::Item),
        "figcaption" | "caption" => return Some(Role::Caption),
        "time" => return Some(Role::Date),
        whole if WHOLE.contains(&whole) => return None,
        _ => {}
    }
    let attr = |name: &str| node.attr(name).unwrap_or_default().to_ascii_lowercase();
    let (class, property) = (attr("class"), attr("itemprop"));
    let has = |parts: &[&str]| parts.iter().any(|part| class.contains(part));
    if attr("rel") == "author" || property == "author" || has(&["byline", "author-name"]) {
        Some(Role::Byline)
    } else if property == "datepublished"
        || has(&[
            "dateline",
            "timestamp",
            "pubdate",
            "publish-date",
            "published-date",
        ])
    {
        Some(Role::Date)
    } else if has(&[
        "standfirst",
        "subtitle",
        "sub-title",
        "subheadline",
        "sub-headline",
        "article-summary",
        "article__summary",
    ]) {
        Some(Role::Standfirst)
    } else if has(&["caption"]) {
        Some(Role::Caption)
    } else {
        None
    }
}
