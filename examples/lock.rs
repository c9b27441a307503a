//! Keeps both updates: one thread at a time is in the critical section.
//!
//! Run it with `cargo run --example lock`.
//!
//! ```text
//!            0 s                    1 s                    2 s
//! Thread 0   s-lock[-read 0-zzzzzzz-write 1-]-f
//! Thread 1    s-lock........................[-read 1-zzzzzzz-write 2-]-f
//! value      0----------------------------1------------------------2------
//!
//! s starting update   lock about to lock   . waits for the lock
//! [ has lock   z sleeps   ] releases the lock   f finishing update
//! ```
//!
//! # What Rust does differently, and why
//!
//! - The lock is not beside the value, but around it: threads that share a
//!   `Mutex<u32>` get at the number only by locking it. It can't be forgotten.
//! - `lock` returns a guard, and the lock is released when the guard is
//!   dropped, at the latest where it goes out of scope. The inner block in
//!   `locked_update` is Python's `with` block.
//! - If a thread panics while it holds the lock, the value may be half changed.
//!   The lock is poisoned: `lock` returns an error from then on, and `unwrap`
//!   passes the panic on. Python's `with` just releases the lock.
//!
//! Which of the threads is first is up to the system.
//!
//! # What Rust does not refuse
//!
//! A deadlock, as in the article's section of that name. This compiles, but the
//! second `lock` never returns: the thread waits for itself. (The documentation
//! would also let it panic.)
//!
//! ```no_run
//! use std::sync::Mutex;
//!
//! fn main() {
//!     let value = Mutex::new(0);
//!     let first = value.lock().unwrap();
//!     println!("has lock");
//!     let second = value.lock().unwrap();
//!     println!("never comes here: {first} {second}");
//! }
//! ```
//!
//! Let go of the first guard, and it ends:
//!
//! ```diff
//!      println!("has lock");
//! +    drop(first);
//!      let second = value.lock().unwrap();
//! -    println!("never comes here: {first} {second}");
//! +    println!("comes here: {second}");
//! ```
//!
//! # Try
//!
//! - Run it with `RUST_LOG=info`: the six lines that are left are those of
//!   `race_condition`, but for the ending value.
//! - Let go of the lock for the sleep: put `drop(value);` above the sleep and
//!   `let mut value = self.value.lock().unwrap();` below it. (The first `mut`
//!   is not needed then, and the compiler says so.) Each access is locked, the
//!   two together are not, and the ending value is 1.

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

    let database = FakeDatabase::new();
    info!(
        "Testing update. Starting value is {}.",
        database.value.lock().unwrap()
    );
    thread::scope(|scope| -> io::Result<()> {
        // The closures are `move` to take `index` along. Of the database they
        // take a reference.
        let database = &database;
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
