//! Repairs `examples/rejected/moved_local.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/moved_local.rs
//! $ target/moved_local
//! Some(0)
//! Some(1)
//! ```
//!
//! The lines keep this order, because each thread holds its guard until its line is
//! printed.

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let tasks = Arc::new(Mutex::new(0..3));
    let second_tasks = Arc::clone(&tasks);
    let first = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    let second = thread::spawn(move || println!("{:?}", second_tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
