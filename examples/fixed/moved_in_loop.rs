//! Repairs `examples/rejected/moved_in_loop.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/moved_in_loop.rs
//! $ target/moved_in_loop
//! 10
//! 20
//! 30
//! ```

use std::sync::Arc;
use std::thread;

fn main() {
    let numbers = Arc::new(vec![1, 2, 3]);
    let mut threads = Vec::new();
    for index in 0..3 {
        let thread_numbers = Arc::clone(&numbers);
        let x = thread::spawn(move || thread_numbers[index] * 10);
        threads.push(x);
    }
    for thread in threads {
        println!("{}", thread.join().unwrap());
    }
}
