//! Repairs `examples/rejected/plain_number.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/plain_number.rs
//! $ target/plain_number
//! Ending value is 2.
//! ```

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn update(value: &AtomicU32) {
    // `fetch_add` reads, adds, and writes in one step. `race_condition.rs` explains
    // `Relaxed`.
    value.fetch_add(1, Ordering::Relaxed);
}

fn main() {
    let value = AtomicU32::new(0);
    thread::scope(|scope| {
        scope.spawn(|| update(&value));
        scope.spawn(|| update(&value));
    });
    println!("Ending value is {}.", value.into_inner());
}
