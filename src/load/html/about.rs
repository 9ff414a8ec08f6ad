//! What a page says about its article to programs: JSON-LD, OpenGraph, meta elements.

use dom_query::{Document, NodeRef};
use serde_json::Value;

use crate::load::date;

/// What is known of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    pub title: Option<String>,
    /// The title of the browser's window, often with the outlet's name behind it.
    pub window_title: Option<String>,
    pub byline: Option<String>,
    pub outlet: Option<String>,
    /// An ISO 8601 date.
    pub published: Option<String>,
    /// The time of that day.
    pub time: Option<String>,
    /// The address under which the outlet keeps the article.
    pub address: Option<String>,
    /// ISO 639-1.
    pub language: Option<String>,
    /// The summary, often the standfirst.
    pub summary: Option<String>,
}

/// The levels of structured data that are looked into.
const DEEPEST: usize = 8;
/// Nobody signs with more names.
const MOST_AUTHORS: usize = 8;
/// No title or summary is longer, in bytes; with its mark-up, it may be ten times as long.
const LONGEST: usize = 1_000;

/// Reads the head of the page; JSON-LD goes before OpenGraph, and that before plain meta.
pub(super) fn read(document: &Document) -> About {
    let mut about = About::default();
    for script in document.select("script").nodes() {
        let kind = script.attr("type").unwrap_or_default().to_ascii_lowercase();
        if kind.starts_with("application/ld+json")
            && let Ok(value) = serde_json::from_str::<Value>(script.text().trim())
            && let Some(article) = article(&value, 0)
        {
            about = about.or(of_json(article));
        }
    }
    about = about.or(of_meta(document));
    about.window_title = document
        .select("head title")
        .nodes()
        .first()
        .and_then(|n| clean(&n.text()));
    about
}

impl About {
    /// These, and of `other` what is missing.
    fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            window_title: self.window_title.or(other.window_title),
            byline: self.byline.or(other.byline),
            outlet: self.outlet.or(other.outlet),
            // A time is of the day that was stated with it.
            time: match self.published {
                Some(_) => self.time,
                None => other.time,
            },
            published: self.published.or(other.published),
            address: self.address.or(other.address),
            language: self.language.or(other.language),
            summary: self.summary.or(other.summary),
        }
    }
}

/// The first description of an article in structured data.
fn article(value: &Value, depth: usize) -> Option<&Value> {
    if depth > DEEPEST {
        return None;
    }
    match value {
        Value::Array(items) => items.iter().find_map(|item| article(item, depth + 1)),
        Value::Object(fields) if is_article(value) => Some(value).filter(|_| !fields.is_empty()),
        Value::Object(fields) => ["@graph", "mainEntity", "mainEntityOfPage"]
            .iter()
            .find_map(|key| article(fields.get(*key)?, depth + 1)),
        _ => None,
    }
}

fn is_article(value: &Value) -> bool {
    let is_kind = |kind: &Value| {
        let kind = kind.as_str().unwrap_or_default();
        kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
    };
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_kind),
        Some(kind) => is_kind(kind),
        None => false,
    }
}

fn of_json(article: &Value) -> About {
    let text = |key: &str| article.get(key).and_then(name);
    let page = article.get("mainEntityOfPage");
    let page = page.and_then(|page| page.as_str().or_else(|| page.get("@id")?.as_str()));
    About {
        title: text("headline").or_else(|| text("name")),
        byline: article
            .get("author")
            .or_else(|| article.get("creator"))
            .and_then(name),
        outlet: text("publisher"),
        time: text("datePublished").and_then(|date| date::time(&date)),
        published: text("datePublished").and_then(|date| day(&date)),
        address: text("url")
            .or_else(|| page.and_then(clean))
            .and_then(|a| web_address(&a)),
        language: text("inLanguage").and_then(|code| short_code(&code)),
        summary: text("description"),
        window_title: None,
    }
}

/// A text, the name of a person or firm, or the names of several.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => clean(text),
        Value::Object(fields) => fields.get("name")?.as_str().and_then(clean),
        Value::Array(items) => {
            let one = |item: &Value| match item {
                Value::Array(_) => None,
                item => name(item),
            };
            let names: Vec<String> = items.iter().filter_map(one).take(MOST_AUTHORS).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        _ => None,
    }
}

fn of_meta(document: &Document) -> About {
    let metas: Vec<(String, String)> = document
        .select("meta")
        .nodes()
        .iter()
        .filter_map(meta)
        .collect();
    let first = |keys: &[&str]| {
        keys.iter().find_map(|key| {
            let mut found = metas.iter().filter(|(name, _)| name == key);
            found.find_map(|(_, content)| clean(content))
        })
    };
    let published = [
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
    ];
    let mut moments = published.iter().filter_map(|key| {
        let moment = first(&[key])?;
        Some((day(&moment)?, date::time(&moment)))
    });
    let (published, time) = moments.next().unzip();
    About {
        title: first(&["og:title", "twitter:title", "dc.title"]),
        // "article:author" is as often the address of a page as a name.
        byline: first(&[
            "author",
            "article:author",
            "dc.creator",
            "parsely-author",
            "byl",
        ])
        .filter(|name| !name.contains("://")),
        outlet: first(&["og:site_name", "application-name", "dc.publisher"]),
        published,
        time: time.flatten(),
        address: canonical(document)
            .or_else(|| first(&["og:url"]))
            .and_then(|a| web_address(&a)),
        language: root_language(document)
            .or_else(|| first(&["og:locale", "content-language", "language"]))
            .and_then(|code| short_code(&code)),
        summary: first(&["og:description", "description", "twitter:description"]),
        window_title: None,
    }
}

/// Name and content of a meta element.
fn meta(node: &NodeRef<'_>) -> Option<(String, String)> {
    let keys = ["property", "name", "itemprop", "http-equiv"];
    let key = keys.iter().find_map(|key| node.attr(key))?;
    let content = node.attr("content")?;
    Some((key.trim().to_ascii_lowercase(), content.to_string()))
}

fn canonical(document: &Document) -> Option<String> {
    let links = document.select("link");
    let is_canonical = |node: &&NodeRef<'_>| {
        let rel = node.attr("rel").unwrap_or_default();
        rel.eq_ignore_ascii_case("canonical")
    };
    links
        .nodes()
        .iter()
        .find(is_canonical)?
        .attr("href")
        .map(|href| href.to_string())
}

fn root_language(document: &Document) -> Option<String> {
    let root = document.select("html");
    root.nodes()
        .first()?
        .attr("lang")
        .map(|code| code.to_string())
}

/// One line without markup, or nothing.
fn clean(text: &str) -> Option<String> {
    if text.len() > 10 * LONGEST {
        return None;
    }
    let text = if text.contains(['&', '<']) {
        Document::fragment(text).text().to_string()
    } else {
        text.to_owned()
    };
    let is_odd = |c: char| c.is_control() || c.is_whitespace();
    let words: Vec<&str> = text.split(is_odd).filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    (!line.is_empty() && line.len() <= LONGEST).then_some(line)
}

/// The day of a moment: `2021-12-04` in `2021-12-04T08:00:00Z`.
fn day(text: &str) -> Option<String> {
    date::iso(text.split('T').next().unwrap_or(text)).or_else(|| date::iso(text))
}

/// An address on the web; nothing that would run.
pub(super) fn web_address(text: &str) -> Option<String> {
    let head = text.get(..8)?.to_ascii_lowercase();
    let is_web = head.starts_with("https://") || head.starts_with("http://");
    (is_web && !text.contains(char::is_whitespace)).then(|| text.to_owned())
}

/// `en` in `en-GB` and `en_US`.
fn short_code(code: &str) -> Option<String> {
    let head = code.split(['-', '_']).next()?.to_ascii_lowercase();
    let is_code = head.len() == 2 && head.bytes().all(|b| b.is_ascii_lowercase());
    is_code.then_some(head)
}
