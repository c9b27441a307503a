//! Each task is done once, and three workers do the three tasks at the same time.

use crate::run::check_runs;

#[test]
fn each_task_is_done_once_and_all_at_the_same_time() {
    check_runs("thread_pool", 10, "three starts before one finish", |log| {
        for task in ["Thread 0", "Thread 1", "Thread 2"] {
            assert_eq!(log.of(task), [": starting", ": finishing"]);
            assert!(log.seconds_of(task) >= 2);
        }
        assert_eq!(log.messages.len(), 6);
        log.positions("starting") == [0, 1, 2] && log.seconds_of("Thread 0") == 2
    });
}
