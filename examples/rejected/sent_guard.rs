//! A guard can't be sent to another thread: the thread that locks must also unlock.
//!
//! See the error: `rustc --edition 2024 examples/rejected/sent_guard.rs`
//!
//! E0277: `MutexGuard` is not `Send`, so it may not move to another thread.
//! `examples/fixed` repairs it: the other thread locks the `Mutex` itself.

use std::sync::Mutex;
use std::thread;

fn main() {
    let locked = Mutex::new(true);
    let guard = locked.lock().unwrap();
    thread::scope(|scope| {
        scope.spawn(|| drop(guard));
    });
    println!("locked: {}", locked.lock().unwrap());
}
