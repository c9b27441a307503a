//! Repairs `examples/rejected/shared_cell.rs`:
//! an atomic is like a `Cell` that threads may share.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let event = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| println!("set: {}", event.load(Ordering::Relaxed)));
        event.store(true, Ordering::Relaxed);
    });
}
