//! Repairs `examples/rejected/borrowed_local.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/borrowed_local.rs
//! $ target/borrowed_local
//! Some(0)
//! Some(1)
//! ```
//!
//! The lines keep this order, because each thread holds its guard until its line is
//! printed.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    thread::scope(|scope| {
        scope.spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
        scope.spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    });
}
