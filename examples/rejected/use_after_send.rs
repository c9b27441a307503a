//! A message belongs to the receiver once it is sent.
//!
//! See the error: `rustc --edition 2024 examples/rejected/use_after_send.rs`
//!
//! E0382: `send` moves `message`, so the producer can't use it afterward.
//! `examples/fixed` repairs it: the producer uses the message before it sends it.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(10);
    thread::scope(|scope| {
        scope.spawn(move || {
            let message = String::from("message 1");
            sender.send(message).unwrap();
            println!("Producer sent {message}");
        });
        scope.spawn(|| {
            for message in receiver {
                println!("Consumer storing {message}");
            }
        });
    });
}
