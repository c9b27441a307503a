//! Let threads wait for an event, perhaps with a timeout.
//!
//! This corresponds to Python's `threading.Event`. If the thread that should set the event
//! ends first, `wait` never returns, so prefer `wait_timeout`. Unlike in Python, even a
//! thread that already waits may miss an event if `clear` follows immediately. A thread
//! can repeat its work in `while !event.wait_timeout(period)`.
//!
//! ```text
//! $ cargo run --quiet --example event
//! a thread continues
//! a thread continues
//! set in time: true
//! set in time: false
//! ```

use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

#[derive(Default)]
struct Event {
    is_set: Mutex<bool>,
    changed: Condvar,
}

impl Event {
    fn set(&self) {
        *self.is_set.lock().unwrap() = true;
        // `notify_one` would wake only one of the waiting threads.
        self.changed.notify_all();
    }

    fn clear(&self) {
        *self.is_set.lock().unwrap() = false;
    }

    fn wait(&self) {
        let guard = self.is_set.lock().unwrap();
        // This waits *while* the condition is true, unlike Python's `wait_for`.
        drop(self.changed.wait_while(guard, |is_set| !*is_set).unwrap());
    }

    /// Returns whether the event was set in time.
    fn wait_timeout(&self, timeout: Duration) -> bool {
        let guard = self.is_set.lock().unwrap();
        let waited = self
            .changed
            .wait_timeout_while(guard, timeout, |is_set| !*is_set);
        // The second value says whether the time has run out.
        let (guard, _) = waited.unwrap();
        *guard
    }
}

fn main() {
    let event = Event::default();
    let timeout = Duration::from_millis(50);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                event.wait();
                println!("a thread continues");
            });
        }
        event.set();
    });
    println!("set in time: {}", event.wait_timeout(timeout));
    event.clear();
    println!("set in time: {}", event.wait_timeout(timeout));
}
