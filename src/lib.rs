// `cargo doc` shows the README. There the links to the programs have to lead from
// `target/doc` (not from another target folder) back to `examples`: of two
// definitions of a link the first counts.
//! [`start_thread`]: ../../../examples/start_thread.rs
//! [`daemon_thread`]: ../../../examples/daemon_thread.rs
//! [`many_threads`]: ../../../examples/many_threads.rs
//! [`thread_pool`]: ../../../examples/thread_pool.rs
//! [`race_condition`]: ../../../examples/race_condition.rs
//! [`lock`]: ../../../examples/lock.rs
//! [`lock_pipeline`]: ../../../examples/lock_pipeline.rs
//! [`queue_pipeline`]: ../../../examples/queue_pipeline.rs
//!
#![doc = include_str!("../README.md")]

use std::env;
use std::io::{self, Write};

use chrono::Local;
use env_logger::Builder;
use log::LevelFilter;

/// Logs to standard error, a line `HH:MM:SS: message` for each record, in
/// local time and to the second.
///
/// It stands for the article's
/// `logging.basicConfig(format="%(asctime)s: %(message)s", datefmt="%H:%M:%S", level=…)`:
/// `env_logger` takes the place of Python's `logging`, and `chrono` formats the
/// time. A program calls it once, before its first log line.
///
/// Records up to `default_level` are shown, unless the environment variable
/// `RUST_LOG` says otherwise. It holds a level (`off`, `error`, `warn`, `info`,
/// `debug` or `trace`), or a list such as `info,lock=debug`, which gives the
/// modules whose path begins with `lock` a level of their own. If it holds
/// anything else, a warning goes to standard error and `default_level` stays in
/// force.
///
/// A line that can't be written, because standard error is closed, full or a
/// pipe that nobody reads any more, is dropped, and the program goes on.
///
/// # Panics
///
/// If a logger is installed already, and so at a second call.
///
/// # Examples
///
/// ```
/// use intro_to_threading::init_logging;
/// use log::{LevelFilter, debug, info};
///
/// init_logging(LevelFilter::Info);
/// info!("Main    : before creating thread");
/// debug!("not shown, unless RUST_LOG=debug");
/// ```
pub fn init_logging(default_level: LevelFilter) {
    let mut builder = Builder::new();
    builder.filter_level(default_level);
    builder.format(|line, record| {
        let time = Local::now().format("%H:%M:%S");
        writeln!(line, "{time}: {}", record.args())
    });

    if let Some(filters) = env::var_os("RUST_LOG") {
        let filters = filters.to_string_lossy();
        if are_filters(&filters) {
            builder.parse_filters(&filters);
        } else {
            // Not `eprintln!`, which panics if the line can't be written.
            let _ = writeln!(
                io::stderr(),
                "warning: ignoring RUST_LOG={filters:?}, which is neither a level (off, error, \
                 warn, info, debug, trace) nor a list such as info,lock=debug; \
                 the level is {default_level}"
            );
        }
    }

    builder.init();
}

/// Tells whether `filters` is a comma-separated list of `level` and
/// `target=level`, possibly empty.
///
/// `env_logger` takes any other word for the name of a module, so that
/// `RUST_LOG=inof` would change nothing and say nothing, and what stands behind
/// a `/` for a text that a message must contain to be shown.
fn are_filters(filters: &str) -> bool {
    filters.split(',').map(str::trim).all(|filter| {
        let level = filter.split_once('=').map_or(filter, |(_, level)| level);
        let is_plain = !filter.contains(|c: char| c == '/' || c.is_whitespace());
        filter.is_empty() || (is_plain && level.parse::<LevelFilter>().is_ok())
    })
}
