//! Starts one thread and leaves it behind: the end of `main` cuts it short.
//!
//! Run it with `cargo run --example daemon_thread`.
//!
//! ```text
//!            0 s                             0 s             2 s
//! main       spawn.........+-wait--all done--drop-end
//!              |           |                       |
//! Thread 1     +--starting-+-zzzzzzzzzzzzzzzzzzzzzzX           (finishing)
//!
//! . waits for the other   z sleeps   + one starts or meets the other
//! X is cut short   spawn and drop are calls, the other words are log lines
//! ```
//!
//! # What Rust does differently, and why
//!
//! - There is no daemon flag, because every thread is what Python calls a
//!   daemon: when `main` returns, the program ends, whatever the others do.
//! - What counts is whether somebody joins. `diff` this file with
//!   `start_thread.rs`: below the header, `drop` in the place of `join` is the
//!   only difference in the code.
//! - A recording that was made in a notebook also shows `Thread 1: finishing`,
//!   because the notebook's process lives on. Run as a program, the article's
//!   code doesn't print that line either.
//!
//! That `finishing` doesn't come out is due to the two seconds of sleep: `main`
//! needs far less to get to its end.
//!
//! # Try
//!
//! - Put `thread::sleep(Duration::from_secs(3));` above `Ok(())`. While `main`
//!   goes on, so does the thread: `finishing` comes out, as in a notebook.

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
    // Without its handle the thread is detached: nobody can join it any more.
    drop(x);
    Ok(())
}
