//! Runs the programs and checks their logs, with one module per program.
//!
//! Every run must show what a program guarantees. At least one of many runs must show what
//! depends only on a sleep: see `run::assert_seen`.

mod channel_pipeline;
mod cpu_bound;
mod daemon_thread;
mod lock;
mod lock_pipeline;
mod logging;
mod many_threads;
mod queue_pipeline;
mod race_condition;
mod run;
mod start_thread;
mod thread_pool;
mod wait;
