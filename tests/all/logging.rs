//! Checks the logging setup in the programs that use it.

use crate::run::{example, run};

#[test]
fn rust_log_overrides_the_log_level() {
    for (rust_log, lines) in [("off", 0), ("info", 20), ("debug", 108), ("", 108)] {
        let log = run(example("lock_pipeline").env("RUST_LOG", rust_log));
        assert_eq!(log.messages.len(), lines, "RUST_LOG={rust_log:?}");
    }
}

#[cfg(unix)]
mod on_unix {
    use std::fs::OpenOptions;
    use std::process::Command;

    use chrono::{FixedOffset, NaiveTime, Timelike, Utc};

    use crate::run::{example, run};
    use crate::wait::wait;

    #[test]
    fn the_timestamp_is_the_local_time() {
        // The number in `TZ` is added to the local time to get UTC.
        for (tz, hours_east) in [("UTC", 0), ("AAA-9", 9), ("AAA+8", -8)] {
            let zone = FixedOffset::east_opt(hours_east * 3600).unwrap();
            let now = || Utc::now().with_timezone(&zone).time();
            let before = now().with_nanosecond(0).unwrap();
            let log = run(example("daemon_thread").env("TZ", tz));
            let after = now();

            // The run may cross midnight.
            let since = |time: NaiveTime| (time - before).num_seconds().rem_euclid(24 * 3600);
            let latest = log.times.into_iter().map(since).max().unwrap();
            assert!(latest <= since(after), "TZ={tz}");
        }
    }

    #[test]
    fn a_closed_or_full_stream_does_no_harm() {
        for name in ["daemon_thread", "lock_pipeline", "queue_pipeline"] {
            // The reader closes its end.
            let mut child = example(name).spawn().unwrap();
            drop(child.stderr.take());
            assert!(wait(&mut child).success(), "{name}");

            // All three streams are closed.
            let mut shell = Command::new("sh");
            shell.args(["-c", "exec \"$0\" <&- >&- 2>&-"]);
            let mut child = shell.arg(example(name).get_program()).spawn().unwrap();
            assert!(wait(&mut child).success(), "{name}");

            // The disk is full. Not every Unix has this device.
            if let Ok(full) = OpenOptions::new().write(true).open("/dev/full") {
                let mut child = example(name).stderr(full).spawn().unwrap();
                assert!(wait(&mut child).success(), "{name}");
            }
        }
    }
}
