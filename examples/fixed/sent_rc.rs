//! Repairs `examples/rejected/sent_rc.rs`:
//! `Arc` counts atomically, so `Arc<Barrier>` is `Send`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/sent_rc.rs
//! $ target/sent_rc
//! Thread: starting
//! Main: the thread has started
//! ```

use std::sync::{Arc, Barrier};
use std::thread;

fn main() {
    let started = Arc::new(Barrier::new(2));
    let thread_started = Arc::clone(&started);
    let x = thread::spawn(move || {
        println!("Thread: starting");
        thread_started.wait();
    });
    started.wait();
    println!("Main: the thread has started");
    x.join().unwrap();
}
