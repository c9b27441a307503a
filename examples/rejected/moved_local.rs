//! A thread can't use a value that another thread owns.
//!
//! See the error: `rustc --edition 2024 examples/rejected/moved_local.rs`
//!
//! E0382: `move` gives `tasks` to the first closure, so the second can't use it.
//! `examples/fixed` repairs it: with an `Arc`, the closures own the value together.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    let first = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    let second = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
