//! Starts one thread, keeps working, and joins the thread at the end of `main`.
//!
//! Run it with `cargo run --example start_thread`.
//!
//! ```text
//!        main                               Thread 1
//! 0 s    before creating thread
//!        before running thread
//!        spawn()  ----------------------->  starting
//!        wait()  <----------------------->  wait()
//!        wait for the thread to finish      z
//!        all done                           z
//!        join()                             z
//! 2 s    :                                  finishing
//!        :  <-----------------------------  end
//! ```
//!
//! - `thread::spawn` takes one closure, a function without a name, in place of Python's
//!   `target` and `args`. It creates and starts the thread in one call and returns a
//!   handle for joining the thread. To join a thread means to wait until it has ended.
//! - `spawn` does not wait for the new thread. Even Python's `start()` waits only until
//!   the thread is running, not until it has logged its first line. In this program, a
//!   `Barrier` therefore makes sure that the thread logs `starting` before `main` logs
//!   its next line.
//! - When `main` returns, the program ends and cuts off all other threads. Python first
//!   waits for all threads that are not daemons. To do the same, this `main` ends with
//!   `join`.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// A barrier: `wait` blocks until two threads have called it. Then the barrier starts
/// over, so a third caller waits for a fourth. To start more threads, see
/// `many_threads.rs`. A barrier has no timeout, so if one thread panics before its
/// `wait`, the other waits forever.
///
/// The barrier is a `static`, a global that exists until the program ends. The thread
/// can't borrow a variable of `main` instead. `main` drops its variables when it returns,
/// and the compiler can't tell that the thread has been joined by then. `wait` needs only
/// a shared (`&`) reference, so the threads can share the `static` without `mut`.
static STARTED: Barrier = Barrier::new(2);

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    STARTED.wait();
    // Only this sleep puts `finishing` after `all done`.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    // This call replaces Python's `logging.basicConfig`: see `src/lib.rs`.
    init_logging(LevelFilter::Info);

    info!("Main    : before creating thread");
    // A closure is like Python's `lambda`. Its parameters stand between the two `|`. This
    // closure has none.
    let run = || thread_function(1);
    info!("Main    : before running thread");
    let x = thread::spawn(run);
    // The thread logs `starting` before it calls `wait`. `main` logs its next line only
    // after its own `wait` has returned, so `starting` comes first.
    STARTED.wait();
    info!("Main    : wait for the thread to finish");
    info!("Main    : all done");
    // If the thread panics after its `wait`, `main` continues until `join` returns the
    // panic as an error. `unwrap` then makes `main` panic too, and the program exits
    // with status 101. Python's `join` would return as usual, and the status would be 0.
    x.join().unwrap();
}

// Try
//
// - Move `x.join().unwrap();` above the line that logs `all done`, where the article
//   has a commented-out `x.join()`. Now `finishing` comes before `all done`, because
//   `join` waits until the thread has ended.
// - Remove both `STARTED.wait();` lines. Nothing puts `starting` before `all done` now.
// - Add `panic!("no network");` above `STARTED.wait();` in `thread_function`. The
//   program hangs, because `main` waits for a thread that has ended. Ctrl+C ends it.
// - Start the thread with
//   `thread::Builder::new().name("Thread 1".to_string()).spawn(run).unwrap()`. A panic
//   message, a debugger, and `top -H` on Linux then show this name. If the system can't
//   start a thread, this `spawn` returns an error, while `thread::spawn` panics.
