//! The value in a `Mutex` can't be used after the guard is dropped.
//!
//! To see the error: `rustc --edition 2024 examples/rejected/value_after_unlock.rs`
//!
//! E0505: `drop` moves `guard` out while `value` still borrows from it.
//! Repair: the value is used first, then the guard is dropped. See
//! `examples/fixed/value_after_unlock.rs`.

use std::sync::Mutex;

fn main() {
    let database = Mutex::new(0);
    let mut guard = database.lock().unwrap();
    let value = &mut *guard;
    drop(guard);
    *value += 1;
    println!("Ending value is {}.", database.lock().unwrap());
}
