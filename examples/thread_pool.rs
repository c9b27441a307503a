//! Gives tasks to a few workers, each of which takes the next one until none is left.
//!
//! Run it with `cargo run --example thread_pool`.
//!
//! What Rust does differently, and why:
//!
//! - The standard library has no `ThreadPoolExecutor`. The pool is an iterator
//!   over the tasks behind a lock, and workers that call `next` on it.
//! - `thread::scope` is Python's `with` block: it joins the threads that were
//!   spawned in it. Because they can't outlive it, they may borrow `tasks`,
//!   which a thread from `thread::spawn` may not.
//! - In Python an exception in a task is lost, unless somebody asks for the
//!   task's result. A panic in a task is printed, and ends `scope` with a panic
//!   once the other workers are done.

use std::io;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

const WORKERS: u32 = 3;
const TASKS: u32 = 3;

// Without a worker no task would ever be done: refuse to compile that.
const _: () = assert!(WORKERS > 0, "a pool needs a worker");

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn main() -> io::Result<()> {
    init_logging(LevelFilter::Info);

    let tasks = Mutex::new(0..TASKS);
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            thread::Builder::new().spawn_scoped(scope, || {
                loop {
                    // The lock is held to the end of this statement only. In
                    // `while let Some(index) = tasks.lock()…` it would be held
                    // while the task runs, and one task would wait for another.
                    let next = tasks.lock().unwrap().next();
                    let Some(index) = next else { break };
                    thread_function(index);
                }
            })?;
        }
        Ok(())
    })
}
