//! Go on after a thread's panic.
//!
//! In Python, you would write `except` around `future.result()`. If you don't join a thread
//! of a scope yourself, the scope panics too. Inside a pool's worker,
//! `std::panic::catch_unwind(|| do_task(task))` returns the same `Err` as `join`.
//!
//! ```text
//! $ cargo run --quiet --example survive_panic
//! the thread panicked: no network
//! balance: 100
//! ```
//!
//! The panic also writes to standard error, which isn't shown.

use std::any::Any;
use std::sync::{Mutex, PoisonError};
use std::thread;

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    // `panic!` with only a literal holds a `&str`, and with `{}` it holds a `String`.
    if let Some(text) = panic.downcast_ref::<&str>() {
        text
    } else if let Some(text) = panic.downcast_ref::<String>() {
        text
    } else {
        "unknown"
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
            println!("the thread panicked: {}", panic_message(&*panic));
        }
    });
    // The panic has poisoned the mutex: its value may be half changed.
    let mut guard = balance.lock().unwrap_or_else(PoisonError::into_inner);
    *guard = 100;
    // Without this call, the next `lock` would return an error again.
    balance.clear_poison();
    drop(guard);
    println!("balance: {}", balance.lock().unwrap());
}
