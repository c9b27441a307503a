//! Threads can't share a `Cell`, because its accesses are not atomic.
//!
//! To see the error: `rustc --edition 2024 examples/rejected/shared_cell.rs`
//!
//! E0277: `Cell<bool>` is not `Sync`, the trait of types that threads may share.
//! Repair: an atomic is a `Cell` that threads may share. See
//! `examples/fixed/shared_cell.rs`.

use std::cell::Cell;
use std::thread;

fn main() {
    let event = Cell::new(false);
    thread::scope(|scope| {
        scope.spawn(|| println!("set: {}", event.get()));
        event.set(true);
    });
}
