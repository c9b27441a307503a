use std::time::Duration;

use crate::run::{assert_seen, example, run_copies};

#[test]
fn each_task_is_done_once() {
    for log in run_copies(10, &mut example("thread_pool")) {
        for task in ["Thread 0", "Thread 1", "Thread 2"] {
            assert_eq!(log.of(task), [": starting", ": finishing"]);
            assert!(log.seconds_of(task) >= 2);
        }
        assert_eq!(log.messages.len(), 6);
        assert!(log.elapsed >= Duration::from_secs(2));
    }
}

#[test]
fn the_sleep_lets_all_tasks_start_before_one_finishes() {
    assert_seen("thread_pool", 2_500, |log| {
        log.positions("starting") == [0, 1, 2]
    });
}
