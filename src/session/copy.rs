//! Parts of the comparison as they go on the clipboard.

use super::Session;
use super::action::ExportChoice;
use crate::export::fragment;
use crate::export::sheet::Sheet;

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The row of the lit sentence, in all versions.
    Passage,
    /// The finding that was picked.
    Finding,
    /// What each version says of each fact.
    Table,
}

/// A part twice, with the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// For word processors and mails.
    pub html: String,
    /// For where looks are not taken.
    pub text: String,
}

impl Session {
    /// A part of what is shown; none where nothing is lit or picked.
    pub fn copied(&self, part: Part) -> Option<Copied> {
        let shown = self.exported_by(&ExportChoice::default())?;
        let sheet = Sheet::new(&shown.report, &shown.view);
        let (html, text) = match part {
            Part::Passage => {
                let row = self.focus_row()?;
                (
                    fragment::passage_html(&sheet, row),
                    fragment::passage_text(&sheet, row),
                )
            }
            Part::Finding => {
                let number = self.picked_number(&sheet)?;
                (
                    fragment::finding_html(&sheet, number)?,
                    fragment::finding_text(&sheet, number)?,
                )
            }
            Part::Table => (fragment::table_html(&sheet), fragment::table_text(&sheet)),
        };
        Some(Copied { html, text })
    }

    /// The number that exports give the finding picked.
    fn picked_number(&self, sheet: &Sheet<'_>) -> Option<usize> {
        let at = self.finding_position()?.checked_sub(1)?;
        let picked = *self.listed().get(at)?;
        let mut all = sheet.all_findings();
        let found = all.find(|found| found.dispute == picked)?;
        Some(found.number)
    }
}
