//! Each task is done once, and three workers do three tasks at the same time, but no more.

use crate::run::{Log, check_runs, run_copy};

fn check(log: &Log, tasks: usize) {
    for task in 0..tasks {
        log.assert_after(&format!("Thread {task}"), ": starting\n: finishing");
    }
    assert_eq!(log.messages.len(), 2 * tasks);
}

#[test]
fn each_task_is_done_once_and_all_at_the_same_time() {
    check_runs("thread_pool", "three starts first", |log| {
        check(log, 3);
        assert!(log.seconds >= 2.0);
        log.messages[..3].iter().all(|message| message.ends_with("starting"))
    });
}

/// In this copy, a task goes on only once three tasks run at the same time.
#[test]
fn three_workers_share_six_tasks() {
    let changes = [
        "const TASKS: u32 = 3; => const TASKS: u32 = 6; static MET: Barrier = Barrier::new(3);",
        "use std::sync::Mutex; => use std::sync::{Barrier, Mutex};",
        "thread::sleep(Duration::from_secs(2)); => MET.wait(); copy::sleep(50);",
    ];
    let (log, _) = run_copy("thread_pool", &changes);
    check(&log, 6);
    let mut running = 0;
    for message in &log.messages {
        running += if message.ends_with("starting") { 1 } else { -1 };
        assert!(running <= 3, "more than three at once: {:#?}", log.messages);
    }
}
