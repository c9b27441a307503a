//! Two threads can't both have a `&mut` reference to the same value.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/two_borrows.rs`.
//!
//! E0499: the first thread may still use its `&mut` reference to `value` while the second
//! one gets another. With `move`, each thread would change a copy, and the ending value
//! would be 0.
//!
//! In the repaired program, a `Mutex` lends its value to one thread at a time.

use std::thread;

fn update(value: &mut u32) {
    *value += 1;
}

fn main() {
    let mut value = 0;
    thread::scope(|scope| {
        scope.spawn(|| update(&mut value));
        // The compiler rejects this line with E0499.
        scope.spawn(|| update(&mut value));
    });
    println!("Ending value is {value}.");
}
