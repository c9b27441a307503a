//! Starts one thread, continues beside it, and joins it at the end of `main`.
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
//! Time runs down. A thread waits at `:` and sleeps at `z`, and an arrow starts,
//! wakes, or meets another thread.
//!
//! - `thread::spawn` takes one closure in place of `target` and `args`. It creates
//!   and starts the thread in one call, and returns a handle to join it.
//! - `spawn` does not wait for the new thread. Python's `start()` waits until the
//!   thread has begun, but not until it has logged its first line. In this program
//!   a `Barrier` guarantees that `starting` comes before the next line of `main`.
//! - When `main` returns, the program ends and cuts off all other threads. Python
//!   first waits for threads that are not daemons, so this `main` ends with `join`.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// A rendezvous: `wait` blocks until two threads have called it. The barrier is a
/// `static` because a thread from `thread::spawn` can't borrow from `main`.
static STARTED: Barrier = Barrier::new(2);

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    STARTED.wait();
    // Only this sleep puts `finishing` after `all done`.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    // This is Python's `logging.basicConfig`: see `src/lib.rs`.
    init_logging(LevelFilter::Info);

    info!("Main    : before creating thread");
    // This closure uses no variable of `main`, so it needs no `move`.
    let run = || thread_function(1);
    info!("Main    : before running thread");
    let x = thread::spawn(run);
    // The thread logs `starting` before its `wait`, and `main` logs its next line after
    // its own.
    STARTED.wait();
    info!("Main    : wait for the thread to finish");
    info!("Main    : all done");
    // If the thread panics, `main` runs on until `join` returns the panic as an error.
    // `unwrap` then makes `main` panic too, and the program ends with status 101.
    // Python's `join` would return as usual, and the status would be 0.
    x.join().unwrap();
}

// Try
//
// - Move `x.join().unwrap();` above the line `all done`, where the article has a
//   `join` that is commented out. Now `finishing` comes before `all done`, because
//   `join` waits until the thread has ended.
// - Remove both lines `STARTED.wait();`. Now `starting` usually comes after
//   `all done`, but not always, because nothing orders the two threads.
// - Replace the sleep with `panic!("no network");`. The program ends with status
//   101, because the thread panics, and then `main` does at `unwrap`. The first
//   message calls the thread `<unnamed>`. To name it, start it with
//   `thread::Builder::new().name("Thread 1".into()).spawn(run).unwrap()`. Debuggers
//   and tools such as `top -H` show the name too.
