//! Saving the comparison, beside whatever else is under way.

use std::path::PathBuf;
use std::sync::Arc;

use super::Session;
use super::action::{ExportChoice, ExportOrder};
use super::job::{Exported, Job, Task};
use super::notice::Notice;
use crate::export;
use crate::review::Status;

/// The ticket of a job that changes nothing on screen: nobody waits for it, nothing overtakes it.
pub(super) const ASIDE: u64 = 0;

impl Session {
    /// What of the comparison a choice exports.
    pub(super) fn exported_by(&self, choice: &ExportChoice) -> Option<Exported> {
        let is_wanted = |status: &Status| choice.statuses.contains(status);
        let every_status = Status::ALL.iter().all(is_wanted);
        Some(Exported {
            report: Arc::clone(&self.compared.as_ref()?.report),
            view: export::View {
                base: self.view.base,
                columns: self.view.columns(),
                shown: (!choice.everything).then_some(self.view.shown),
                statuses: (!every_status).then(|| choice.statuses.clone()),
                review: self.made.review.clone(),
            },
            format: choice.format,
        })
    }

    pub(super) fn export(&mut self, order: ExportOrder) {
        if let Some(of) = self.exported_by(&order.choice) {
            self.push_aside(Task::Export(Box::new(of), order.path));
        }
    }

    /// Orders work that nobody waits for.
    pub(super) fn push_aside(&mut self, task: Task) {
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
