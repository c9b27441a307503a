//! Repairs `examples/rejected/global_number.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/global_number.rs
//! $ target/global_number
//! Ending value is 2.
//! ```

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static VALUE: AtomicU32 = AtomicU32::new(0);

fn update() {
    // `fetch_add` reads, adds, and writes in one step. `race_condition.rs` explains
    // `Relaxed`.
    VALUE.fetch_add(1, Ordering::Relaxed);
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(update);
        scope.spawn(update);
    });
    // The scope ends after its threads, so `load` sees their writes.
    println!("Ending value is {}.", VALUE.load(Ordering::Relaxed));
}
