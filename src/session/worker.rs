//! The thread that runs jobs while the window stays responsive.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::job::{Job, Outcome};

/// Runs jobs one after the other, behind the window.
#[derive(Debug)]
pub struct Worker {
    jobs: Sender<Job>,
    outcomes: Receiver<Outcome>,
}

impl Worker {
    /// Starts the thread; it calls `wake` whenever an outcome is there to collect.
    pub fn new(wake: impl Fn() + Send + 'static) -> Self {
        let (jobs, incoming) = channel::<Job>();
        let (outgoing, outcomes) = channel();
        thread::spawn(move || {
            for job in incoming {
                if outgoing.send(run(job)).is_err() {
                    return;
                }
                wake();
            }
        });
        Self { jobs, outcomes }
    }

    /// Queues a job.
    pub fn send(&self, job: Job) {
        // The thread ends only with this handle, so there is always somebody to receive.
        let _ = self.jobs.send(job);
    }

    /// The outcomes since the last call.
    pub fn collect(&self) -> Vec<Outcome> {
        self.outcomes.try_iter().collect()
    }
}

/// A defect in one job must not take the window, and the reader's place in it, along.
fn run(job: Job) -> Outcome {
    let ticket = job.ticket;
    catch_unwind(AssertUnwindSafe(|| job.run())).unwrap_or(Outcome::Failed { ticket })
}
