//! The threads start one after another, and `main` joins them in the same order.

use crate::run::{check_runs, example};

const ORDER: [&str; 12] = [
    "Main    : create and start thread 0.",
    "Thread 0: starting",
    "Main    : create and start thread 1.",
    "Thread 1: starting",
    "Main    : create and start thread 2.",
    "Thread 2: starting",
    "Main    : before joining thread 0.",
    "Main    : thread 0 done",
    "Main    : before joining thread 1.",
    "Main    : thread 1 done",
    "Main    : before joining thread 2.",
    "Main    : thread 2 done",
];

#[test]
fn threads_start_one_after_another_and_are_done_in_order() {
    let unseen = "three starts before one finish";
    check_runs(&mut example("many_threads"), unseen, |log| {
        log.assert_order(&ORDER);
        for index in 0..3 {
            let (thread, done) = (format!("Thread {index}"), ORDER[2 * index + 7]);
            log.assert_thread(&thread, ": starting\n: finishing");
            log.assert_order(&[&format!("{thread}: finishing"), done]);
        }
        assert_eq!(log.messages.len(), 15);
        assert!(log.seconds >= 2.0);
        log.messages[..7] == ORDER[..7]
    });
}
