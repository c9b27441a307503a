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
//! - `spawn` doesn't wait, so `main` waits for each thread at a barrier before it starts
//!   the next one. The threads may end in any order.
//! - In `start_thread.rs`, the barrier is a `static`. Here, all threads own it, because an
//!   `Arc` gives one value several owners.
//! - Like Python's `future.result()`, `join` returns what the thread's closure returned,
//!   but wrapped in `Ok`.

use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

fn thread_function(name: u32, started: &Barrier) {
    info!("Thread {name}: starting");
    started.wait();
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() {
    init_logging(LevelFilter::Info);

    // If your threads change a shared value, put it in a `Mutex` as well: `Arc<Mutex<T>>`.
    let started = Arc::new(Barrier::new(2));
    let mut threads = Vec::new();
    for index in 0..3 {
        info!("Main    : create and start thread {index}.");
        // This `clone` makes a new owner, not a new barrier.
        let thread_started = Arc::clone(&started);
        // A closure borrows what it only uses. But `index` and `thread_started` may go out
        // of scope before the thread ends, so `move` makes the closure own them. See
        // `borrowed_index.rs` and `sent_rc.rs` in `examples/rejected`.
        let x = thread::spawn(move || thread_function(index, &thread_started));
        // You can call `wait` on the `Arc` as if it were the barrier. *Deref coercion*
        // also lets `thread_function` accept a `&Arc<Barrier>` for its `&Barrier`. After
        // each `wait`, you can use the barrier again.
        started.wait();
        threads.push(x);
    }

    // You can't join a thread twice, because `join` consumes its handle. So `into_iter`
    // moves the handles out of the vector.
    for (index, handle) in threads.into_iter().enumerate() {
        info!("Main    : before joining thread {index}.");
        handle.join().unwrap();
        info!("Main    : thread {index} done");
    }
}

// Try
//
// - Change the sleep to `thread::sleep(Duration::from_secs(6) / (name + 1));`. The threads
//   end in the order 2, 1, 0. Still, `main` logs `thread 0 done` first, because its first
//   `join` waits for thread 0.
// - Get results back: give `thread_function` the return type `u32`, and make `name * 10`
//   its last line. In `main`, replace `handle.join().unwrap();` with
//   `let result = handle.join().unwrap();`, and log `result` below it. You see 0, 10, and
//   20, in the order in which `main` joins. For errors, see `recipes/task_results.rs`.
