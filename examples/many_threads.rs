//! Starts three threads one after another, and joins them in the same order.
//!
//! Run it with `cargo run --example many_threads`.
//!
//! ```text
//!        main                         Thread 0    Thread 1    Thread 2
//! 0 s    create and start thread 0.
//!        spawn()  ----------------->  starting
//!        wait()  <----------------->  wait()
//!        create and start thread 1.   z
//!        spawn()  ----------------------------->  starting
//!        wait()  <----------------------------->  wait()
//!        create and start thread 2.   z           z
//!        spawn()  ----------------------------------------->  starting
//!        wait()  <----------------------------------------->  wait()
//!        before joining thread 0.     z           z           z
//!        join()                       z           z           z
//! 2 s    :                            finishing   z           z
//!        :  <-----------------------  end         finishing   z
//!        thread 0 done                            end         finishing
//!        before joining thread 1.                             end
//!        join()
//!        thread 1 done                (thread 2 likewise)
//! ```
//!
//! - `spawn` does not wait, so `main` meets each thread at a barrier before it starts
//!   the next. The threads may finish in any order, in Python as in Rust.
//! - A thread from `thread::spawn` may outlive the variables of `main`, so its closure
//!   can't borrow them. With `move` it owns them. Through an `Arc`, several closures own
//!   one value: see `borrowed_index.rs` and `sent_rc.rs` in `examples/rejected`.
//! - `join` consumes the handle, so a thread can't be joined twice. It returns what
//!   the closure returned, like Python's `future.result()`.

use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

fn thread_function(name: u32, started: &Barrier) {
    info!("Thread {name}: starting");
    started.wait();
    // Only this sleep keeps `finishing` from appearing among the `starting` lines.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    init_logging(LevelFilter::Info);

    // An `Arc` gives a value several owners and drops it with the last one. It counts
    // them with an atomic, a number that threads may change at the same time. If its
    // value is `Send` and `Sync`, as a `Barrier` is, the `Arc` is `Send`: it may move to
    // another thread. An `Rc` counts with a plain number, so it is never `Send`.
    let started = Arc::new(Barrier::new(2));
    let mut threads = Vec::new();
    for index in 0..3 {
        info!("Main    : create and start thread {index}.");
        let thread_started = Arc::clone(&started);
        // `move` makes the closure own `index` and `thread_started`. Without it, the
        // closure would borrow them, but both end with this iteration.
        let x = thread::spawn(move || thread_function(index, &thread_started));
        // A barrier is reusable: `main` meets one thread per iteration.
        started.wait();
        threads.push(x);
    }

    // `into_iter` moves the handles out of the vector, because `join` consumes them.
    for (index, thread) in threads.into_iter().enumerate() {
        info!("Main    : before joining thread {index}.");
        thread.join().unwrap();
        info!("Main    : thread {index} done");
    }
}

// Try
//
// - Let the threads sleep for `Duration::from_secs(6) / (name + 1)`. They finish in
//   the order 2, 1, 0. The lines of `main` keep their order, because its first `join`
//   waits six seconds for thread 0. By then the other two have ended.
// - Get a result back: give `thread_function` the return type `u32`, make `name * 10`
//   its last line, and log `thread.join().unwrap()`. The results come in order,
//   because `main` joins the threads in order. Python's `executor.map` does the same.
