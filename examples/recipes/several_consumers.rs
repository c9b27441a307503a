//! Let several threads take messages from one queue.
//!
//! In Python, they would all call `queue.get()`. If a consumer panics, its message is
//! lost, and the others go on: see `submit.rs`. If all consumers end early, `send` fails,
//! and the messages in the queue are lost.
//!
//! ```text
//! $ cargo run --quiet --example several_consumers
//! storing 1
//! storing 2
//! storing 3
//! storing 4
//! storing 5
//! stored in all: 5
//! ```
//!
//! The order of the lines varies.

use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread;

// The guard is dropped when this function returns, so another consumer can receive. The
// time of a `recv_timeout` would begin only once the mutex is locked.
fn receive(receiver: &Mutex<Receiver<u32>>) -> Option<u32> {
    receiver.lock().unwrap().recv().ok()
}

fn consumer(receiver: &Mutex<Receiver<u32>>) -> u32 {
    let mut count = 0;
    while let Some(message) = receive(receiver) {
        println!("storing {message}");
        count += 1;
    }
    count
}

fn main() {
    let (sender, receiver) = mpsc::sync_channel(10);
    let receiver = Arc::new(Mutex::new(receiver));
    thread::scope(|scope| {
        let mut consumers = Vec::new();
        for _ in 0..3 {
            let receiver = Arc::clone(&receiver);
            consumers.push(scope.spawn(move || consumer(&receiver)));
        }
        // Now the last consumer that ends drops the receiver, so `send` can't wait
        // forever.
        drop(receiver);
        for message in 1..=5 {
            sender.send(message).unwrap();
        }
        // Without this line, the channel would never close.
        drop(sender);
        let mut total = 0;
        for consumer in consumers {
            total += consumer.join().unwrap();
        }
        println!("stored in all: {total}");
    });
}
