//! Counts primes with 1, 2, and 4 threads, which run in parallel.
//!
//! Run it with `cargo run --example cpu_bound`.
//!
//! ```text
//! main                               Thread 0           Thread 1
//! spawn()  ----------------------->  is 0 prime?
//! spawn()  ------------------------------------------>  is 100 prime?
//! join()                             is 1 prime?        is 101 prime?
//! :                                  ...                ...
//! :  <-----------------------------  return 20813       ...
//! join()                                                is 499999 prime?
//! :  <------------------------------------------------  return 20725
//! 2 threads: 41538 primes in 0.18 s
//! ```
//!
//! - This program isn't in the article, which warns that threads don't speed up a
//!   computation in Python. In Rust, they do if cores are free. With two cores and
//!   `--release`, one thread took 0.06 s, and two or four took 0.03 s.
//! - In Python, where the GIL lets only one thread run at a time, more threads weren't
//!   faster for this work. Python's free-threaded build has no GIL.
//! - The threads share nothing that changes, so none of them waits for another. Each one
//!   counts by itself and returns its count, and `main` adds up what `join` returns.

use std::thread;
use std::time::Instant;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

const LIMIT: u32 = 500_000;
const BLOCK: usize = 100;

fn is_prime(number: u32) -> bool {
    for divisor in 2..=number.isqrt() {
        if number % divisor == 0 {
            return false;
        }
    }
    number >= 2
}

/// Counts the primes in one thread's share: the blocks of 100 numbers that start at
/// Python's `range(0, LIMIT, BLOCK)[index::threads]`.
///
/// Such shares take about equally long. Of two halves, the one with the larger numbers
/// would take longer.
fn count_primes(index: usize, threads: usize) -> u32 {
    let mut count = 0;
    for start in (0..LIMIT).step_by(BLOCK).skip(index).step_by(threads) {
        for number in (start..LIMIT).take(BLOCK) {
            if is_prime(number) {
                count += 1;
            }
        }
    }
    count
}

fn main() {
    init_logging(LevelFilter::Info);

    // `thread::available_parallelism()` estimates how many threads can run at the same
    // time. More threads help only if they mostly wait.
    for threads in [1, 2, 4] {
        let start = Instant::now();
        // `scope` returns what its closure returns.
        let count = thread::scope(|scope| {
            let mut count = 0;
            let mut handles = Vec::new();
            for index in 0..threads {
                let handle = scope.spawn(move || count_primes(index, threads));
                handles.push(handle);
            }
            for handle in handles {
                count += handle.join().unwrap();
            }
            count
        });
        let seconds = start.elapsed().as_secs_f64();
        let noun = if threads == 1 { "thread" } else { "threads" };
        info!("{threads} {noun}: {count} primes in {seconds:.3} s");
    }
}

// Try
//
// - Run it with `cargo run --release --example cpu_bound`. The compiler optimizes the code,
//   which becomes several times as fast. When you time a program of your own, always use
//   `--release`, and use the result, or the compiler may remove the work.
// - Join each thread right after its `spawn`: replace `handles.push(handle);` with
//   `count += handle.join().unwrap();`, and remove the vector and the second loop. Now
//   each thread ends before the next one starts, so more threads aren't faster.
// - Add `use std::sync::Mutex;` at the top, `static LOCK: Mutex<()> = Mutex::new(());`
//   above `count_primes`, and `let _guard = LOCK.lock().unwrap();` above
//   `if is_prime(number) {`. On an idle machine, two threads are usually slower than one
//   now. This lock does to the threads what the GIL does in Python.
