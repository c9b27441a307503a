//! Repairs `examples/rejected/borrowed_index.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/borrowed_index.rs
//! $ target/borrowed_index
//! Thread 0
//! Thread 1
//! Thread 2
//! ```
//!
//! The order of the lines varies.

use std::thread;

fn main() {
    let mut threads = Vec::new();
    for index in 0..3 {
        let x = thread::spawn(move || println!("Thread {index}"));
        threads.push(x);
    }
    for thread in threads {
        thread.join().unwrap();
    }
}
