//! Let each thread change its part of a `Vec`.
//!
//! `chunks_mut` splits the `Vec` into slices that don't overlap, so the threads need no
//! lock. For several rounds of work, put the scope into a loop. A thread that panics
//! leaves its part unfinished, and then the scope panics.
//!
//! ```text
//! $ cargo run --quiet --example split_vec
//! [1, 4, 9, 16, 25, 36, 49, 64, 81, 100]
//! ```

use std::num::NonZero;
use std::thread;

fn main() {
    let mut numbers: Vec<u32> = (1..=10).collect();
    // The result is how many threads can run at the same time, or 1 if that isn't known.
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    // The chunk size can't be 0, even if the `Vec` is empty.
    let size = numbers.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        for chunk in numbers.chunks_mut(size) {
            scope.spawn(move || {
                for number in chunk {
                    *number *= *number;
                }
            });
        }
    });
    println!("{numbers:?}");
}
