//! Two threads update the value between the start and the end, and an update is lost.

use crate::readme::part;
use crate::run::{Log, check_runs, example};

pub const START: &str = "Testing update. Starting value is 0.";
pub const KEPT: &str = "Testing update. Ending value is 2.";
const LOST: &str = "Testing update. Ending value is 1.";

/// Asserts what is certain, and returns whether an update was lost.
fn check(log: &Log) -> bool {
    assert_eq!(log.messages[0], START);
    for thread in ["Thread 0", "Thread 1"] {
        log.assert_after(thread, ": starting update\n: finishing update");
    }
    // If a thread is delayed for 0.1 seconds, both updates may be kept.
    assert!([LOST, KEPT].contains(&log.messages[5].as_str()));
    assert_eq!(log.messages.len(), 6);
    log.messages[5] == LOST
}

#[test]
fn an_update_is_lost() {
    check_runs(&mut example("race_condition"), LOST, |log| {
        assert!(log.seconds >= 0.1);
        check(log)
    });
}

#[test]
fn the_readme_shows_a_lost_update() {
    let shown = part("$ cargo run --quiet --example race_condition\n", "```");
    let log = Log::parse(&shown);
    // An update is lost only if both threads start before either finishes.
    let starts = log.messages[2].ends_with("starting update");
    assert!(check(&log) && starts, "in README.md, no update is lost");
}
