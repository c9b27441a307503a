//! Repairs `examples/rejected/two_borrows.rs`:
//! a `Mutex` lends its value to one thread at a time.
//!
//! ```text
//! $ rustc --edition 2024 --out-dir target examples/fixed/two_borrows.rs
//! $ target/two_borrows
//! Ending value is 2.
//! ```

use std::sync::Mutex;
use std::thread;

fn update(value: &mut u32) {
    *value += 1;
}

fn main() {
    let value = Mutex::new(0);
    thread::scope(|scope| {
        // The compiler converts the `&mut MutexGuard<u32>` to the `&mut u32` of the
        // parameter.
        scope.spawn(|| update(&mut value.lock().unwrap()));
        scope.spawn(|| update(&mut value.lock().unwrap()));
    });
    println!("Ending value is {}.", value.lock().unwrap());
}
