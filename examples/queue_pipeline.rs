//! Passes messages through a queue of ten until an event stops the producer.
//!
//! Run it with `cargo run --example queue_pipeline`.
//!
//! ```text
//!            0 s                        0.1 s
//! main       spawn-spawn-zzzzzzzzzzzzzzz-set event...................+-end
//!            |     |                                                 |
//! Producer   +-got-put-----got-put ... got......put-event: close-----+
//! size       0     1   0       1   ... 10    9  10   9  8  ... 1 0   |
//! Consumer         +...get-storing ... ------get-storing-  ... -none-+
//!
//! z sleeps   . waits for the other   + main starts or joins a thread
//! size of the queue after each put and get; the log shows it at `storing`
//! ```
//!
//! # What Rust does differently, and why
//!
//! - The article's consumer leaves when the event is set and the queue is
//!   empty. If the producer still has a number to put, that number is lost; and
//!   if the consumer looks before the event is set, and the producer puts no
//!   more, it waits for ever. Here the event stops the producer only. The last
//!   thing the producer does is to close the queue, and the consumer reads
//!   until the queue is closed *and* empty. No number is lost, and nobody waits
//!   for ever.
//! - `std::sync::mpsc::sync_channel(10)` is such a queue ready-made: it is
//!   closed when its sender is dropped. But it doesn't tell how long it is, and
//!   the log shows that. So here is a queue of a `VecDeque`, a `Mutex` around
//!   it, and a `Condvar` for each of the two things that a thread may wait for.
//! - Python's `Event` can also be waited for. Here nobody waits for it, so an
//!   `AtomicBool` is enough.
//!
//! # What Rust refuses
//!
//! A `Cell` can be changed through a shared reference, but threads can't share
//! it: it is not `Sync`. Error E0277, "cannot be shared between threads
//! safely":
//!
//! ```compile_fail,E0277
//! use std::cell::Cell;
//! use std::thread;
//!
//! fn main() {
//!     let event = Cell::new(false);
//!     thread::scope(|scope| {
//!         scope.spawn(|| println!("set: {}", event.get()));
//!         event.set(true);
//!     });
//! }
//! ```
//!
//! An atomic is the `Cell` that threads may share:
//!
//! ```diff
//! -use std::cell::Cell;
//! +use std::sync::atomic::{AtomicBool, Ordering};
//!  use std::thread;
//!
//!  fn main() {
//! -    let event = Cell::new(false);
//! +    let event = AtomicBool::new(false);
//!      thread::scope(|scope| {
//! -        scope.spawn(|| println!("set: {}", event.get()));
//! -        event.set(true);
//! +        scope.spawn(|| println!("set: {}", event.load(Ordering::Relaxed)));
//! +        event.store(true, Ordering::Relaxed);
//! ```
//!
//! # Try
//!
//! - Set `MAXSIZE` to 1. No size is above 1, and fewer numbers get through,
//!   because the threads wait for each other more often.
//! - Let the consumer be slow: put `thread::sleep(Duration::from_millis(5));`
//!   at the end of its loop. The queue fills up, the producer waits, and what
//!   is still in the queue at the event is stored after it.
//! - Run it with `RUST_LOG=debug` to see each step of putting and getting.

use std::collections::VecDeque;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

const MAXSIZE: usize = 10;

// A queue without room would stop both threads for ever: refuse to compile that.
const _: () = assert!(MAXSIZE > 0, "a queue needs room");

/// A queue between producer and consumer, of at most `MAXSIZE` messages.
struct Pipeline {
    state: Mutex<State>,
    not_full: Condvar,
    not_empty: Condvar,
}

struct State {
    queue: VecDeque<u32>,
    closed: bool,
}

impl Pipeline {
    fn new() -> Self {
        Self {
            state: Mutex::new(State {
                queue: VecDeque::new(),
                closed: false,
            }),
            not_full: Condvar::new(),
            not_empty: Condvar::new(),
        }
    }

    /// Takes the oldest message out, or `None` once the queue is closed and empty.
    fn get_message(&self, name: &str) -> Option<u32> {
        debug!("{name}:about to get from queue");
        let state = self.state.lock().unwrap();
        let mut state = self
            .not_empty
            .wait_while(state, |state| state.queue.is_empty() && !state.closed)
            .unwrap();
        let value = state.queue.pop_front()?;
        drop(state);
        self.not_full.notify_one();
        debug!("{name}:got {value} from queue");
        Some(value)
    }

    fn set_message(&self, value: u32, name: &str) {
        debug!("{name}:about to add {value} to queue");
        let state = self.state.lock().unwrap();
        let mut state = self
            .not_full
            .wait_while(state, |state| state.queue.len() == MAXSIZE)
            .unwrap();
        state.queue.push_back(value);
        drop(state);
        self.not_empty.notify_one();
        debug!("{name}:added {value} to queue");
    }

    fn close(&self) {
        self.state.lock().unwrap().closed = true;
        self.not_empty.notify_all();
    }

    fn qsize(&self) -> usize {
        self.state.lock().unwrap().queue.len()
    }
}

/// Pretends to get numbers from the network.
fn producer(pipeline: &Pipeline, event: &AtomicBool) {
    // `Relaxed` is enough, as in `race_condition.rs`: the event stands alone.
    while !event.load(Ordering::Relaxed) {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        pipeline.set_message(message, "Producer");
    }

    info!("Producer received event. Exiting");
    pipeline.close();
}

/// Pretends to save numbers in a database.
fn consumer(pipeline: &Pipeline) {
    while let Some(message) = pipeline.get_message("Consumer") {
        info!(
            "Consumer storing message: {message} (size={})",
            pipeline.qsize()
        );
    }

    // The article's words. What ended the loop is the closed queue.
    info!("Consumer received event. Exiting");
}

fn main() -> io::Result<()> {
    init_logging(LevelFilter::Info);

    let pipeline = Pipeline::new();
    let event = AtomicBool::new(false);
    thread::scope(|scope| {
        thread::Builder::new().spawn_scoped(scope, || producer(&pipeline, &event))?;
        let spawned = thread::Builder::new().spawn_scoped(scope, || consumer(&pipeline));
        if let Err(error) = spawned {
            // The scope waits for the producer, and the producer for the event
            // and for somebody who makes room. So `main` does both.
            event.store(true, Ordering::Relaxed);
            consumer(&pipeline);
            return Err(error);
        }

        thread::sleep(Duration::from_millis(100));
        info!("Main: about to set event");
        event.store(true, Ordering::Relaxed);
        Ok(())
    })
}
