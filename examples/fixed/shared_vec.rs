//! Repairs `examples/rejected/shared_vec.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/shared_vec.rs
//! $ target/shared_vec
//! ["message 1"]
//! ```

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let messages = Arc::new(Mutex::new(Vec::new()));
    let thread_messages = Arc::clone(&messages);
    let x = thread::spawn(move || thread_messages.lock().unwrap().push("message 1"));
    x.join().unwrap();
    println!("{:?}", messages.lock().unwrap());
}
