//! Repairs `examples/rejected/two_borrows.rs`:
//! a `Mutex` lends its value to one thread at a time.

use std::sync::Mutex;
use std::thread;

fn update(value: &mut u32) {
    *value += 1;
}

fn main() {
    let value = Mutex::new(0);
    thread::scope(|scope| {
        scope.spawn(|| update(&mut value.lock().unwrap()));
        scope.spawn(|| update(&mut value.lock().unwrap()));
    });
    println!("Ending value is {}.", value.lock().unwrap());
}
