//! Each message is stored once and in order, the queue has room for exactly ten, and both
//! threads stop after the event. A message for a closed queue is handed back.

use std::collections::HashSet;
use std::fs;
use std::process::{self, Command};

use crate::rejected::rustc;
use crate::run::{Log, check_runs, example, output, run};

/// The lines about the end of this program and of `channel_pipeline`, in order.
const END: [&str; 3] = [
    "Main: about to set event",
    "Producer received event. Exiting",
    "Consumer received event. Exiting",
];

/// Checks what is certain at every log level, and returns the numbers and how many of them
/// were in flight. There are none if the producer is delayed until the event is set.
pub fn check(log: &Log) -> (Vec<u32>, usize) {
    log.assert_order(&END);
    assert_eq!(log.messages.last().unwrap(), END[2]);
    assert!(log.seconds >= 0.1);
    // At most twelve numbers are in flight: ten in the queue and one in each thread.
    let (numbers, in_flight) = log.numbers();
    assert!(in_flight <= 12);
    (numbers, in_flight)
}

#[test]
fn every_number_is_stored_and_the_queue_has_room_for_ten() {
    let unseen = "ten in the queue, one in each thread";
    check_runs("queue_pipeline", 60, unseen, |log| {
        let (numbers, in_flight) = check(log);
        assert_eq!(log.messages.len(), 2 * numbers.len() + END.len());
        let sizes = log.messages.iter().filter(|m| m.contains(" (size="));
        assert_eq!(sizes.count(), numbers.len());
        in_flight == 12
    });
}

#[test]
fn level_debug_shows_each_step() {
    let log = run(example("queue_pipeline").env("RUST_LOG", "debug"));
    let (numbers, _) = check(&log);
    let (mut producer, mut consumer) = (Vec::new(), Vec::new());
    for n in &numbers {
        producer.push(format!(" got message: {n}"));
        producer.push(format!(":about to add {n} to queue,:added {n} to queue"));
        consumer.push(format!(":about to get from queue,:got {n} from queue"));
        consumer.push(format!(" storing message: {n}"));
    }
    producer.push(" received event. Exiting".to_owned());
    consumer.push(":about to get from queue, received event. Exiting".to_owned());
    assert_eq!(log.of("Producer").join(","), producer.join(","));
    assert_eq!(log.of("Consumer").join(","), consumer.join(","));
    assert_eq!(log.messages.len(), 6 * numbers.len() + 4);
}

/// Stands in for the packages, so that the compiler alone can build a copy of the program.
const PACKAGES: &str = "
mod intro_to_threading { pub fn init_logging(_: crate::log::LevelFilter) {} }
mod log { pub enum LevelFilter { Info } pub use std::{format as debug, println as info}; }
mod rand {
    use std::{ops::RangeInclusive, sync::atomic::{AtomicU32, Ordering::Relaxed}};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    pub fn random_range(_: RangeInclusive<u32>) -> u32 { NEXT.fetch_add(1, Relaxed) }
}";

#[test]
fn with_two_producers_each_number_is_stored_or_named_in_a_panic() {
    let source = include_str!("../../examples/queue_pipeline.rs").replace("(100)", "(10)");
    let spawn = "scope.spawn(|| producer(&pipeline, &event));";
    assert!(source.contains(spawn));
    let path = format!("{}/{}.rs", env!("CARGO_TARGET_TMPDIR"), process::id());
    fs::write(&path, source.replace(spawn, &spawn.repeat(2)) + PACKAGES).unwrap();
    let (messages, program) = rustc("two_producers", &path);
    assert!(!messages.contains(": error"), "{messages}");
    for _ in 0..5 {
        let (_, log, panics) = output(&mut Command::new(&program));
        let numbers = |start| log.lines().filter_map(move |line| line.strip_prefix(start));
        let stored = numbers("Consumer storing message: ").map(|line| line.split(' ').next());
        let stored: HashSet<_> = stored.collect();
        for number in numbers("Producer got message: ") {
            let named = panics.contains(&format!(": {number}\n"));
            assert_ne!(stored.contains(&Some(number)), named, "{number}: {panics}");
        }
    }
    fs::remove_file(path).unwrap();
    fs::remove_file(program).unwrap();
}
