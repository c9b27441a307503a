//! Two threads update the value between the start and the end, and an update is lost.

use crate::readme::README;
use crate::run::{Log, check_runs};

pub const START: &str = "Testing update. Starting value is 0.";
pub const KEPT: &str = "Testing update. Ending value is 2.";
const LOST: &str = "Testing update. Ending value is 1.";

/// Checks what is certain, and returns whether an update was lost.
fn check(log: &Log) -> bool {
    assert_eq!(log.messages[0], START);
    for thread in ["Thread 0", "Thread 1"] {
        assert_eq!(log.of(thread), [": starting update", ": finishing update"]);
    }
    // If a thread is delayed for 0.1 seconds, both updates may be kept.
    assert!([LOST, KEPT].contains(&log.messages[5].as_str()));
    assert_eq!(log.messages.len(), 6);
    assert!(log.seconds >= 0.1);
    log.messages[5] == LOST
}

#[test]
fn an_update_is_lost() {
    check_runs("race_condition", 60, LOST, check);
}

#[test]
fn the_readme_shows_a_lost_update() {
    let command = "$ cargo run --quiet --example race_condition\n";
    let (_, shown) = README.split_once(command).unwrap();
    let log = Log::parse(shown.split("```").next().unwrap(), 0.1);
    assert!(check(&log));
    // An update is lost only if both threads start before either finishes.
    assert_eq!(log.positions("starting update"), [1, 2]);
}
