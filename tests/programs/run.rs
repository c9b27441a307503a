//! Builds the examples, runs them and reads their logs.

use std::env::consts::EXE_SUFFIX;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use chrono::NaiveTime;

/// The folder of the examples, which are built from the present sources at the
/// first use. `cargo test` builds them too, but `cargo test --test programs`
/// would leave old ones in place, or none.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut cargo = cargo_build_examples();
    build_examples(cargo.current_dir(env!("CARGO_MANIFEST_DIR")))
});

/// The command that builds the examples of a package as this test is built.
pub fn cargo_build_examples() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--examples", "--quiet"]);
    cargo.arg("--message-format=json-render-diagnostics");
    if !cfg!(debug_assertions) {
        cargo.arg("--release");
    }
    cargo
}

/// Runs such a command, and gives the folder of the programs that it built.
pub fn build_examples(cargo: &mut Command) -> PathBuf {
    let output = cargo.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{cargo:?} failed");
    let messages = String::from_utf8(output.stdout).unwrap();
    let (_, path) = messages.split_once(r#""executable":""#).unwrap();
    let (path, _) = path.split_once('"').unwrap();
    // In JSON a backslash, as Windows has it in paths, is doubled.
    let path = PathBuf::from(path.replace(r"\\", r"\"));
    path.parent().unwrap().to_owned()
}

/// A program that hasn't ended after this time hangs.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// The command that runs an example, without what the user's environment may
/// have set for it, and in a zone whose time doesn't jump.
pub fn example(name: &str) -> Command {
    program_in(&EXAMPLES, name)
}

/// The same for a program in any folder.
pub fn program_in(folder: &Path, name: &str) -> Command {
    let mut command = Command::new(folder.join(format!("{name}{EXE_SUFFIX}")));
    command.env_remove("RUST_LOG").env_remove("RUST_MIN_STACK");
    command.env("TZ", "UTC");
    command
}

/// What a program left behind when it ended.
pub struct Ended {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// Runs copies of a program side by side until all have ended.
pub fn run_copies(copies: usize, command: &mut Command) -> Vec<Ended> {
    command.stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let running: Vec<_> = (0..copies).map(|_| Running::start(command)).collect();
    running.into_iter().map(Running::wait).collect()
}

/// The same for programs that must end well, with nothing written but log lines.
pub fn logs_of(copies: usize, command: &mut Command) -> Vec<Log> {
    run_copies(copies, command).iter().map(Log::of).collect()
}

/// A program that runs, and the threads that read what it writes, so that it
/// never has to wait for a reader.
struct Running {
    child: EndedOnDrop,
    stdout: JoinHandle<String>,
    stderr: JoinHandle<String>,
}

impl Running {
    fn start(command: &mut Command) -> Self {
        let mut child = command.spawn().unwrap();
        Self {
            stdout: read(child.stdout.take().unwrap()),
            stderr: read(child.stderr.take().unwrap()),
            child: EndedOnDrop(child),
        }
    }

    fn wait(mut self) -> Ended {
        Ended {
            code: wait_for_code(&mut self.child.0),
            stdout: self.stdout.join().unwrap(),
            stderr: self.stderr.join().unwrap(),
        }
    }
}

/// A program that doesn't go on when a test fails before the program has ended.
struct EndedOnDrop(Child);

impl Drop for EndedOnDrop {
    fn drop(&mut self) {
        let _ = self.0.kill();
    }
}

fn read(stream: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(|| io::read_to_string(stream).unwrap())
}

/// Waits until the program ends by itself and gives its exit code.
pub fn wait_for_code(child: &mut Child) -> Option<i32> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        if start.elapsed() > TIME_LIMIT {
            child.kill().unwrap();
            panic!("the program hangs");
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// The form of the stamps.
const FORMAT: &str = "%H:%M:%S";

/// What a program logged, a line after the other.
pub struct Log {
    pub times: Vec<NaiveTime>,
    pub messages: Vec<String>,
}

impl Log {
    /// Reads the log of a program, which must have ended well and have written
    /// nothing but log lines.
    pub fn of(ended: &Ended) -> Self {
        assert_eq!(ended.code, Some(0), "{}", ended.stderr);
        assert_eq!(ended.stdout, "");
        Self::parse(&ended.stderr)
    }

    pub fn parse(text: &str) -> Self {
        let (times, messages) = text.lines().map(parse_line).unzip();
        Self { times, messages }
    }

    /// The messages that begin with `prefix`, in their order.
    pub fn starting_with(&self, prefix: &str) -> Vec<&str> {
        let messages = self.messages.iter().map(String::as_str);
        messages
            .filter(|message| message.starts_with(prefix))
            .collect()
    }

    /// The place of a message that was logged exactly once.
    pub fn position(&self, message: &str) -> usize {
        let positions = self.positions(message);
        assert_eq!(positions.len(), 1, "{message:?} in {:#?}", self.messages);
        positions[0]
    }

    /// The places of a message.
    pub fn positions(&self, message: &str) -> Vec<usize> {
        let places = 0..self.messages.len();
        places
            .filter(|&place| self.messages[place] == message)
            .collect()
    }

    /// Holds the log to exactly these messages, in any order.
    #[track_caller]
    pub fn assert_messages(&self, expected: &[&str]) {
        let mut expected = expected.to_vec();
        let mut messages: Vec<&str> = self.messages.iter().map(String::as_str).collect();
        expected.sort_unstable();
        messages.sort_unstable();
        assert_eq!(messages, expected);
    }

    /// Holds the log to these messages coming in this order, each once, with
    /// anything in between.
    #[track_caller]
    pub fn assert_order(&self, expected: &[&str]) {
        let positions = expected.iter().map(|message| self.position(message));
        assert!(
            positions.is_sorted(),
            "not in the order {expected:#?}: {:#?}",
            self.messages
        );
    }

    /// The seconds between two messages as a reader of the stamps counts them.
    pub fn seconds(&self, from: &str, to: &str) -> i64 {
        let [from, to] = [from, to].map(|message| self.times[self.position(message)]);
        seconds_between(from, to)
    }
}

/// Splits a line `HH:MM:SS: message`, and accepts no other form.
fn parse_line(line: &str) -> (NaiveTime, String) {
    let parse = || {
        let (stamp, message) = line.split_once(": ")?;
        let time = NaiveTime::parse_from_str(stamp, FORMAT).ok()?;
        // Parsing alone would take `9:5:7` as well.
        (time.format(FORMAT).to_string() == stamp).then(|| (time, message.to_owned()))
    };
    parse().unwrap_or_else(|| panic!("not a line `HH:MM:SS: message`: {line:?}"))
}

/// The seconds from one time to another, also when midnight is in between.
pub fn seconds_between(from: NaiveTime, to: NaiveTime) -> i64 {
    const DAY: i64 = 24 * 60 * 60;
    (to - from).num_seconds().rem_euclid(DAY)
}
