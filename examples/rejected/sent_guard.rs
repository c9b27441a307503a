//! A guard can't be sent to another thread: the thread that locked a `Mutex`
//! unlocks it.
//!
//! To see the error: `rustc --edition 2024 examples/rejected/sent_guard.rs`
//!
//! E0277: `MutexGuard` is not `Send`, the trait of types that may move to another
//! thread.
//! Repair: the `bool` in the `Mutex` is the lock, and any thread may change it. See
//! `examples/fixed/sent_guard.rs`.

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
