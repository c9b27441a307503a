//! Both updates are kept, because one thread waits for the lock while the other has it.

use crate::race_condition::{KEPT, START};
use crate::run::{check_runs, example};

const UPDATE: &str = ": starting update
 about to lock
 has lock
 about to release lock
 after release
: finishing update";

#[test]
fn both_updates_are_kept_and_one_thread_at_a_time_has_the_lock() {
    check_runs(&mut example("lock"), "a thread that waits", |log| {
        assert_eq!(log.messages[0], START);
        log.assert_after("Thread 0", UPDATE);
        log.assert_after("Thread 1", UPDATE);
        assert_eq!(log.messages[13..], [KEPT]);
        let mut turns = log.messages.clone();
        turns.retain(|m| m.ends_with(" has lock") || m.contains(" about to release"));
        assert!(turns[0][..8] == turns[1][..8], "{turns:?}");
        assert!(log.seconds >= 2.0);
        // The first release comes later.
        let mut early = log.messages[..6].to_vec();
        early.retain(|message| message.ends_with("about to lock"));
        early.len() == 2
    });
}
