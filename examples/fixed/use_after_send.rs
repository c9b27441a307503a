//! Repairs `examples/rejected/use_after_send.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/use_after_send.rs
//! $ target/use_after_send
//! Producer sending message 1
//! Consumer storing message 1
//! ```

use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(10);
    thread::scope(|scope| {
        // `send` only borrows the sender. Without `move`, the sender would stay in `main`,
        // the channel would never close, and the program would hang.
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
