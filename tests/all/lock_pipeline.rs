//! The threads take turns, and each of the ten messages is stored once and in order. The
//! level `info` shows only what was got and what was stored.

use crate::run::{example, run};

/// Returns what a thread logs while it acquires one lock and releases the other.
fn turn(take: &str, free: &str) -> String {
    format!(":about to acquire {take},:have {take},:about to release {free},:{free} released")
}

#[test]
fn the_threads_take_turns() {
    for _ in 0..20 {
        let log = run(&mut example("lock_pipeline"));
        let (numbers, in_flight) = log.numbers();
        assert_eq!(numbers.len(), 10);
        assert!(in_flight <= 3, "one in the pipeline and one in each thread");
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
        assert_eq!(log.of("Producer").join(","), producer.join(","));
        assert_eq!(log.of("Consumer").join(","), consumer.join(","));
        assert_eq!(log.messages.len(), 108);

        // A thread logs `have` only after the other thread has logged `about to release`.
        // The first `have setlock` is the exception, because that lock starts out unlocked.
        for (lock, unlocked) in [("getlock", 0), ("setlock", 1)] {
            let releases = log.positions(&format!("about to release {lock}"));
            let haves = log.positions(&format!("have {lock}"));
            let mut pairs = releases.iter().zip(&haves[unlocked..]);
            assert!(pairs.all(|(release, have)| release < have), "{lock}");
        }
    }
}

#[test]
fn rust_log_overrides_the_log_level() {
    for (rust_log, lines) in [("off", 0), ("info", 20), ("debug", 108), ("", 108)] {
        let log = run(example("lock_pipeline").env("RUST_LOG", rust_log));
        assert_eq!(log.messages.len(), lines, "RUST_LOG={rust_log:?}");
    }
    let log = run(example("lock").env("RUST_LOG", "info"));
    assert_eq!(log.messages.len(), 6);
}
