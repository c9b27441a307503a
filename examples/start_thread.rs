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
//! - Where Python's `Thread` takes `target` and `args`, `thread::spawn` takes a closure,
//!   which is like a `lambda`. `spawn` starts the thread and returns a handle.
//! - When `main` returns, even early through `?`, all other threads are cut off. To wait
//!   until a thread has ended, you *join* it.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// `spawn` doesn't wait for the new thread, so this barrier keeps the article's order. Its
/// `wait` blocks until two threads have called it. You'll rarely need a barrier.
///
/// The thread can't borrow from `main`, whose variables are dropped when `main` returns.
/// So the barrier is a `static`, a global that exists until the program ends.
static STARTED: Barrier = Barrier::new(2);

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    STARTED.wait();
    // Only this sleep puts `finishing` after `all done`.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    // This corresponds to Python's `logging.basicConfig`: see `src/lib.rs`.
    init_logging(LevelFilter::Info);

    info!("Main    : before creating thread");
    // `||` is an empty list of parameters. Without it, this line would call the function,
    // and `spawn` would get its result.
    let run = || thread_function(1);
    info!("Main    : before running thread");
    let x = thread::spawn(run);
    // The thread logs `starting` before its `wait`, so `main`'s next line comes later.
    STARTED.wait();
    info!("Main    : wait for the thread to finish");
    info!("Main    : all done");
    // A panic ends only its own thread. `join` then returns an error, and `unwrap` turns
    // that into a panic of `main`, which ends the program.
    x.join().unwrap();
}

// Try
//
// - Move `x.join().unwrap();` above the line that logs `all done`. Now `main` waits there,
//   so `finishing` comes before `all done`.
// - Remove both `STARTED.wait();` lines. Now `starting` usually comes after `all done`,
//   because `spawn` doesn't wait.
// - Add `panic!("no network");` above `STARTED.wait();` in `thread_function`. After the
//   panic message, the program hangs, because `main` waits for a thread that has ended.
