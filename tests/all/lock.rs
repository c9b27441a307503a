//! Both updates are kept, because one thread waits for the lock while the other has it.

use crate::race_condition::{KEPT, START};
use crate::run::check_runs;

#[test]
fn both_updates_are_kept_and_one_thread_at_a_time_has_the_lock() {
    check_runs("lock", 10, "a thread that waits for the lock", |log| {
        assert_eq!(log.messages[0], START);
        for thread in ["Thread 0", "Thread 1"] {
            let update = [
                ": starting update",
                " about to lock",
                " has lock",
                " about to release lock",
                " after release",
                ": finishing update",
            ];
            assert_eq!(log.of(thread), update);
        }
        assert_eq!(log.messages[13..], [KEPT]);
        let has = log.positions("has lock");
        let release = log.positions("about to release lock");
        assert!(has[0] < release[0] && release[0] < has[1]);
        assert!(log.seconds >= 2.0);
        log.positions("about to lock")[1] < release[0]
    });
}
