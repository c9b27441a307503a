//! Keeps both updates: one thread at a time is in the critical section.
//!
//! Run it with `cargo run --example lock`.
//!
//! What Rust does differently, and why:
//!
//! - The lock is not beside the value, it is around it. The only way to the
//!   `u32` in a `Mutex<u32>` is through `lock`, so that it can't be forgotten.
//! - `lock` returns a guard, and the lock is released when the guard goes out of
//!   scope. The block in `locked_update` does what Python's `with` block does.
//! - If a thread panics while it holds the lock, the lock is poisoned, and
//!   `lock` returns an error from then on, because the value may be half
//!   changed. `unwrap` passes the panic on. Python's `with` just releases.

use std::io;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

struct FakeDatabase {
    value: Mutex<u32>,
}

impl FakeDatabase {
    fn new() -> Self {
        Self {
            value: Mutex::new(0),
        }
    }

    fn locked_update(&self, name: u32) {
        info!("Thread {name}: starting update");
        debug!("Thread {name} about to lock");
        {
            let mut value = self.value.lock().unwrap();
            debug!("Thread {name} has lock");
            let mut local_copy = *value;
            local_copy += 1;
            thread::sleep(Duration::from_secs(1));
            *value = local_copy;
            debug!("Thread {name} about to release lock");
        }
        debug!("Thread {name} after release");
        info!("Thread {name}: finishing update");
    }
}

fn main() -> io::Result<()> {
    init_logging(LevelFilter::Debug);

    let database = &FakeDatabase::new();
    info!(
        "Testing update. Starting value is {}.",
        database.value.lock().unwrap()
    );
    thread::scope(|scope| -> io::Result<()> {
        for index in 0..2 {
            thread::Builder::new().spawn_scoped(scope, move || database.locked_update(index))?;
        }
        Ok(())
    })?;
    info!(
        "Testing update. Ending value is {}.",
        database.value.lock().unwrap()
    );
    Ok(())
}
