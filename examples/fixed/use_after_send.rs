//! Repairs `examples/rejected/use_after_send.rs`:
//! the producer uses the message before it sends it.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(10);
    thread::scope(|scope| {
        scope.spawn(move || {
            let message = String::from("message 1");
            println!("Producer sending {message}");
            sender.send(message).unwrap();
        });
        scope.spawn(|| {
            for message in receiver {
                println!("Consumer storing {message}");
            }
        });
    });
}
