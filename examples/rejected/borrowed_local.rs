//! A thread from `thread::spawn` can't borrow from `main`, even if `main` joins it.
//!
//! To see the error: `rustc --edition 2024 examples/rejected/borrowed_local.rs`
//!
//! E0373: the closure borrows `tasks`, and the compiler doesn't rely on a later
//! `join`.
//! Repair: a scope always joins its threads, so they may borrow. See
//! `examples/fixed/borrowed_local.rs`.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    let first = thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    let second = thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
