//! Runs the eight programs as a reader does, and holds their logs against what
//! they promise: every line, the orders that are certain, and how they end.

mod experiments;
mod logging;
mod run;

use std::thread;
use std::time::{Duration, Instant};

use run::{Log, example, logs_of};

const README: &str = include_str!("../../README.md");

/// The logs of copies of an example that run side by side.
fn logs(copies: usize, name: &str) -> Vec<Log> {
    logs_of(copies, &mut example(name))
}

/// The logs of copies of an example with a level from `RUST_LOG`.
fn logs_at_level(copies: usize, name: &str, level: &str) -> Vec<Log> {
    logs_of(copies, example(name).env("RUST_LOG", level))
}

/// The lines that `start_thread` and `daemon_thread` have in common.
const START: [&str; 5] = [
    "Main    : before creating thread",
    "Main    : before running thread",
    "Thread 1: starting",
    "Main    : wait for the thread to finish",
    "Main    : all done",
];

/// What the threads of `many_threads` and `thread_pool` log at their end.
const FINISHES: [&str; 3] = [
    "Thread 0: finishing",
    "Thread 1: finishing",
    "Thread 2: finishing",
];

/// Holds a duration, which a sleep makes and a busy machine may only prolong, to
/// at least so many seconds in each run, and in one of the runs to no more. The
/// stamps have whole seconds, so that one more may show.
#[track_caller]
fn assert_seconds(logs: &[Log], at_least: i64, from: &str, to: &str) {
    let seconds = logs.iter().map(|log| log.seconds(from, to));
    let shortest = seconds.min().unwrap();
    let expected = at_least..=at_least + 1;
    assert!(
        expected.contains(&shortest),
        "{shortest} s from {from:?} to {to:?}"
    );
}

#[test]
fn start_thread_has_the_articles_order_and_joins_at_the_end() {
    let logs = logs(40, "start_thread");
    for log in &logs {
        assert_eq!(log.messages[..START.len()], START);
        assert_eq!(log.messages[START.len()..], ["Thread 1: finishing"]);
    }
    assert_seconds(&logs, 2, "Thread 1: starting", "Thread 1: finishing");
}

#[test]
fn daemon_thread_ends_with_main_and_never_finishes() {
    let logs = logs(40, "daemon_thread");
    for log in &logs {
        assert_eq!(log.messages, START);
    }
    assert_seconds(&logs, 0, START[0], START[4]);
}

#[test]
fn many_threads_start_one_after_another_and_are_joined_in_order() {
    let starts = [
        "Main    : create and start thread 0.",
        "Thread 0: starting",
        "Main    : create and start thread 1.",
        "Thread 1: starting",
        "Main    : create and start thread 2.",
        "Thread 2: starting",
    ];
    let joins = [
        "Main    : before joining thread 0.",
        "Main    : thread 0 done",
        "Main    : before joining thread 1.",
        "Main    : thread 1 done",
        "Main    : before joining thread 2.",
        "Main    : thread 2 done",
    ];

    let logs = logs(40, "many_threads");
    for log in &logs {
        log.assert_messages(&[&starts[..], &joins, &FINISHES].concat());
        assert_eq!(log.messages[..starts.len()], starts);
        log.assert_order(&joins);
        for (index, finish) in FINISHES.iter().enumerate() {
            log.assert_order(&[finish, joins[2 * index + 1]]);
        }
    }
    for (index, finish) in FINISHES.iter().enumerate() {
        assert_seconds(&logs, 2, starts[2 * index + 1], finish);
    }
    // `main` goes on to the first `join` while all three threads sleep.
    assert!(
        logs.iter()
            .any(|log| log.messages[starts.len()] == joins[0])
    );
}

#[test]
fn thread_pool_does_each_task_once_and_all_at_the_same_time() {
    let starts = [
        "Thread 0: starting",
        "Thread 1: starting",
        "Thread 2: starting",
    ];

    let logs = logs(10, "thread_pool");
    for log in &logs {
        log.assert_messages(&[starts, FINISHES].concat());
    }
    for (start, finish) in starts.iter().zip(FINISHES) {
        for log in &logs {
            log.assert_order(&[start, finish]);
        }
        assert_seconds(&logs, 2, start, finish);
    }
    // All start before one finishes, but for runs in which a thread was held up.
    let starts_first = |log: &&Log| log.messages[..3].iter().all(|m| m.ends_with("starting"));
    assert!(logs.iter().filter(starts_first).count() > logs.len() / 2);
}

const RACE: [&str; 6] = [
    "Testing update. Starting value is 0.",
    "Thread 0: starting update",
    "Thread 0: finishing update",
    "Thread 1: starting update",
    "Thread 1: finishing update",
    "Testing update. Ending value is 1.",
];

/// The last line if no update is lost.
const BOTH_KEPT: &str = "Testing update. Ending value is 2.";

#[test]
fn race_condition_loses_an_update() {
    let mut lost = 0;
    let mut shortest = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        let logs = logs(2, "race_condition");
        shortest = shortest.min(start.elapsed());

        for log in logs {
            // If a thread is held up for the 0.1 seconds, nothing is lost.
            let end = log.messages.last().unwrap().as_str();
            assert!([RACE[5], BOTH_KEPT].contains(&end));
            log.assert_messages(&[&RACE[..5], &[end]].concat());
            log.assert_order(&[RACE[0], RACE[1], RACE[2], end]);
            log.assert_order(&[RACE[0], RACE[3], RACE[4], end]);
            lost += usize::from(end == RACE[5]);
        }
    }
    assert!(lost > 5, "lost in only {lost} of 10 runs");
    assert_tenth_of_a_second(shortest);
}

/// Holds the shortest of a few runs to a sleep of 0.1 seconds.
fn assert_tenth_of_a_second(shortest: Duration) {
    let expected = Duration::from_millis(100)..Duration::from_millis(500);
    assert!(expected.contains(&shortest), "took {shortest:?}");
}

#[test]
fn the_readme_shows_a_run_of_race_condition() {
    let (_, run) = README
        .split_once("$ cargo run --quiet --example race_condition\n")
        .unwrap();
    let (run, _) = run.split_once("```").unwrap();
    Log::parse(run).assert_messages(&RACE);
}

/// The lines of one thread of `lock`, with the debug lines among them.
fn locked_update(name: u32) -> [String; 6] {
    [
        format!("Thread {name}: starting update"),
        format!("Thread {name} about to lock"),
        format!("Thread {name} has lock"),
        format!("Thread {name} about to release lock"),
        format!("Thread {name} after release"),
        format!("Thread {name}: finishing update"),
    ]
}

#[test]
fn lock_keeps_both_updates_and_lets_one_thread_wait() {
    // The run at level info goes on beside the others, to save its two seconds.
    let at_level_info = thread::spawn(|| logs_at_level(1, "lock", "info"));

    let threads = [locked_update(0), locked_update(1)];
    let [thread_0, thread_1] = threads
        .each_ref()
        .map(|lines| lines.each_ref().map(String::as_str));
    let ends = [RACE[0], BOTH_KEPT];
    let logs = logs(20, "lock");
    let mut waited = 0;
    for log in &logs {
        log.assert_messages(&[&ends[..], &thread_0, &thread_1].concat());
        for lines in [thread_0, thread_1] {
            log.assert_order(&[&ends[..1], &lines, &ends[1..]].concat());
        }

        // Whichever thread is first, the other has the lock only after it.
        let [mut first, mut second] = [thread_0, thread_1];
        if log.position(first[2]) > log.position(second[2]) {
            (first, second) = (second, first);
        }
        log.assert_order(&[first[2], first[3], second[2], second[3]]);
        // And it asks for it while the first one has it.
        waited += usize::from(log.position(second[1]) < log.position(first[3]));
    }
    assert!(waited > logs.len() / 2, "one waits in only {waited} runs");
    for lines in [thread_0, thread_1] {
        assert_seconds(&logs, 1, lines[2], lines[3]);
    }
    assert_seconds(&logs, 2, ends[0], ends[1]);

    for log in at_level_info.join().unwrap() {
        log.assert_messages(&[&RACE[..5], &[BOTH_KEPT]].concat());
    }
}

/// The numbers that a producer got.
fn got(log: &Log) -> Vec<u32> {
    numbers(log, "Producer got message: ")
}

/// The numbers that a consumer stored.
fn stored(log: &Log) -> Vec<u32> {
    numbers(log, "Consumer storing message: ")
}

/// The numbers in the messages that begin with `prefix`, up to a blank.
fn numbers(log: &Log, prefix: &str) -> Vec<u32> {
    let messages = log.starting_with(prefix).into_iter();
    let words = messages.map(|message| message[prefix.len()..].split(' ').next().unwrap());
    let numbers: Vec<u32> = words.map(|word| word.parse().unwrap()).collect();
    assert!(numbers.iter().all(|number| (1..=101).contains(number)));
    numbers
}

/// The places of the messages that begin with `prefix`.
fn places(log: &Log, prefix: &str) -> Vec<usize> {
    let messages = log.messages.iter().enumerate();
    let found = messages.filter(|(_, message)| message.starts_with(prefix));
    found.map(|(place, _)| place).collect()
}

/// Holds two lists of places against each other: each one in `earlier` comes
/// before its counterpart in `later`.
#[track_caller]
fn assert_each_before(earlier: &[usize], later: &[usize]) {
    for (earlier, later) in earlier.iter().zip(later) {
        assert!(earlier < later, "line {earlier} is not before line {later}");
    }
}

/// The numbers are drawn anew in each run, and from all of 1 to 101.
fn assert_random(logs: &[Log]) {
    let runs: Vec<Vec<u32>> = logs.iter().map(got).collect();
    assert!(runs.iter().any(|run| *run != runs[0]));
    let numbers = runs.concat();
    assert!(numbers.iter().any(|number| *number < 25), "none is small");
    assert!(numbers.iter().any(|number| *number > 75), "none is large");
}

#[test]
fn lock_pipeline_hands_over_ten_numbers_in_turns() {
    let logs = logs(20, "lock_pipeline");
    assert_random(&logs);
    for log in logs {
        let numbers = got(&log);
        assert_eq!(numbers.len(), 10);

        // What each of the two threads logs, and in which order, is certain.
        let set_message = [
            "Producer:about to acquire setlock",
            "Producer:have setlock",
            "Producer:about to release getlock",
            "Producer:getlock released",
        ];
        let get_message = [
            "Consumer:about to acquire getlock",
            "Consumer:have getlock",
            "Consumer:about to release setlock",
            "Consumer:setlock released",
        ];
        let mut producer = Vec::new();
        let mut consumer = Vec::new();
        for number in numbers {
            producer.push(format!("Producer got message: {number}"));
            producer.extend(set_message.map(str::to_owned));
            consumer.extend(get_message.map(str::to_owned));
            consumer.push(format!("Consumer storing message: {number}"));
        }
        // At the end both hand over the sentinel.
        producer.extend(set_message.map(str::to_owned));
        consumer.extend(get_message.map(str::to_owned));
        assert_eq!(log.starting_with("Producer"), producer);
        assert_eq!(log.starting_with("Consumer"), consumer);
        assert_eq!(log.messages.len(), producer.len() + consumer.len());

        // And so is that they take turns.
        assert_each_before(
            &log.positions(set_message[2]),
            &log.positions(get_message[1]),
        );
        assert_each_before(
            &log.positions(get_message[2]),
            &log.positions(set_message[1])[1..],
        );
    }
}

#[test]
fn lock_pipeline_at_level_info_shows_what_was_got_and_stored() {
    for log in logs_at_level(10, "lock_pipeline", "info") {
        assert_eq!(got(&log).len(), 10);
        assert_eq!(got(&log), stored(&log));
        assert_eq!(log.messages.len(), 20);

        let got = places(&log, "Producer");
        let stored = places(&log, "Consumer");
        assert_each_before(&got, &stored);
        // While one number is stored, another is in the slot, and the producer
        // waits with a third. It gets no fourth before the first is stored.
        assert_each_before(&stored, &got[3..]);
    }
}

/// Holds the log of `queue_pipeline` against all that doesn't depend on its
/// level.
fn check_queue_pipeline(log: &Log) {
    // Each number is stored once, and in order. If the producer's thread is held
    // up for 0.1 seconds, the event is there first, and there are no numbers.
    assert_eq!(got(log), stored(log));

    // The event comes first, then the producer ends, and the consumer at last.
    let event = "Main: about to set event";
    let producer_exit = "Producer received event. Exiting";
    let consumer_exit = "Consumer received event. Exiting";
    log.assert_order(&[event, producer_exit, consumer_exit]);
    assert_eq!(log.messages.last().unwrap(), consumer_exit);
    assert_eq!(log.starting_with("Main"), [event]);

    // The producer gets a number, then puts it, and so on, and the consumer
    // takes a number, then its size, then logs both.
    let mut got = 0;
    let mut got_at_last_storing = 0;
    let mut stored = 0;
    for message in &log.messages {
        if message.starts_with("Producer got message: ") {
            got += 1;
            // In hand at the most: one at the producer, ten in the queue, and
            // one at the consumer.
            assert!(got - stored <= 12, "too many in the queue: {message}");
        } else if let Some(size) = message.strip_prefix("Consumer storing message: ") {
            stored += 1;
            let size = size.split_once(" (size=").unwrap().1;
            let size: usize = size.strip_suffix(')').unwrap().parse().unwrap();
            assert!(size <= 10, "{message}");
            // All that was got, but perhaps the last, had been put by then.
            assert!(size <= got - stored, "too large: {message}");
            assert!(
                size + stored + 1 >= got_at_last_storing,
                "too small: {message}"
            );
            got_at_last_storing = got;
        }
    }
}

#[test]
fn queue_pipeline_stores_every_number_and_stops() {
    let mut all = Vec::new();
    let mut shortest = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        all.extend(logs(2, "queue_pipeline"));
        shortest = shortest.min(start.elapsed());
    }
    assert_random(&all);
    assert_tenth_of_a_second(shortest);
    for log in &all {
        check_queue_pipeline(log);
        let lines = got(log).len() * 2 + 3;
        assert_eq!(log.messages.len(), lines);
    }
}

#[test]
fn queue_pipeline_shows_each_step_at_level_debug() {
    for log in logs_at_level(2, "queue_pipeline", "debug") {
        check_queue_pipeline(&log);

        let mut producer = Vec::new();
        let mut consumer = Vec::new();
        for number in got(&log) {
            producer.extend([
                format!("Producer got message: {number}"),
                format!("Producer:about to add {number} to queue"),
                format!("Producer:added {number} to queue"),
            ]);
            consumer.extend([
                "Consumer:about to get from queue".to_owned(),
                format!("Consumer:got {number} from queue"),
                format!("Consumer storing message: {number}"),
            ]);
        }
        producer.push("Producer received event. Exiting".to_owned());
        consumer.push("Consumer:about to get from queue".to_owned());
        consumer.push("Consumer received event. Exiting".to_owned());

        assert_eq!(log.starting_with("Producer"), producer);
        let without_size = log.starting_with("Consumer").into_iter();
        let without_size = without_size.map(|message| message.split(" (size=").next().unwrap());
        assert_eq!(without_size.collect::<Vec<_>>(), consumer);
        assert_eq!(log.messages.len(), producer.len() + consumer.len() + 1);

        // A number can be got only after the producer was about to add it.
        assert_each_before(
            &places(&log, "Producer:about to add"),
            &places(&log, "Consumer:got"),
        );
    }
}
