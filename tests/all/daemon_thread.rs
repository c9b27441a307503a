use crate::run::{assert_seen, example, run_copies};
use crate::start_thread::START;

#[test]
fn the_start_is_in_order() {
    for log in run_copies(10, &mut example("daemon_thread")) {
        log.assert_order(&START);
        // The thread finishes only if `main` is delayed for two seconds.
        let finishing = log.messages.len() - START.len();
        assert_eq!(log.of("Thread 1")[1..], [": finishing"][..finishing]);
    }
}

#[test]
fn the_sleep_outlasts_main() {
    assert_seen("daemon_thread", 1_000, |log| log.messages == START);
}

#[test]
fn the_code_differs_from_start_thread_in_one_line() {
    let code = |source: &'static str| source.lines().filter(|l| !l.trim().starts_with("//"));
    let start = code(include_str!("../../examples/start_thread.rs"));
    let daemon = code(include_str!("../../examples/daemon_thread.rs"));
    assert_eq!(start.clone().count(), daemon.clone().count());
    let different: Vec<_> = start.zip(daemon).filter(|(s, d)| s != d).collect();
    assert_eq!(different, [("    x.join().unwrap();", "    drop(x);")]);
}
