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
    // The end of the scope comes after all that its threads did, so `load` sees their writes.
    println!("set: {}", event.load(Ordering::Relaxed));
}
