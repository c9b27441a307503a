//! Get a result or an error from each task.
//!
//! In Python, you would call `future.result()` inside `try`. Keep the two loops apart,
//! because a `join` in the first loop would wait for each task before the next one starts.
//! Iterators are lazy, so `collect` the handles before you join. For hundreds of tasks,
//! see `worker_pool.rs`.
//!
//! ```text
//! $ cargo run --quiet --example task_results
//! 12: 12
//! x: invalid digit found in string
//! 30: 30
//! total: 42
//! ```

use std::num::ParseIntError;
use std::thread;

fn task(text: &str) -> Result<u32, ParseIntError> {
    text.parse()
}

fn main() {
    let texts = ["12", "x", "30"];
    let mut total = 0;
    thread::scope(|scope| {
        let mut handles = Vec::new();
        for text in texts {
            handles.push((text, scope.spawn(move || task(text))));
        }
        for (text, handle) in handles {
            // `join` wraps what the task returned, here another `Result`, in `Ok`.
            match handle.join() {
                Ok(Ok(number)) => {
                    println!("{text}: {number}");
                    total += number;
                }
                Ok(Err(error)) => println!("{text}: {error}"),
                Err(_) => println!("{text}: the task panicked"),
            }
        }
    });
    println!("total: {total}");
}
