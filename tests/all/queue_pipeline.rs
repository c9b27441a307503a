//! Each message is stored once and in order, the queue has room for exactly ten, and both
//! threads stop after the event. A message for a closed queue is handed back.

use crate::run::{Log, Run, check_runs, example, new_dir, run_copy};

/// The lines about the end of this program and of `channel_pipeline`, in order.
pub const END: &str = "Main: about to set event
Producer received event. Exiting
Consumer received event. Exiting";

/// Asserts that each number that the producer got is stored, once and in order, and returns
/// the numbers. There are none if the producer is delayed until the event is set.
pub fn check_stored(log: &Log) -> Vec<&str> {
    let numbers = log.after("Producer got message: ");
    log.assert_after("Consumer storing message: ", &numbers.join("\n"));
    numbers
}

/// Asserts what is certain here and in `channel_pipeline`, and returns how many numbers.
pub fn check(log: &Log) -> usize {
    log.assert_order(END);
    assert!(END.ends_with(log.messages.last().unwrap()));
    assert!(log.seconds >= 0.1);
    check_stored(log).len()
}

#[test]
fn every_number_is_stored_and_each_line_shows_the_size() {
    check_runs("queue_pipeline", "a number", |log| {
        let numbers = check(log);
        assert_eq!(log.messages.len(), 2 * numbers + 3);
        assert_eq!(log.messages.iter().filter(|m| m.contains(" (size=")).count(), numbers);
        numbers > 0
    });
}

#[test]
fn level_debug_shows_each_step() {
    let log = Run::start(example("queue_pipeline").env("RUST_LOG", "debug"), new_dir()).log();
    assert_eq!(log.messages.len(), 6 * check(&log) + 4);
}

/// In this copy, `main` closes the queue while it is full and two producers wait. The
/// consumer starts when both have their messages back.
#[test]
fn the_queue_has_room_for_ten_and_closing_it_wakes_the_producers() {
    let changes = [
        "scope.spawn(|| producer(&pipeline, &event)); => for _ in 0..2 { scope.spawn(|| producer(&pipeline, &event)); }",
        "thread::sleep(Duration::from_millis(100)); => copy::wait(0, 12); copy::sleep(50);",
        "event.store(true, Ordering::Relaxed); => event.store(true, Ordering::Relaxed); pipeline.close();",
        "return Err(value); => copy::count(1); return Err(value);",
        "fn consumer(pipeline: &Pipeline) { => fn consumer(pipeline: &Pipeline) { copy::wait(1, 2);",
    ];
    let (log, panics) = run_copy("queue_pipeline", &changes);
    let sizes = log.messages.iter().filter_map(|m| m.split("(size=").nth(1));
    assert_eq!(sizes.collect::<String>(), "9)8)7)6)5)4)3)2)1)0)", "{panics}");
    let mut numbers = log.after("Consumer storing message: ");
    let panics = panics.lines();
    numbers.extend(panics.filter_map(|m| m.strip_prefix("the queue should be open: ")));
    numbers.sort_by_key(|number| number.parse::<u32>().unwrap());
    assert_eq!(numbers.join(" "), "0 1 2 3 4 5 6 7 8 9 10 11");
}

/// In this copy, the event is set from the start, and the producer closes the queue while
/// the consumer waits.
#[test]
fn closing_an_empty_queue_wakes_the_consumer_and_a_later_message_comes_back() {
    let changes = [
        "AtomicBool::new(false) => AtomicBool::new(true)",
        "|state| state.queue.is_empty() && !state.closed => |state| { copy::count(1); state.queue.is_empty() && !state.closed }",
        "scope.spawn(|| consumer(&pipeline)); => for _ in 0..2 { scope.spawn(|| consumer(&pipeline)); }",
        "pipeline.close(); => copy::wait(1, 2); pipeline.close();",
        "info!(\"Consumer received event. Exiting\"); => info!(\"{:?}\", pipeline.set_message(7, \"\"));",
    ];
    let (log, _) = run_copy("queue_pipeline", &changes);
    log.assert_order("Producer received event. Exiting\nErr(7)\nErr(7)");
}
