//! Repairs `examples/rejected/sent_guard.rs`: the `bool` in the `Mutex` is the
//! lock, and any thread may change it.

use std::sync::Mutex;
use std::thread;

fn main() {
    let locked = Mutex::new(true);
    thread::scope(|scope| {
        scope.spawn(|| *locked.lock().unwrap() = false);
    });
    println!("locked: {}", locked.lock().unwrap());
}
