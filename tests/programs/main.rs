//! Runs the programs as a reader does and checks their logs, one module per program.
//!
//! What a program guarantees is checked in every run. What only a sleep decides
//! is run until it is seen, at most twenty times: see `run::assert_seen`.

mod channel_pipeline;
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
