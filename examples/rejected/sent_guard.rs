//! A guard can't move to another thread, because the thread that locks must also unlock.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/sent_guard.rs`.
//!
//! E0277: `MutexGuard` isn't `Send`, which means that it can't move to another thread. On
//! some systems, only the thread that locked a mutex may unlock it, and Rust's `Mutex` has
//! to work on all systems.
//!
//! In the repaired program, the other thread locks the `Mutex` itself.

use std::sync::Mutex;
use std::thread;

fn main() {
    let message = Mutex::new(1);
    let guard = message.lock().unwrap();
    thread::scope(|scope| {
        // The compiler rejects this line with E0277.
        scope.spawn(|| drop(guard));
    });
    println!("message: {}", message.lock().unwrap());
}
