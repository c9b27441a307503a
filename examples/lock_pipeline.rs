//! Hands over one message at a time: each thread releases the other's lock.
//!
//! Run it with `cargo run --example lock_pipeline`.
//!
//! ```text
//! Producer   got 1-[set 1-]-got 2.........[set 2-]-got 3.........[set 3
//!                          \             /        \             /
//!                   getlock \           / setlock  \ getlock   / setlock
//!                            \         /            \         /
//! Consumer   .................[get 1--]-storing 1....[get 2--]-storing 2
//!
//! . waits to acquire a lock   [ has it   ] releases the other's lock
//! getlock is consumer_lock, taken at the start; setlock is producer_lock
//! ```
//!
//! # What Rust does differently, and why
//!
//! - A `Mutex` is released by the thread that locked it, when the guard is
//!   dropped. Here each thread has to release what the other acquired, which
//!   Python's `Lock` allows. So this program has a small `Lock` of its own: a
//!   `bool` in a `Mutex`, which is locked only for a moment at a time, and a
//!   `Condvar`, Python's `threading.Condition`, to wait until it changes.
//! - The two locks make the threads use `message` in turns. The compiler can't
//!   see that, and asks for a `Mutex` around `message` as well.
//! - The sentinel is `None`: a message is an `Option`, and the compiler sees to
//!   it that nobody takes the sentinel for a number.
//!
//! It is certain that each `have getlock` comes after the `about to release
//! getlock` that allows it, and that the same holds for `setlock`. How else the
//! lines of the two threads are mixed is up to the system.
//!
//! # What Rust refuses
//!
//! The guard of a `Mutex` can't go to another thread to be released there: it
//! is not `Send`. Error E0277, "cannot be sent between threads safely":
//!
//! ```compile_fail,E0277
//! use std::sync::Mutex;
//! use std::thread;
//!
//! fn main() {
//!     let locked = Mutex::new(true);
//!     thread::scope(|scope| {
//!         let guard = locked.lock().unwrap();
//!         scope.spawn(|| drop(guard));
//!     });
//!     println!("locked: {}", locked.lock().unwrap());
//! }
//! ```
//!
//! What any thread may do is to change a `bool` that says whether the lock is
//! taken:
//!
//! ```diff
//! -        let guard = locked.lock().unwrap();
//! -        scope.spawn(|| drop(guard));
//! +        scope.spawn(|| *locked.lock().unwrap() = false);
//! ```
//!
//! # Try
//!
//! - Run it with `RUST_LOG=info`, the level of the article's code: only what
//!   was got and stored is left.
//! - Take out the line `self.producer_lock.acquire();`. The producer no longer
//!   waits until the last number was taken, and may overwrite it. Numbers are
//!   lost, and some may be stored twice: how many differs from run to run.

use std::io;
use std::sync::{Condvar, Mutex};
use std::thread;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

/// A lock that any thread may release, not only the one that acquired it.
///
/// To release it when nobody has acquired it is an error in Python, and does
/// nothing here.
struct Lock {
    locked: Mutex<bool>,
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
        // While this thread waits, the `Mutex` is unlocked for the others.
        let mut guard = self.released.wait_while(guard, |locked| *locked).unwrap();
        *guard = true;
    }

    fn release(&self) {
        *self.locked.lock().unwrap() = false;
        self.released.notify_one();
    }
}

/// A single element pipeline between producer and consumer.
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

const SENTINEL: Option<u32> = None;

/// Pretends to get messages from the network.
fn producer(pipeline: &Pipeline) {
    for _ in 0..10 {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        pipeline.set_message(Some(message), "Producer");
    }

    // Tell the consumer that there are no more.
    pipeline.set_message(SENTINEL, "Producer");
}

/// Pretends to save numbers in a database.
fn consumer(pipeline: &Pipeline) {
    // The loop ends with the sentinel.
    while let Some(message) = pipeline.get_message("Consumer") {
        info!("Consumer storing message: {message}");
    }
}

fn main() -> io::Result<()> {
    init_logging(LevelFilter::Debug);

    let pipeline = Pipeline::new();
    thread::scope(|scope| {
        thread::Builder::new().spawn_scoped(scope, || producer(&pipeline))?;
        let spawned = thread::Builder::new().spawn_scoped(scope, || consumer(&pipeline));
        if let Err(error) = spawned {
            // The scope waits for the producer, and the producer for somebody
            // who takes its messages. So `main` does, before it gives up.
            consumer(&pipeline);
            return Err(error);
        }
        Ok(())
    })
}
