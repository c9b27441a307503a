//! Repairs `examples/rejected/shared_cell.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/shared_cell.rs
//! $ target/shared_cell
//! set: true
//! ```

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let event = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| event.store(true, Ordering::Relaxed));
    });
    // The scope ends after its thread, so `load` sees what the thread wrote.
    println!("set: {}", event.load(Ordering::Relaxed));
}
