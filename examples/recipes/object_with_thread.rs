//! Start a thread from a method, and stop and join it when the object is dropped.
//!
//! In Python, this would be a `Thread` subclass with `run`. The thread can't borrow `self`
//! (E0521), so what both use is in an `Arc`. `drop` panics if the thread did, so that a
//! panic isn't overlooked.
//!
//! ```text
//! $ cargo run --quiet --example object_with_thread
//! total: 42
//! ```

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

struct Adder {
    total: Arc<Mutex<u32>>,
    // `drop` has to take these two out of `self`, so each is an `Option`.
    sender: Option<Sender<u32>>,
    thread: Option<JoinHandle<()>>,
}

impl Adder {
    fn start() -> Self {
        let total = Arc::new(Mutex::new(0));
        let thread_total = Arc::clone(&total);
        let (sender, receiver) = mpsc::channel();
        let thread = thread::spawn(move || {
            for number in receiver {
                *thread_total.lock().unwrap() += number;
            }
        });
        Self {
            total,
            sender: Some(sender),
            thread: Some(thread),
        }
    }

    fn add(&self, number: u32) {
        self.sender.as_ref().unwrap().send(number).unwrap();
    }
}

impl Drop for Adder {
    fn drop(&mut self) {
        // Closing the channel stops the thread, once it has added what was sent.
        self.sender = None;
        let ended = self.thread.take().unwrap().join();
        assert!(ended.is_ok() || thread::panicking(), "the thread panicked");
    }
}

fn main() {
    let adder = Adder::start();
    adder.add(20);
    adder.add(22);
    let total = Arc::clone(&adder.total);
    drop(adder);
    // The thread has ended, so this is the last `Arc`, and the value can leave it.
    let total = Arc::into_inner(total).unwrap().into_inner().unwrap();
    println!("total: {total}");
}
