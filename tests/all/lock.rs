//! Both updates are kept, because one thread waits for the lock while the other has it.

use crate::race_condition::{KEPT, START};
use crate::run::check_runs;

#[test]
fn both_updates_are_kept_and_one_thread_at_a_time_has_the_lock() {
    let locked = " about to lock\n has lock\n about to release lock\n after release";
    let update = format!(": starting update\n{locked}\n: finishing update");
    check_runs("lock", "a thread that waits", |log| {
        assert_eq!(log.messages[0], START);
        log.assert_after("Thread 0", &update);
        log.assert_after("Thread 1", &update);
        assert_eq!(log.messages[13..], [KEPT]);
        let mut turns = log.messages.clone();
        turns.retain(|m| m.ends_with(" has lock") || m.contains(" about to release"));
        assert!(turns[0][..8] == turns[1][..8], "{turns:?}");
        assert!(log.seconds >= 2.0);
        log.messages[..6].iter().filter(|m| m.ends_with("about to lock")).count() == 2
    });
}
