//! The first five lines come in the article's order, and the end of `main` cuts the thread
//! off. The code is that of `start_thread` but for one line. The timestamps are local.

use crate::run::{assert_lines, check_runs, code, example, output};
use crate::start_thread::START;

#[test]
fn the_start_is_in_order_and_the_thread_is_cut_off() {
    check_runs("daemon_thread", "no `finishing`", |log| {
        log.assert_order(&START);
        // The thread finishes only if `main` is delayed for two seconds.
        let finishing = log.messages.len() - START.len();
        log.assert_after("Thread 1", [": starting", ": starting\n: finishing"][finishing]);
        finishing == 0
    });
}

#[test]
fn the_code_differs_from_start_thread_in_one_line() {
    let start = code("examples/start_thread.rs").replace("x.join().unwrap();", "drop(x);");
    assert_lines("code of daemon_thread", &code("examples/daemon_thread.rs"), &start);
}

// Only Unix has time zones in `TZ`. The clock may be set in a run, but not in twenty.
#[cfg(unix)]
#[test]
fn the_timestamps_are_in_local_time() {
    let is_local = (0..20).any(|_| {
        let (_, _, log) = output(example("daemon_thread").env("TZ", "AAA-9"));
        let zone = chrono::FixedOffset::east_opt(9 * 3600).unwrap();
        let time = log[..8].parse::<chrono::NaiveTime>().unwrap();
        let age = chrono::Utc::now().with_timezone(&zone).time() - time;
        // The run may cross midnight.
        age.num_seconds().rem_euclid(24 * 3600) < 10
    });
    assert!(is_local);
}
