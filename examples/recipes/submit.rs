//! Run functions in a few threads, and get the result of each call.
//!
//! This corresponds to Python's `executor.submit` and `future.result()`. If a task panics,
//! `recv` returns an error. A task that waits for another one's result can wait forever,
//! if no worker is free.
//!
//! ```text
//! $ cargo run --quiet --example submit
//! Ok(42)
//! Ok("text")
//! Err(RecvError)
//! ```
//!
//! Standard error isn't shown.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

// This is any closure that is called once.
type Task = Box<dyn FnOnce() + Send>;

fn worker(tasks: &Mutex<Receiver<Task>>) {
    loop {
        // A `while let` would hold the guard during the task.
        let Ok(task) = tasks.lock().unwrap().recv() else {
            break;
        };
        // `AssertUnwindSafe` promises that a panic leaves nothing half changed.
        let _ = catch_unwind(AssertUnwindSafe(task));
    }
}

// Because of `'static`, a task can't borrow, so use `move`.
fn submit<T, F>(tasks: &Sender<Task>, function: F) -> Receiver<T>
where
    T: Send + 'static,
    F: FnOnce() -> T + Send + 'static,
{
    let (sender, result) = mpsc::channel();
    let task = move || {
        // This fails if the receiver was dropped.
        let _ = sender.send(function());
    };
    tasks.send(Box::new(task)).unwrap();
    result
}

fn main() {
    let (tasks, receiver) = mpsc::channel();
    let receiver = Mutex::new(receiver);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| worker(&receiver));
        }
        let number = submit(&tasks, || 6 * 7);
        let text = submit(&tasks, || "text".to_string());
        let failed = submit(&tasks, || -> u32 { panic!("no network") });
        println!("{:?}", number.recv());
        println!("{:?}", text.recv());
        println!("{:?}", failed.recv());
        // Without this, the workers would never end.
        drop(tasks);
    });
}
