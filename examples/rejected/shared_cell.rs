//! Threads can't share a `Cell`: you can change it through a shared reference, and
//! nothing synchronizes the accesses.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/shared_cell.rs`.
//!
//! E0277: `Cell<bool>` isn't `Sync`, so threads can't share references to it. The error
//! also mentions `Send`, because a shared reference can move to another thread only if
//! the type behind it is `Sync`.
//!
//! The repaired program is in `examples/fixed`: an atomic replaces the `Cell`.

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
