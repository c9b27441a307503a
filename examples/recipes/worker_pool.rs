//! Do many tasks, a few at a time, and take the results as they come.
//!
//! This corresponds to Python's `ThreadPoolExecutor(3)` with `as_completed`. A panic in a
//! task ends its worker, and the scope panics once the other workers have done the rest. So
//! return a `Result` from a task that can fail, or see `survive_panic.rs`.
//!
//! ```text
//! $ cargo run --quiet --example worker_pool
//! task 1: 1
//! task 2: 4
//! task 3: 9
//! task 4: 16
//! task 5: 25
//! ```
//!
//! The order of the lines varies.

use std::sync::{Mutex, mpsc};
use std::thread;

const WORKERS: u32 = 3;

fn do_task(task: u32) -> u32 {
    task * task
}

// The guard is dropped when this function returns, so no worker holds it during a task.
fn next_task(tasks: &Mutex<impl Iterator<Item = u32>>) -> Option<u32> {
    tasks.lock().unwrap().next()
}

fn main() {
    let tasks = Mutex::new(vec![1, 2, 3, 4, 5].into_iter());
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..WORKERS {
            let sender = sender.clone();
            let tasks = &tasks;
            scope.spawn(move || {
                while let Some(task) = next_task(tasks) {
                    // `send` fails if the loop below has ended early.
                    if sender.send((task, do_task(task))).is_err() {
                        break;
                    }
                }
            });
        }
        // The channel closes when the last worker ends, unless `main` keeps a sender.
        drop(sender);
        for (task, result) in receiver {
            println!("task {task}: {result}");
        }
    });
}
