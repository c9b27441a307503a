//! A value that moved into a closure is gone in the loop's next iteration.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/moved_in_loop.rs`.
//!
//! E0382: in the first iteration, `move` gives `numbers` to the closure, so the second one
//! can't use it.
//!
//! In the repaired program, the numbers are in an `Arc`. Each iteration clones it before
//! `spawn`, and the closure takes the clone.

use std::thread;

fn main() {
    let numbers = vec![1, 2, 3];
    let mut threads = Vec::new();
    for index in 0..3 {
        // The compiler rejects this line with E0382.
        let x = thread::spawn(move || numbers[index] * 10);
        threads.push(x);
    }
    for thread in threads {
        println!("{}", thread.join().unwrap());
    }
}
