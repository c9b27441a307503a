//! Passes messages through a channel, the standard library's queue for threads.
//!
//! Run it with `cargo run --example channel_pipeline 2>&1 | less`.
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
//! - This program isn't in the article. It does the work of `queue_pipeline.rs` with the
//!   standard library. A channel is a queue whose ends are two values, a *sender* and a
//!   *receiver*, and each thread owns one of them. You can't ask a channel for its length.
//! - A channel closes by itself when its last sender is dropped, and `send` fails once the
//!   receiver is dropped. A panic drops them, too, so the other thread ends instead of
//!   waiting forever.
//! - For a second producer, clone the sender. For several consumers, see
//!   `recipes/several_consumers.rs`.

use std::sync::atomic::{AtomicBool, Ordering};
// `mpsc` stands for multiple producers, single consumer. In `sync_channel`, "sync" means
// that `send` waits while the channel is full.
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

fn producer(sender: SyncSender<u32>, event: &AtomicBool) {
    while !event.load(Ordering::Relaxed) {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        // `send` copies a number, but moves a `String`: see `use_after_send.rs` in
        // `examples/rejected`. If you let the consumer stop first, end this loop when
        // `send` fails.
        sender.send(message).unwrap();
    }

    info!("Producer received event. Exiting");
    // The channel closes here.
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
        // A closure that consumes the sender takes it, even without `move`. So `main` has
        // no sender left, and the channel closes when the producer drops this one.
        scope.spawn(|| producer(sender, &event));
        scope.spawn(|| consumer(receiver));

        thread::sleep(Duration::from_millis(100));
        info!("Main: about to set event");
        // If `main` panicked before this, the producer would never stop.
        event.store(true, Ordering::Relaxed);
    });
}

// Try
//
// - Start two producers: in place of the line that spawns the producer, write
//       for _ in 0..2 {
//           let sender = sender.clone();
//           scope.spawn(|| producer(sender, &event));
//       }
//   The program hangs, because the first sender still exists in `main`, and the channel
//   never closes. Add `drop(sender);` below the loop, and the program ends.
// - Change `sync_channel(10)` to `sync_channel(0)`. Now each `send` is a *rendezvous*,
//   which waits until the consumer takes the message. Even so, the log doesn't strictly
//   alternate, because each thread then logs without waiting for the other.
// - Add `panic!("no database");` below the line that logs `storing message`. The receiver
//   is dropped, so `send` fails. The producer panics at `unwrap`, and the program exits
//   with status 101. Messages that were still in the channel are lost, although their
//   `send` returned `Ok`.
