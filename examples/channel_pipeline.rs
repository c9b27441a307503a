//! Passes messages through a channel, the standard library's queue for threads.
//!
//! Run it with `cargo run --example channel_pipeline`.
//!
//! ```text
//! main                Producer                 Consumer
//! spawn()  -------->  got message: 1
//! spawn()  --------------------------------->  :
//! z  0.1 s            send()  -------------->  storing message: 1
//! z                   got message: 2           :
//! z                   send()  -------------->  storing message: 2
//! z                   ...                      ...
//! about to set event                           :
//! end of scope        received event. Exiting  :
//! :                   drop()  -------------->  received event. Exiting
//! :  <--------------  end
//! :  <---------------------------------------  end
//! ```
//!
//! - This program is not in the article. It is `queue_pipeline.rs` in idiomatic Rust:
//!   use a channel whenever one thread hands values to another.
//! - The channel closes when its last sender is dropped, even by a panic. `send` fails
//!   once the receiver is dropped. The program therefore ends if either thread panics.
//! - A message belongs to the receiver once it is sent: see
//!   `examples/rejected/use_after_send.rs`.
//! - A clone of the sender serves a second producer, but a channel has only one receiver,
//!   and can't report its length. The crate `crossbeam-channel` lifts both limits.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

fn producer(sender: SyncSender<u32>, event: &AtomicBool) {
    while !event.load(Ordering::Relaxed) {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        // `send` waits while the channel is full. It returns an error if the receiver
        // is gone, which happens here only if the consumer panics.
        sender.send(message).unwrap();
    }

    info!("Producer received event. Exiting");
    // Closes the channel, as `close` does in `queue_pipeline.rs`. The end of this
    // function would do the same.
    drop(sender);
}

fn consumer(receiver: Receiver<u32>) {
    // The loop ends when the channel is closed *and* empty.
    for message in receiver {
        info!("Consumer storing message: {message}");
    }

    info!("Consumer received event. Exiting");
}

fn main() {
    init_logging(LevelFilter::Info);

    let (sender, receiver) = mpsc::sync_channel(10);
    let event = AtomicBool::new(false);
    thread::scope(|scope| {
        // Each closure passes its end of the channel on by value. An end can't be copied,
        // so the closure owns it even without `move`.
        scope.spawn(|| producer(sender, &event));
        scope.spawn(|| consumer(receiver));

        thread::sleep(Duration::from_millis(100));
        info!("Main: about to set event");
        event.store(true, Ordering::Relaxed);
    });
}

// Try
//
// - Replace 10 with 0. Each `send` now waits until the consumer takes the message,
//   because a channel of capacity 0 is a rendezvous. In Python, `maxsize=0` means no
//   limit. In Rust, `mpsc::channel()` has none.
// - Put `panic!("no database");` below `storing message`. The receiver is dropped, so
//   `send` fails and the producer panics at `unwrap`. The program ends with status 101.
// - Put `panic!("no network");` below `got message` instead. The sender is dropped, so
//   the consumer's loop ends. The program ends with status 101.
