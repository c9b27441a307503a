//! Repairs `examples/rejected/sent_guard.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/sent_guard.rs
//! $ target/sent_guard
//! message: 2
//! ```

use std::sync::Mutex;
use std::thread;

fn main() {
    let message = Mutex::new(1);
    thread::scope(|scope| {
        scope.spawn(|| *message.lock().unwrap() = 2);
    });
    println!("message: {}", message.lock().unwrap());
}
