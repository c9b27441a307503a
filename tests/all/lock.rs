use std::time::Duration;

use crate::race_condition::{KEPT, START};
use crate::run::{assert_seen, example, run, run_copies};

/// What each thread logs.
const LOCKED_UPDATE: [&str; 6] = [
    ": starting update",
    " about to lock",
    " has lock",
    " about to release lock",
    " after release",
    ": finishing update",
];

#[test]
fn both_updates_are_kept_and_one_thread_at_a_time_has_the_lock() {
    for log in run_copies(10, &mut example("lock")) {
        assert_eq!(log.messages[0], START);
        assert_eq!(log.of("Thread 0"), LOCKED_UPDATE);
        assert_eq!(log.of("Thread 1"), LOCKED_UPDATE);
        assert_eq!(log.messages[13..], [KEPT]);
        let has = log.positions("has lock");
        let release = log.positions("about to release lock");
        assert!(has[0] < release[0] && release[0] < has[1]);
        assert!(log.elapsed >= Duration::from_secs(2));
    }
}

#[test]
fn the_sleep_makes_one_thread_wait_for_the_lock() {
    assert_seen("lock", 2_250, |log| {
        log.positions("about to lock")[1] < log.positions("about to release lock")[0]
    });
}

#[test]
fn log_level_info_hides_the_lock() {
    let log = run(example("lock").env("RUST_LOG", "info"));
    for thread in ["Thread 0", "Thread 1"] {
        assert_eq!(log.of(thread), [LOCKED_UPDATE[0], LOCKED_UPDATE[5]]);
    }
    assert_eq!(log.messages[5..], [KEPT]);
}
