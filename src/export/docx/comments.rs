//! Comments in the margin: numbers of changes, findings, what the reader said.

use super::page::letters;
use super::xml::Xml;
use super::{date, package};
use crate::export::said;
use crate::export::wording::{shortened, visible};
use crate::review::Remark;

/// Who numbers the changes; a reader of the document can hide what one author says.
pub const CHANGES: &str = "Storydiff changes";
/// Who tells the findings.
pub const FINDINGS: &str = "Storydiff findings";
/// Who wrote a note without initials.
const NAMELESS: &str = "Reader";
/// Initials that still fit the sign of a comment.
const MOST_INITIALS: usize = 9;

/// One comment.
#[derive(Clone, Debug)]
struct Comment {
    author: String,
    initials: String,
    date: Option<String>,
    lines: Vec<String>,
}

/// All comments of a document; a comment's place here is its number.
#[derive(Clone, Debug, Default)]
pub struct Comments(Vec<Comment>);

impl Comments {
    /// Adds what the program says; returns its number.
    pub fn tell(&mut self, author: &str, text: String) -> usize {
        self.add(Comment {
            author: author.to_owned(),
            initials: "SD".to_owned(),
            date: None,
            lines: vec![text],
        })
    }

    /// Adds what the reader said; returns its number.
    pub fn quote(&mut self, remark: &Remark) -> usize {
        let initials = visible(remark.initials.trim()).into_owned();
        let author = match initials.as_str() {
            "" => NAMELESS.to_owned(),
            known => shortened(known, package::LONGEST_NAME),
        };
        self.add(Comment {
            initials: author.chars().take(MOST_INITIALS).collect(),
            author,
            date: date::of_time(&remark.when),
            lines: lines(remark),
        })
    }

    fn add(&mut self, comment: Comment) -> usize {
        self.0.push(comment);
        self.0.len() - 1
    }

    /// The part of the file that holds them.
    pub fn part(&self) -> Xml {
        let mut xml = Xml::document();
        xml.node("w:comments", &package::NAMES, |xml| {
            for (id, comment) in self.0.iter().enumerate() {
                comment.write(xml, id);
            }
        });
        xml
    }
}

impl Comment {
    fn write(&self, xml: &mut Xml, id: usize) {
        let id = id.to_string();
        let mut attributes = vec![
            ("w:id", id.as_str()),
            ("w:author", &self.author),
            ("w:initials", &self.initials),
        ];
        if let Some(date) = &self.date {
            attributes.push(("w:date", date));
        }
        xml.node("w:comment", &attributes, |xml| {
            for line in &self.lines {
                xml.node("w:p", &[], |xml| {
                    xml.node("w:pPr", &[], |xml| {
                        xml.leaf("w:pStyle", &[("w:val", "CommentText")]);
                    });
                    xml.node("w:r", &[], |xml| letters(xml, "w:t", line));
                });
            }
        });
    }
}

/// A remark, line by line: status and severity, then the note.
fn lines(remark: &Remark) -> Vec<String> {
    let words = remark.words.lines().map(str::trim);
    let words = words.filter(|line| !line.is_empty()).map(str::to_owned);
    std::iter::once(said::verdict(remark))
        .chain(words)
        .collect()
}
