//! The first five lines come in the article's order, and the end of `main` cuts the thread
//! off. The code is that of `start_thread` but for one line.

use crate::run::check_runs;
use crate::start_thread::START;

#[test]
fn the_start_is_in_order_and_the_thread_is_cut_off() {
    check_runs("daemon_thread", 100, "a log without `finishing`", |log| {
        log.assert_order(&START);
        // The thread finishes only if `main` is delayed for two seconds.
        let finishing = log.messages.len() - START.len();
        assert_eq!(log.of("Thread 1")[1..], [": finishing"][..finishing]);
        log.messages == START
    });
}

#[test]
fn the_code_differs_from_start_thread_in_one_line() {
    let code = |source: &'static str| source.lines().filter(|l| !l.trim().starts_with("//"));
    let start = code(include_str!("../../examples/start_thread.rs"));
    let daemon = code(include_str!("../../examples/daemon_thread.rs"));
    let start = start.map(|line| line.replace("x.join().unwrap();", "drop(x);"));
    assert!(start.eq(daemon));
}
