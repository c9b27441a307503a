//! Threads can't share a `Cell`, a value that can be changed through a shared reference,
//! because nothing synchronizes their accesses.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/shared_cell.rs`.
//!
//! E0277: `Cell<bool>` is not `Sync`, so threads can't share references to it. A type is
//! `Sync` exactly when shared references to it are `Send`, so the error mentions both.
//! In `examples/fixed`, an atomic takes the place of the `Cell`. In the same way, a
//! `Mutex` takes the place of a `RefCell`, which The Rust Book explains in chapter 15.

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
