//! Give each thread a value of its own.
//!
//! This corresponds to Python's `threading.local()`. The value belongs to the thread, not
//! to the task: in a pool, a worker's next task finds the last task's value. For a
//! `HashMap`, write `RefCell::new(HashMap::new())`, without `const`, and call
//! `with_borrow_mut`.
//!
//! ```text
//! $ cargo run --quiet --example own_value
//! worker: 1
//! worker: 2
//! main: 1
//! ```

use std::cell::Cell;
use std::thread;

thread_local! {
    // Each thread's own `COUNT` starts at 0. `const` computes it at compile time.
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

fn count() {
    COUNT.set(COUNT.get() + 1);
    let current = thread::current();
    // `name` returns `None` for a thread without a name.
    println!("{}: {}", current.name().unwrap_or("unnamed"), COUNT.get());
}

fn main() {
    let builder = thread::Builder::new().name("worker".to_string());
    let started = builder.spawn(|| {
        count();
        count();
    });
    // Unlike `thread::spawn`, which may panic, this `spawn` returns a `Result`.
    let worker = started.unwrap();
    worker.join().unwrap();
    count();
}
