//! Passes one message at a time: each thread releases the lock that the other waits for.
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
//! - In Python, any thread can release a `Lock`. A `Mutex` does not allow that, because
//!   a guard can't be sent to another thread: see `sent_guard.rs` in
//!   `examples/rejected`. This program needs a binary semaphore, a lock that any thread
//!   can release. The standard library has none, so this program builds one: `Lock`.
//! - The two locks make the threads take turns accessing `message`. The compiler can't
//!   see that, so it demands a type that threads can share, here a `Mutex`.
//! - The sentinel is `None`. A message is an `Option<u32>`, so the compiler makes
//!   sure that no code mistakes the sentinel for a number.

use std::sync::{Condvar, Mutex};
use std::thread;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

/// A binary semaphore: only one thread at a time can hold it, but any thread can release
/// it. Releasing an unlocked lock is an error in Python but has no effect on this `Lock`.
/// With a count in place of the `bool`, this type would correspond to Python's
/// `Semaphore(n)`. To match Python's `with lock:`, `acquire` would have to return a guard
/// that releases the lock when dropped.
struct Lock {
    locked: Mutex<bool>,
    /// A condition variable: `acquire` waits on it until `release` notifies it. Together,
    /// the two fields correspond to Python's `threading.Condition`.
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
        // the guard with the mutex locked again. It waits *while* the closure, which
        // receives a `&mut bool`, returns true. Python's `wait_for` waits *until* its
        // predicate returns true. The closure runs before the first wait, so an earlier
        // `release` is not missed. It runs again after each wakeup, because another
        // thread may have acquired the lock first. A wakeup may even be spurious: it may
        // come without a notification.
        let mut guard = self.released.wait_while(guard, |locked| *locked).unwrap();
        *guard = true;
    }

    fn release(&self) {
        *self.locked.lock().unwrap() = false;
        // Only one thread can acquire the lock now, so waking one is enough. Unlike
        // Python's `notify`, `notify_one` can be called without holding the mutex.
        self.released.notify_one();
    }
}

struct Pipeline {
    message: Mutex<Option<u32>>,
    /// The lock that the log calls setlock: the producer needs it to set a message.
    producer_lock: Lock,
    /// The lock that the log calls getlock: the consumer needs it to get a message.
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
        // `*` copies the message, because an `Option<u32>` is `Copy`. After the release,
        // the producer may overwrite the message, so the copy comes first.
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

/// Tells the consumer that there are no more messages. The consumer stops at the first
/// sentinel, so a second producer or consumer may then wait forever.
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
// - Run it with `RUST_LOG=info`, the article's log level, which hides the debug lines.
// - In `get_message`, move the line that reads `message` below the line that releases
//   `producer_lock`. In some runs, the consumer stores wrong messages, because the
//   producer may overwrite a message before the consumer reads it.
// - Remove `self.producer_lock.acquire();`. In most runs, messages are lost or stored
//   twice, because the threads no longer take turns. Sometimes every message is lost,
//   because the producer sets the sentinel before the consumer reads its first message.
// - Add `panic!("no database");` below the line that logs `storing message`. The
//   program hangs, in Rust as in Python, because the producer waits for a lock that no
//   thread releases. `channel_pipeline.rs` ends in this case.
