//! An `Rc` can't move to another thread, because it counts its owners with a plain number.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/sent_rc.rs`.
//!
//! E0277: an `Rc`, which is like an `Arc` for a single thread, isn't `Send`. A type is
//! `Send` if its values can move to another thread. If two threads owned the same
//! `String`, both could change the count at the same time.
//!
//! In the repaired program, an `Arc` counts with an atomic, a number that threads can
//! safely change at the same time.

use std::rc::Rc;
use std::thread;

fn main() {
    let name = Rc::new(String::from("Thread 1"));
    let thread_name = Rc::clone(&name);
    // The compiler rejects this line with E0277.
    let x = thread::spawn(move || println!("{thread_name}: starting"));
    x.join().unwrap();
    println!("Main: {name} has ended");
}
