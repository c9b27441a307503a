//! Runs the examples and reads their logs.

use std::env::{self, consts::EXE_SUFFIX};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use chrono::NaiveTime;

/// Returns the command that runs an example at its default log level. Cargo builds the
/// examples beside the directory of this test's own executable.
pub fn example(name: &str) -> Command {
    let tests = env::current_exe().unwrap();
    let directory = tests.parent().unwrap().parent().unwrap();
    let program = directory.join(format!("examples/{name}{EXE_SUFFIX}"));
    let modified = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let source = modified(format!("examples/{name}.rs").as_ref());
    assert!(
        modified(&program) >= source.max(modified("src/lib.rs".as_ref())),
        "{name} is missing or old: `cargo test` without `--test` builds the programs too"
    );
    let mut command = Command::new(program);
    command.env_remove("RUST_LOG");
    command
}

/// Runs a program that must succeed and write nothing but log lines.
pub fn run(command: &mut Command) -> Log {
    let start = Instant::now();
    let (status, stdout, stderr) = output(command);
    let seconds = start.elapsed().as_secs_f64();
    assert!(status.success(), "{status}: {stderr}");
    assert_eq!(stdout, "", "on standard output");
    Log::parse(&stderr, seconds)
}

/// Runs a program, and returns its status, its standard output, and its standard error.
pub fn output(command: &mut Command) -> (ExitStatus, String, String) {
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    // Both are read while the program runs, because a full pipe would block the program.
    let (stdout, stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let stdout = thread::spawn(|| io::read_to_string(stdout).unwrap());
    let stderr = thread::spawn(|| io::read_to_string(stderr).unwrap());
    let status = wait(&mut child);
    (status, stdout.join().unwrap(), stderr.join().unwrap())
}

/// Runs an example until `check` returns true, first ten copies at the same time and then up
/// to `more` times alone. In each run, `check` asserts what is certain, and returns whether it
/// saw what only a sleep decides. `unseen` says what that is.
#[track_caller]
pub fn check_runs(name: &str, more: usize, unseen: &str, check: impl Fn(&Log) -> bool) {
    let logs = thread::scope(|scope| {
        let copies = [(); 10].map(|()| scope.spawn(|| run(&mut example(name))));
        copies.map(|copy| copy.join().unwrap())
    });
    let seen = logs.iter().filter(|log| check(log)).count() > 0
        || (0..more).any(|_| check(&run(&mut example(name))));
    assert!(seen, "not seen in {} runs of {name}: {unseen}", 10 + more);
}

/// Waits until a program ends by itself. After two minutes, or more on a starved machine,
/// where these sleeps take longer, the program counts as hung and is killed.
pub fn wait(child: &mut Child) -> ExitStatus {
    for _ in 0..6_000 {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    panic!("the program hangs");
}

/// What a program logged, and for how many seconds it ran at most.
pub struct Log {
    pub times: Vec<NaiveTime>,
    pub messages: Vec<String>,
    pub seconds: f64,
}

impl Log {
    /// Splits lines of the form `HH:MM:SS: message`, and accepts no other form.
    pub fn parse(log: &str, seconds: f64) -> Self {
        let parse_line = |line: &str| {
            let (time, message) = line.split_once(": ").unwrap();
            let parsed = NaiveTime::parse_from_str(time, "%H:%M:%S").unwrap();
            // Parsing alone would accept `9:5:7` as well.
            assert_eq!(parsed.to_string(), time);
            (parsed, message.to_owned())
        };
        let (times, messages) = log.lines().map(parse_line).unzip();
        Self {
            times,
            messages,
            seconds,
        }
    }

    /// Asserts that each of these messages appears once, and in this order. Other
    /// messages may come between them.
    #[track_caller]
    pub fn assert_order(&self, expected: &[&str]) {
        let messages = self.messages.iter().map(String::as_str);
        let found: Vec<_> = messages.filter(|m| expected.contains(m)).collect();
        assert_eq!(found, expected, "in {:#?}", self.messages);
    }

    /// Returns the messages of a thread, in order, without the thread's name and the size
    /// of the queue.
    pub fn of(&self, thread: &str) -> Vec<&str> {
        let messages = self.messages.iter();
        let messages = messages.filter_map(|m| m.strip_prefix(thread)?.split(" (size=").next());
        messages.collect()
    }

    /// Returns the positions of the messages that end with `end`.
    pub fn positions(&self, end: &str) -> Vec<usize> {
        let messages = self.messages.iter().enumerate();
        let found = messages.filter(|(_, message)| message.ends_with(end));
        found.map(|(position, _)| position).collect()
    }

    /// Returns the time from a thread's first line to its last, in whole seconds.
    pub fn seconds_of(&self, thread: &str) -> i64 {
        let mut lines = self.times.iter().zip(&self.messages);
        let (first, _) = lines.find(|line| line.1.starts_with(thread)).unwrap();
        let (last, _) = lines.rfind(|line| line.1.starts_with(thread)).unwrap();
        // The run may cross midnight.
        (*last - *first).num_seconds().rem_euclid(24 * 3600)
    }

    /// Returns the numbers that a pipeline's producer got, and the largest count of numbers
    /// in flight at a time. Asserts that the consumer stored each one later, once and in
    /// order, and that no size of the queue is larger than what was in flight.
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
            if let Some((_, size)) = message.split_once(" (size=") {
                let size: usize = size.strip_suffix(')').unwrap().parse().unwrap();
                assert!(size <= 10 && size <= got.len() - stored, "{message}");
            }
        }
        assert_eq!(got.len(), stored);
        let numbers: Vec<u32> = got.iter().map(|number| number.parse().unwrap()).collect();
        assert!(numbers.iter().all(|number| (1..=101).contains(number)));
        // The chance that ten random numbers are equal is below 1 in 10^18.
        assert!(numbers.len() < 10 || numbers.iter().any(|n| *n != numbers[0]));
        (numbers, in_flight)
    }
}
