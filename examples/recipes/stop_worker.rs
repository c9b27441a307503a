//! Repeat something with pauses, until another thread stops it.
//!
//! This corresponds to Python's `while not event.wait(0.1):`. Once the sender is dropped,
//! even by a panic, the worker ends, after the work that it has begun. Join it, or the end
//! of `main` cuts it off. In a scope, drop the sender inside the closure. For several
//! workers, make a channel for each, or see `event.rs`.
//!
//! ```text
//! $ cargo run --quiet --example stop_worker
//! tick 1
//! tick 2
//! tick 3
//! finished: false
//! stopped
//! ```

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

fn main() {
    let (tick_sender, ticks) = mpsc::channel();
    let (stop_sender, stop) = mpsc::channel::<()>();
    let worker = thread::spawn(move || {
        for tick in 1.. {
            match stop.recv_timeout(Duration::from_millis(100)) {
                // Nothing was sent in time. A `Timer` would act here, and end.
                Err(RecvTimeoutError::Timeout) => {}
                Ok(()) | Err(RecvTimeoutError::Disconnected) => break,
            }
            // This is the work to repeat. `send` fails once `ticks` is dropped.
            if tick_sender.send(tick).is_err() {
                break;
            }
        }
    });

    // `iter` only borrows `ticks`, so the worker can still send.
    for tick in ticks.iter().take(3) {
        println!("tick {tick}");
    }
    println!("finished: {}", worker.is_finished());
    drop(stop_sender);
    worker.join().unwrap();
    println!("stopped");
}
