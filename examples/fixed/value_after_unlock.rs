//! Repairs `examples/rejected/value_after_unlock.rs`:
//! the guard is dropped after the last use of `value`.

use std::sync::Mutex;

fn main() {
    let database = Mutex::new(0);
    let mut guard = database.lock().unwrap();
    let value = &mut *guard;
    *value += 1;
    drop(guard);
    println!("Ending value is {}.", database.lock().unwrap());
}
