//! Starts one thread and does not join it, so the end of `main` cuts it off.
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
//! - Only `join` makes the difference. Compare this file with `start_thread.rs`: the
//!   code differs in one line, `drop` in place of `join`.
//! - If a thread should stop in an orderly way, ask it to with an event, as
//!   `queue_pipeline.rs` does.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// The same barrier as in `start_thread.rs`.
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
    // `drop` consumes a value and ends its life early. Dropping the handle, which the end
    // of `main` would do anyway, *detaches* the thread: it can't be joined from then on.
    drop(x);
}

// Try
//
// - Add `thread::sleep(Duration::from_secs(3));` at the end of `main`. The thread
//   logs `finishing`, because its sleep now ends before `main` returns.
// - Add `panic!("no network");` at the end of `main`. The program exits with status
//   101 and cuts the thread off as before, because a panic in `main` ends the program.
