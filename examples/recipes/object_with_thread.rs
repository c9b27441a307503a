//! Start a thread from a method, and stop and join it when the object is dropped.
//!
//! In Python, this is a `Thread` subclass. The thread can't borrow `self` (E0521), so it
//! shares `total` with the object in an `Arc`. If the thread had an `Arc` of the object
//! itself, the object would never be dropped. `process::exit` and Ctrl+C skip the last
//! save.
//!
//! ```text
//! $ cargo run --quiet --example object_with_thread
//! saving 42
//! ```

use std::sync::mpsc::{self, RecvTimeoutError::Timeout, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Saves its total every five minutes, and when it is dropped.
struct Saver {
    total: Arc<Mutex<u32>>,
    // `drop` has to take these out of `self`.
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Saver {
    fn start() -> Self {
        let total = Arc::new(Mutex::new(0));
        let thread_total = Arc::clone(&total);
        let (stop, stopped) = mpsc::channel();
        let thread = thread::spawn(move || {
            let save = || {
                let total = *thread_total.lock().unwrap();
                println!("saving {total}");
            };
            while stopped.recv_timeout(Duration::from_secs(300)) == Err(Timeout) {
                save();
            }
            save();
        });
        Self {
            total,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    fn add(&self, number: u32) {
        *self.total.lock().unwrap() += number;
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // Without this, `join` would wait forever.
        self.stop = None;
        let ended = self.thread.take().map_or(Ok(()), JoinHandle::join);
        // This panics if the thread did, unless a second panic would abort.
        assert!(ended.is_ok() || thread::panicking(), "the thread panicked");
    }
}

fn main() {
    let saver = Saver::start();
    saver.add(42);
}
