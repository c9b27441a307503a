//! Threads can't share a `Cell`, because nothing synchronizes its changes.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/shared_cell.rs`.
//!
//! E0277: a `Cell` changes through a shared reference without a lock, so `Cell<bool>`
//! isn't `Sync`, and threads can't share references to it. The error also mentions `Send`,
//! because a shared reference can move to another thread only if the type behind it is
//! `Sync`.
//!
//! In the repaired program, an atomic replaces the `Cell`. For a `RefCell`, which gives
//! the same error, use a `Mutex`. If a `Receiver` gives it, add `move`. For several
//! receiving threads, see `recipes/several_consumers.rs`.

use std::cell::Cell;
use std::thread;

fn main() {
    let event = Cell::new(false);
    thread::scope(|scope| {
        // The compiler rejects this line with E0277.
        scope.spawn(|| event.set(true));
    });
    println!("set: {}", event.get());
}
