//! Passes messages through a queue with room for ten, until an event stops the producer.
//!
//! Run it with `cargo run --example queue_pipeline`.
//!
//! ```text
//! main                Producer                 Consumer
//! spawn()  -------->  got message: 1
//! spawn()  --------------------------------->  get_message()
//! z  0.1 s            set_message()            :
//! z                   push 1  -------------->  pop 1
//! z                   got message: 2           storing message: 1 (size=0)
//! z                   set_message()            get_message()
//! z                   push 2                   pop 2
//! z                   ...                      ...
//! about to set event                           get_message()
//! end of scope        received event. Exiting  :
//! :                   close()  ------------->  received event. Exiting
//! :  <--------------  end
//! :  <---------------------------------------  end
//! ```
//!
//! - No message is lost here. The article's consumer stops when the event is set and
//!   the queue is empty, even if the producer has one more message to put. If that
//!   consumer asks for a message just before the event is set, it may wait forever. In
//!   this program, the producer closes the queue when it stops, and the consumer reads
//!   until the queue is closed *and* empty. Python 3.13 has `Queue.shutdown()` for this.
//! - The queue is built like Python's `queue.Queue`: from a deque, a mutex, and the
//!   condition variables `not_empty` and `not_full`.
//! - If one thread panics, or the consumer stops early, the other may wait forever, in
//!   Python as in Rust. In neither language can a thread stop another one. A thread can
//!   only set an event, which the other thread notices when it next loads the event.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

// In Python, 0 means no limit. Here, 0 means room for no message, and the program hangs.
const MAXSIZE: usize = 10;

struct Pipeline {
    state: Mutex<State>,
    not_empty: Condvar,
    not_full: Condvar,
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
            not_empty: Condvar::new(),
            not_full: Condvar::new(),
        }
    }

    /// Returns the oldest message, or `None` when the queue is closed and empty.
    fn get_message(&self, name: &str) -> Option<u32> {
        debug!("{name}:about to get from queue");
        let guard = self.state.lock().unwrap();
        let mut guard = self
            .not_empty
            .wait_while(guard, |state| state.queue.is_empty() && !state.closed)
            .unwrap();
        // If the queue is empty here, it is also closed, so `?` returns `None`. A field of
        // the guarded `State` needs no `*`: the dot reaches through the guard.
        let value = guard.queue.pop_front()?;
        // This call unlocks the mutex first, so that the woken thread finds it unlocked.
        drop(guard);
        self.not_full.notify_one();
        debug!("{name}:got {value} from queue");
        Some(value)
    }

    /// Adds a message. Panics if the queue is closed, because the consumer may have
    /// stopped.
    fn set_message(&self, value: u32, name: &str) {
        debug!("{name}:about to add {value} to queue");
        let guard = self.state.lock().unwrap();
        let mut guard = self
            .not_full
            .wait_while(guard, |state| state.queue.len() == MAXSIZE && !state.closed)
            .unwrap();
        if guard.closed {
            // This call unlocks the mutex first, so that the panic does not poison it.
            drop(guard);
            panic!("{name} can't add {value} to a closed queue");
        }
        guard.queue.push_back(value);
        drop(guard);
        // Only one consumer can take the new message, so waking one is enough.
        self.not_empty.notify_one();
        debug!("{name}:added {value} to queue");
    }

    /// Closes the queue. With several producers, close it only after the last one stops.
    fn close(&self) {
        self.state.lock().unwrap().closed = true;
        // Every waiting thread must learn that the queue is closed.
        self.not_empty.notify_all();
        self.not_full.notify_all();
    }

    fn qsize(&self) -> usize {
        self.state.lock().unwrap().queue.len()
    }
}

fn producer(pipeline: &Pipeline, event: &AtomicBool) {
    // `Relaxed` is enough, because the event announces no other data: the messages
    // go through the mutex.
    while !event.load(Ordering::Relaxed) {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        pipeline.set_message(message, "Producer");
    }

    info!("Producer received event. Exiting");
    pipeline.close();
}

fn consumer(pipeline: &Pipeline) {
    while let Some(message) = pipeline.get_message("Consumer") {
        info!(
            "Consumer storing message: {message} (size={})",
            pipeline.qsize()
        );
    }

    // This line keeps the article's words, although it was the closed queue that ended
    // the loop, not the event.
    info!("Consumer received event. Exiting");
}

fn main() {
    init_logging(LevelFilter::Info);

    let pipeline = Pipeline::new();
    // Threads can share an `AtomicBool`, because it is `Sync`. A `Cell<bool>` is not: see
    // `shared_cell.rs` in `examples/rejected`. Threads can set and read an atomic, but
    // they can't wait for it to change. To wait, as Python's `Event.wait` does, put a
    // `bool` in a `Mutex` and call `wait_while` on a `Condvar`. After setting the `bool`,
    // call `notify_all`. To wait with a timeout, call `wait_timeout_while`.
    let event = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| producer(&pipeline, &event));
        scope.spawn(|| consumer(&pipeline));

        thread::sleep(Duration::from_millis(100));
        info!("Main: about to set event");
        event.store(true, Ordering::Relaxed);
    });
}

// Try
//
// - Add `thread::sleep(Duration::from_millis(5));` at the end of the consumer's loop.
//   The log is much shorter now. The queue fills up and the producer waits, because the
//   consumer is slower. After the event, the consumer stores the remaining messages,
//   because a closed queue keeps what it holds.
// - Set `MAXSIZE` to 1. Every size is 0 or 1, because the queue has room for one
//   message. Usually fewer messages get through, because the threads wait for each
//   other more often.
// - Duplicate the line that spawns the producer. The producer that stops first closes
//   the queue. If the other one still has a message to put, `set_message` panics, and
//   the program exits with status 101. To repair this, remove `pipeline.close();` from
//   `producer`. Let `main` join both producers after it sets the event, and then close
//   the queue.
