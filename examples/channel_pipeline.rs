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
//! - This program is not in the article. It does the work of `queue_pipeline.rs` in
//!   idiomatic Rust. Use a channel whenever one thread hands values to another.
//! - The channel closes when its last sender is dropped, even if a panic drops it.
//!   `send` fails once the receiver is dropped. If the producer or the consumer panics,
//!   the other one therefore ends too, and with it the program.
//! - A message belongs to the receiver once it is sent: see `use_after_send.rs` in
//!   `examples/rejected`.
//! - For a second producer, clone the sender. A channel has only one receiver, though,
//!   and can't report how many messages it holds. The `crossbeam-channel` crate lifts
//!   both limits.

use std::sync::atomic::{AtomicBool, Ordering};
// `mpsc` stands for multiple producers, single consumer. The "sync" of `sync_channel`
// means that `send` waits while the channel is full. It is not the trait `Sync`.
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

fn producer(sender: SyncSender<u32>, event: &AtomicBool) {
    while !event.load(Ordering::Relaxed) {
        let message = rand::random_range(1..=101);
        info!("Producer got message: {message}");
        // `send` returns an error if the receiver is gone, which happens here only if the
        // consumer panics or can't be started.
        sender.send(message).unwrap();
    }

    info!("Producer received event. Exiting");
    // This line closes the channel, as `close` does in `queue_pipeline.rs`. Without it,
    // the end of the function would drop the sender.
    drop(sender);
}

fn consumer(receiver: Receiver<u32>) {
    // The loop ends when the channel is closed *and* empty. To take a message without a
    // loop, call `recv`, `try_recv`, or `recv_timeout`. They correspond to Python's
    // `get()`, `get_nowait()`, and `get(timeout=...)`. The errors of `try_recv` and
    // `recv_timeout` tell an empty channel from a closed one.
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
        // The producer's closure takes this reference, not the event itself.
        let event = &event;
        // With `move`, a closure owns what it uses. Even without `move`, these closures
        // would own the sender and the receiver, because they pass them to a function.
        // But without `move`, a closure that only calls `send` would borrow the sender.
        // The channel would never close, and the program would hang.
        scope.spawn(move || producer(sender, event));
        scope.spawn(move || consumer(receiver));

        thread::sleep(Duration::from_millis(100));
        info!("Main: about to set event");
        event.store(true, Ordering::Relaxed);
    });
}

// Try
//
// - Start two producers: in place of the line that spawns the producer, write
//       for _ in 0..2 {
//           let sender = sender.clone();
//           scope.spawn(move || producer(sender, event));
//       }
//   The program hangs: the first sender still exists in `main`, so the channel never
//   closes. Add `drop(sender);` below the loop, and the program ends.
// - Replace 10 with 0. Each `send` now waits until the consumer takes the message,
//   because a channel of capacity 0 is a rendezvous: the two threads meet there. Their
//   lines still interleave. In Python, `maxsize=0` means no limit. In Rust,
//   `mpsc::channel()` makes a channel without a limit, and its sender is a `Sender`.
// - Add `panic!("no database");` below the line that logs `storing message`. The
//   receiver is dropped, so `send` fails and the producer panics at `unwrap`. The
//   program exits with status 101. The messages that were still in the channel are lost,
//   although their `send` returned `Ok`. A panic in the producer drops the sender
//   instead, so the consumer stores the remaining messages and ends.
