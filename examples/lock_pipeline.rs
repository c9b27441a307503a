//! Hands over one message at a time: each thread releases the other's lock.
//!
//! Run it with `cargo run --example lock_pipeline`.
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
//! - Each thread releases the lock that the other one waits for. Python's `Lock`
//!   allows that. A `Mutex` does not, because a guard can't be sent to another
//!   thread: see `examples/rejected/sent_guard.rs`. The handover needs a binary
//!   semaphore, a lock that any thread may release. The standard library has none,
//!   so this program builds one: `Lock`.
//! - The two locks make the threads take turns at `message`. The compiler can't see
//!   that, so it demands a `Mutex` around `message` as well.
//! - The sentinel is `None`. A message is an `Option<u32>`, so the compiler makes
//!   sure that no code takes the sentinel for a number.

use std::sync::{Condvar, Mutex};
use std::thread;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

/// A binary semaphore: one thread at a time acquires it, and any thread may release
/// it. A second release is an error in Python, but does nothing in this `Lock`. With
/// a count in place of the `bool`, it would be Python's `Semaphore(n)`.
struct Lock {
    locked: Mutex<bool>,
    /// `acquire` waits on it. With its mutex, it is Python's `threading.Condition`.
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
        // `wait_while` takes the guard, unlocks the mutex while it waits, and returns
        // the guard with the mutex locked again. It waits *while* its closure, which
        // gets the value, returns true. Python's `wait_for` waits *until* it does.
        // The closure runs before the first wait, so an earlier `release` is not missed.
        // It runs again after each wakeup, because another thread may have acquired the
        // lock first. A wakeup may even be spurious, that is, come without a
        // notification. A poisoned mutex gives an error, as with `lock`.
        let mut guard = self.released.wait_while(guard, |locked| *locked).unwrap();
        *guard = true;
    }

    fn release(&self) {
        *self.locked.lock().unwrap() = false;
        // Only one thread can acquire the lock now, so it is enough to wake one. Unlike
        // Python's `notify`, `notify_one` does not need the mutex.
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

/// Tells the consumer that there are no more messages.
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
    // The loop ends at the sentinel, because `None` does not match `Some`.
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
// - Run it with `RUST_LOG=info`, the level of the article's code. Only the lines
//   `got message` and `storing message` remain, because the others have level `debug`.
// - Remove `self.producer_lock.acquire();`. In most runs messages are lost or stored
//   twice, because the threads no longer take turns. Often all are lost, because the
//   sentinel overwrites the last one before the consumer reads.
// - Put `panic!("no database");` below `storing message`. In Python as in Rust, the
//   program never ends, because the producer waits for a lock that no thread releases.
//   `channel_pipeline.rs` ends in this case.
