//! Texts that could do harm in a report, from `corpus.txt`.

use std::collections::BTreeSet;

/// All of them, each once.
pub fn corpus() -> Vec<String> {
    let lines = include_str!("corpus.txt").lines();
    let texts = lines.filter(|line| !line.is_empty() && !line.starts_with("# "));
    let texts: Vec<_> = texts.map(read).collect();
    let distinct: BTreeSet<_> = texts.iter().collect();
    assert_eq!(distinct.len(), texts.len(), "a text stands there twice");
    texts
}

/// A line with its escapes and repetitions read.
fn read(line: &str) -> String {
    match line
        .strip_prefix("\\repeat{")
        .and_then(|l| l.strip_suffix('}'))
    {
        Some(repeated) => {
            let (word, times) = repeated.rsplit_once('|').unwrap();
            unescaped(word).repeat(times.parse().unwrap())
        }
        None => unescaped(line),
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let kind = after.chars().next().unwrap();
        rest = &after[1..];
        match kind {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            '\\' => out.push('\\'),
            'u' => {
                let (code, tail) = rest.split_once('}').unwrap();
                let code = u32::from_str_radix(&code[1..], 16).unwrap();
                out.push(char::from_u32(code).unwrap());
                rest = tail;
            }
            other => panic!("\\{other} in {text}"),
        }
    }
    out + rest
}
