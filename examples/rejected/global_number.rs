//! You can't assign to a plain number in a `static`, even from one thread.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/global_number.rs`.
//!
//! E0594: every thread can reach a `static`, so the compiler allows no assignment to it. A
//! `static mut` does allow assignments, but only in `unsafe` code, where the compiler no
//! longer rules out data races.
//!
//! In the repaired program, the `static` holds an atomic, which threads can change through
//! a shared reference. For other types, put a `Mutex` in the `static`. For a value that is
//! created at run time, see `recipes/settings.rs`.

use std::thread;

static VALUE: u32 = 0;

fn update() {
    // The compiler rejects this line with E0594.
    VALUE += 1;
}

fn main() {
    thread::scope(|scope| {
        // `spawn` also accepts a function without parameters.
        scope.spawn(update);
        scope.spawn(update);
    });
    println!("Ending value is {VALUE}.");
}
