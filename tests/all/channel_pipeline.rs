//! Each message is stored once and in order, the channel has room for exactly ten, and both
//! threads stop after the event.

use crate::queue_pipeline::{END, check};
use crate::run::{check_runs, run_copy};

#[test]
fn every_number_is_stored() {
    check_runs("channel_pipeline", "a number", |log| {
        let numbers = check(log);
        assert_eq!(log.messages.len(), 2 * numbers + 3);
        numbers > 0
    });
}

/// In this copy, the consumer starts when ten messages are in the channel, the producer
/// waits with the next one, and the event is set.
#[test]
fn the_channel_has_room_for_ten() {
    let changes = [
        "(receiver: Receiver<u32>) { => (receiver: Receiver<u32>) { copy::wait(1, 1);",
        "thread::sleep(Duration::from_millis(100)); => copy::wait(0, 11); copy::sleep(50);",
        "event.store(true, Ordering::Relaxed); => event.store(true, Ordering::Relaxed); copy::count(1);",
    ];
    let (log, _) = run_copy("channel_pipeline", &changes);
    log.assert_after("Producer got message: ", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10");
    log.assert_after("Consumer storing message: ", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10");
    log.assert_order(END);
}
