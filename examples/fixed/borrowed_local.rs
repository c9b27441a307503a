//! Repairs `examples/rejected/borrowed_local.rs`:
//! a scope always joins its threads, so they may borrow.

use std::sync::Mutex;
use std::thread;

fn main() {
    let tasks = Mutex::new(0..3);
    thread::scope(|scope| {
        scope.spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
        scope.spawn(|| println!("{:?}", tasks.lock().unwrap().next()));
    });
}
