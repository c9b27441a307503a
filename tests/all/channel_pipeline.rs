use crate::queue_pipeline::check;
use crate::run::{assert_seen, example, run};

#[test]
fn every_number_is_stored_before_both_threads_stop() {
    for _ in 0..10 {
        let log = run(&mut example("channel_pipeline"));
        let numbers = check(&log);
        assert_eq!(log.messages.len(), 2 * numbers.len() + 3);
        // The lines show no size.
        assert!(log.messages.iter().all(|message| !message.contains('(')));
    }
}

#[test]
fn the_channel_fills_up_during_the_sleep() {
    assert_seen("channel_pipeline", 150, |log| log.numbers().1 >= 11);
}
