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
//! - What you have just seen is a *race condition*: the result depends on timing. Each
//!   `load` and each `store` is *atomic*, which means indivisible, but the other thread may
//!   read between the two. The compiler doesn't reject race conditions.
//! - It does reject *data races*: one thread writes a plain number, for example, another
//!   reads it, and nothing orders the two. A lock or a `join` orders accesses, but a sleep
//!   doesn't. A data race is *undefined behavior*: the program may do anything.
//! - Python's global interpreter lock (GIL) lets only one thread run at a time, but not
//!   from a read to the write that follows it. So Python loses the update too.
//! - To repair this program, hold a lock from the read to the write, as in `lock.rs`, use
//!   a single atomic operation, or share nothing, as in `cpu_bound.rs`.

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
        // `Relaxed` is enough for a number that stands alone. If other data depends on
        // the atomic, use a `Mutex` or a channel instead: they also make the writes
        // before them visible to the other thread.
        let mut local_copy = self.value.load(Ordering::Relaxed);
        local_copy += 1;
        // This sleep makes the lost update all but certain: only a thread that starts more
        // than 0.1 seconds late loads 1 and stores 2.
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
    // No thread shares the database anymore, so `into_inner` takes the number out.
    info!(
        "Testing update. Ending value is {}.",
        database.value.into_inner()
    );
}

// Try
//
// - Replace the `store` line with `self.value.fetch_add(1, Ordering::Relaxed);`. The
//   ending value is 2 in every run, because `fetch_add` reads, adds, and writes in one
//   atomic operation. A stronger ordering than `Relaxed` wouldn't help: no ordering joins
//   a `load` and a `store` into one step.
// - Race without a sleep: remove it, and put the `load` line, the addition, and the
//   `store` line into `for _ in 0..1_000_000 { ... }`. If two cores are free, the ending
//   value of a debug build is nearly always below 2,000,000, because each thread
//   overwrites what the other one added. With `--release`, it may well be 2,000,000: the
//   loops are shorter, but the race is still there.
