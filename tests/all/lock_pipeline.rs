use crate::run::{Log, example, run};

/// Returns what a thread logs while it acquires one lock and releases the other.
fn turn(acquired: &str, released: &str) -> [String; 4] {
    [
        format!(":about to acquire {acquired}"),
        format!(":have {acquired}"),
        format!(":about to release {released}"),
        format!(":{released} released"),
    ]
}

/// Returns the ten numbers. At most three are in flight: one in the pipeline and one in
/// each thread.
fn numbers(log: &Log) -> Vec<u32> {
    let (numbers, in_flight) = log.numbers();
    assert!(in_flight <= 3);
    assert_eq!(numbers.len(), 10);
    numbers
}

#[test]
fn the_threads_take_turns() {
    for _ in 0..20 {
        let log = run(&mut example("lock_pipeline"));
        // In its last four lines, each thread passes the sentinel.
        let (mut producer, mut consumer) = (Vec::new(), Vec::new());
        for number in numbers(&log) {
            producer.push(format!(" got message: {number}"));
            producer.extend(turn("setlock", "getlock"));
            consumer.extend(turn("getlock", "setlock"));
            consumer.push(format!(" storing message: {number}"));
        }
        producer.extend(turn("setlock", "getlock"));
        consumer.extend(turn("getlock", "setlock"));
        assert_eq!(log.of("Producer"), producer);
        assert_eq!(log.of("Consumer"), consumer);
        assert_eq!(log.messages.len(), producer.len() + consumer.len());

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
fn level_info_shows_what_was_got_and_stored() {
    let mut program = example("lock_pipeline");
    let logs = [(); 20].map(|()| run(program.env("RUST_LOG", "info")));
    assert!(logs.iter().all(|log| log.messages.len() == 20));

    // The chance that 200 random numbers all miss a given third of the range 1 to 101 is
    // below 1 in 10^30. The chance that all runs have the same ten numbers is even lower.
    let numbers: Vec<u32> = logs.iter().flat_map(numbers).collect();
    assert!(numbers.iter().any(|number| *number <= 33), "none is small");
    assert!(numbers.iter().any(|number| *number >= 69), "none is large");
    assert!(numbers.chunks(10).any(|run| *run != numbers[..10]));
}
