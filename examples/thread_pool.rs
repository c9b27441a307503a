//! Lets three workers take tasks until none is left.
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
//! - The standard library has no thread pool; the crate `rayon` has. This one is an
//!   iterator over the tasks behind a lock, and three threads that take tasks from it.
//! - `thread::scope` is the `with` block: it ends, even on a panic, only after the
//!   threads spawned in it have ended. These threads may therefore borrow `tasks` from
//!   `main`, without `move` or `Arc`: see `borrowed_local.rs` and `moved_local.rs` in
//!   `examples/rejected`.
//! - A task that panics ends its worker. The other workers do the tasks that are left,
//!   and then `scope` panics. Python's executor keeps the worker and stores the
//!   exception in the task's future, which the article's program never reads.

use std::ops::Range;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

const WORKERS: u32 = 3;
const TASKS: u32 = 3;

fn thread_function(name: u32) {
    info!("Thread {name}: starting");
    // Only this sleep gives every worker a task before one finishes.
    thread::sleep(Duration::from_secs(2));
    info!("Thread {name}: finishing");
}

fn next_task(tasks: &Mutex<Range<u32>>) -> Option<u32> {
    // `lock` waits for the mutex and returns a guard, through which this thread alone
    // reaches the iterator. The mutex is unlocked when the guard is dropped, here
    // before `next_task` returns. `lock.rs` explains `unwrap`.
    tasks.lock().unwrap().next()
}

fn main() {
    init_logging(LevelFilter::Info);

    let tasks = Mutex::new(0..TASKS);
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            // The closure needs no `move`: it uses only `tasks`, which outlives the scope.
            // `spawn` returns a handle here too. Joining it would return a panic as an
            // error, and `scope` would not panic then.
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
// - Set `TASKS` to 7. All tasks are done after six seconds, because a worker that
//   finishes a task takes the next one. The last task runs alone.
// - Write `while let Some(index) = tasks.lock().unwrap().next()`. The tasks take six
//   seconds, one after another, because a guard in the head of `while let` lives until
//   the end of the body. So does one in the head of `if let` or `match`.
// - Add `assert_ne!(name, 0);` below `starting`. Task 0 panics and the other two
//   finish. The program ends with status 101, because `scope` panics. With one worker,
//   tasks 1 and 2 are never done, because task 0 ended the only worker.
