//! You can't send a guard to another thread: the thread that locks must also unlock.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/sent_guard.rs`.
//!
//! E0277: `MutexGuard` isn't `Send`, so it can't move to another thread. The closure needs
//! no `move` to own the guard, because it passes the guard to `drop`.
//!
//! The repaired program is in `examples/fixed`: the other thread locks the `Mutex` itself.

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
