//! Wait for a call to return, but give up after a time.
//!
//! This corresponds to Python's `future.result(timeout=0.1)`. Nothing can kill a thread,
//! so it goes on until its call returns or `main` ends. Don't start it in a scope, which
//! would wait for it.
//!
//! ```text
//! $ cargo run --quiet --example give_up
//! Ok("answer 1")
//! Err(Timeout)
//! Err(Disconnected)
//! ```
//!
//! Standard error isn't shown.

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

fn query_with_timeout(id: u32, timeout: Duration) -> Result<String, RecvTimeoutError> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        // This fails if the caller has given up.
        let _ = sender.send(query(id));
    });
    // A panic drops the sender, so the error is `Disconnected`.
    receiver.recv_timeout(timeout)
}

fn main() {
    println!("{:?}", query_with_timeout(1, Duration::from_secs(300)));
    println!("{:?}", query_with_timeout(2, Duration::from_millis(100)));
    println!("{:?}", query_with_timeout(3, Duration::from_secs(300)));
}
