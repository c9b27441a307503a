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
//! - The standard library has no thread pool, so this program builds a small one. Three
//!   worker threads take their tasks from a range inside a `Mutex`, a lock that holds a
//!   value.
//! - `thread::scope` corresponds to Python's `with` block. The scope ends only when all
//!   its threads have ended, even if `main` panics, so they can borrow variables of
//!   `main`.
//! - A panic in a task ends its worker. The workers that are left do the remaining tasks,
//!   and then `scope` panics.
//! - All tasks are known in advance here. For tasks that come later, see
//!   `recipes/several_consumers.rs`.

use std::ops::Range;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

const WORKERS: u32 = 3;
const TASKS: u32 = 3;

/// Does one task. The `name` is the task's number, not the worker's.
fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    // Only this sleep lets all tasks start before one of them finishes.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

/// Takes the next task. A range is an iterator, whose `next` returns the numbers one by
/// one.
fn next_task(tasks: &Mutex<Range<u32>>) -> Option<u32> {
    // `lock` waits for the mutex and returns a *guard*, which gives access to the range
    // and unlocks the mutex when it is dropped. A guard without a name is dropped at the
    // end of its statement, which here ends the function. `lock.rs` explains the `unwrap`.
    tasks.lock().unwrap().next()
}

fn main() {
    init_logging(LevelFilter::Info);

    // Although `next` changes the range, `tasks` needs no `mut`, because a `Mutex` lets
    // one thread at a time change its value through a shared reference.
    let tasks = Mutex::new(0..TASKS);
    // The closure's parameter `scope` corresponds to Python's `as executor`.
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            // With `thread::spawn`, this closure couldn't borrow `tasks`: see
            // `borrowed_local.rs` and `moved_local.rs` in `examples/rejected`.
            scope.spawn(|| {
                // `while let` loops as long as the pattern matches, here until `None`.
                while let Some(index) = next_task(&tasks) {
                    thread_function(index);
                }
            });
        }
    });
}

// Try
//
// - Set `TASKS` to 7. A worker that finishes a task takes the next one, so all tasks are
//   done after three rounds of 2 seconds.
// - Lock the mutex in the loop itself: replace the loop's first line with
//   `while let Some(index) = tasks.lock().unwrap().next() {`. Now the tasks run one after
//   another, because the whole `while let` is one statement, which holds the guard during
//   the task. A `match` or a `for` would hold it, too.
// - Add `if name == 0 { panic!("no network"); }` below the line that logs `starting`. Task
//   0 panics, the other two finish, and the program exits with status 101.
