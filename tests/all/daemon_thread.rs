//! The first five lines come in the article's order, and the end of `main` cuts the thread
//! off. The code is that of `start_thread` but for one line. Timestamps are in local time.

use crate::run::{assert_lines, check_runs, code, example};
use crate::start_thread::START;

#[test]
fn the_start_is_in_order_and_the_thread_is_cut_off() {
    let unseen = "a log without `finishing`";
    check_runs(&mut example("daemon_thread"), unseen, |log| {
        log.assert_order(&START);
        // The thread finishes only if `main` is delayed for two seconds.
        let finishing = log.messages.len() - START.len();
        let thread = [": starting", ": starting\n: finishing"];
        log.assert_thread("Thread 1", thread[finishing]);
        log.messages == START
    });
}

#[test]
fn the_code_differs_from_start_thread_in_one_line() {
    let start = code("start_thread").replace("x.join().unwrap();", "drop(x);");
    let files = "examples/daemon_thread.rs should be like examples/start_thread.rs";
    assert_lines(files, &code("daemon_thread"), &start);
}

// Only Unix has time zones in `TZ`.
#[cfg(unix)]
#[test]
fn the_timestamps_are_in_local_time() {
    use chrono::{TimeDelta, Utc};

    // The number in `TZ` is added to the local time to get UTC.
    for (tz, hours_east) in [("UTC", 0), ("AAA-9", 9), ("AAA+8", -8)] {
        check_runs(example("daemon_thread").env("TZ", tz), tz, |log| {
            let now = Utc::now().time() + TimeDelta::hours(hours_east);
            let age = (now - log.times[0]).num_seconds();
            // The run may cross midnight, and the clock may be set during the run.
            age.rem_euclid(24 * 3600) < 10
        });
    }
}
