//! Passes messages through a queue with room for ten, until an event stops the producer.
//!
//! Run it with `cargo run --example queue_pipeline 2>&1 | less`.
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
//! - No message is lost here. The producer closes the queue when it stops, and the
//!   consumer reads until the queue is closed *and* empty.
//! - The article's consumer stops when the event is set and the queue is empty, even if
//!   the producer has one more message to put. The consumer may also wait forever for a
//!   message that doesn't come.
//! - The queue is built like Python's `queue.Queue`, from a deque, a mutex, and the
//!   condition variables `not_empty` and `not_full`.
//! - If one thread panics or returns early, the other one may wait forever, as in Python.
//!   With a channel, the other one ends: see `channel_pipeline.rs`.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, debug, info};

// In Python, 0 means no limit. Here, nothing would fit, and the program would hang.
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
        // If the queue is empty here, it is also closed, so `?` returns `None`.
        let value = guard.queue.pop_front()?;
        // Unlock before you notify, so that the woken thread needn't wait for the mutex.
        drop(guard);
        self.not_full.notify_one();
        debug!("{name}:got {value} from queue");
        Some(value)
    }

    /// Adds a message, or hands it back in `Err` if the queue is closed.
    fn set_message(&self, value: u32, name: &str) -> Result<(), u32> {
        debug!("{name}:about to add {value} to queue");
        let guard = self.state.lock().unwrap();
        let mut guard = self
            .not_full
            .wait_while(guard, |state| state.queue.len() == MAXSIZE && !state.closed)
            .unwrap();
        if guard.closed {
            return Err(value);
        }
        guard.queue.push_back(value);
        drop(guard);
        self.not_empty.notify_one();
        debug!("{name}:added {value} to queue");
        Ok(())
    }

    /// Closes the queue. With several producers, close it only after the last one stops.
    fn close(&self) {
        self.state.lock().unwrap().closed = true;
        // If several threads wait, each of them has to check `closed`.
        self.not_empty.notify_all();
        self.not_full.notify_all();
    }

    /// Returns the number of messages, which may have changed before the caller uses it.
    fn qsize(&self) -> usize {
        self.state.lock().unwrap().queue.len()
    }
}

fn producer(pipeline: &Pipeline, event: &AtomicBool) {
    while !event.load(Ordering::Relaxed) {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        // If you ignored an `Err`, its message would be lost.
        pipeline
            .set_message(message, "Producer")
            .expect("the queue should be open");
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

    // These are the article's words, but the closed queue, not the event, ended the loop.
    info!("Consumer received event. Exiting");
}

fn main() {
    init_logging(LevelFilter::Info);

    let pipeline = Pipeline::new();
    // This event is an atomic, which threads can set and check, but not wait for. Threads
    // couldn't share a `Cell<bool>`: see `shared_cell.rs` in `examples/rejected`.
    let event = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| producer(&pipeline, &event));
        scope.spawn(|| consumer(&pipeline));

        thread::sleep(Duration::from_millis(100));
        info!("Main: about to set event");
        // If `main` panicked before this, neither thread would stop.
        event.store(true, Ordering::Relaxed);
    });
}

// Try
//
// - Add `thread::sleep(Duration::from_millis(5));` at the end of the consumer's loop. The
//   slower consumer lets the queue fill up, and the sizes are soon 9 or 10. After the
//   event, they count down to 0, because a closed queue keeps what it holds.
// - Duplicate the line that spawns the producer. The producer that stops first closes the
//   queue, and usually the other one still has a message to put. The other producer then
//   panics near the end of the log, and the program exits with status 101.
// - To repair this, remove `pipeline.close();` from `producer`. In `main`, keep both
//   producers' handles, and join them after the event is set. Then close the queue, and
//   only then unwrap what `join` returned, so that a producer's panic can't leave the
//   queue open.
// - In the unchanged program, add `panic!("no network");` below the line that logs
//   `got message`. The program hangs, because the producer ends without closing the queue.
