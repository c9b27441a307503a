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
//! - It doesn't wait for the new thread, so a `Barrier` keeps the order of the log.
//!   Your own threads rarely need one: the order of log lines seldom matters.
//! - When `main` returns, even early through `?`, all other threads are cut off. To wait
//!   until a thread has ended, you *join* it.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
// A macro is imported without its `!`.
use log::{LevelFilter, info};

/// `wait` blocks until two threads have called it: here, `main` and the new thread.
///
/// The barrier is a `static`, a global variable. The thread couldn't borrow a local one,
/// because the compiler can't tell that `main` keeps it long enough. `wait` needs no `mut`:
/// it locks the barrier's count.
static STARTED: Barrier = Barrier::new(2);

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    STARTED.wait();
    // Only this sleep puts `finishing` after `all done`.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    // Like Python's `logging.basicConfig`: see `src/lib.rs`.
    init_logging(LevelFilter::Info);

    info!("Main    : before creating thread");
    // `||` is an empty list of parameters. There is no thread yet.
    let run = || thread_function(1);
    info!("Main    : before running thread");
    let x = thread::spawn(run);
    // The thread logs `starting` before its `wait`, so `main`'s next line comes after it.
    STARTED.wait();
    info!("Main    : wait for the thread to finish");
    info!("Main    : all done");
    // A panic ends only its own thread. `join` returns an error, and `unwrap` turns that
    // into a panic of `main`, which ends the program.
    x.join().unwrap();
}

// Try
//
// - Move `x.join().unwrap();` above the line that logs `all done`. Now `main` waits there,
//   so `finishing` comes first.
// - Remove both `STARTED.wait();` lines. Now `starting` nearly always comes after
//   `all done`.
// - Add `panic!("no network");` above `STARTED.wait();` in `thread_function`. After the
//   panic's message, the program hangs: `main` waits for a thread that has ended.
// - Move the panic below the `wait`, and start the thread with
//   `thread::Builder::new().name("Thread 1".to_string()).spawn(run).unwrap()`. The panic's
//   message now says `Thread 1` instead of `<unnamed>`.
