//! Repairs `examples/rejected/moved_local.rs`:
//! with an `Arc`, the closures own the value together.

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
