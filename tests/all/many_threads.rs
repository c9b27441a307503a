//! The threads start one after another, and `main` joins them in the same order.

use crate::run::{check_runs, example};

#[test]
fn threads_start_one_after_another_and_are_done_in_order() {
    let starts = |n| {
        let create = format!("Main    : create and start thread {n}.");
        [create, format!("Thread {n}: starting")]
    };
    let ends = |n| {
        let before = format!("Main    : before joining thread {n}.");
        [before, format!("Main    : thread {n} done")]
    };
    let order: Vec<String> = (0..3)
        .flat_map(starts)
        .chain((0..3).flat_map(ends))
        .collect();
    let order: Vec<&str> = order.iter().map(String::as_str).collect();
    check_runs(&mut example("many_threads"), "three starts first", |log| {
        log.assert_order(&order);
        for n in 0..3 {
            let thread = format!("Thread {n}");
            log.assert_after(&thread, ": starting\n: finishing");
            log.assert_order(&[&(thread + ": finishing"), order[2 * n + 7]]);
        }
        assert_eq!(log.messages.len(), 15);
        assert!(log.seconds >= 2.0);
        log.messages[..7] == order[..7]
    });
}
