//! Threads can't change a `Vec` that they share through an `Arc` alone.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/shared_vec.rs`.
//!
//! E0596: `push` needs a `&mut Vec`, but an `Arc` lends only shared references, because
//! other owners may use the same value.
//!
//! In the repaired program, the `Vec` is in a `Mutex`, whose guard lends a `&mut Vec` to
//! one thread at a time.

use std::sync::Arc;
use std::thread;

fn main() {
    let messages = Arc::new(Vec::new());
    let thread_messages = Arc::clone(&messages);
    // The compiler rejects this line with E0596.
    let x = thread::spawn(move || thread_messages.push("message 1"));
    x.join().unwrap();
    println!("{messages:?}");
}
