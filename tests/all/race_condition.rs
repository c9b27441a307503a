use std::time::Duration;

use crate::run::{assert_seen, example, run_copies};

pub const START: &str = "Testing update. Starting value is 0.";
pub const LOST: &str = "Testing update. Ending value is 1.";
pub const KEPT: &str = "Testing update. Ending value is 2.";

#[test]
fn both_threads_update_between_the_start_and_the_end() {
    for log in run_copies(10, &mut example("race_condition")) {
        assert_eq!(log.messages[0], START);
        for thread in ["Thread 0", "Thread 1"] {
            assert_eq!(log.of(thread), [": starting update", ": finishing update"]);
        }
        // If a thread is delayed for 0.1 seconds, both updates may be kept.
        assert!([LOST, KEPT].contains(&log.messages[5].as_str()));
        assert_eq!(log.messages.len(), 6);
        assert!(log.elapsed >= Duration::from_millis(100));
    }
}

#[test]
fn the_sleep_loses_an_update() {
    assert_seen("race_condition", 150, |log| log.messages[5] == LOST);
}
