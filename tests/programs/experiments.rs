//! Does what the headers of the programs propose under "Try", and checks that
//! the outcome is the one that they tell, with shorter sleeps where only the
//! order counts.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use crate::run::{Log, build_examples, cargo_build_examples, logs_of, program_in};
use crate::{BOTH_KEPT, FINISHES, RACE, START, got, stored};

/// An example with some changes.
struct Experiment {
    name: &'static str,
    example: &'static str,
    /// What the header says to do.
    says: &'static str,
    changes: &'static [[&'static str; 2]],
}

const JOIN_EARLY: Experiment = Experiment {
    name: "join_early",
    example: "start_thread",
    says: "Move the line `x.join().unwrap();` up above `all done`.",
    changes: &[
        ["    x.join().unwrap();\n", ""],
        [
            "    info!(\"Main    : all",
            "    x.join().unwrap();\n    info!(\"Main    : all",
        ],
        ["from_secs(2)", "from_millis(200)"],
    ],
};

const MAIN_GOES_ON: Experiment = Experiment {
    name: "main_goes_on",
    example: "daemon_thread",
    says: "Put `thread::sleep(Duration::from_secs(3));` above `Ok(())`.",
    changes: &[
        [
            "    Ok(())",
            "    thread::sleep(Duration::from_secs(3));\n    Ok(())",
        ],
        ["from_secs(2)", "from_millis(100)"],
        ["from_secs(3)", "from_millis(400)"],
    ],
};

const OTHER_SLEEPS: Experiment = Experiment {
    name: "other_sleeps",
    example: "many_threads",
    says: "Let the threads sleep for `Duration::from_secs(6) / (name + 1)`.",
    changes: &[[
        "Duration::from_secs(2)",
        "Duration::from_millis(600) / (name + 1)",
    ]],
};

const SEVEN_TASKS: Experiment = Experiment {
    name: "seven_tasks",
    example: "thread_pool",
    says: "Set `TASKS` to 7.",
    changes: &[
        ["TASKS: u32 = 3", "TASKS: u32 = 7"],
        ["from_secs(2)", "from_millis(200)"],
    ],
};

const ONE_WORKER: Experiment = Experiment {
    name: "one_worker",
    example: "thread_pool",
    says: "Set `WORKERS` to 1.",
    changes: &[
        ["WORKERS: u32 = 3", "WORKERS: u32 = 1"],
        ["from_secs(2)", "from_millis(20)"],
    ],
};

const MORE_WORKERS_THAN_TASKS: Experiment = Experiment {
    name: "more_workers_than_tasks",
    example: "thread_pool",
    says: "",
    changes: &[
        ["WORKERS: u32 = 3", "WORKERS: u32 = 8"],
        ["TASKS: u32 = 3", "TASKS: u32 = 2"],
        ["from_secs(2)", "from_millis(20)"],
    ],
};

const NO_SLEEP: Experiment = Experiment {
    name: "no_sleep",
    example: "race_condition",
    says: "Take out the line with `thread::sleep`.",
    changes: &[["        thread::sleep(Duration::from_millis(100));\n", ""]],
};

const FETCH_ADD: Experiment = Experiment {
    name: "fetch_add",
    example: "race_condition",
    says: "Put `self.value.fetch_add(1, Ordering::Relaxed);` in the place of the line with `store`.",
    changes: &[[
        "self.value.store(local_copy, Ordering::Relaxed);",
        "self.value.fetch_add(1, Ordering::Relaxed);",
    ]],
};

const UNLOCKED_SLEEP: Experiment = Experiment {
    name: "unlocked_sleep",
    example: "lock",
    says: "put `drop(value);` above the sleep and `let mut value = self.value.lock().unwrap();` below it.",
    changes: &[[
        "            thread::sleep(Duration::from_secs(1));\n",
        "            drop(value);
            thread::sleep(Duration::from_millis(100));
            let mut value = self.value.lock().unwrap();\n",
    ]],
};

const NO_PRODUCER_LOCK: Experiment = Experiment {
    name: "no_producer_lock",
    example: "lock_pipeline",
    says: "Take out the line `self.producer_lock.acquire();`.",
    changes: &[["        self.producer_lock.acquire();\n", ""]],
};

const QUEUE_OF_ONE: Experiment = Experiment {
    name: "queue_of_one",
    example: "queue_pipeline",
    says: "Set `MAXSIZE` to 1.",
    changes: &[["MAXSIZE: usize = 10", "MAXSIZE: usize = 1"]],
};

const SLOW_CONSUMER: Experiment = Experiment {
    name: "slow_consumer",
    example: "queue_pipeline",
    says: "put `thread::sleep(Duration::from_millis(5));` at the end of its loop.",
    changes: &[[
        "            pipeline.qsize()\n        );\n",
        "            pipeline.qsize()\n        );\n        thread::sleep(Duration::from_millis(5));\n",
    ]],
};

const EXPERIMENTS: [Experiment; 12] = [
    JOIN_EARLY,
    MAIN_GOES_ON,
    OTHER_SLEEPS,
    SEVEN_TASKS,
    ONE_WORKER,
    MORE_WORKERS_THAN_TASKS,
    NO_SLEEP,
    FETCH_ADD,
    UNLOCKED_SLEEP,
    NO_PRODUCER_LOCK,
    QUEUE_OF_ONE,
    SLOW_CONSUMER,
];

impl Experiment {
    /// The changed program.
    fn source(&self) -> String {
        let path = format!(
            "{}/examples/{}.rs",
            env!("CARGO_MANIFEST_DIR"),
            self.example
        );
        let source = fs::read_to_string(path).unwrap();
        let code_at = source.find("\nuse ").unwrap();
        let (header, code) = source.split_at(code_at);

        let header = header.replace("//!", "");
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words(&header).contains(&words(self.says)),
            "{:?}",
            self.says
        );

        let mut code = code.to_owned();
        for [from, to] in self.changes {
            assert_eq!(code.matches(from).count(), 1, "{}: {from:?}", self.name);
            code = code.replace(from, to);
        }
        // What an experiment leaves unused is no surprise.
        format!("//! An experiment.\n#![allow(unused)]\n{code}")
    }

    fn logs(&self, folder: &Path, copies: usize) -> Vec<Log> {
        logs_of(copies, &mut program_in(folder, self.name))
    }
}

/// Builds the experiments, as the examples of a copy of this package, and gives
/// their folder.
fn build() -> PathBuf {
    let target_tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let copy = target_tmp.join("experiments");
    // What has not changed is not written, so that it isn't built again.
    let write = |file: &str, text: &str| {
        let path = copy.join(file);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for file in ["Cargo.toml", "Cargo.lock", "README.md", "src/lib.rs"] {
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        write(file, &fs::read_to_string(original).unwrap());
    }
    for experiment in EXPERIMENTS {
        let file = format!("examples/{}.rs", experiment.name);
        write(&file, &experiment.source());
    }

    // In the same target folder, where the dependencies are built already.
    let mut cargo = cargo_build_examples();
    cargo.current_dir(&copy);
    cargo.arg("--target-dir").arg(target_tmp.parent().unwrap());
    build_examples(&mut cargo)
}

/// The last message of most of the logs, if they have one in common.
fn usual_end(logs: &[Log]) -> &str {
    let ends = logs.iter().map(|log| log.messages.last().unwrap().as_str());
    let is_usual = |end: &&str| ends.clone().filter(|other| other == end).count() > logs.len() / 2;
    ends.clone().find(is_usual).unwrap()
}

#[test]
fn the_experiments_end_as_the_headers_tell() {
    let folder = &build();
    // All at the same time, because they sleep most of it.
    thread::scope(|scope| {
        for check in [
            start_thread,
            daemon_thread,
            many_threads,
            thread_pool,
            race_condition,
            lock,
            lock_pipeline,
            queue_pipeline,
        ] {
            scope.spawn(move || check(folder));
        }
    });
}

fn start_thread(folder: &Path) {
    for log in JOIN_EARLY.logs(folder, 5) {
        assert_eq!(log.messages[..4], START[..4]);
        assert_eq!(log.messages[4..], ["Thread 1: finishing", START[4]]);
    }
}

fn daemon_thread(folder: &Path) {
    let logs = MAIN_GOES_ON.logs(folder, 5);
    assert_eq!(usual_end(&logs), "Thread 1: finishing");
}

fn many_threads(folder: &Path) {
    let logs = OTHER_SLEEPS.logs(folder, 5);
    let mut finishes = FINISHES;
    finishes.reverse();
    assert!(logs.iter().any(|log| log.messages[7..10] == finishes));
}

fn thread_pool(folder: &Path) {
    let start = Instant::now();
    let log = SEVEN_TASKS.logs(folder, 1).pop().unwrap();
    // Three times 0.2 seconds.
    assert!(start.elapsed() >= Duration::from_millis(600));
    let mut at_work = 0;
    for message in &log.messages {
        at_work += if message.ends_with("starting") { 1 } else { -1 };
        assert!(at_work <= 3, "{:#?}", log.messages);
    }
    check_tasks(7, &log);

    let log = ONE_WORKER.logs(folder, 1).pop().unwrap();
    let expected = [0, 1, 2].map(task_lines);
    assert_eq!(log.messages, expected.concat());

    let log = MORE_WORKERS_THAN_TASKS.logs(folder, 1).pop().unwrap();
    check_tasks(2, &log);
}

/// Holds a log of `thread_pool` to each task being done once.
fn check_tasks(tasks: usize, log: &Log) {
    for task in 0..tasks {
        log.assert_order(&task_lines(task).each_ref().map(String::as_str));
    }
    assert_eq!(log.messages.len(), 2 * tasks);
}

fn task_lines(task: usize) -> [String; 2] {
    ["starting", "finishing"].map(|what| format!("Thread {task}: {what}"))
}

fn race_condition(folder: &Path) {
    assert_eq!(usual_end(&NO_SLEEP.logs(folder, 10)), BOTH_KEPT);
    for log in FETCH_ADD.logs(folder, 10) {
        assert_eq!(log.messages.last().unwrap(), BOTH_KEPT);
    }
}

fn lock(folder: &Path) {
    assert_eq!(usual_end(&UNLOCKED_SLEEP.logs(folder, 10)), RACE[5]);
}

fn lock_pipeline(folder: &Path) {
    let logs = NO_PRODUCER_LOCK.logs(folder, 20);
    let is_lost = |log: &Log| got(log) != stored(log);
    assert!(logs.iter().any(is_lost));
}

fn queue_pipeline(folder: &Path) {
    for log in QUEUE_OF_ONE.logs(folder, 2) {
        assert_eq!(got(&log), stored(&log));
        let sizes = log.starting_with("Consumer storing").into_iter();
        let mut sizes = sizes.map(|message| message.split("size=").last().unwrap());
        assert!(sizes.all(|size| ["0)", "1)"].contains(&size)));
    }

    let logs = SLOW_CONSUMER.logs(folder, 5);
    for log in &logs {
        assert_eq!(got(log), stored(log));
    }
    // The producer has gone, and what is in the queue is still to be stored.
    let stored_after = |log: &Log| {
        let exit = log.position("Producer received event. Exiting");
        log.messages.len() - exit - 2
    };
    assert!(logs.iter().any(|log| stored_after(log) >= 10));
}
