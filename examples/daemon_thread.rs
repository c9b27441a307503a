//! Starts one thread and doesn't join it, so the end of `main` cuts it off.
//!
//! Run it with `cargo run --example daemon_thread`.
//!
//! ```text
//!        main                               Thread 1
//! 0 s    before creating thread
//!        before running thread
//!        spawn()  ----------------------->  starting
//!        wait()  <----------------------->  wait()
//!        wait for the thread to finish      z
//!        all done                           z
//!        drop()                             z
//!        end                                (cut off)
//! ```
//!
//! - Rust has no daemon flag, because every thread started with `thread::spawn` is what
//!   Python calls a daemon. Whether `main` returns or panics, the end of the program cuts
//!   such a thread off wherever it is, without dropping its values.
//! - The code of `start_thread.rs` differs in a single line, which has `join` instead of
//!   `drop`.
//! - To stop a thread in an orderly way instead, see `recipes/stop_worker.rs`.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// This is the same barrier as in `start_thread.rs`.
static STARTED: Barrier = Barrier::new(2);

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    STARTED.wait();
    // `main` returns during this sleep.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    init_logging(LevelFilter::Info);

    info!("Main    : before creating thread");
    let run = || thread_function(1);
    info!("Main    : before running thread");
    let x = thread::spawn(run);
    STARTED.wait();
    info!("Main    : wait for the thread to finish");
    info!("Main    : all done");
    // `drop` consumes the handle. Without the handle, you can't join the thread, which is
    // now *detached*.
    drop(x);
}

// Try
//
// - Add `thread::sleep(Duration::from_secs(3));` at the end of `main`. Now the thread's
//   sleep ends before `main` returns, and you see `finishing`.
