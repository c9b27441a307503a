//! Loses an update: both threads read the value before either writes it back.
//!
//! Run it with `cargo run --example race_condition`.
//!
//! ```text
//!                            0 s                  0.1 s
//! main       spawn-spawn-end of scope............................+-1-end
//!            |     |                                             |
//! Thread 0   +-s-read 0-zzzzzzzzzzzzzzzzzzzz-write 1-f-----------+
//! Thread 1         +-s-read 0-zzzzzzzzzzzzzzzzzzzz-write 1-f-----+
//! value      0--------------------------------1-----------1--------
//!
//! s starting update   z sleeps   f finishing update
//! . waits for the others   + main starts or joins a thread
//! ```
//!
//! # What Rust does differently, and why
//!
//! - A data race is two threads using the same memory at the same time, at
//!   least one of them to write, without synchronisation. It is undefined
//!   behaviour, and safe Rust does not let you write one.
//! - A race condition is a result that depends on who comes first. Rust does
//!   *not* refuse it: this program is one. Its `load` is fine by itself, and so
//!   is its `store`, but between the two another thread may read the old value.
//!
//! Only the sleep puts the other thread's read between a read and its write.
//! That makes the lost update near certain, not certain: a thread that comes
//! more than 0.1 seconds late reads 1, and the end is 2.
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
//! An atomic number can. But two operations, even if they stand on one line,
//! are two operations:
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
//! - Take out the line with `thread::sleep`. (The compiler warns that `Duration`
//!   is not used any more.) Now the end is 2, because thread 0 is done before
//!   thread 1 begins: here it was 2 in more than 20,000 runs, and still nothing
//!   makes that certain.
//! - Put `self.value.fetch_add(1, Ordering::Relaxed);` in the place of the line
//!   with `store`. (The compiler warns that `local_copy` is not used any more.)
//!   That reads, adds and writes in one step, and the end is 2 in every run,
//!   with the sleep and without it.

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

    // `Relaxed` is enough, since no other memory depends on this value. No
    // stronger ordering would help: it can't make one step out of two.
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

    // A reference: each `move` closure takes its own copy of it along.
    let database = &FakeDatabase::new();
    info!(
        "Testing update. Starting value is {}.",
        database.value.load(Ordering::Relaxed)
    );
    thread::scope(|scope| -> io::Result<()> {
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
