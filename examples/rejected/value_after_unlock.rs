//! The value in a `Mutex` can't be used after the guard is dropped.
//!
//! See the error: `rustc --edition 2024 examples/rejected/value_after_unlock.rs`
//!
//! E0505: `drop` moves `guard` while `value` still borrows from it.
//! `examples/fixed` repairs it: the guard is dropped after the last use of `value`.

use std::sync::Mutex;

fn main() {
    let database = Mutex::new(0);
    let mut guard = database.lock().unwrap();
    let value = &mut *guard;
    drop(guard);
    *value += 1;
    println!("Ending value is {}.", database.lock().unwrap());
}
