//! Who probably drew on whom: weighed beside the window, when it is first asked for.

use std::sync::Arc;

use super::job::Task;
use super::view::Reading;
use super::{Compared, Session};
use crate::engine::lineage::Lineage;
use crate::engine::report::Report;

/// How far the weighing is.
#[derive(Clone, Debug, Default)]
pub(super) enum Weighing {
    /// Nobody has asked.
    #[default]
    Unasked,
    /// Under way.
    Asked,
    /// Done.
    Done(Arc<Lineage>),
}

impl Compared {
    /// Who probably drew on whom; none while that is being weighed.
    pub fn lineage(&self) -> Option<&Lineage> {
        match &self.lineage {
            Weighing::Done(lineage) => Some(lineage),
            Weighing::Unasked | Weighing::Asked => None,
        }
    }
}

impl Session {
    /// Orders the lineage to be weighed as soon as the story is read as a whole.
    pub(super) fn ask_for_lineage(&mut self) {
        let is_read = self.view.reading == Reading::Story;
        let Some(compared) = self.compared.as_mut().filter(|_| is_read) else {
            return;
        };
        if matches!(compared.lineage, Weighing::Unasked) {
            compared.lineage = Weighing::Asked;
            let report = Arc::clone(&compared.report);
            self.push_aside(Task::Weigh { report });
        }
    }

    /// Takes a lineage in, if it is that of what is shown by now.
    pub(super) fn weighed(&mut self, report: &Arc<Report>, lineage: Lineage) {
        let shown = self.compared.as_mut();
        if let Some(compared) = shown.filter(|c| Arc::ptr_eq(&c.report, report)) {
            compared.lineage = Weighing::Done(Arc::new(lineage));
        }
    }
}
