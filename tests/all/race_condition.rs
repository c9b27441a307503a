//! Two threads update the value between the start and the end, and an update is lost.

use crate::run::check_runs;

pub const START: &str = "Testing update. Starting value is 0.";
pub const KEPT: &str = "Testing update. Ending value is 2.";
const LOST: &str = "Testing update. Ending value is 1.";

#[test]
fn an_update_is_lost() {
    check_runs("race_condition", LOST, |log| {
        assert_eq!(log.messages[0], START);
        for thread in ["Thread 0", "Thread 1"] {
            log.assert_after(thread, ": starting update\n: finishing update");
        }
        // If a thread is delayed for 0.1 seconds, both updates may be kept.
        assert!([LOST, KEPT].contains(&log.messages[5].as_str()));
        assert_eq!(log.messages.len(), 6);
        assert!(log.seconds >= 0.1);
        log.messages[5] == LOST
    });
}
