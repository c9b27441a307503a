//! Give each thread a value of its own.
//!
//! This corresponds to Python's `threading.local()`. The value belongs to the thread, not to
//! the task: in a pool, the next task of a worker finds what the last one left. For a value
//! that isn't `Copy`, use a `RefCell` instead of the `Cell`.
//!
//! ```text
//! $ cargo run --quiet --example own_value
//! thread: 3
//! main: 1
//! ```

use std::cell::Cell;
use std::thread;

thread_local! {
    // Each thread gets its own `COUNT`, which starts at 0.
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

fn count() -> u32 {
    COUNT.set(COUNT.get() + 1);
    COUNT.get()
}

fn main() {
    let thread = thread::spawn(|| {
        count();
        count();
        count()
    });
    println!("thread: {}", thread.join().unwrap());
    println!("main: {}", count());
}
