//! A value that isn't `Copy` can move into only one closure.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/moved_local.rs`.
//!
//! E0382: `move` gives `tasks` to the first closure, so the second can't use it.
//!
//! In the repaired program, an `Arc` lets both closures own `tasks`.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    let first = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    // The compiler rejects this line with E0382.
    let second = thread::spawn(move || println!("{:?}", tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
