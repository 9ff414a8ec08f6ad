//! The thread that keeps an eye on the files of the versions, so that the window can sleep.
//!
//! It asks the file system about each file once a second, which costs next to nothing, and wakes
//! the window only when a file is another than before: a window that looked by itself would be
//! painted anew each time. What the change is worth is for `disk` to find out.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::disk::Stamp;

/// From one look to the next: soon enough for who switches to and fro between windows.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Watches files behind the window.
#[derive(Debug)]
pub struct Watch {
    /// As sent to the thread.
    files: Vec<PathBuf>,
    orders: Sender<Vec<PathBuf>>,
    has_changed: Arc<AtomicBool>,
}

impl Watch {
    /// Starts the thread; it calls `wake` whenever a file is another than before.
    pub fn new(wake: impl Fn() + Send + 'static) -> Self {
        let (orders, incoming) = channel();
        let has_changed = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&has_changed);
        thread::spawn(move || {
            watch(&incoming, || {
                flag.store(true, Ordering::Release);
                wake();
            });
        });
        Self {
            files: Vec::new(),
            orders,
            has_changed,
        }
    }

    /// From now on these are watched, and no others.
    pub fn keep_to<'f>(&mut self, files: impl Iterator<Item = &'f str> + Clone) {
        if !files
            .clone()
            .eq(self.files.iter().filter_map(|f| f.to_str()))
        {
            self.files = files.map(PathBuf::from).collect();
            // The thread ends only with this handle, so there is always somebody to receive.
            let _ = self.orders.send(self.files.clone());
        }
    }

    /// Has a file changed since this was asked last?
    pub fn take_changed(&mut self) -> bool {
        self.has_changed.swap(false, Ordering::Acquire)
    }
}

/// Waits for orders and, while there are files, looks at them in between.
fn watch(incoming: &Receiver<Vec<PathBuf>>, tell: impl Fn()) {
    let mut files: Vec<(PathBuf, Option<Stamp>)> = Vec::new();
    loop {
        let order = match files.is_empty() {
            true => incoming.recv().map_err(RecvTimeoutError::from),
            false => incoming.recv_timeout(LOOK_EVERY),
        };
        match order {
            Ok(order) => files = order.into_iter().map(stamped).collect(),
            Err(RecvTimeoutError::Timeout) => {
                if look(&mut files) {
                    tell();
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn stamped(path: PathBuf) -> (PathBuf, Option<Stamp>) {
    let stamp = Stamp::of(&path);
    (path, stamp)
}

/// Is one of them another than before?
fn look(files: &mut [(PathBuf, Option<Stamp>)]) -> bool {
    let mut is_other = false;
    for (path, before) in files {
        let now = Stamp::of(path);
        is_other |= std::mem::replace(before, now) != now;
    }
    is_other
}
