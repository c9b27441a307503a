//! A thread from `thread::spawn` can't borrow from `main`, even if `main` joins it.
//!
//! See the error: `rustc --edition 2024 examples/rejected/borrowed_local.rs`
//!
//! E0373: the closure borrows `tasks`. The compiler does not rely on the `join`, and
//! the `move` that it proposes leads to `moved_local.rs`.
//! `examples/fixed` repairs it: a scope always joins its threads, so they may borrow.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    let first = thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    let second = thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
