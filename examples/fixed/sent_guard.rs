//! Repairs `examples/rejected/sent_guard.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/sent_guard.rs
//! $ target/sent_guard
//! locked: false
//! ```

use std::sync::Mutex;
use std::thread;

fn main() {
    let locked = Mutex::new(true);
    thread::scope(|scope| {
        scope.spawn(|| *locked.lock().unwrap() = false);
    });
    println!("locked: {}", locked.lock().unwrap());
}
