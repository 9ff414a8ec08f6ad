//! The rules, each from a file to what breaks it there.

use regex::Regex;

use crate::paths::paths;
use crate::source::Source;
use crate::{
    AHEAD, BORDERS, Border, CLEAR, COLOUR_TYPES, EMPTY_NAMES, HEAD, LONGEST_FILE, LONGEST_FUNCTION,
    PAINTS, PIPELINE, TABLES, UNFINISHED,
};

/// A line that breaks a rule, and the rule.
pub type Fault = (usize, String);
pub type Rule = fn(&Source) -> Vec<Fault>;

pub fn border_faults(source: &Source) -> Vec<Fault> {
    let module = source.module();
    let paths = paths(source).into_iter();
    paths
        .filter_map(|(line, path)| Some((line, border_broken(&module, &path)?)))
        .collect()
}

/// The rule that `path`, mentioned in `module`, breaks; paths within the crate open with `crate`.
fn border_broken(module: &[String], path: &[String]) -> Option<String> {
    let here = module.join("::");
    let fits = |place: &&Border| place.0.is_empty() || is_within(&here, place.0);
    let (place, uses, never) = BORDERS.iter().filter(fits).max_by_key(|b| b.0.len())?;
    let mentioned = path.join("::");
    let [root, own @ ..] = path else { return None };
    if root != "crate" {
        let barred = never.iter().find(|n| is_within(&mentioned, n))?;
        return Some(format!("{barred} must not be mentioned in {place}"));
    }
    let place = if place.is_empty() { "src" } else { place };
    let target = own.join("::");
    let is_own = own.first() == module.first();
    if is_own && here.starts_with("engine::") {
        return stage_broken(module.get(1)?, own.get(1).map_or("*", |s| s));
    }
    let may = is_own || uses.iter().any(|u| is_within(&target, u));
    (!may).then(|| format!("{place} may not use {target}"))
}

fn stage_broken(here: &str, used: &str) -> Option<String> {
    let rank = |stage: &str| PIPELINE.iter().position(|s| *s == stage);
    if HEAD.contains(&used) || AHEAD.contains(&(here, used)) {
        return None;
    }
    let (Some(mine), Some(theirs)) = (rank(here), rank(used)) else {
        return Some(format!(
            "{here} or {used} is not a stage that PIPELINE knows"
        ));
    };
    (theirs > mine).then(|| format!("{used} comes after {here} in the pipeline"))
}

fn is_within(path: &str, place: &str) -> bool {
    let rest = path.strip_prefix(place);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

pub fn colour_faults(source: &Source) -> Vec<Fault> {
    if PAINTS.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let rule = || "colours come from the palette, through the theme".to_owned();
    let made = source.tokens.windows(3).filter_map(|t| match t {
        [kind, colons, name] if colons.text == "::" && !CLEAR.contains(&name.text.as_str()) => {
            COLOUR_TYPES
                .contains(&kind.text.as_str())
                .then_some(kind.line)
        }
        _ => None,
    });
    let hex = Regex::new(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\brgba?\(").unwrap();
    let number = Regex::new(r"^0x([0-9a-fA-F]_?){6}$").unwrap();
    let is_style = source.path.ends_with(".css");
    let lines = source.text.lines().zip(1..).filter(|_| is_style);
    let styled = lines
        .filter(|(text, _)| hex.is_match(text))
        .map(|(_, line)| line);
    let literals = source.tokens.iter().filter(|_| !is_style);
    let written = literals.filter(|t| match t.text.starts_with("0x") {
        true => number.is_match(&t.text),
        false => t.text.contains('"') && hex.is_match(&t.text),
    });
    let written = written.map(|t| t.line);
    made.chain(styled)
        .chain(written)
        .map(|line| (line, rule()))
        .collect()
}

pub fn length_faults(source: &Source) -> Vec<Fault> {
    let lines = source.text.lines().count();
    let excepted = TABLES.iter().any(|(path, _)| *path == source.path);
    let file = (lines > LONGEST_FILE && !excepted)
        .then(|| (lines, format!("{lines} lines, {LONGEST_FILE} at most")));
    let functions = source
        .functions()
        .into_iter()
        .filter_map(|(name, from, to)| {
            let lines = to - from + 1;
            let rule = format!("{name} has {lines} lines, {LONGEST_FUNCTION} at most");
            (lines > LONGEST_FUNCTION).then_some((from, rule))
        });
    file.into_iter().chain(functions).collect()
}

pub fn name_faults(source: &Source) -> Vec<Fault> {
    let file = source.module().into_iter().map(|name| (1, name));
    let inner = source.tokens.windows(2).filter_map(|t| match t {
        [keyword, name] if keyword.text == "mod" => Some((name.line, name.text.clone())),
        _ => None,
    });
    let named = file.chain(inner);
    let empty = named.filter(|(_, name)| EMPTY_NAMES.contains(&name.as_str()));
    empty
        .map(|(line, name)| (line, format!("{name} does not say what the module holds")))
        .collect()
}

pub fn unfinished_faults(source: &Source) -> Vec<Fault> {
    let calls = source.tokens.windows(2).filter_map(|t| match t {
        [name, mark] if mark.text == "!" && UNFINISHED.contains(&name.text.as_str()) => Some(name),
        _ => None,
    });
    calls
        .map(|name| (name.line, format!("{}! marks unfinished work", name.text)))
        .collect()
}
