//! What is known of the versions besides their texts: as it was read, and as the reader has it.
//!
//! ```text
//! as read          outlet –            published 2026-03-02   label "scan 7"
//! the reader       outlet Northline                           label "Evening edition"
//! shown, exported  outlet Northline    published 2026-03-02   label "Evening edition"
//! ```
//!
//! The reader's word is a decision like any other: kept apart from what was read, saved with the
//! session, taken back step by step. How a text is decoded, and what a pasted one says, makes
//! another text of the version instead.

use std::sync::Arc;

use super::Session;
use super::action::{Revision, Statement};
use super::source::Source;
use crate::engine::decision::Decision;
use crate::engine::story::{Manuscript, Particular, VersionId};
use crate::load;

pub use crate::load::{Decoding, ENCODINGS, is_redecodable, language_name};

/// The form in which something that was typed of a version is kept.
///
/// # Errors
/// What is wrong with it, in words.
pub fn typed(which: Particular, text: &str) -> Result<String, String> {
    load::typed(which, text).map_err(|doubt| doubt.to_string())
}

impl Session {
    /// A version as it was read, without what the reader states of it.
    pub fn as_read(&self, version: VersionId) -> Option<&Arc<Manuscript>> {
        let found = &self.compared.as_ref()?.found;
        found.versions.get(version.0).map(|v| &v.manuscript)
    }

    /// What the reader states of a version; empty where it is said not to be known.
    pub fn stated(&self, version: VersionId, which: Particular) -> Option<&str> {
        let mut stated = self.made.decisions.iter().rev();
        stated.find_map(|decision| match decision {
            Decision::State(v, w, text) if (*v, *w) == (version, which) => Some(text.as_str()),
            _ => None,
        })
    }

    /// The version that commands are about: the lit one, else the base.
    pub fn meant_version(&self) -> VersionId {
        self.view
            .focus
            .map_or(self.view.base, |focus| focus.version)
    }

    /// Can the text of a version be written anew? Of a file it cannot: the file says it.
    pub fn is_editable(&self, version: VersionId) -> bool {
        let manuscript = self.as_read(version);
        manuscript.is_some_and(|m| m.origin.path.is_none())
    }

    pub(super) fn revise(&mut self, revision: Revision) {
        match revision {
            Revision::Decode(version, decoding) => self.decode(version, decoding),
            Revision::Text(version, text) => self.edit_text(version, text),
            Revision::State(statements) => self.state(statements),
        }
    }

    /// What the reader states, in one step; what was stated of the same before is void.
    fn state(&mut self, statements: Vec<Statement>) {
        let is_known = |s: &Statement| self.as_read(s.version).is_some();
        let statements: Vec<_> = statements.into_iter().filter(is_known).collect();
        self.make(|made| {
            for statement in statements {
                let Statement {
                    version,
                    which,
                    text,
                } = statement;
                let is_of_same = |d: &Decision| match d {
                    Decision::State(v, w, _) => (*v, *w) == (version, which),
                    _ => false,
                };
                made.decisions.retain(|decision| !is_of_same(decision));
                let stated = text.map(|text| Decision::State(version, which, text));
                made.decisions.extend(stated);
            }
        });
    }

    fn decode(&mut self, version: VersionId, decoding: Decoding) {
        if let Some(old) = self.as_read(version).cloned() {
            self.replace(version, Source::Again(old, decoding));
        }
    }

    fn edit_text(&mut self, version: VersionId, text: String) {
        let old = self.as_read(version).filter(|_| self.is_editable(version));
        if let Some(old) = old.filter(|old| old.text != text).cloned() {
            self.replace(version, Source::Edited(old, text));
        }
    }

    /// Are there columns to put in order, and days to order them by?
    pub fn is_orderable_by_time(&self) -> bool {
        let versions = self.compared.iter().flat_map(|c| &c.report.versions);
        let dated = versions.filter(|v| v.manuscript.moment().is_some());
        dated.count() > 1
    }

    /// Those whose day is not known keep their order, behind all others.
    pub(super) fn order_by_time(&mut self) {
        let Some(compared) = &self.compared else {
            return;
        };
        let moment = |v: &VersionId| {
            let version = compared.report.versions.get(v.0);
            let moment = version.and_then(|v| v.manuscript.moment());
            (moment.is_none(), moment)
        };
        self.view.order.sort_by_key(moment);
    }
}
