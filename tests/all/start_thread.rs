//! The first five lines come in the article's order, and `main` waits for `finishing`.

use crate::run::check_runs;

/// The lines whose order is certain, here and in `daemon_thread`.
pub const START: &str = "Main    : before creating thread
Main    : before running thread
Thread 1: starting
Main    : wait for the thread to finish
Main    : all done";

#[test]
fn the_start_is_in_order_and_main_waits_for_the_end() {
    check_runs("start_thread", "`finishing` last", |log| {
        log.assert_order(START);
        log.assert_after("Thread 1", ": starting\n: finishing");
        assert_eq!(log.messages.len(), 6);
        assert!(log.seconds >= 2.0);
        log.messages[..5].join("\n") == START
    });
}
