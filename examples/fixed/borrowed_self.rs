//! Repairs `examples/rejected/borrowed_self.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/borrowed_self.rs
//! $ target/borrowed_self
//! Worker 1: running
//! ```

use std::sync::Arc;
use std::thread::{self, JoinHandle};

struct Worker {
    name: String,
}

impl Worker {
    fn run(&self) {
        println!("{}: running", self.name);
    }

    // With this `self`, the method is called on an `Arc<Worker>`.
    fn start(self: &Arc<Self>) -> JoinHandle<()> {
        let worker = Arc::clone(self);
        thread::spawn(move || worker.run())
    }
}

fn main() {
    let worker = Arc::new(Worker {
        name: String::from("Worker 1"),
    });
    worker.start().join().unwrap();
}
