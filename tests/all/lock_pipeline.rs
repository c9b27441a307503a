//! The threads take turns, and each of the ten messages is stored once and in order. The
//! levels hide what they should. A log that can't be written does no harm.

use std::process::Stdio;

use crate::queue_pipeline::numbers_stored_in_order;
use crate::run::{example, run};

/// Returns what a thread logs while it acquires one lock and releases the other.
fn turn(take: &str, free: &str) -> String {
    format!(":about to acquire {take}\n:have {take}\n:about to release {free}\n:{free} released")
}

#[test]
fn the_threads_take_turns() {
    for _ in 0..20 {
        let log = run(&mut example("lock_pipeline"));
        // One number is in the pipeline, and one in each thread.
        let numbers = numbers_stored_in_order(&log, 3);
        assert_eq!(numbers.len(), 10);
        let (mut producer, mut consumer) = (Vec::new(), Vec::new());
        for number in numbers {
            producer.push(format!(" got message: {number}"));
            producer.push(turn("setlock", "getlock"));
            consumer.push(turn("getlock", "setlock"));
            consumer.push(format!(" storing message: {number}"));
        }
        // In its last four lines, each thread passes the sentinel.
        producer.push(turn("setlock", "getlock"));
        consumer.push(turn("getlock", "setlock"));
        log.assert_after("Producer", &producer.join("\n"));
        log.assert_after("Consumer", &consumer.join("\n"));
        assert_eq!(log.messages.len(), 108);
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
    let mut program = example("lock_pipeline")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(program.stderr.take());
    assert!(program.wait().unwrap().success());
}
