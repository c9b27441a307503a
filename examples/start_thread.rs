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
//!   thread has begun, but not until it has logged its first line. Here a `Barrier`
//!   guarantees the order of the lines.
//! - When `main` returns, the program ends and cuts off all other threads. Python
//!   first waits for those that are not daemons, so this `main` ends with `join`.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

/// A rendezvous: `wait` blocks until two threads have called it. The barrier is a
/// `static` because the thread may still run when the variables of `main` are gone.
static STARTED: Barrier = Barrier::new(2);

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    STARTED.wait();
    // Only this sleep puts `finishing` after `all done`.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    // Python's `logging.basicConfig`: see `src/lib.rs`.
    init_logging(LevelFilter::Info);

    info!("Main    : before creating thread");
    let run = || thread_function(1);
    info!("Main    : before running thread");
    let x = thread::spawn(run);
    // The thread calls `wait` after its line `starting`, and `main` logs its next
    // line after `wait`, so the order of these two lines is guaranteed.
    STARTED.wait();
    info!("Main    : wait for the thread to finish");
    info!("Main    : all done");
    // A panic ends only its own thread. `join` returns that panic as an error, and
    // `unwrap` makes `main` panic too. Python's `join` would return as usual.
    x.join().unwrap();
}

// Try
//
// - Move `x.join().unwrap();` above the line `all done`, where the article has its
//   `join`, commented out. Now `finishing` comes before `all done`, because `join`
//   waits until the thread has ended.
// - Remove both lines `STARTED.wait();`. In most runs `starting` now comes after
//   `all done`, in some before it, because nothing orders the two threads.
// - Replace the sleep with `panic!("no network");`. The program ends with status
//   101, because `main` panics at `unwrap`. The message calls the thread
//   `<unnamed>`. Start it with
//   `thread::Builder::new().name("Thread 1".into()).spawn(run).unwrap()` to give it
//   a name, which debuggers and tools such as `top -H` show too.
