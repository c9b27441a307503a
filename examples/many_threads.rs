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
//!        (likewise for thread 2)      z           z           z
//!        before joining thread 0.     z           z           z
//!        join()                       z           z           z
//! 2 s    :                            finishing   z           z
//!        :  <-----------------------  end         finishing   z
//!        thread 0 done                            end         finishing
//!        before joining thread 1.                             end
//!        join()
//!        thread 1 done
//!        (likewise for thread 2)
//! ```
//!
//! - `spawn` does not wait, so `main` meets each thread at a barrier before starting
//!   the next. The threads may finish in any order, in Python as in Rust.
//! - A thread started with `thread::spawn` may outlive the variables of `main`, so its
//!   closure can't borrow them: see `borrowed_index.rs` in `examples/rejected`. A `move`
//!   closure takes ownership of them instead. An `Arc` lets several closures share
//!   ownership of one value.
//! - `join` consumes the handle, so a thread can't be joined twice. `join` returns what
//!   the closure returned, wrapped in `Ok`. Python has `future.result()` for this.

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

    // A `static` would work here too. Use an `Arc` for a value that is created at run time
    // and dropped with its last owner. `Arc` stands for atomically reference counted: it
    // counts its owners with an atomic, a value that threads can safely change through a
    // shared reference. `Rc` is its counterpart for a single thread. An `Rc` counts with a
    // plain number, so it is not `Send`, that is, it can't move to another thread: see
    // `sent_rc.rs` in `examples/rejected`. An `Arc<Barrier>` is `Send`.
    let started = Arc::new(Barrier::new(2));
    let mut threads = Vec::new();
    for index in 0..3 {
        info!("Main    : create and start thread {index}.");
        // This `clone` makes a new owner. It does not copy the barrier.
        let thread_started = Arc::clone(&started);
        // Without `move`, a closure borrows the variables that it uses, except those that
        // its body moves. Here it would borrow `index` and `thread_started`, but both
        // go out of scope at the end of this iteration. `&thread_started` is a
        // `&Arc<Barrier>`, which the compiler converts to the parameter's type, `&Barrier`.
        let x = thread::spawn(move || thread_function(index, &thread_started));
        // A barrier is reusable: `main` meets one thread per iteration. If a thread
        // panics before its `wait`, `main` waits here forever.
        started.wait();
        threads.push(x);
    }

    // `join` consumes the handles, so `into_iter` moves them out of the vector.
    for (index, thread) in threads.into_iter().enumerate() {
        info!("Main    : before joining thread {index}.");
        // `join` has no timeout. `thread.is_finished()` tells without waiting whether the
        // thread has ended. To wait with a timeout, let the thread send a message: see
        // `recv_timeout` in `channel_pipeline.rs`.
        thread.join().unwrap();
        info!("Main    : thread {index} done");
    }
}

// Try
//
// - Let the threads sleep for `Duration::from_secs(6) / (name + 1)`. They finish in
//   the order 2, 1, 0. Still, `main` logs `thread 0 done` first, because its first
//   `join` waits six seconds for thread 0. By then, the other two have ended.
// - Get a result back: give `thread_function` the return type `u32`, and make
//   `name * 10` its last line. In `main`, put `let result = ` before
//   `thread.join().unwrap();`, and log `{result}`. The results come in order, because
//   `main` joins the threads in order. For an error without a panic, return a `Result`:
//   `join` then returns `Ok(Err(...))`.
