// These links lead to the programs' pages in `cargo book`. The README, included below as
// the first page, defines the same links again, with the source files as targets.
// `rustdoc`, which makes the pages, uses the first definition of each.
//! [`start_thread`]: ../start_thread/index.html
//! [`daemon_thread`]: ../daemon_thread/index.html
//! [`many_threads`]: ../many_threads/index.html
//! [`thread_pool`]: ../thread_pool/index.html
//! [`race_condition`]: ../race_condition/index.html
//! [`lock`]: ../lock/index.html
//! [`lock_pipeline`]: ../lock_pipeline/index.html
//! [`queue_pipeline`]: ../queue_pipeline/index.html
//! [`channel_pipeline`]: ../channel_pipeline/index.html
//! [`cpu_bound`]: ../cpu_bound/index.html
//!
#![doc = include_str!("../README.md")]

use std::io::Write;

use chrono::Local;
use env_logger::Builder;
use log::LevelFilter;

/// Sends the log to standard error, one line `HH:MM:SS: message` per record.
///
/// This function replaces the article's `logging.basicConfig`, and `default_level`
/// replaces its argument `level`. The local time in whole seconds replaces
/// `%(asctime)s` and `datefmt`. A program calls this function once, before its first log
/// line.
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
        .format(|line, record| {
            let time = Local::now().format("%H:%M:%S");
            writeln!(line, "{time}: {}", record.args())
        })
        .init();
}
