//! Loses an update, because both threads read the value before either writes it back.
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
//! - What you have just seen is a *race condition*: the result depends on timing. Each
//!   `load` and each `store` is *atomic*, which means indivisible, but the other thread
//!   may read between the two. The compiler doesn't reject race conditions.
//! - The compiler does reject *data races*, in which one thread writes a value that isn't
//!   atomic while another may be using it. A lock or a `join` rules that out, but a sleep
//!   doesn't. In C, a data race is *undefined behavior*: the program may do anything.
//! - Python's global interpreter lock (GIL) lets only one thread run at a time. But the
//!   interpreter may switch threads between a read and the next write, so Python loses the
//!   update, too.
//! - To repair this program, use a single atomic operation, or hold a lock from the read
//!   to the write: see `lock.rs`. You can also share nothing: see `cpu_bound.rs`.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

struct FakeDatabase {
    // Threads can change an atomic, but not a plain `u32`, through `&self`: see
    // `plain_number.rs`, `two_borrows.rs`, and `global_number.rs` in `examples/rejected`.
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
        // The argument is an `Ordering`. With `Relaxed`, a thread that sees the new number
        // may still see old values of other variables. That doesn't matter for a number
        // that stands alone. If other data depends on it, use a `Mutex` or a channel.
        let mut local_copy = self.value.load(Ordering::Relaxed);
        local_copy += 1;
        // Because of this sleep, an update is almost always lost. A thread loads 1 and
        // stores 2 only if it starts more than 0.1 seconds after the other.
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
    thread::scope(|scope| {
        // Each closure has to own its `index`, which may go out of scope before the thread
        // ends. But `move` would take `database`, too. So this line shadows `database`
        // with a shared reference. References are `Copy`, so both closures can own it.
        let database = &database;
        for index in 0..2 {
            scope.spawn(move || database.update(index));
        }
    });
    // No thread shares the database anymore, so `into_inner` can consume it.
    info!(
        "Testing update. Ending value is {}.",
        database.value.into_inner()
    );
}

// Try
//
// - Replace the `store` line with `self.value.fetch_add(1, Ordering::Relaxed);`. It reads,
//   adds, and writes in one atomic operation, so the ending value is 2 in every run.
// - Race without a sleep: remove it, and put the `load` line, the addition, and the
//   `store` line into `for _ in 0..1_000_000 { ... }`. If two cores are free, the ending
//   value is nearly always below 2,000,000, because the threads overwrite each other's
//   updates. With `--release`, it may well be 2,000,000, because one thread may be done
//   before the other starts its loop. The race is still there.
