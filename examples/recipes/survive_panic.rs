//! Go on after a thread's panic.
//!
//! In Python, you would put `future.result()` into a `try`. Join a scope's thread
//! yourself, or the scope panics, too. To keep a worker after a task's panic, see
//! `submit.rs`. With `panic = "abort"` in a profile, the first panic ends the program.
//!
//! ```text
//! $ cargo run --quiet --example survive_panic
//! the thread panicked: no network
//! balance: 100
//! ```
//!
//! Standard error isn't shown.

use std::any::Any;
use std::sync::{Mutex, PoisonError};
use std::thread;

fn panic_message(panic: Box<dyn Any + Send>) -> String {
    // A panic can carry any type. `downcast` tries one, or hands the box back.
    match panic.downcast::<&str>() {
        Ok(text) => text.to_string(),
        Err(panic) => match panic.downcast::<String>() {
            Ok(text) => *text,
            Err(_) => "unknown".to_string(),
        },
    }
}

fn update(balance: &Mutex<u32>) {
    let mut guard = balance.lock().unwrap();
    *guard = 0;
    panic!("no network");
}

fn main() {
    let balance = Mutex::new(100);
    thread::scope(|scope| {
        let x = scope.spawn(|| update(&balance));
        if let Err(panic) = x.join() {
            println!("the thread panicked: {}", panic_message(panic));
        }
    });
    // The panic has poisoned the mutex, because the value may be half changed. The error
    // holds the guard, and `into_inner` takes it out.
    let mut guard = balance.lock().unwrap_or_else(PoisonError::into_inner);
    *guard = 100;
    // Without this call, the next `lock` would return an error again.
    balance.clear_poison();
    drop(guard);
    println!("balance: {}", balance.lock().unwrap());
}
