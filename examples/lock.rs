//! Keeps both updates, because a lock lets only one thread at a time use the value.
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
//! - The lock wraps the value instead of sitting beside it. Threads reach the number in a
//!   `Mutex<u32>` only by locking, so you can't forget to lock.
//! - `lock` returns a *guard*, and `*guard` is the value, whose methods you can call on
//!   the guard itself. Once the guard is dropped, the mutex is unlocked, and the value is
//!   out of reach: see `value_after_unlock.rs` in `examples/rejected`.
//! - A panic in a thread that holds the guard *poisons* the mutex, so other threads learn
//!   that the value may be half changed. Python's `with` releases the lock after an
//!   exception and leaves no such mark.

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
        // This block is the *critical section*, which only one thread at a time can run.
        // Keep yours short, because the other threads wait. This one sleeps only to show
        // that they do.
        {
            // `lock` fails only on a poisoned mutex, and `unwrap` turns that into a panic.
            let mut guard = self.value.lock().unwrap();
            debug!("Thread {name} has lock");
            let mut local_copy = *guard;
            local_copy += 1;
            thread::sleep(Duration::from_secs(1));
            *guard = local_copy;
            debug!("Thread {name} about to release lock");
            // The guard goes out of scope here, which unlocks the mutex.
        }
        debug!("Thread {name} after release");
        info!("Thread {name}: finishing update");
    }
}

fn main() {
    init_logging(LevelFilter::Debug);

    let database = FakeDatabase::new();
    // The `*` applies last, to the guard. Without a name, it is dropped after this
    // statement.
    let starting_value = *database.value.lock().unwrap();
    info!("Testing update. Starting value is {starting_value}.");
    thread::scope(|scope| {
        let database = &database;
        for index in 0..2 {
            scope.spawn(move || database.locked_update(index));
        }
    });
    info!(
        "Testing update. Ending value is {}.",
        database.value.into_inner().unwrap()
    );
}

// Try
//
// - Unlock the mutex during the sleep: add `drop(guard);` above the sleep and
//   `let mut guard = self.value.lock().unwrap();` below it. The ending value is usually 1,
//   because the other thread reads the value between the two critical sections.
// - Add `let again = self.value.lock().unwrap();` below the line that logs `has lock`. The
//   program compiles, but no `about to release lock` appears. A `Mutex` isn't reentrant,
//   so a thread that locks it twice waits for itself, in a *deadlock*. On some systems,
//   the second `lock` panics instead.
// - Make two threads wait for each other. Add these lines at the end of `main`:
//       let (a, b) = (Mutex::new(0), Mutex::new(0));
//       let take_both = |first: &Mutex<u32>, second: &Mutex<u32>| {
//           let _first = first.lock().unwrap();
//           thread::sleep(Duration::from_millis(100));
//           let _second = second.lock().unwrap();
//       };
//       thread::scope(|scope| {
//           scope.spawn(|| take_both(&a, &b));
//           scope.spawn(|| take_both(&b, &a));
//       });
//   After `Ending value is 2.`, the program almost always hangs, because each thread holds
//   the mutex that the other one waits for. Then write `take_both(&a, &b)` in both
//   closures. Now the program ends, because threads that lock their mutexes in the same
//   order can't deadlock in this way.
