//! A `Cell` can be changed through a shared reference, but nothing synchronizes the
//! accesses, so threads can't share one.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/shared_cell.rs`.
//!
//! E0277: `Cell<bool>` isn't `Sync`. `Sync` is the trait of the types that threads can
//! share references to. A type is `Sync` exactly when shared references to it are
//! `Send`, so the error mentions both.
//!
//! The repaired program is in `examples/fixed`: an atomic replaces the `Cell`. In the
//! same way, a `Mutex` replaces a `RefCell`, which The Rust Book explains in chapter
//! 15.

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
