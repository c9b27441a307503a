//! Runs the programs and checks what their readers are promised. What is certain is checked
//! in every run. What only a sleep decides must be seen in one of several runs.

mod channel_pipeline;
mod cpu_bound;
mod daemon_thread;
mod lock;
mod lock_pipeline;
mod many_threads;
mod queue_pipeline;
mod race_condition;
mod readme;
mod recipes;
mod rejected;
mod run;
mod start_thread;
mod thread_pool;
