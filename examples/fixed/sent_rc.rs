//! Repairs `examples/rejected/sent_rc.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/sent_rc.rs
//! $ target/sent_rc
//! Thread 1: starting
//! Main: Thread 1 has ended
//! ```

use std::sync::Arc;
use std::thread;

fn main() {
    let name = Arc::new(String::from("Thread 1"));
    let thread_name = Arc::clone(&name);
    let x = thread::spawn(move || println!("{thread_name}: starting"));
    x.join().unwrap();
    println!("Main: {name} has ended");
}
