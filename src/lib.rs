// The links to the programs lead to their pages in the documentation. The README
// defines them once more, for readers of the files; the first definition counts.
//! [`start_thread`]: ../start_thread/index.html
//! [`daemon_thread`]: ../daemon_thread/index.html
//! [`many_threads`]: ../many_threads/index.html
//! [`thread_pool`]: ../thread_pool/index.html
//! [`race_condition`]: ../race_condition/index.html
//! [`lock`]: ../lock/index.html
//! [`lock_pipeline`]: ../lock_pipeline/index.html
//! [`queue_pipeline`]: ../queue_pipeline/index.html
//! [`channel_pipeline`]: ../channel_pipeline/index.html
//!
#![doc = include_str!("../README.md")]

use std::io::Write;

use chrono::Local;
use env_logger::Builder;
use log::LevelFilter;

/// Sends the log to standard error, one line `HH:MM:SS: message` per record.
///
/// This is the article's `logging.basicConfig`. `default_level` is its `level`,
/// `record.args()` is `%(message)s`, and the local time, formatted by `chrono` in
/// whole seconds, is `%(asctime)s` with its `datefmt`. Each example is a program
/// of its own and calls this function once, before its first log line.
///
/// The environment variable `RUST_LOG` overrides `default_level`: `debug` shows
/// more, `info` less, `off` nothing. All that it may hold is described by
/// [`env_logger`].
///
/// A line that can't be written, because standard error is closed or full, is
/// dropped, and the program continues.
///
/// # Panics
///
/// Panics if a logger is already installed, so also at a second call.
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
        .format(|line, record| {
            let time = Local::now().format("%H:%M:%S");
            writeln!(line, "{time}: {}", record.args())
        })
        .init();
}
