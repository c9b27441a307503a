//! Threads can't change a plain number that they share.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/plain_number.rs`.
//!
//! E0594: a shared reference lets you read a plain number but not change it. If you use
//! `&mut`, as the compiler suggests, you get the error in `two_borrows.rs`.
//!
//! In the repaired program, the number is an atomic, which threads can change through a
//! shared reference.

use std::thread;

fn update(value: &u32) {
    // The compiler rejects this line with E0594.
    *value += 1;
}

fn main() {
    let value = 0;
    thread::scope(|scope| {
        scope.spawn(|| update(&value));
        scope.spawn(|| update(&value));
    });
    println!("Ending value is {value}.");
}
