//! Holds the logging set-up against its documentation, in the programs that use
//! it, and the programs against a system that gives them less than they ask for.

use std::env;

use chrono::{Local, NaiveTime, Timelike};

use crate::run::{Ended, Log, example, logs_of, run_copies, seconds_between};

/// Programs that don't sleep for seconds.
#[cfg(unix)]
const QUICK: [&str; 3] = ["daemon_thread", "lock_pipeline", "queue_pipeline"];

/// Runs an example with a variable of its environment set.
fn run_with(name: &str, variable: &str, value: &str) -> Ended {
    let mut ended = run_copies(1, example(name).env(variable, value));
    ended.pop().unwrap()
}

#[test]
fn rust_log_overrides_the_level() {
    let lines = |rust_log| {
        let ended = run_with("lock_pipeline", "RUST_LOG", rust_log);
        Log::of(&ended).messages.len()
    };
    for rust_log in ["off", "error", "warn", "lock_pipeline=warn"] {
        assert_eq!(lines(rust_log), 0, "RUST_LOG={rust_log:?}");
    }
    for rust_log in ["info", "INFO", " info ", "info,", "trace,lock=info"] {
        assert_eq!(lines(rust_log), 20, "RUST_LOG={rust_log:?}");
    }
    for rust_log in ["debug", "trace", "off,lock=debug", "race_condition=off", ""] {
        assert_eq!(lines(rust_log), 108, "RUST_LOG={rust_log:?}");
    }
}

#[test]
fn nonsense_in_rust_log_warns_and_leaves_the_default() {
    for nonsense in [
        "inof",
        "lock",
        "lock=",
        "lock=inof",
        "info,inof",
        "a=b=info",
        "info/x",
        "lock/x=info",
        "lock_pipeline =off",
        "1",
    ] {
        for (name, lines) in [("lock_pipeline", 108), ("daemon_thread", 5)] {
            let ended = run_with(name, "RUST_LOG", nonsense);
            assert_eq!(ended.code, Some(0));
            let (warning, log) = ended.stderr.split_once('\n').unwrap();
            let ignored = format!("warning: ignoring RUST_LOG={nonsense:?}");
            assert!(warning.starts_with(&ignored), "{warning}");
            assert_eq!(
                Log::parse(log).messages.len(),
                lines,
                "RUST_LOG={nonsense:?}"
            );
        }
    }
}

/// Holds every stamp of a log against the times just before and just after the
/// run.
fn check_stamps(before: NaiveTime, log: &Log, after: NaiveTime) {
    // A stamp has whole seconds only.
    let before = before.with_nanosecond(0).unwrap();
    for &time in &log.times {
        let in_run = seconds_between(before, time) <= seconds_between(before, after);
        assert!(in_run, "{time} is not between {before} and {after}");
    }
}

#[test]
fn the_stamp_is_the_local_time() {
    // The zone of this test, whether it is the system's or named by `TZ`.
    let mut command = example("daemon_thread");
    match env::var_os("TZ") {
        Some(tz) => command.env("TZ", tz),
        None => command.env_remove("TZ"),
    };
    let before = Local::now().time();
    let logs = logs_of(1, &mut command);
    check_stamps(before, &logs[0], Local::now().time());
}

#[cfg(unix)]
mod on_unix {
    use std::process::{Command, Stdio};

    use chrono::{FixedOffset, Utc};

    use super::{Log, QUICK, check_stamps, run_with};
    use crate::run::{example, wait_for_code};

    #[test]
    fn the_stamp_follows_tz() {
        // What a zone's text says is the time to add to get UTC.
        for (tz, east) in [
            ("UTC", 0),
            ("AAA-5:30", 5 * 3600 + 1800),
            ("AAA+8", -8 * 3600),
        ] {
            let zone = FixedOffset::east_opt(east).unwrap();
            let now = || Utc::now().with_timezone(&zone).time();
            let before = now();
            let ended = run_with("daemon_thread", "TZ", tz);
            check_stamps(before, &Log::of(&ended), now());
        }
    }

    #[test]
    fn nonsense_in_tz_does_no_harm() {
        for tz in ["", "nonsense", ":", "/", "AAA99", "\u{1f600}"] {
            let ended = run_with("daemon_thread", "TZ", tz);
            assert_eq!(Log::of(&ended).messages.len(), 5, "TZ={tz:?}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_written_is_dropped() {
        for name in QUICK {
            // A pipe that nobody reads.
            let mut command = example(name);
            let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
            drop(child.stderr.take());
            assert_eq!(wait_for_code(&mut child), Some(0), "{name}");

            // No standard streams at all.
            let mut command = Command::new("sh");
            command.args(["-c", "exec \"$0\" <&- >&- 2>&-"]);
            command.arg(example(name).get_program());
            let mut child = command.spawn().unwrap();
            assert_eq!(wait_for_code(&mut child), Some(0), "{name}");
        }
    }
}

#[cfg(target_os = "linux")]
mod on_linux {
    use std::fs::OpenOptions;
    use std::process::Command;

    use super::{Ended, Log, QUICK, run_with};
    use crate::README;
    use crate::run::{example, run_copies, wait_for_code};

    #[test]
    fn a_line_that_finds_no_room_is_dropped() {
        for name in QUICK {
            for rust_log in ["debug", "nonsense"] {
                let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
                let mut command = example(name);
                let mut child = command
                    .env("RUST_LOG", rust_log)
                    .stderr(full)
                    .spawn()
                    .unwrap();
                assert_eq!(wait_for_code(&mut child), Some(0), "{name}");
            }
        }
    }

    /// Splits what a program wrote into its log and the one line of the error
    /// with which it must have ended.
    fn split_error(ended: &Ended) -> (Log, &str) {
        assert_eq!(ended.code, Some(1), "{}", ended.stderr);
        let (log, error) = ended.stderr.split_at(ended.stderr.find("Error: ").unwrap());
        assert_eq!(error.lines().count(), 1, "{error}");
        (Log::parse(log), error.trim_end())
    }

    #[test]
    fn a_refused_thread_is_an_error_and_no_hang() {
        for (name, lines_before) in [
            ("start_thread", 2),
            ("daemon_thread", 2),
            ("many_threads", 1),
            ("thread_pool", 0),
            ("race_condition", 1),
            ("lock", 1),
            ("lock_pipeline", 0),
            ("queue_pipeline", 0),
        ] {
            // No machine has room for a stack of a petabyte.
            let ended = run_with(name, "RUST_MIN_STACK", "1000000000000000");
            let (log, error) = split_error(&ended);
            assert_eq!(log.messages.len(), lines_before, "{name}");
            assert!(README.contains(error), "{name}: {error}");
        }
    }

    #[test]
    fn a_refused_second_thread_leaves_the_first_one_an_end() {
        for name in ["race_condition", "lock_pipeline", "queue_pipeline"] {
            // Room for one stack of 2 GB, but not for two.
            let mut command = Command::new("sh");
            command.args(["-c", "ulimit -v 3000000; exec \"$0\""]);
            command.arg(example(name).get_program());
            command.env("RUST_MIN_STACK", "2000000000");
            command.env_remove("RUST_LOG");
            // Several, for the first thread doesn't need the second one at once.
            for ended in run_copies(10, &mut command) {
                let (log, _) = split_error(&ended);
                assert!(!log.messages.is_empty(), "{name}");
            }
        }
    }
}
