//! Repairs `examples/rejected/two_borrows.rs`.
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
        // The compiler accepts a `&mut MutexGuard<u32>` for the parameter's `&mut u32`.
        scope.spawn(|| update(&mut value.lock().unwrap()));
        scope.spawn(|| update(&mut value.lock().unwrap()));
    });
    println!("Ending value is {}.", value.into_inner().unwrap());
}
