//! Two threads update the value between the start and the end, and an update is lost.

use crate::run::{Log, assert_contains, check_runs, example, read};

pub const START: &str = "Testing update. Starting value is 0.";
pub const KEPT: &str = "Testing update. Ending value is 2.";
const LOST: &str = "Testing update. Ending value is 1.";

/// Asserts what is certain, and returns whether an update was lost.
fn check(log: &Log) -> bool {
    assert_eq!(log.messages[0], START);
    for thread in ["Thread 0", "Thread 1"] {
        log.assert_thread(thread, ": starting update\n: finishing update");
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
    let command = "\n$ cargo run --quiet --example race_condition\n";
    let readme = read("README.md");
    assert_contains("README.md", command);
    let (_, shown) = readme.split_once(command).unwrap();
    let log = Log::parse(shown.split("```").next().unwrap());
    // An update is lost only if both threads start before either finishes.
    let mut starts = log.messages[1..3].iter();
    let is_lost = starts.all(|m| m.ends_with("starting update")) && check(&log);
    assert!(is_lost, "README.md should show a log that loses an update");
}
