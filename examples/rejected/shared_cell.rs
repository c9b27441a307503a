//! Threads can't share a `Cell`, because nothing synchronizes their accesses.
//!
//! See the error: `rustc --edition 2024 examples/rejected/shared_cell.rs`
//!
//! E0277: `Cell<bool>` is not `Sync`, so threads may not share references to it.
//! `examples/fixed` repairs it: an atomic is like a `Cell` that threads may share.

use std::cell::Cell;
use std::thread;

fn main() {
    let event = Cell::new(false);
    thread::scope(|scope| {
        scope.spawn(|| println!("set: {}", event.get()));
        event.set(true);
    });
}
