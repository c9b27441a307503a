//! The first five lines come in the article's order, and the end of `main` cuts the thread
//! off. The timestamps are in local time.

use crate::run::{Run, check_runs, example, new_dir};
use crate::start_thread::START;

#[test]
fn the_start_is_in_order_and_the_thread_is_cut_off() {
    check_runs("daemon_thread", "no `finishing`", |log| {
        log.assert_order(START);
        // The thread finishes only if `main` is delayed for two seconds.
        let finishing = log.messages.len() - START.lines().count();
        log.assert_after("Thread 1", [": starting", ": starting\n: finishing"][finishing]);
        finishing == 0
    });
}

// Only Unix has time zones in `TZ`. The clock may be set in a run, but not in twenty.
#[cfg(unix)]
#[test]
fn the_timestamps_are_in_local_time() {
    let zone = chrono::FixedOffset::east_opt(9 * 3600).unwrap();
    let is_local = (0..20).any(|_| {
        let mut program = example("daemon_thread");
        let (_, _, log) = Run::start(program.env("TZ", "AAA-9"), new_dir()).finish();
        let time: chrono::NaiveTime = log.get(..8).expect(&log).parse().unwrap();
        let age = chrono::Utc::now().with_timezone(&zone).time() - time;
        // The run may cross midnight.
        age.num_seconds().rem_euclid(24 * 3600) < 10
    });
    assert!(is_local);
}
