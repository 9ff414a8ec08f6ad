//! Saving the comparison, beside whatever else is under way.

use std::path::PathBuf;
use std::sync::Arc;

use super::Session;
use super::action::ExportOrder;
use super::job::{Job, Task};
use super::notice::Notice;
use crate::export;

/// The ticket of a job that changes nothing on screen: nobody waits for it, nothing overtakes it.
pub(super) const ASIDE: u64 = 0;

impl Session {
    pub(super) fn export(&mut self, order: ExportOrder) {
        let Some(compared) = &self.compared else {
            return;
        };
        let scope = if order.everything {
            None
        } else {
            Some(self.view.shown)
        };
        let view = export::View {
            base: self.view.base,
            columns: self.view.columns(),
            shown: scope,
            statuses: None,
            review: self.made.review.clone(),
        };
        let task = Task::Export {
            report: Arc::clone(&compared.report),
            view,
            format: order.format,
            path: order.path,
        };
        self.jobs.push(Job {
            ticket: ASIDE,
            progress: Arc::default(),
            task,
        });
    }

    pub(super) fn exported(&mut self, result: Result<PathBuf, String>) {
        self.notices.push(match result {
            Ok(path) => Notice::information(format!("Saved as {}", path.display())),
            Err(error) => Notice::error(error),
        });
    }
}
