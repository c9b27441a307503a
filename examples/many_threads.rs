//! Starts three threads one after another, and joins them in the same order.
//!
//! Run it with `cargo run --example many_threads`.
//!
//! ```text
//!            0 s                                2 s
//! main       0...+-1...+-2...+-join 0...........+-join 1..+-join 2..+-end
//!            |   | |   | |   |                  |         |         |
//! Thread 0   +-s-+zzzzzzzzzzzzzzzzzzzzzzzzzzz-f-+         |         |
//! Thread 1         +-s-+zzzzzzzzzzzzzzzzzzzzzzzzzzz-f-----+         |
//! Thread 2               +-s-+zzzzzzzzzzzzzzzzzzzzzzzzzzz-f---------+
//!
//! 0 create and start thread 0   s starting   z sleeps   f finishing
//! . waits for the other   + one starts, meets or joins the other
//! ```
//!
//! # What Rust does differently, and why
//!
//! - `spawn` may return before the new thread runs. So here too `main` meets
//!   each thread at a rendezvous, before it starts the next one.
//! - `join` uses up the handle: no thread can be joined twice. So the loop
//!   takes the handles out of the vector, with `into_iter`.
//! - In which order the threads finish is up to the system, in Python as in
//!   Rust. `join` only makes certain that a thread's `finishing` comes before
//!   `main` says that it is done.
//!
//! # What Rust refuses
//!
//! Without `move` the closure borrows `index`, which ends with its turn of the
//! loop, and the thread may live longer. Error E0373, "closure may outlive the
//! current function":
//!
//! ```compile_fail,E0373
//! use std::thread;
//!
//! fn main() {
//!     let mut threads = Vec::new();
//!     for index in 0..3 {
//!         let x = thread::spawn(|| println!("Thread {index}"));
//!         threads.push(x);
//!     }
//!     for thread in threads {
//!         thread.join().unwrap();
//!     }
//! }
//! ```
//!
//! With `move` each closure has an `index` of its own:
//!
//! ```diff
//! -        let x = thread::spawn(|| println!("Thread {index}"));
//! +        let x = thread::spawn(move || println!("Thread {index}"));
//! ```
//!
//! # Try
//!
//! - Let the threads sleep for `Duration::from_secs(6) / (name + 1)`. They
//!   finish in the order 2, 1, 0, and the lines of `main` come as before: the
//!   first `join` waits for six seconds, the other two don't have to.

use std::io;
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// A rendezvous for two: nobody gets past `wait` before both have called it.
/// It is a `static`, because a thread may outlive the variables of `main`.
static STARTED: Barrier = Barrier::new(2);

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    STARTED.wait();
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() -> io::Result<()> {
    init_logging(LevelFilter::Info);

    let mut threads = Vec::new();
    for index in 0..3 {
        info!("Main    : create and start thread {index}.");
        let x = thread::Builder::new().spawn(move || thread_function(index))?;
        // `main` meets one thread after another here, each after its first line.
        STARTED.wait();
        threads.push(x);
    }

    for (index, thread) in threads.into_iter().enumerate() {
        info!("Main    : before joining thread {index}.");
        thread.join().unwrap();
        info!("Main    : thread {index} done");
    }
    Ok(())
}
