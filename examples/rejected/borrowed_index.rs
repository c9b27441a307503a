//! A thread from `thread::spawn` can't borrow what may end before the thread does.
//!
//! See the error: `rustc --edition 2024 examples/rejected/borrowed_index.rs`
//!
//! E0373: the closure borrows `index`, which ends with its iteration.
//! `examples/fixed` repairs it: with `move`, each closure owns its `index`.

use std::thread;

fn main() {
    let mut threads = Vec::new();
    for index in 0..3 {
        let x = thread::spawn(|| println!("Thread {index}"));
        threads.push(x);
    }
    for thread in threads {
        thread.join().unwrap();
    }
}
