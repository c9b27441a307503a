//! Loses an update: both threads read the value before either writes it back.
//!
//! Run it with `cargo run --example race_condition`.
//!
//! ```text
//!            0 s                               0.1 s
//! main       spawn-spawn-end of scope...............................+-end
//!            |     |                                                |
//! Thread 0   +-starting-read 0-zzzzzzzzzzzzzzz-write 1-finishing----+
//! Thread 1         +-starting-read 0-zzzzzzzzzzzzz-write 1-finishing+
//! value      0---------------------------------1---------1-----------
//!
//! z sleeps   . waits for the others   + main starts or joins a thread
//! ```
//!
//! # What Rust does differently, and why
//!
//! - A data race is two threads using the same memory at the same time, when at
//!   least one of them writes and at least one access is not atomic. It is
//!   undefined behaviour, and safe Rust does not let you write one.
//! - A race condition is a result that depends on who comes first. Rust does
//!   *not* refuse it: this program is one. Its `load` is fine by itself, and so
//!   is its `store`, but between the two another thread may read the old value.
//! - There is no pool: two tasks on two workers, that is a thread for each
//!   task.
//!
//! Only the sleep puts the other thread's read between a read and its write.
//! That makes the lost update near certain, not certain: a thread that comes
//! more than 0.1 seconds late reads 1, and the ending value is 2.
//!
//! # What Rust refuses
//!
//! A plain number can't be changed through a reference that threads share.
//! Error E0594, "cannot assign to `*value`":
//!
//! ```compile_fail,E0594
//! use std::thread;
//!
//! fn update(value: &u32) {
//!     *value += 1;
//! }
//!
//! fn main() {
//!     let value = 0;
//!     thread::scope(|scope| {
//!         scope.spawn(|| update(&value));
//!         scope.spawn(|| update(&value));
//!     });
//!     println!("{value:?}");
//! }
//! ```
//!
//! The compiler proposes `&mut u32`. But two threads can't both have that, and
//! the second is refused (E0499). An `AtomicU32` can be changed through a
//! shared reference. A `load` and a `store` are two steps, even on one line:
//!
//! ```diff
//! +use std::sync::atomic::{AtomicU32, Ordering};
//!  use std::thread;
//!
//! -fn update(value: &u32) {
//! -    *value += 1;
//! +fn update(value: &AtomicU32) {
//! +    value.store(value.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
//!  }
//!
//!  fn main() {
//! -    let value = 0;
//! +    let value = AtomicU32::new(0);
//! ```
//!
//! # Try
//!
//! - Take out the line with `thread::sleep`. (The compiler warns that
//!   `Duration` is not used any more.) Now a read and its write are so close
//!   together that the other thread hardly ever gets in between: the ending
//!   value is 2. It was in all the 20,000 runs that we made, and still nothing
//!   makes that certain.
//! - Put `self.value.fetch_add(1, Ordering::Relaxed);` in the place of the line
//!   with `store`. (The compiler warns that `local_copy` is not used any more.)
//!   That reads, adds and writes in one step, and the ending value is 2 in
//!   every run, with the sleep and without it.

use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

struct FakeDatabase {
    value: AtomicU32,
}

impl FakeDatabase {
    fn new() -> Self {
        Self {
            value: AtomicU32::new(0),
        }
    }

    // Each atomic operation takes an `Ordering`: what it promises about other
    // variables. `Relaxed` promises nothing, which is enough for a number that
    // stands alone. (That `main` reads the last value in the end is certain
    // because the scope has joined the threads.) More would not help: it can't
    // make one step out of two.
    fn update(&self, name: u32) {
        info!("Thread {name}: starting update");
        let mut local_copy = self.value.load(Ordering::Relaxed);
        local_copy += 1;
        thread::sleep(Duration::from_millis(100));
        self.value.store(local_copy, Ordering::Relaxed);
        info!("Thread {name}: finishing update");
    }
}

fn main() -> io::Result<()> {
    init_logging(LevelFilter::Info);

    let database = FakeDatabase::new();
    info!(
        "Testing update. Starting value is {}.",
        database.value.load(Ordering::Relaxed)
    );
    thread::scope(|scope| -> io::Result<()> {
        // The closures are `move` to take `index` along. Of the database they
        // take a reference.
        let database = &database;
        for index in 0..2 {
            thread::Builder::new().spawn_scoped(scope, move || database.update(index))?;
        }
        Ok(())
    })?;
    info!(
        "Testing update. Ending value is {}.",
        database.value.load(Ordering::Relaxed)
    );
    Ok(())
}
