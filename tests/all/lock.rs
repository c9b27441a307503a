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
    let unseen = "a thread that waits for the lock";
    check_runs(&mut example("lock"), unseen, |log| {
        assert_eq!(log.messages[0], START);
        log.assert_thread("Thread 0", UPDATE);
        log.assert_thread("Thread 1", UPDATE);
        assert_eq!(log.messages[13..], [KEPT]);
        let messages = log.messages.iter();
        let turns =
            messages.filter(|m| m.ends_with(" has lock") || m.contains(" about to release"));
        let turns: Vec<&str> = turns.map(|message| &message[..8]).collect();
        assert!(turns[0] == turns[1] && turns[2] == turns[3], "{turns:?}");
        assert!(log.seconds >= 2.0);
        // The first release comes later.
        let waiting = log.messages[..6]
            .iter()
            .filter(|m| m.ends_with("about to lock"));
        waiting.count() == 2
    });
}
