//! Let at most two threads run a block at a time.
//!
//! This corresponds to Python's `with Semaphore(2):`. A permit is given back when it is
//! dropped, even by a panic. It needs a name, such as `_permit`, because `let _ =` would
//! drop it immediately. A thread that holds a permit and asks for another may wait
//! forever.
//!
//! ```text
//! $ cargo run --quiet --example semaphore
//! Thread 0: inside
//! Thread 1: inside
//! Thread 0: leaving
//! Thread 1: leaving
//! Thread 2: inside
//! Thread 3: inside
//! Thread 2: leaving
//! Thread 3: leaving
//! ```
//!
//! The order of the lines varies.

use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

struct Semaphore {
    permits: Mutex<u32>,
    released: Condvar,
}

/// A permit borrows its semaphore, for the lifetime `'a`.
#[must_use]
struct Permit<'a>(&'a Semaphore);

impl Semaphore {
    fn acquire(&self) -> Permit<'_> {
        let guard = self.permits.lock().unwrap();
        let mut guard = self
            .released
            .wait_while(guard, |permits| *permits == 0)
            .unwrap();
        *guard -= 1;
        Permit(self)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        *self.0.permits.lock().unwrap() += 1;
        self.0.released.notify_one();
    }
}

fn main() {
    let semaphore = Semaphore {
        permits: Mutex::new(2),
        released: Condvar::new(),
    };
    thread::scope(|scope| {
        for name in 0..4 {
            let semaphore = &semaphore;
            scope.spawn(move || {
                let _permit = semaphore.acquire();
                println!("Thread {name}: inside");
                thread::sleep(Duration::from_millis(100));
                println!("Thread {name}: leaving");
            });
        }
    });
}
