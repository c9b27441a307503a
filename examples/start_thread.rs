//! Starts one thread, goes on beside it, and joins it at the end of `main`.
//!
//! Run it with `cargo run --example start_thread`.
//!
//! ```text
//!            0 s                             0 s             2 s
//! main       spawn.........+-wait--all done--join..............+-end
//!              |           |                                   |
//! Thread 1     +--starting-+-zzzzzzzzzzzzzzzzzzzzzzz-finishing-+
//!
//! . waits for the other   z sleeps   + one starts, meets, joins the other
//! spawn and join are calls, the other words are log lines
//! ```
//!
//! # What Rust does differently, and why
//!
//! - A thread takes one closure, not a function and a list of arguments.
//!   `thread::spawn(…)` is short for `thread::Builder::new().spawn(…)`, but it
//!   panics if the system refuses the thread. The builder returns an error, and
//!   `?` ends `main` with it.
//! - `spawn` may return long before the new thread runs. Python's `start()`
//!   waits for it, so this program waits too, at a `Barrier` (Python has the
//!   same as `threading.Barrier`).
//! - At its end Python joins the threads that still run and are not daemons.
//!   Rust joins none: the end of `main` is the end of the program. So the last
//!   thing `main` does is to join.
//!
//! Only the two seconds of sleep put `finishing` after `all done`, here as in
//! the article. All the rest of the order is certain.
//!
//! # Try
//!
//! - Move the line `x.join().unwrap();` up above `all done`. There the article
//!   has its `join()`, commented out. Now `finishing` comes before `all done`.
//! - Take out both lines `STARTED.wait();`. (The compiler warns that `STARTED`
//!   is not used any more.) Now the system decides where `starting` comes, and
//!   it differs from run to run: mostly after `all done`, if the machine has
//!   nothing else to do.

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

    info!("Main    : before creating thread");
    let builder = thread::Builder::new();
    info!("Main    : before running thread");
    let x = builder.spawn(|| thread_function(1))?;
    // The thread logs `starting` before it comes to this rendezvous, and `main`
    // logs its next line after it: their order is certain.
    STARTED.wait();
    info!("Main    : wait for the thread to finish");
    info!("Main    : all done");
    // `join` returns an error if the thread panicked; `unwrap` passes it on.
    x.join().unwrap();
    Ok(())
}
