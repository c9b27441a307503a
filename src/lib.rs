//! Rust versions of the programs in Real Python's "An Intro to Threading in Python". The
//! programs are in `examples`, and this library sets up the logging for all of them.

#![warn(missing_docs)]

use std::io::Write;

use chrono::Local;
use env_logger::Builder;
use log::LevelFilter;

/// Sends the log to standard error, one line `HH:MM:SS: message` per record.
///
/// This function corresponds to `logging.basicConfig` in the article, and `default_level`
/// to its argument `level`. The time is local, in whole seconds. Call this function once,
/// before your first log line, because nothing is logged until then.
///
/// The environment variable `RUST_LOG` overrides `default_level`: `debug` shows the debug
/// lines too, `info` hides them, and `off` hides all lines. The [documentation of
/// `env_logger`] describes all the values that `RUST_LOG` accepts.
///
/// A line that can't be written is discarded, and the program continues.
///
/// [documentation of `env_logger`]: https://docs.rs/env_logger/latest/env_logger/#enabling-logging
///
/// # Panics
///
/// Panics if a logger is already installed, for example by an earlier call.
///
/// # Examples
///
/// ```
/// use intro_to_threading::init_logging;
/// use log::{LevelFilter, debug, info};
///
/// init_logging(LevelFilter::Info);
/// info!("Main    : before creating thread");
/// debug!("hidden, unless RUST_LOG=debug");
/// ```
pub fn init_logging(default_level: LevelFilter) {
    Builder::new()
        .filter_level(default_level)
        .parse_default_env()
        // The logger calls this closure for each line. Without it, lines would have no time.
        .format(|line, record| {
            let time = Local::now().format("%H:%M:%S");
            // `writeln!` needs the trait `Write`, and returns the closure's `Result`.
            writeln!(line, "{time}: {}", record.args())
        })
        .init();
}
