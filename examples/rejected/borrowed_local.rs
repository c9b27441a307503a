//! A thread started with `thread::spawn` can't borrow from `main`, even if `main` joins
//! it.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/borrowed_local.rs`.
//!
//! E0373: the closures borrow `tasks`, so they aren't `'static`. The compiler doesn't see
//! that `main` joins the threads in time. If you add `move`, as it suggests, you get the
//! error in `moved_local.rs`.
//!
//! In the repaired program, the threads can borrow `tasks`, because a scope doesn't end
//! before they do.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    // The compiler rejects this line with E0373.
    let first = thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    // The compiler rejects this line with E0373.
    let second = thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    first.join().unwrap();
    second.join().unwrap();
}
