//! Repairs `examples/rejected/value_after_unlock.rs`.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/value_after_unlock.rs
//! $ target/value_after_unlock
//! Ending value is 1.
//! ```

use std::sync::Mutex;

fn main() {
    let database = Mutex::new(0);
    let mut guard = database.lock().unwrap();
    let value = &mut *guard;
    *value += 1;
    drop(guard);
    println!("Ending value is {}.", database.lock().unwrap());
}
