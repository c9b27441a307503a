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
//! - This program is not in the article, which warns that threads don't speed up a
//!   computation in Python. In Rust, they do, if cores are free: with two cores and
//!   `--release`, this program took 0.07 s with one thread, 0.03 s with two, and 0.04 s
//!   with four.
//! - In Python, more threads weren't faster for the same work, because the GIL lets only
//!   one thread run at a time. Python's free-threaded build has no GIL.
//! - The threads share nothing that changes, so none of them waits for another. Each one
//!   counts by itself and returns its count, and `main` adds up what `join` returns.

use std::thread;
use std::time::Instant;

use intro_to_threading::init_logging;
use log::{LevelFilter, info};

const LIMIT: u32 = 500_000;
const BLOCK: usize = 100;

fn is_prime(number: u32) -> bool {
    // `isqrt` returns the square root, rounded down.
    for divisor in 2..=number.isqrt() {
        if number % divisor == 0 {
            return false;
        }
    }
    number >= 2
}

/// Counts the primes in one thread's share: the blocks of 100 numbers that Python would
/// find at `range(0, LIMIT, BLOCK)[index::threads]`.
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
    // time. More than that help only where threads mostly wait.
    for threads in [1, 2, 4] {
        let start = Instant::now();
        let mut count = 0;
        thread::scope(|scope| {
            let mut handles = Vec::new();
            for index in 0..threads {
                let handle = scope.spawn(move || count_primes(index, threads));
                handles.push(handle);
            }
            // The closure borrows `count` mutably. Only `main` runs it.
            for handle in handles {
                count += handle.join().unwrap();
            }
        });
        let seconds = start.elapsed().as_secs_f64();
        let noun = if threads == 1 { "thread" } else { "threads" };
        info!("{threads} {noun}: {count} primes in {seconds:.2} s");
    }
}

// Try
//
// - Run it with `cargo run --release --example cpu_bound`. It is several times as fast,
//   because the compiler optimizes the code. When you time a program of your own, always
//   use `--release`, and use the result, or the compiler may remove the work.
// - Join each thread right after its `spawn`: replace `handles.push(handle);` with
//   `count += handle.join().unwrap();`, and remove the vector and the second loop. More
//   threads aren't faster now, because each one ends before the next one starts.
// - Add `use std::sync::Mutex;` at the top, `static LOCK: Mutex<()> = Mutex::new(());`
//   above `count_primes`, and `let _guard = LOCK.lock().unwrap();` above
//   `if is_prime(number) {`. On an idle machine, two threads are usually slower than one
//   now. This lock does to the threads what the GIL does in Python.
