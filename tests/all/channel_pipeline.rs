//! Each message is stored once and in order, the channel has room for exactly ten, and both
//! threads stop after the event.

use crate::queue_pipeline::check;
use crate::run::check_runs;

#[test]
fn every_number_is_stored_and_the_channel_has_room_for_ten() {
    let unseen = "ten in the channel, one in each thread";
    check_runs("channel_pipeline", 60, unseen, |log| {
        let (numbers, in_flight) = check(log);
        assert_eq!(log.messages.len(), 2 * numbers.len() + 3);
        in_flight == 12
    });
}
