use std::time::Duration;

use crate::run::{Log, assert_seen, example, run};

/// The lines about the end of this program and of `channel_pipeline`, in order.
const END: [&str; 3] = [
    "Main: about to set event",
    "Producer received event. Exiting",
    "Consumer received event. Exiting",
];

/// Checks what is guaranteed at every log level, and returns the numbers. There are
/// none if the producer is delayed until the event is set.
pub fn check(log: &Log) -> Vec<u32> {
    log.assert_order(&END);
    assert_eq!(log.messages.last().unwrap(), END[2]);
    assert!(log.elapsed >= Duration::from_millis(100));
    // At most twelve numbers are in flight: ten in the queue and one in each thread.
    let (numbers, in_flight) = log.numbers();
    assert!(in_flight <= 12);
    numbers
}

/// Checks the sizes. The consumer reads each size just before logging it.
fn check_sizes(log: &Log) {
    let (mut got, mut stored, mut got_before) = (0, 0, 0);
    for message in &log.messages {
        got += usize::from(message.starts_with("Producer got"));
        if let Some((_, size)) = message.split_once(" (size=") {
            let size: usize = size.strip_suffix(')').unwrap().parse().unwrap();
            stored += 1;
            // When the consumer logged its previous line, the producer had already put
            // every number it had got, except perhaps the newest.
            let most = 10.min(got - stored);
            assert!(size <= most && size + stored + 1 >= got_before, "{message}");
            got_before = got;
        }
    }
}

#[test]
fn every_number_is_stored_before_both_threads_stop() {
    for _ in 0..10 {
        let log = run(&mut example("queue_pipeline"));
        let numbers = check(&log);
        check_sizes(&log);
        assert_eq!(log.messages.len(), 2 * numbers.len() + 3);
    }
}

#[test]
fn the_queue_fills_up_during_the_sleep() {
    assert_seen("queue_pipeline", 150, |log| log.numbers().1 >= 11);
}

#[test]
fn level_debug_shows_each_step() {
    for _ in 0..5 {
        let log = run(example("queue_pipeline").env("RUST_LOG", "debug"));
        let (mut producer, mut consumer) = (Vec::new(), Vec::new());
        for number in check(&log) {
            producer.push(format!(" got message: {number}"));
            producer.push(format!(":about to add {number} to queue"));
            producer.push(format!(":added {number} to queue"));
            consumer.push(":about to get from queue".to_owned());
            consumer.push(format!(":got {number} from queue"));
            consumer.push(format!(" storing message: {number}"));
        }
        producer.push(" received event. Exiting".to_owned());
        consumer.push(":about to get from queue".to_owned());
        consumer.push(" received event. Exiting".to_owned());

        let mut stored = log.of("Consumer");
        for message in &mut stored {
            *message = message.split(" (size=").next().unwrap();
        }
        assert_eq!(log.of("Producer"), producer);
        assert_eq!(stored, consumer);
        assert_eq!(log.messages.len(), producer.len() + consumer.len() + 1);
    }
}
