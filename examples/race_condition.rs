//! Loses an update: both threads read the value before either writes it back.
//!
//! Run it with `cargo run --example race_condition`.
//!
//! ```text
//!        main                     Thread 0           Thread 1        value
//! 0 s    Starting value is 0.                                        0
//!        spawn()  ------------->  starting update
//!        spawn()  -------------------------------->  starting update
//!        end of scope             load 0
//!        :                        z                  load 0
//!        :                        z                  z
//! 0.1 s  :                        store 1            z               1
//!        :                        finishing update   store 1         1
//!        :  <-------------------  end                finishing update
//!        :  <--------------------------------------  end
//!        Ending value is 1.
//! ```
//!
//! - In a *data race*, two threads access the same memory, and nothing orders the
//!   accesses. At least one is a write, and at least one is not atomic (indivisible). A
//!   lock or a `join` orders accesses, but a sleep does not. A data race is undefined
//!   behavior: the program may do anything, not just count wrong. In code without
//!   `unsafe`, the compiler rejects whatever could cause a data race: see
//!   `global_number.rs`, `plain_number.rs`, and `two_borrows.rs` in `examples/rejected`.
//! - In a *race condition*, the result depends on timing, as this ending value does.
//!   Rust does not reject race conditions. The `load` and the `store` are atomic, but
//!   the other thread may read between the two.
//! - Python's global interpreter lock (GIL) keeps Python's own data intact. In a build
//!   with a GIL, only one thread at a time runs bytecode. The interpreter may still
//!   switch threads between a read and a write, so race conditions remain possible.
//! - To repair this program, hold a lock from the read to the write, as in `lock.rs`, or
//!   use a single atomic operation. Or let the threads share nothing and return results.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

struct FakeDatabase {
    // An atomic suits a single number or flag. A `Mutex` suits everything else.
    value: AtomicU32,
}

impl FakeDatabase {
    fn new() -> Self {
        Self {
            value: AtomicU32::new(0),
        }
    }

    fn update(&self, name: u32) {
        info!("Thread {name}: starting update");
        // A thread may see another thread's writes in a different order than they were
        // made. An `Ordering` says whether a thread that loads this value is sure to see
        // what the storing thread wrote before it. `Relaxed` does not promise that, which
        // is fine for a number that stands alone. Other threads still see its new value
        // soon. A flag that says "the other data is ready" needs `Release` at the `store`
        // and `Acquire` at the `load`. If you are unsure, use `SeqCst`, the strongest
        // ordering.
        let mut local_copy = self.value.load(Ordering::Relaxed);
        local_copy += 1;
        // The sleep makes the lost update almost certain, but not guaranteed: a thread
        // that starts more than 0.1 seconds late loads 1 and stores 2.
        thread::sleep(Duration::from_millis(100));
        self.value.store(local_copy, Ordering::Relaxed);
        info!("Thread {name}: finishing update");
    }
}

fn main() {
    init_logging(LevelFilter::Info);

    let database = FakeDatabase::new();
    info!(
        "Testing update. Starting value is {}.",
        database.value.load(Ordering::Relaxed)
    );
    // Two tasks need no pool, so each one gets its own thread.
    thread::scope(|scope| {
        // Each closure needs `move` to own its `index`. `move` would take `database`
        // too, so this line shadows it with a reference. Both closures can own the
        // reference, because a shared reference is `Copy`.
        let database = &database;
        for index in 0..2 {
            scope.spawn(move || database.update(index));
        }
    });
    // The scope has joined the threads, so this `load` sees what they stored.
    info!(
        "Testing update. Ending value is {}.",
        database.value.load(Ordering::Relaxed)
    );
}

// Try
//
// - Replace the `store` line with `self.value.fetch_add(1, Ordering::Relaxed);`. The
//   ending value is 2 in every run, because `fetch_add` reads, adds, and writes in one
//   atomic operation. Replacing each `Relaxed` with `SeqCst` instead would not help,
//   because no ordering combines a `load` and a `store` into one step.
// - Race without a sleep: remove it, and put the `load` line, the addition, and the
//   `store` line into `for _ in 0..1_000_000 { ... }`. The ending value is almost
//   always below 2,000,000, because each thread overwrites what the other one added.
//   With `cargo run --release --example race_condition`, the loops are so short that the
//   ending value is often 2,000,000. The race is still there. CPython 3.11 to 3.13 lost
//   no update in the same loops, but nothing guarantees that.
