use std::time::Duration;

use crate::run::{assert_seen, example, run_copies};

/// The lines whose order is guaranteed, here and in `daemon_thread`.
pub const START: [&str; 5] = [
    "Main    : before creating thread",
    "Main    : before running thread",
    "Thread 1: starting",
    "Main    : wait for the thread to finish",
    "Main    : all done",
];

#[test]
fn the_start_is_in_order_and_main_waits_for_the_end() {
    for log in run_copies(10, &mut example("start_thread")) {
        log.assert_order(&START);
        assert_eq!(log.of("Thread 1"), [": starting", ": finishing"]);
        assert_eq!(log.messages.len(), 6);
        assert!(log.seconds_of("Thread 1") >= 2);
        assert!(log.elapsed >= Duration::from_secs(2));
    }
}

#[test]
fn the_sleep_puts_finishing_last() {
    assert_seen("start_thread", 2_500, |log| log.messages[..5] == START);
}
