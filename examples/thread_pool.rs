//! Builds a thread pool: three workers take tasks until none are left.
//!
//! Run it with `cargo run --example thread_pool`.
//!
//! ```text
//!        main            worker        worker        worker
//! 0 s    spawn()  ---->  starting
//!        spawn()  ------------------>  starting
//!        spawn()  -------------------------------->  starting
//!        end of scope    z             z             z
//! 2 s    :               finishing     z             z
//!        :  <----------  end           finishing     z
//!        :  <------------------------  end           finishing
//!        :  <--------------------------------------  end
//! ```
//!
//! - The standard library has no thread pool, so this program builds a small one. A
//!   `Mutex`, a lock with a value inside, guards an iterator over the tasks. Three
//!   worker threads take their tasks from the iterator. In real work, use the `rayon`
//!   crate for tasks that compute, and the `threadpool` crate for tasks that wait.
//! - `thread::scope` takes the place of Python's `with` block. Even if `main` panics
//!   inside the scope, the scope ends only after every thread spawned in it has finished
//!   its closure. These threads can therefore borrow `tasks` from `main`, without `move`
//!   or `Arc`: see `borrowed_local.rs` and `moved_local.rs` in `examples/rejected`.
//! - A task that panics ends its worker. The other workers do the remaining tasks, and
//!   then `scope` panics. Python's executor keeps the worker and stores the exception in
//!   the task's future, which the article's program never reads.

use std::ops::Range;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

// For tasks that compute, use as many workers as the machine can run at the same time:
// see `cpu_bound.rs`. For tasks that wait, more workers are useful.
const WORKERS: u32 = 3;
const TASKS: u32 = 3;

/// Does one task. The `name` is the number of the task, not of the worker.
fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    // Without this sleep, one worker might finish a task before the others have started.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn next_task(tasks: &Mutex<Range<u32>>) -> Option<u32> {
    // `lock` waits until no other thread holds the mutex, locks it, and returns a guard.
    // The guard gives access to the iterator. Dropping the guard unlocks the mutex, here
    // before `next_task` returns. `lock.rs` explains the `unwrap`.
    tasks.lock().unwrap().next()
}

fn main() {
    init_logging(LevelFilter::Info);

    // The range `0..TASKS` is itself an iterator. `next` changes it, and yet `tasks` needs
    // no `mut`: through a shared reference, a `Mutex` gives mutable access to one thread
    // at a time.
    let tasks = Mutex::new(0..TASKS);
    // The closure's parameter `scope` corresponds to Python's `as executor`.
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            // The closure needs no `move`: it uses only `tasks`, which outlives the scope.
            // `spawn` returns a handle here too. Its `join` would return a panic as an
            // error, and `scope` would then not panic.
            scope.spawn(|| {
                while let Some(index) = next_task(&tasks) {
                    thread_function(index);
                }
            });
        }
    });
}

// Try
//
// - Set `TASKS` to 7. All tasks are done after three rounds of two seconds, because a
//   worker that finishes a task takes the next one. The last task runs alone.
// - Lock in the loop itself: replace its first line with
//   `while let Some(index) = tasks.lock().unwrap().next() {`. The tasks run one after
//   another, because a guard created in the `while let` expression lives until the end
//   of the loop body. `if let` and `match` keep a guard until their body ends, and `for`
//   until the whole loop ends. `if` and `while` drop it once the condition is evaluated.
// - Add `assert_ne!(name, 0);` below the line that logs `starting`. Task 0 panics and
//   the other two finish. The program exits with status 101, because `scope` panics.
//   With one worker, tasks 1 and 2 are never done, because task 0 ended the only worker.
