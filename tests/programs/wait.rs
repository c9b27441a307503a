//! Waits for a program. `tests/rejected.rs` uses this file too.

use std::process::{Child, ExitStatus};
use std::thread;
use std::time::Duration;

/// Waits until a program ends by itself. After two minutes, the program counts as hung and
/// is killed. On a starved machine, it gets more time, because the sleeps of this loop take
/// longer there.
pub fn wait(child: &mut Child) -> ExitStatus {
    for _ in 0..6_000 {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    panic!("the program hangs");
}
