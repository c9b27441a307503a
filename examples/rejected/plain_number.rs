//! Threads can't change a plain number that they share.
//!
//! See the error: `rustc --edition 2024 examples/rejected/plain_number.rs`
//!
//! E0594: `value` is behind a `&` reference, which allows reading only. The `&mut`
//! that the compiler proposes leads to `two_borrows.rs`.
//! `examples/fixed` repairs it: threads may change an atomic through a `&` reference.

use std::thread;

fn update(value: &u32) {
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
