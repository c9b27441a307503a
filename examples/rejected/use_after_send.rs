//! Once you have sent a message, it belongs to the receiver.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/use_after_send.rs`.
//!
//! E0382: `send` moves `message`, so the producer can't use it afterward. If `message`
//! were a number, `send` would copy it, and there would be no error.
//!
//! In the repaired program, the producer uses the message before sending it.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(10);
    thread::scope(|scope| {
        scope.spawn(move || {
            let message = String::from("message 1");
            sender.send(message).unwrap();
            // The compiler rejects this line with E0382.
            println!("Producer sent {message}");
        });
        scope.spawn(|| {
            for message in receiver {
                println!("Consumer storing {message}");
            }
        });
    });
}
