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
//! 2 threads: 41538 primes in 0.075 s
//! ```
//!
//! - This program isn't in the article, which warns that Python's threads don't speed up a
//!   computation. Rust has no GIL, so if two cores are free, two threads need about half
//!   the time of one. More threads than cores rarely help.
//! - The threads share nothing that changes, so none of them waits for another. Each one
//!   returns its count, and `main` adds up what `join` returns.

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

/// Each of two threads counts the primes in every second block of 100 numbers, so both
/// take about equally long. If each took every second number, one of them would get only
/// even numbers, which are quick to check.
fn count_primes(index: usize, threads: usize) -> u32 {
    let mut count = 0;
    // `step_by(BLOCK)` yields the start of each block. The rest of the line skips the
    // first `index` blocks, and then takes every `threads`-th one.
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
// - Run it with `cargo run --release --example cpu_bound`. The program is several times as
//   fast, because the compiler optimizes it. When you time a program of your own, always
//   use `--release`, and log the result, or the compiler may remove the work.
// - Join each thread right after its `spawn`: replace `handles.push(handle);` with
//   `count += handle.join().unwrap();`, and remove the vector and the second loop. Now
//   each thread ends before the next one starts, so more threads aren't faster.
// - Add `use std::sync::Mutex;` above `use std::thread;`,
//   `static LOCK: Mutex<()> = Mutex::new(());` above `count_primes`, and
//   `let _guard = LOCK.lock().unwrap();` above `if is_prime(number) {`. On an idle
//   machine, two threads are usually slower than one now. Only one of them runs at a time,
//   as with the GIL, and passing on the mutex takes time, too.
