//! An `Rc` can't be sent to another thread, because its count of owners is not
//! atomic.
//!
//! To see the error: `rustc --edition 2024 examples/rejected/sent_rc.rs`
//!
//! E0277: `Rc<Barrier>` is not `Send`, the trait of types that may move to another
//! thread.
//! Repair: an `Arc` is an `Rc` with an atomic count. See
//! `examples/fixed/sent_rc.rs`.

use std::rc::Rc;
use std::sync::Barrier;
use std::thread;

fn main() {
    let started = Rc::new(Barrier::new(2));
    let thread_started = Rc::clone(&started);
    let x = thread::spawn(move || {
        println!("Thread: starting");
        thread_started.wait();
    });
    started.wait();
    println!("Main: the thread has started");
    x.join().unwrap();
}
