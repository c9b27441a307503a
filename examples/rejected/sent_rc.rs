//! An `Rc` can't be sent to another thread: its count of owners is not atomic.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/sent_rc.rs`.
//!
//! E0277: `Rc<Barrier>` is not `Send`, so it can't move to another thread.
//! In `examples/fixed`, an `Arc` counts atomically, so `Arc<Barrier>` is `Send`.

use std::rc::Rc;
use std::sync::Barrier;
use std::thread;

fn main() {
    let started = Rc::new(Barrier::new(2));
    let thread_started = Rc::clone(&started);
    // The compiler rejects this line with E0277.
    let x = thread::spawn(move || {
        println!("Thread: starting");
        thread_started.wait();
    });
    started.wait();
    println!("Main: the thread has started");
    x.join().unwrap();
}
