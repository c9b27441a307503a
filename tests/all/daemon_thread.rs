//! The first five lines come in the article's order, and the end of `main` cuts the thread
//! off. The code is that of `start_thread` but for one line. The timestamps are local.

use crate::run::{assert_lines, check_runs, code, example};
use crate::start_thread::START;

#[test]
fn the_start_is_in_order_and_the_thread_is_cut_off() {
    check_runs(&mut example("daemon_thread"), "a cut", |log| {
        log.assert_order(&START);
        // The thread finishes only if `main` is delayed for two seconds.
        let finishing = log.messages.len() - START.len();
        let thread = [": starting", ": starting\n: finishing"];
        log.assert_after("Thread 1", thread[finishing]);
        finishing == 0
    });
}

#[test]
fn the_code_differs_from_start_thread_in_one_line() {
    let start = code("examples/start_thread.rs").replace("x.join().unwrap();", "drop(x);");
    let files = "examples/daemon_thread.rs should be like examples/start_thread.rs";
    assert_lines(files, &code("examples/daemon_thread.rs"), &start);
}

// Only Unix has time zones in `TZ`.
#[cfg(unix)]
#[test]
fn the_timestamps_are_in_local_time() {
    let nine_hours_east = chrono::FixedOffset::east_opt(9 * 3600).unwrap();
    let mut program = example("daemon_thread");
    check_runs(program.env("TZ", "AAA-9"), "local time", |log| {
        let now = chrono::Utc::now().with_timezone(&nine_hours_east);
        // The run may cross midnight, and the clock may be set during the run.
        let age = (now.time() - log.time).num_seconds();
        age.rem_euclid(24 * 3600) < 10
    });
}
