//! A value that one thread owns can't be used by another thread.
//!
//! To see the error: `rustc --edition 2024 examples/rejected/moved_local.rs`
//!
//! E0382: `move` gives `tasks` to the first closure, so the second one can't use
//! it.
//! Repair: with an `Arc`, each closure owns a share of the value. See
//! `examples/fixed/moved_local.rs`.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    let first = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    let second = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
