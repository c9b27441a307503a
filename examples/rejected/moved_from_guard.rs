//! You can't move a value out of a `Mutex` through its guard.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/moved_from_guard.rs`.
//!
//! E0507: the guard only lends the `Vec`. If you could move the `Vec` away, nothing would
//! be left for the next thread that locks the mutex.
//!
//! In the repaired program, `Arc::into_inner` takes the `Mutex` out of its last `Arc`, and
//! `into_inner` then takes the `Vec` out of the `Mutex`. While other threads still use the
//! `Mutex`, leave an empty `Vec` in it instead, with `std::mem::take(&mut *guard)`.

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let messages = Arc::new(Mutex::new(Vec::new()));
    let thread_messages = Arc::clone(&messages);
    let x = thread::spawn(move || thread_messages.lock().unwrap().push("message 1"));
    x.join().unwrap();
    // The compiler rejects this line with E0507.
    let messages = *messages.lock().unwrap();
    println!("{messages:?}");
}
