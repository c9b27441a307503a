//! A guard can't move to another thread, because the thread that locks must also unlock.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/sent_guard.rs`.
//!
//! E0277: `MutexGuard` isn't `Send`, which means that it can't move to another thread. On
//! some systems, only the thread that locked a lock may unlock it, and a `Mutex` has to
//! work on all of them.
//!
//! In the repaired program, the other thread locks the `Mutex` itself.

use std::sync::Mutex;
use std::thread;

fn main() {
    let locked = Mutex::new(true);
    let guard = locked.lock().unwrap();
    thread::scope(|scope| {
        // The compiler rejects this line with E0277.
        scope.spawn(|| drop(guard));
    });
    println!("locked: {}", locked.lock().unwrap());
}
