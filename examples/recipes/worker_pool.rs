//! Do many tasks, a few at a time, and take the results as they come.
//!
//! This corresponds to Python's `ThreadPoolExecutor(3)` with `as_completed`. A panic in a
//! task ends its worker, and once no worker is left, tasks remain undone. In the end, the
//! scope panics. To keep the worker, see `submit.rs`. If you leave the loop over the
//! results, each worker ends after its task.
//!
//! ```text
//! $ cargo run --quiet --example worker_pool
//! one: 3 letters
//! two: 3 letters
//! three: 5 letters
//! four: 4 letters
//! ```
//!
//! The order of the lines varies.

use std::sync::{Mutex, mpsc};
use std::thread;

const WORKERS: u32 = 3;

fn do_task(task: &str) -> usize {
    task.len()
}

fn main() {
    let tasks = ["one", "two", "three", "four"].map(String::from);
    let tasks = Mutex::new(tasks.into_iter());
    // The guard is dropped when this closure returns, before the task runs.
    let next_task = || tasks.lock().unwrap().next();
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..WORKERS {
            let sender = sender.clone();
            let next_task = &next_task;
            scope.spawn(move || {
                while let Some(task) = next_task() {
                    let result = do_task(&task);
                    // `send` fails if the loop below has ended early.
                    if sender.send((task, result)).is_err() {
                        break;
                    }
                }
            });
        }
        // Without this line, the channel would never close.
        drop(sender);
        for (task, result) in receiver {
            println!("{task}: {result} letters");
        }
    });
}
