//! Waits for a program. `tests/rejected.rs` uses this file too.

use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// A program that has not ended after this time counts as hung. None needs more than
/// three seconds, but a starved machine may take many times as long.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// Waits until a program ends by itself, or kills it if it hangs.
pub fn wait(child: &mut Child) -> ExitStatus {
    let start = Instant::now();
    while start.elapsed() < TIME_LIMIT {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    panic!("the program hangs");
}
