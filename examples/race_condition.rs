//! Loses an update: two threads read the same value before either writes it back.
//!
//! Run it with `cargo run --example race_condition`.
//!
//! What Rust does differently, and why:
//!
//! - A data race (two threads use the same memory at the same time, one of them
//!   writes, and nothing synchronises them) is undefined behaviour, and safe
//!   Rust does not compile it. A plain `u32` can't be changed through the
//!   `&self` that the threads share. An `AtomicU32` can.
//! - A race condition (the result depends on who comes first) does compile.
//!   Each `load` and each `store` is fine by itself, the pair is not: between
//!   the two there is time for the other thread to read the old value.
//! - Nothing but the 0.1 seconds of sleep puts the other read there. The sleep
//!   makes that near certain, but no more than that: a thread that was held up
//!   for longer would find the new value, and the end would be 2.

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
