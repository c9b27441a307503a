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
//! - In a *data race*, two threads access the same memory at the same time, at least
//!   one of them writes, and at least one access is not atomic. Atomic means
//!   indivisible. A data race is undefined behavior, so safe Rust rejects it: see
//!   `plain_number.rs` and `two_borrows.rs` in `examples/rejected`.
//! - In a *race condition*, the result depends on timing, as this ending value does.
//!   Rust does not reject it. The `load` and the `store` are atomic, but the other
//!   thread may read between the two.
//! - Python's GIL lets one thread at a time run bytecode, which keeps Python's own data
//!   intact. The interpreter may still switch threads between a read and a write, so
//!   the GIL does not prevent race conditions. Rust's threads run in parallel.
//! - Repairs are a lock held from read to write, as in `lock.rs`, one atomic operation,
//!   or threads that share nothing and return their results.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

struct FakeDatabase {
    // Threads may change an atomic through a shared reference.
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
        // An `Ordering` says what other data a thread sees when it loads this value.
        // `Relaxed` promises nothing about other data, which is enough for a number
        // that stands alone. A flag that announces other data needs `Release` at the
        // `store` and `Acquire` at the `load`.
        let mut local_copy = self.value.load(Ordering::Relaxed);
        local_copy += 1;
        // The sleep makes the lost update almost certain. It doesn't guarantee it: a
        // thread that starts more than 0.1 seconds late loads 1 and stores 2.
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
    // Two workers for two tasks need no pool, so each task gets its own thread.
    thread::scope(|scope| {
        // Each closure needs `move` to own its `index`. `move` would take `database`
        // too, so this line shadows it with a reference.
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
//   atomic operation.
// - Remove the sleep. The ending value was 2 every time we tried, because each `store`
//   follows its `load` at once. Yet nothing guarantees it.
// - Replace each `Relaxed` with `SeqCst`, the strongest ordering. The ending value is
//   still 1, because no ordering joins a `load` and a `store` into one step.
