//! The threads take turns, and each of the ten messages is stored once and in order. The
//! levels hide what they should. A log that can't be written does no harm.

use std::process::Stdio;

use crate::queue_pipeline::check_stored;
use crate::run::{Run, example, new_dir};

#[test]
fn the_threads_take_turns() {
    let turn = ":about to acquire A\n:have A\n:about to release B\n:B released\n";
    let producer = turn.replace('A', "setlock").replace('B', "getlock");
    let consumer = turn.replace('A', "getlock").replace('B', "setlock");
    for _ in 0..20 {
        let log = Run::start(&mut example("lock_pipeline"), new_dir()).log();
        let numbers = check_stored(&log);
        assert_eq!(numbers.len(), 10);
        let all = |steps: String| numbers.iter().map(|n| steps.replace('N', n)).collect::<String>();
        let got = all(format!(" got message: N\n{producer}")) + &producer;
        log.assert_after("Producer", &got);
        let stored = all(format!("{consumer} storing message: N\n")) + &consumer;
        log.assert_after("Consumer", &stored);
    }
}

#[test]
fn rust_log_overrides_the_log_level() {
    for (rust_log, lines) in [("off", 0), ("info", 20), ("debug", 108), ("", 108)] {
        let mut program = example("lock_pipeline");
        let log = Run::start(program.env("RUST_LOG", rust_log), new_dir()).log();
        assert_eq!(log.messages.len(), lines, "RUST_LOG={rust_log:?}");
    }
}

#[test]
fn a_reader_that_goes_away_does_no_harm() {
    let mut run = Run::spawn(example("lock_pipeline").stderr(Stdio::piped()), new_dir());
    drop(run.child.stderr.take());
    assert!(run.finish().0.success());
}
