//! Builds the examples, runs them, and reads their logs.

use std::env::consts::EXE_SUFFIX;
use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use chrono::NaiveTime;

/// A program that has not ended after this time hangs. None needs more than
/// three seconds, but a starved machine may take a hundred times as long.
const TIME_LIMIT: Duration = Duration::from_secs(300);

/// The folder of the examples, built from their current sources. `cargo test`
/// builds them too, but `cargo test --test programs` does not.
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
    // JSON doubles each backslash, which Windows has in its paths.
    let path = PathBuf::from(path.replace(r"\\", r"\"));
    path.parent().unwrap().to_owned()
});

/// The command that runs an example at its own level.
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

/// Runs copies of a program side by side, each as [`run`] does.
pub fn run_copies(copies: usize, command: &mut Command) -> Vec<Log> {
    let start = Instant::now();
    let children: Vec<Child> = (0..copies).map(|_| command.spawn().unwrap()).collect();
    thread::scope(|scope| {
        let run = |child| scope.spawn(move || finish(child, start));
        let runs: Vec<_> = children.into_iter().map(run).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    })
}

/// Runs an example until its log shows what only a sleep decides.
#[track_caller]
pub fn assert_seen(name: &str, is_seen: impl Fn(&Log) -> bool) {
    let seen = (0..20).any(|_| is_seen(&run(&mut example(name))));
    assert!(seen, "{name} did not show it in twenty runs");
}

fn finish(mut child: Child, start: Instant) -> Log {
    // Reads while the program runs, because a full pipe would block the program.
    let stderr = child.stderr.take().unwrap();
    let reader = thread::spawn(|| io::read_to_string(stderr).unwrap());
    let status = wait(&mut child);
    let elapsed = start.elapsed();
    let stderr = reader.join().unwrap();
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

/// Waits until a program ends by itself, or kills it if it hangs.
pub fn wait(child: &mut Child) -> ExitStatus {
    let start = Instant::now();
    while start.elapsed() < TIME_LIMIT {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    panic!("the program hangs");
}

/// Splits a line `HH:MM:SS: message`, and accepts no other form.
fn parse_line(line: &str) -> (NaiveTime, String) {
    const FORMAT: &str = "%H:%M:%S";
    let (stamp, message) = line.split_once(": ").unwrap();
    let time = NaiveTime::parse_from_str(stamp, FORMAT).unwrap();
    // Parsing alone would accept `9:5:7` as well.
    assert_eq!(time.format(FORMAT).to_string(), stamp);
    (time, message.to_owned())
}

/// What a program logged, and an upper bound on its running time.
pub struct Log {
    pub times: Vec<NaiveTime>,
    pub messages: Vec<String>,
    pub elapsed: Duration,
}

impl Log {
    /// Asserts that these messages come once each, in this order. Others may come
    /// between them.
    #[track_caller]
    pub fn assert_order(&self, expected: &[&str]) {
        let messages = self.messages.iter().map(String::as_str);
        let found: Vec<_> = messages.filter(|m| expected.contains(m)).collect();
        assert_eq!(found, expected, "in {:#?}", self.messages);
    }

    /// The messages of a thread, in order, without its name.
    pub fn of(&self, thread: &str) -> Vec<&str> {
        let messages = self.messages.iter();
        messages.filter_map(|m| m.strip_prefix(thread)).collect()
    }

    /// The places of the messages that end with `end`.
    pub fn places(&self, end: &str) -> Vec<usize> {
        let places = 0..self.messages.len();
        places
            .filter(|&n| self.messages[n].ends_with(end))
            .collect()
    }

    /// The numbers that a pipeline's producer got. Asserts that each was stored
    /// once, in order, after it was got, with at most `most` in flight.
    #[track_caller]
    pub fn numbers(&self, most: usize) -> Vec<u32> {
        let mut got = Vec::new();
        let mut stored = 0;
        for message in &self.messages {
            let number = |prefix| message.strip_prefix(prefix)?.split(' ').next();
            if let Some(number) = number("Producer got message: ") {
                got.push(number);
            } else if let Some(number) = number("Consumer storing message: ") {
                assert_eq!(Some(&number), got.get(stored));
                stored += 1;
            }
            assert!(got.len() - stored <= most, "too many in flight");
        }
        assert_eq!(got.len(), stored);
        let numbers: Vec<u32> = got.iter().map(|number| number.parse().unwrap()).collect();
        assert!(numbers.iter().all(|number| (1..=101).contains(number)));
        // The chance that twenty random numbers are equal is below 1 in 10^38.
        assert!(numbers.len() < 20 || numbers.iter().any(|n| *n != numbers[0]));
        numbers
    }
}
