//! A thread started with `thread::spawn` can't borrow a variable that may go out of scope
//! first.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/borrowed_index.rs`.
//!
//! E0373: the closure borrows `index`, which goes out of scope at the end of the
//! iteration, while the thread may still run. `thread::spawn` requires a closure that is
//! `'static`, which means that it can last, like a `static`, until the program ends. A
//! closure that borrows a local variable can't.
//!
//! In the repaired program, `move` makes each closure the owner of its `index`.

use std::thread;

fn main() {
    let mut threads = Vec::new();
    for index in 0..3 {
        // The compiler rejects this line with E0373.
        let x = thread::spawn(|| println!("Thread {index}"));
        threads.push(x);
    }
    for thread in threads {
        thread.join().unwrap();
    }
}
