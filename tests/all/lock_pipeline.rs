//! The threads take turns, and each of the ten messages is stored once and in order. The
//! levels hide what they should. A log that can't be written does no harm.

use crate::queue_pipeline::check_stored;
use crate::run::{example, run};

#[test]
fn the_threads_take_turns() {
    let turn = ":about to acquire A\n:have A\n:about to release B\n:B released\n";
    let producer = turn.replace('A', "setlock").replace('B', "getlock");
    let consumer = turn.replace('A', "getlock").replace('B', "setlock");
    for _ in 0..20 {
        let log = run(&mut example("lock_pipeline"));
        let numbers = check_stored(&log);
        assert_eq!(numbers.len(), 10);
        let got = |number| format!(" got message: {number}\n{producer}");
        let got: String = numbers.iter().map(got).collect();
        let stored = |number| format!("{consumer} storing message: {number}\n");
        let stored: String = numbers.iter().map(stored).collect();
        // In the last turns, the sentinel passes.
        log.assert_after("Producer", &(got + &producer));
        log.assert_after("Consumer", &(stored + &consumer));
    }
}

#[test]
fn rust_log_overrides_the_log_level() {
    for (rust_log, lines) in [("off", 0), ("info", 20), ("debug", 108), ("", 108)] {
        let log = run(example("lock_pipeline").env("RUST_LOG", rust_log));
        assert_eq!(log.messages.len(), lines, "RUST_LOG={rust_log:?}");
    }
}

#[test]
fn a_reader_that_goes_away_does_no_harm() {
    let mut program = example("lock_pipeline").stderr(std::process::Stdio::piped()).spawn();
    let program = program.as_mut().unwrap();
    drop(program.stderr.take());
    assert!(program.wait().unwrap().success());
}
