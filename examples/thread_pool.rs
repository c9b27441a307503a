//! Gives tasks to workers, each of which takes the next one until none is left.
//!
//! Run it with `cargo run --example thread_pool`.
//!
//! ```text
//!            0 s                                2 s
//! main       spawn-spawn-spawn-end of scope..........................+-end
//!            |     |     |                                           |
//! worker     +-0 starting-zzzzzzzzzzzzzzzzzzzzz-0 finishing-none-----+
//! worker           +-1 starting-zzzzzzzzzzzzzzz-1 finishing-none-----+
//! worker                 +-2 starting-zzzzzzzzz-2 finishing-none-----+
//!
//! 0, 1, 2 the task, which the worker has just taken   none is left
//! z sleeps   . waits for the others   + main starts or joins a worker
//! ```
//!
//! # What Rust does differently, and why
//!
//! - The standard library has no `ThreadPoolExecutor`. The pool is an iterator
//!   over the tasks behind a lock, and workers that call `next` on it.
//! - `thread::scope` is Python's `with` block: at its end it joins the threads
//!   that were spawned in it. So they may borrow `tasks` from `main`. In other
//!   programs you will see an `Arc` around the `Mutex`: that is for threads
//!   that no scope joins.
//! - In Python an exception in a task is lost, unless somebody asks for the
//!   task's result. In Rust a panic in a task is printed at once, and `scope`
//!   panics too, when the other workers are done.
//!
//! Which task is whose, and in which order they start and finish, is up to the
//! system. That all three start before one finishes is due to the two seconds.
//!
//! # What Rust refuses
//!
//! A thread from `thread::spawn` may outlive `main`, so it can't borrow from
//! it. Error E0373, "closure may outlive the current function":
//!
//! ```compile_fail,E0373
//! use std::sync::Mutex;
//! use std::thread;
//!
//! fn main() {
//!     let tasks = Mutex::new(0..3);
//!     for _ in 0..2 {
//!         thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
//!     }
//! }
//! ```
//!
//! The compiler proposes `move`. But that would give `tasks` to the first
//! thread alone, and is refused as well (E0382). A thread that ends with a
//! scope may borrow all that outlives the scope:
//!
//! ```diff
//! -    for _ in 0..2 {
//! -        thread::spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
//! -    }
//! +    thread::scope(|scope| {
//! +        for _ in 0..2 {
//! +            scope.spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
//! +        }
//! +    });
//! ```
//!
//! # Try
//!
//! - Set `TASKS` to 7. Whoever is done takes the next task: after six seconds
//!   all are done, and for the last two only one worker is busy.
//! - Set `WORKERS` to 1. The tasks come in order, one after another.

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
                    // (Why `unwrap`: see `lock.rs`.)
                    let Some(index) = tasks.lock().unwrap().next() else {
                        break;
                    };
                    thread_function(index);
                }
            })?;
        }
        Ok(())
    })
}
