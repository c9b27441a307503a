//! A value that one thread owns can't be used by another thread.
//!
//! See the error: `rustc --edition 2024 examples/rejected/moved_local.rs`
//!
//! E0382: `move` gives `tasks` to the first closure, so the second can't use it.
//! The repair, in `examples/fixed`: with an `Arc`, each closure owns a share of the value.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    let first = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    let second = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
