//! Repairs `examples/rejected/value_after_unlock.rs`:
//! the value is used first, then the guard is dropped.

use std::sync::Mutex;

fn main() {
    let database = Mutex::new(0);
    let mut guard = database.lock().unwrap();
    let value = &mut *guard;
    *value += 1;
    drop(guard);
    println!("Ending value is {}.", database.lock().unwrap());
}
