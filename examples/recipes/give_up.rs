//! Wait for a call to return, but give up after a time.
//!
//! This corresponds to Python's `future.result(timeout=0.1)`. Nothing can kill the thread,
//! which goes on until the call returns or `main` ends. Don't start it in a scope, which
//! would wait for it.
//!
//! ```text
//! $ cargo run --quiet --example give_up
//! Ok("answer 1")
//! Err("timed out")
//! Err("the call panicked")
//! ```
//!
//! The panic also writes to standard error, which isn't shown.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

fn query(id: u32) -> String {
    match id {
        1 => format!("answer {id}"),
        2 => {
            thread::sleep(Duration::from_secs(3600));
            format!("late answer {id}")
        }
        _ => panic!("no network"),
    }
}

fn query_with_timeout(id: u32, timeout: Duration) -> Result<String, &'static str> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        // This fails if the caller has given up.
        let _ = sender.send(query(id));
    });
    match receiver.recv_timeout(timeout) {
        Ok(answer) => Ok(answer),
        Err(RecvTimeoutError::Timeout) => Err("timed out"),
        // The sender was dropped before anything was sent.
        Err(RecvTimeoutError::Disconnected) => Err("the call panicked"),
    }
}

fn main() {
    println!("{:?}", query_with_timeout(1, Duration::from_secs(300)));
    println!("{:?}", query_with_timeout(2, Duration::from_millis(100)));
    println!("{:?}", query_with_timeout(3, Duration::from_secs(300)));
}
