//! A guard can't be sent to another thread: its own thread unlocks the `Mutex`.
//!
//! See the error: `rustc --edition 2024 examples/rejected/sent_guard.rs`
//!
//! E0277: `MutexGuard` is not `Send`, so it may not move to another thread.
//! The repair, in `examples/fixed`: the lock is a `bool` in a `Mutex`, which any thread may change.

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
