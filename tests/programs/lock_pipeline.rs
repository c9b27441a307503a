use crate::run::{Log, example, run};

const SET_MESSAGE: [&str; 4] = [
    ":about to acquire setlock",
    ":have setlock",
    ":about to release getlock",
    ":getlock released",
];
const GET_MESSAGE: [&str; 4] = [
    ":about to acquire getlock",
    ":have getlock",
    ":about to release setlock",
    ":setlock released",
];

/// The ten numbers. At most three are in flight: one in the pipeline and one in
/// each thread.
fn numbers(log: &Log) -> Vec<u32> {
    let numbers = log.numbers(3);
    assert_eq!(numbers.len(), 10);
    numbers
}

#[test]
fn the_threads_take_turns() {
    for _ in 0..20 {
        let log = run(&mut example("lock_pipeline"));
        // The last four lines of each thread hand over the sentinel.
        let (mut producer, mut consumer) = (Vec::new(), Vec::new());
        for number in numbers(&log) {
            producer.push(format!(" got message: {number}"));
            producer.extend(SET_MESSAGE.map(str::to_owned));
            consumer.extend(GET_MESSAGE.map(str::to_owned));
            consumer.push(format!(" storing message: {number}"));
        }
        producer.extend(SET_MESSAGE.map(str::to_owned));
        consumer.extend(GET_MESSAGE.map(str::to_owned));
        assert_eq!(log.of("Producer"), producer);
        assert_eq!(log.of("Consumer"), consumer);
        assert_eq!(log.messages.len(), producer.len() + consumer.len());

        // A thread has a lock only after the other thread was about to release it. The
        // exception is the first `setlock`, which is free from the start.
        for (lock, free) in [("getlock", 0), ("setlock", 1)] {
            let releases = log.places(&format!("about to release {lock}"));
            let haves = log.places(&format!("have {lock}"));
            let mut pairs = releases.iter().zip(&haves[free..]);
            assert!(pairs.all(|(release, have)| release < have), "{lock}");
        }
    }
}

#[test]
fn level_info_shows_what_was_got_and_stored() {
    let mut program = example("lock_pipeline");
    let logs = [(); 20].map(|()| run(program.env("RUST_LOG", "info")));
    assert!(logs.iter().all(|log| log.messages.len() == 20));

    // The chance is below 1 in 10^30 that 200 random numbers miss a third of 1 to 101.
    // It is even lower that all runs have the same ten.
    let numbers: Vec<u32> = logs.iter().flat_map(numbers).collect();
    assert!(numbers.iter().any(|number| *number <= 33), "none is small");
    assert!(numbers.iter().any(|number| *number >= 69), "none is large");
    assert!(numbers.chunks(10).any(|run| *run != numbers[..10]));
}
