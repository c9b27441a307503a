//! Passes one message at a time: each thread releases the lock that the other waits for.
//!
//! Run it with `cargo run --example lock_pipeline`. In the log, setlock is
//! `producer_lock`, which the producer needs to set a message. Getlock is `consumer_lock`.
//!
//! ```text
//! Producer                     Consumer
//! got message: 1               about to acquire getlock
//! about to acquire setlock     :
//! have setlock                 :
//! about to release getlock     :
//! release()  --------------->  have getlock
//! getlock released
//! got message: 2
//! about to acquire setlock     about to release setlock
//! :  <-----------------------  release()
//! have setlock                 setlock released
//! about to release getlock     storing message: 1
//! release()                    about to acquire getlock
//! getlock released             have getlock
//! ```
//!
//! - In Python, any thread can release a `Lock`. A `Mutex` doesn't allow that: see
//!   `sent_guard.rs` in `examples/rejected`. So this program builds a lock that any thread
//!   can release, a *binary semaphore*.
//! - With the two locks, the threads take turns. The compiler can't see that, so `message`
//!   needs a type that threads can share, here a `Mutex`.
//! - At the end, the producer sends a *sentinel*, which tells the consumer to stop. It is
//!   the `None` of an `Option<u32>`, so no code can mistake it for a number.
//! - If one thread panics or returns early, the other one may wait forever for a lock. In
//!   your own code, use a channel instead: see `channel_pipeline.rs`.

use std::sync::{Condvar, Mutex};
use std::thread;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

/// Only one thread at a time can hold this lock, so `acquire` waits until it is free. Any
/// thread can call `release`, and then the next thread can acquire the lock. If no thread
/// holds the lock, `release` does nothing, whereas Python raises an error.
struct Lock {
    locked: Mutex<bool>,
    /// `acquire` waits on this *condition variable* until `release` notifies it.
    released: Condvar,
}

impl Lock {
    fn new() -> Self {
        Self {
            locked: Mutex::new(false),
            released: Condvar::new(),
        }
    }

    fn acquire(&self) {
        let guard = self.locked.lock().unwrap();
        // `wait_while` takes the guard, unlocks the mutex while it waits, and returns the
        // guard. It waits *while* the closure returns true for the locked value, unlike
        // Python's `wait_for`. It calls the closure first and whenever the thread wakes.
        let mut guard = self.released.wait_while(guard, |locked| *locked).unwrap();
        *guard = true;
    }

    fn release(&self) {
        *self.locked.lock().unwrap() = false;
        // Only one thread can acquire the lock now, so waking one is enough.
        self.released.notify_one();
    }
}

struct Pipeline {
    message: Mutex<Option<u32>>,
    producer_lock: Lock,
    consumer_lock: Lock,
}

impl Pipeline {
    fn new() -> Self {
        let pipeline = Self {
            message: Mutex::new(None),
            producer_lock: Lock::new(),
            consumer_lock: Lock::new(),
        };
        // There is no message yet, so the consumer has to wait.
        pipeline.consumer_lock.acquire();
        pipeline
    }

    fn get_message(&self, name: &str) -> Option<u32> {
        debug!("{name}:about to acquire getlock");
        self.consumer_lock.acquire();
        debug!("{name}:have getlock");
        // `*` copies the message out, because an `Option<u32>` is `Copy`. After the
        // release, the producer may overwrite the message.
        let message = *self.message.lock().unwrap();
        debug!("{name}:about to release setlock");
        self.producer_lock.release();
        debug!("{name}:setlock released");
        message
    }

    fn set_message(&self, message: Option<u32>, name: &str) {
        debug!("{name}:about to acquire setlock");
        self.producer_lock.acquire();
        debug!("{name}:have setlock");
        *self.message.lock().unwrap() = message;
        debug!("{name}:about to release getlock");
        self.consumer_lock.release();
        debug!("{name}:getlock released");
    }
}

/// The consumer stops at the first sentinel. With a second consumer, the program hangs,
/// because only one of them gets the sentinel. With a second producer, it usually hangs,
/// too, because the consumer stops before the other producer does.
const SENTINEL: Option<u32> = None;

fn producer(pipeline: &Pipeline) {
    for _ in 0..10 {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        pipeline.set_message(Some(message), "Producer");
    }
    pipeline.set_message(SENTINEL, "Producer");
}

fn consumer(pipeline: &Pipeline) {
    while let Some(message) = pipeline.get_message("Consumer") {
        info!("Consumer storing message: {message}");
    }
}

fn main() {
    init_logging(LevelFilter::Debug);

    let pipeline = Pipeline::new();
    thread::scope(|scope| {
        scope.spawn(|| producer(&pipeline));
        scope.spawn(|| consumer(&pipeline));
    });
}

// Try
//
// - Run it with `RUST_LOG=info cargo run --example lock_pipeline`. At the article's log
//   level, you see only which messages the threads get and store. Keep this level for the
//   next two experiments.
// - In `get_message`, move the line that reads `message` below the line that releases
//   `producer_lock`. Now the producer may overwrite a message before the consumer reads
//   it. In some runs, the consumer then skips a message, and may store another one twice.
// - Remove `self.producer_lock.acquire();`, so that the threads no longer take turns.
//   Often, at most one message is stored, because the producer sets the sentinel before
//   the consumer reads any other message.
// - Add `panic!("no database");` below the line that logs `storing message`. The program
//   hangs, because the producer waits for a lock that no thread releases.
