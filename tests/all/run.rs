//! Builds the examples, runs them, and reads their logs.

use std::env::consts::EXE_SUFFIX;
use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use chrono::NaiveTime;

use crate::wait::wait;

/// The directory of the examples. They are built here, because `cargo test --test programs`
/// does not build them.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--examples", "--quiet"]);
    cargo.arg("--message-format=json-render-diagnostics");
    if !cfg!(debug_assertions) {
        cargo.arg("--release");
    }
    let output = cargo.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{cargo:?} failed");
    let messages = String::from_utf8(output.stdout).unwrap();
    let (_, path) = messages.split_once(r#""executable":""#).unwrap();
    let (path, _) = path.split_once('"').unwrap();
    // JSON doubles each backslash of a Windows path.
    let path = PathBuf::from(path.replace(r"\\", r"\"));
    path.parent().unwrap().to_owned()
});

/// Returns the command that runs an example at its default log level.
pub fn example(name: &str) -> Command {
    let mut command = Command::new(EXAMPLES.join(format!("{name}{EXE_SUFFIX}")));
    command.env_remove("RUST_LOG").stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a program, which must succeed and write nothing but log lines.
pub fn run(command: &mut Command) -> Log {
    run_copies(1, command).remove(0)
}

/// Runs copies of a program at the same time, each with the checks of [`run`].
pub fn run_copies(copies: usize, command: &mut Command) -> Vec<Log> {
    let start = Instant::now();
    let children: Vec<Child> = (0..copies).map(|_| command.spawn().unwrap()).collect();
    thread::scope(|scope| {
        let run = |child| scope.spawn(move || finish(child, start));
        let runs: Vec<_> = children.into_iter().map(run).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    })
}

/// How long this machine takes for a program whose `main` does not sleep.
static START_UP: LazyLock<Duration> = LazyLock::new(|| {
    let runs = (0..10).map(|_| run(&mut example("daemon_thread")).elapsed);
    runs.min().unwrap()
});

/// Runs an example up to twenty times, or sixty times if it takes less than a second,
/// until a log satisfies `is_seen`. The run with that log must have taken less than `limit`
/// milliseconds: its usual time plus at most half a sleep. A slow machine gets more time.
#[track_caller]
pub fn assert_seen(name: &str, limit: u64, is_seen: impl Fn(&Log) -> bool) {
    let runs = if limit < 1_000 { 60 } else { 20 };
    let limit = Duration::from_millis(limit);
    let seen = (0..runs).any(|_| {
        let log = run(&mut example(name));
        // `START_UP` is measured only if a run is late.
        is_seen(&log) && (log.elapsed < limit || log.elapsed < limit + 3 * *START_UP)
    });
    assert!(seen, "{name} did not show it in time in {runs} runs");
}

fn finish(mut child: Child, start: Instant) -> Log {
    // The log is read while the program runs, because a full pipe would block the program.
    let stderr = child.stderr.take().unwrap();
    // The end of the log is also the end of the program.
    let reader = thread::spawn(move || (io::read_to_string(stderr).unwrap(), start.elapsed()));
    let status = wait(&mut child);
    let (stderr, elapsed) = reader.join().unwrap();
    assert!(status.success(), "{status}: {stderr}");
    let stdout = io::read_to_string(child.stdout.take().unwrap()).unwrap();
    assert_eq!(stdout, "", "on standard output");

    let (times, messages) = stderr.lines().map(parse_line).unzip();
    Log {
        times,
        messages,
        elapsed,
    }
}

/// Splits a line `HH:MM:SS: message`, and accepts no other form.
fn parse_line(line: &str) -> (NaiveTime, String) {
    const FORMAT: &str = "%H:%M:%S";
    let (time, message) = line.split_once(": ").unwrap();
    let parsed = NaiveTime::parse_from_str(time, FORMAT).unwrap();
    // Parsing alone would accept `9:5:7` as well.
    assert_eq!(parsed.format(FORMAT).to_string(), time);
    (parsed, message.to_owned())
}

/// What a program logged, and an upper bound on its running time.
pub struct Log {
    pub times: Vec<NaiveTime>,
    pub messages: Vec<String>,
    pub elapsed: Duration,
}

impl Log {
    /// Asserts that each of these messages appears once, and in this order. Other
    /// messages may come between them.
    #[track_caller]
    pub fn assert_order(&self, expected: &[&str]) {
        let messages = self.messages.iter().map(String::as_str);
        let found: Vec<_> = messages.filter(|m| expected.contains(m)).collect();
        assert_eq!(found, expected, "in {:#?}", self.messages);
    }

    /// Returns the messages of a thread, in order, without the thread's name.
    pub fn of(&self, thread: &str) -> Vec<&str> {
        let messages = self.messages.iter();
        messages.filter_map(|m| m.strip_prefix(thread)).collect()
    }

    /// Returns the positions of the messages that end with `end`.
    pub fn positions(&self, end: &str) -> Vec<usize> {
        let positions = 0..self.messages.len();
        positions
            .filter(|&n| self.messages[n].ends_with(end))
            .collect()
    }

    /// Returns the time from a thread's first line to its last, in whole seconds.
    pub fn seconds_of(&self, thread: &str) -> i64 {
        let lines = self.times.iter().zip(&self.messages);
        let mut lines = lines.filter(|(_, message)| message.starts_with(thread));
        let (first, _) = lines.next().unwrap();
        let (last, _) = lines.next_back().unwrap();
        // The run may cross midnight.
        (*last - *first).num_seconds().rem_euclid(24 * 3600)
    }

    /// Returns the numbers that a pipeline's producer got, and the largest count of numbers
    /// in flight at a time. Asserts that the consumer stored each one later, once and in order.
    #[track_caller]
    pub fn numbers(&self) -> (Vec<u32>, usize) {
        let (mut got, mut stored, mut in_flight) = (Vec::new(), 0, 0);
        for message in &self.messages {
            let number = |prefix| message.strip_prefix(prefix)?.split(' ').next();
            if let Some(number) = number("Producer got message: ") {
                got.push(number);
            } else if let Some(number) = number("Consumer storing message: ") {
                assert_eq!(Some(&number), got.get(stored));
                stored += 1;
            }
            in_flight = in_flight.max(got.len() - stored);
        }
        assert_eq!(got.len(), stored);
        let numbers: Vec<u32> = got.iter().map(|number| number.parse().unwrap()).collect();
        assert!(numbers.iter().all(|number| (1..=101).contains(number)));
        // The chance that twenty random numbers are equal is below 1 in 10^38.
        assert!(numbers.len() < 20 || numbers.iter().any(|n| *n != numbers[0]));
        // About half of all random numbers are greater than the one before, and 3,000 of
        // them contain 1 and 101. The chance of anything else is below 1 in 10^12.
        if numbers.len() >= 3_000 {
            assert!(numbers.contains(&1) && numbers.contains(&101));
            let rises = numbers.windows(2).filter(|pair| pair[0] < pair[1]);
            assert!(rises.count() < numbers.len() * 2 / 3);
        }
        (numbers, in_flight)
    }
}
