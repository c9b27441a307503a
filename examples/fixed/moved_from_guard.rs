//! Repairs `examples/rejected/moved_from_guard.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/moved_from_guard.rs
//! $ target/moved_from_guard
//! ["message 1"]
//! ```

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let messages = Arc::new(Mutex::new(Vec::new()));
    let thread_messages = Arc::clone(&messages);
    let x = thread::spawn(move || thread_messages.lock().unwrap().push("message 1"));
    x.join().unwrap();
    // The thread has ended, so its clone is gone, and this is the last `Arc`.
    let messages = Arc::into_inner(messages).unwrap().into_inner().unwrap();
    println!("{messages:?}");
}
