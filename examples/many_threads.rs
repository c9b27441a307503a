//! Starts three threads one after another, and joins them in the same order.
//!
//! Run it with `cargo run --example many_threads`.
//!
//! What Rust does differently, and why:
//!
//! - The closure is `move`, so that it takes `index` along: a thread from
//!   `spawn` may outlive the turn of the loop that started it, and may not
//!   borrow from it.
//! - `join` consumes the handle, so that a thread can't be joined twice, and
//!   `into_iter` hands the handles out to be consumed.
//!
//! The order in which the three threads finish is up to the system, in Python
//! as in Rust. `join` only makes certain that a thread's `finishing` comes
//! before `main` says that it is done.

use std::io;
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// A rendezvous for two: nobody gets past `wait` before both have called it.
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
