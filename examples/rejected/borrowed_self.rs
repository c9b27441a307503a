//! A method can't lend `self` to a thread that may outlive the call.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/borrowed_self.rs`.
//!
//! E0521: `move` moves only the reference `self` into the closure. The caller may drop the
//! `Worker` while the thread still runs.
//!
//! In the repaired program, the worker is in an `Arc`, and the thread owns a clone of the
//! `Arc`.

use std::thread::{self, JoinHandle};

struct Worker {
    name: String,
}

impl Worker {
    fn run(&self) {
        println!("{}: running", self.name);
    }

    fn start(&self) -> JoinHandle<()> {
        // The compiler rejects this line with E0521.
        thread::spawn(move || self.run())
    }
}

fn main() {
    let worker = Worker {
        name: String::from("Worker 1"),
    };
    worker.start().join().unwrap();
}
