//! Keeps both updates: one thread at a time is in the critical section.
//!
//! Run it with `cargo run --example lock`.
//!
//! ```text
//!        Thread 0                 Thread 1                 value
//! 0 s    starting update          starting update          0
//!        about to lock            about to lock
//!        has lock                 :
//!        load 0                   :
//!        z                        :
//! 1 s    store 1                  :                        1
//!        about to release lock    :
//!        end of block  -------->  has lock
//!        after release            load 1
//!        finishing update         z
//! 2 s                             store 2                  2
//!                                 about to release lock
//!                                 end of block
//!                                 after release
//!                                 finishing update
//! ```
//!
//! - The lock wraps the value instead of sitting beside it. Threads reach the number
//!   in a `Mutex<u32>` only by locking, so they can't forget to.
//! - `lock` waits until the mutex is unlocked and returns a guard. `*guard` is the value.
//!   Dropping the guard unlocks the mutex. A guard with a name is dropped at the end of
//!   its block, or earlier by `drop`. One without a name is usually dropped at the end
//!   of its statement. See `examples/rejected/value_after_unlock.rs`.
//! - A panic in a thread that holds the guard poisons the mutex, so other threads learn
//!   that the value may be half changed. Python's `with` only releases the lock.

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
        // This block is the critical section, which only one thread at a time may run.
        // It is Python's `with` block.
        {
            // On a poisoned mutex, `lock` returns an error. `unwrap` turns it into a
            // panic, the usual choice, so that no thread continues with a damaged
            // value. To continue all the same, `PoisonError::into_inner` takes the
            // guard out of the error. The mutex stays poisoned until `clear_poison`.
            let mut value = self.value.lock().unwrap();
            debug!("Thread {name} has lock");
            let mut local_copy = *value;
            local_copy += 1;
            thread::sleep(Duration::from_secs(1));
            *value = local_copy;
            debug!("Thread {name} about to release lock");
            // The guard `value` is dropped here.
        }
        debug!("Thread {name} after release");
        info!("Thread {name}: finishing update");
    }
}

fn main() {
    init_logging(LevelFilter::Debug);

    let database = FakeDatabase::new();
    info!(
        "Testing update. Starting value is {}.",
        database.value.lock().unwrap()
    );
    thread::scope(|scope| {
        let database = &database;
        for index in 0..2 {
            scope.spawn(move || database.locked_update(index));
        }
    });
    info!(
        "Testing update. Ending value is {}.",
        database.value.lock().unwrap()
    );
}

// Try
//
// - Unlock the mutex during the sleep: put `drop(value);` above the sleep and
//   `let mut value = self.value.lock().unwrap();` below it. The ending value is 1,
//   because the other thread reads the value between the two critical sections.
// - Put `let again = self.value.lock().unwrap();` below `has lock`. The program
//   compiles and hangs, because a `Mutex` is not reentrant: the thread waits for
//   itself, which is a deadlock. On some systems, `lock` may panic instead. Python's
//   `RLock` is reentrant. Two threads deadlock if each holds a lock that the other
//   waits for. Threads that take their locks in the same order don't.
// - Put `panic!("no network");` below `has lock`. The first thread panics there and
//   poisons the mutex, so the second one panics at `unwrap` with a `PoisonError`.
