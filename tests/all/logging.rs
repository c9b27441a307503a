//! The timestamps are in local time, and a log that can't be written does no harm.

use std::fs::OpenOptions;
use std::process::Stdio;

use chrono::{FixedOffset, NaiveTime, Timelike, Utc};

use crate::run::{example, run, wait};

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
fn a_reader_that_goes_away_and_a_full_disk_do_no_harm() {
    for name in ["daemon_thread", "lock_pipeline", "queue_pipeline"] {
        let mut child = example(name).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stderr.take());
        assert!(wait(&mut child).success(), "{name}");

        // Not every Unix has this device, a disk that is always full.
        if let Ok(full) = OpenOptions::new().write(true).open("/dev/full") {
            let mut child = example(name).stderr(full).spawn().unwrap();
            assert!(wait(&mut child).success(), "{name}");
        }
    }
}
