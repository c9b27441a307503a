//! You can't use the value in a `Mutex` once you have dropped the guard.
//!
//! To see the error, run `rustc --edition 2024 examples/rejected/value_after_unlock.rs`.
//!
//! E0505: `drop` moves `guard` while `value` still borrows from it.
//!
//! In the repaired program, the guard is dropped after the last use of `value`.

use std::sync::Mutex;

fn main() {
    let database = Mutex::new(0);
    let mut guard = database.lock().unwrap();
    let value = &mut *guard;
    // The compiler rejects this line with E0505.
    drop(guard);
    *value += 1;
    println!("Ending value is {}.", database.lock().unwrap());
}
