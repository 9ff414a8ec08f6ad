//! Electronic books: their chapters in reading order.

use std::collections::{HashMap, HashSet};

use crate::load::error::Fault;
use crate::load::html;

use super::compose::Composer;
use super::xml::{self, Element};
use super::{Archive, Reading, Stated};

const CONTAINER: &str = "META-INF/container.xml";

/// Reads the book in `archive`.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Reading, Fault> {
    if archive.has("META-INF/rights.xml") {
        return Err(Fault::Locked);
    }
    let container = part(archive, CONTAINER)?.ok_or(Fault::Damaged)?;
    let container = xml::parse(&container)?;
    let files = container.root.all("rootfile");
    let package = files.first().and_then(|f| f.attribute("full-path"));
    let package = package.ok_or(Fault::Damaged)?;
    let source = part(archive, &package)?.ok_or(Fault::Damaged)?;
    let tree = xml::parse(&source)?;
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (mut out, mut missing) = (Composer::default(), 0);
    for chapter in chapters(&tree.root) {
        let Some(text) = part(archive, &resolved(folder, &chapter))? else {
            missing += 1;
            continue;
        };
        for line in html::lines(&text).0 {
            out.add(line.mark, &line.text);
        }
    }
    let lost = (missing > 0).then(|| format!("{missing} of its chapters are missing."));
    Ok(Reading {
        draft: out.finish(),
        stated: stated(&tree.root),
        notes: lost.into_iter().collect(),
        ..Reading::default()
    })
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, Fault> {
    let bytes = archive.part(name)?;
    Ok(bytes.and_then(|bytes| Some(xml::decode(&bytes)?.text)))
}

/// The files of the chapters, each once, as the package names them.
fn chapters(package: &Element<'_>) -> Vec<String> {
    let mut items = HashMap::new();
    for item in package.all("item") {
        if let Some(id) = item.attribute("id") {
            items.entry(id).or_insert(item);
        }
    }
    let mut seen = HashSet::new();
    let references = package.all("itemref").into_iter();
    let files = references.filter_map(|r| items.get(&r.attribute("idref")?)?.attribute("href"));
    files.filter(|file| seen.insert(file.clone())).collect()
}

/// "text/one two.xhtml" for "../text/one%20two.xhtml" in the folder "opf".
fn resolved(folder: &str, address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let mut names: Vec<&str> = folder.split('/').filter(|n| !n.is_empty()).collect();
    for name in address.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." | "" => {}
            name => names.push(name),
        }
    }
    names.join("/").replace("%20", " ")
}

fn stated(package: &Element<'_>) -> Stated {
    let field = |name: &str| {
        let metadata = package.child("metadata")?;
        metadata.child(name)?.line()
    };
    Stated {
        title: field("title"),
        byline: field("creator"),
        outlet: field("publisher"),
        published: field("date").and_then(|date| crate::load::date::iso(&date)),
        language: field("language").and_then(|tag| Some(tag.get(..2)?.to_lowercase())),
        ..Stated::default()
    }
}
