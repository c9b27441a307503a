//! The first five lines come in the article's order, and `main` waits for `finishing`.

use crate::run::check_runs;

/// The lines whose order is certain, here and in `daemon_thread`.
pub const START: [&str; 5] = [
    "Main    : before creating thread",
    "Main    : before running thread",
    "Thread 1: starting",
    "Main    : wait for the thread to finish",
    "Main    : all done",
];

#[test]
fn the_start_is_in_order_and_main_waits_for_the_end() {
    check_runs("start_thread", 10, "`finishing` after `all done`", |log| {
        log.assert_order(&START);
        assert_eq!(log.of("Thread 1"), [": starting", ": finishing"]);
        assert_eq!(log.messages.len(), 6);
        assert!(log.seconds_of("Thread 1") >= 2);
        log.messages[..5] == START && log.seconds_of("Thread 1") == 2
    });
}
