//! Builds and runs the programs, and reads their logs. When a test ends or panics, its
//! programs are gone, and so is what they wrote.

use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

pub fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the code of a file without its comments.
pub fn code(path: &str) -> String {
    let source = read(path);
    let code = source.lines().filter(|line| !line.trim().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// Returns the command that runs an example at its default log level.
pub fn example(name: &str) -> Command {
    static MESSAGES: OnceLock<String> = OnceLock::new();
    let mut messages = MESSAGES.get_or_init(build_examples).lines();
    let program = messages.find_map(|message| {
        let (_, path) = message.split_once(r#""executable":""#)?;
        let path = path.split('"').next()?.replace(r"\\", r"\");
        (Path::new(&path).file_stem()? == name).then_some(path)
    });
    let mut command = Command::new(program.expect(name));
    command.env_remove("RUST_LOG");
    command
}

/// Lets Cargo build what is missing or old, in the profile and the target directory of this
/// test, and returns Cargo's messages, which say where the programs are.
fn build_examples() -> String {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(["build", "--examples", "--message-format=json-render-diagnostics"]);
    cargo.args((!cfg!(debug_assertions)).then_some("--release"));
    let test = env::current_exe().unwrap();
    if let Some(target) = test.ancestors().find(|path| path.join(".rustc_info.json").exists()) {
        // If both are the same directory under two names, Cargo waits for its own lock.
        cargo.arg("--target-dir").arg(target).env("CARGO_BUILD_BUILD_DIR", target);
    }
    let output = cargo.output().unwrap();
    let [messages, errors] = [output.stdout, output.stderr].map(String::from_utf8);
    assert!(output.status.success(), "{}", errors.unwrap());
    messages.unwrap()
}

/// A running program, and the directory for its output, beside this test's executable.
/// Files, unlike pipes, don't count as open in this process, where macOS allows only 256.
pub struct Run {
    pub child: Child,
    command: String,
    pub dir: PathBuf,
    start: Instant,
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.dir);
    }
}

pub fn new_dir() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let mut dir = env::current_exe().unwrap();
    dir.set_file_name(format!("run-{}-{number}", process::id()));
    fs::create_dir_all(&dir).unwrap();
    dir
}

impl Run {
    pub fn start(command: &mut Command, dir: PathBuf) -> Self {
        let file = |name| fs::File::create(dir.join(name)).unwrap();
        let run = Self::spawn(command.stdout(file("stdout")).stderr(file("stderr")), dir);
        // Until it is dropped, a `Command` keeps its files open.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        run
    }

    /// Starts a program whose output goes where the command says.
    pub fn spawn(command: &mut Command, dir: PathBuf) -> Self {
        let start = Instant::now();
        let child = command.stdin(Stdio::null()).spawn().unwrap_or_else(|error| {
            let _ = fs::remove_dir_all(&dir);
            panic!("{command:?} doesn't start: {error}")
        });
        Self { child, command: format!("{command:?}"), dir, start }
    }

    /// Waits until the program ends, and returns its status, its standard output, and its
    /// standard error. After two minutes, or with an endless log, it counts as hung.
    pub fn finish(&mut self) -> (ExitStatus, String, String) {
        let output = |name| fs::read(self.dir.join(name)).unwrap_or_default();
        let output = |name| String::from_utf8_lossy(&output(name)).into_owned();
        let size = |name| fs::metadata(self.dir.join(name)).map_or(0, |file| file.len());
        for _ in 0..6_000 {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, output("stdout"), output("stderr"));
            }
            if size("stdout") + size("stderr") > 50_000_000 {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let output = output("stdout") + &output("stderr");
        panic!("{} hangs after:\n{}", self.command, last_lines(&output));
    }

    /// Waits for a program that must succeed and write nothing but its log.
    pub fn log(mut self) -> Log {
        let (status, stdout, stderr) = self.finish();
        assert!(status.success(), "{} fails: {}", self.command, last_lines(&stderr));
        assert_eq!(stdout, "", "on the standard output of {}", self.command);
        Log::parse(&stderr, self.start.elapsed().as_secs_f64())
    }
}

fn last_lines(text: &str) -> &str {
    text.rmatch_indices('\n').nth(20).map_or(text, |(start, _)| &text[start..])
}

/// Runs an example, first ten copies at the same time and then one after another, until
/// `check` returns true, for 30 seconds at most. In each run, `check` asserts what is
/// certain, and returns whether it saw what only a sleep decides: `unseen` says what.
pub fn check_runs(name: &str, unseen: &str, check: impl Fn(&Log) -> bool) {
    let start = Instant::now();
    let run = || Run::start(&mut example(name), new_dir());
    let (mut copies, mut seen) = ([(); 10].map(|()| run()).into_iter(), false);
    while !seen || copies.len() > 0 {
        seen |= check(&copies.next().unwrap_or_else(run).log());
        let in_time = copies.len() > 0 || start.elapsed().as_secs() < 30;
        assert!(seen || in_time, "in no run of {name}: {unseen}");
    }
}

/// Starts the compiler, which puts the program into the directory.
pub fn rustc(path: &Path, dir: PathBuf) -> Run {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or("rustc".into()));
    rustc.args(["--edition=2024", "--error-format=short", "--color=never"]);
    Run::start(rustc.arg("--out-dir").arg(&dir).arg(path), dir)
}

/// Stands in for the packages, so that the compiler alone can build a copy. The log goes to
/// standard output, and the random numbers are 0, 1, 2, and so on.
const PACKAGES: &str = r#"
mod intro_to_threading { pub fn init_logging(_: crate::log::LevelFilter) {} }
mod log {
    macro_rules! info { ($($t:tt)*) => { println!("00:00:00: {}", format!($($t)*)) } }
    pub(crate) use {info, std::format as debug}; pub enum LevelFilter { Info }
}
mod rand { pub fn random_range<T>(_: T) -> u32 { crate::copy::count(0) } }
mod copy {
    use std::{sync::atomic::{AtomicU32, Ordering::SeqCst}, thread, time::Duration};
    static COUNTS: [AtomicU32; 2] = [const { AtomicU32::new(0) }; 2];
    pub fn count(index: usize) -> u32 { COUNTS[index].fetch_add(1, SeqCst) }
    pub fn wait(index: usize, n: u32) { while COUNTS[index].load(SeqCst) < n { sleep(1); } }
    pub fn sleep(millis: u64) { thread::sleep(Duration::from_millis(millis)); }
}"#;

/// Runs a copy of an example with changes `OLD => NEW`, so that each run shows what is rare,
/// and returns its log and its panics. In the copy, `copy::wait(0, n)` waits until there are
/// `n` random numbers, and `copy::wait(1, n)` until there are `n` calls of `copy::count(1)`.
pub fn run_copy(name: &str, changes: &[&str]) -> (Log, String) {
    let mut code = code(&format!("examples/{name}.rs"));
    for change in changes {
        let (old, new) = change.split_once(" => ").unwrap();
        assert_eq!(code.matches(old).count(), 1, "{old:?} in {name}: adapt this test");
        code = code.replace(old, new);
    }
    let dir = new_dir();
    let path = dir.join("changed.rs");
    fs::write(&path, code + PACKAGES).unwrap();
    let mut rustc = rustc(&path, dir);
    let (status, _, errors) = rustc.finish();
    assert!(status.success(), "adapt this test: {errors}");
    let mut copy = Command::new(path.with_extension(""));
    let (_, log, panics) = Run::start(&mut copy, new_dir()).finish();
    (Log::parse(&log, 0.0), panics)
}

pub fn assert_contains(path: &str, text: &str) {
    assert!(read(path).contains(text), "{path} should contain this:\n{text}");
}

/// Asserts that two texts are equal, or else shows the lines around the first difference.
pub fn assert_lines(what: &str, found: &str, expected: &str) {
    let pairs = found.lines().zip(expected.lines());
    let equal = pairs.take_while(|(found, expected)| found == expected);
    let start = equal.count().saturating_sub(3);
    let around = |text| str::lines(text).skip(start).take(6).collect::<Vec<_>>();
    let (found, expected) = (around(found), around(expected));
    assert_eq!(found, expected, "{what} (left), from line {}", start + 1);
}

/// What a program logged, and for how many seconds it ran at most.
pub struct Log {
    pub messages: Vec<String>,
    pub seconds: f64,
}

impl Log {
    /// Splits lines of the form `HH:MM:SS: message`, and accepts no other form.
    pub fn parse(text: &str, seconds: f64) -> Self {
        let message = |line: &str| {
            let (time, message) = line.split_at_checked(10).unwrap_or_default();
            let is_time = chrono::NaiveTime::parse_from_str(time, "%H:%M:%S: ").is_ok();
            assert!(is_time, "not HH:MM:SS: {line}");
            message.to_owned()
        };
        let messages = text.lines().map(message).collect();
        Self { messages, seconds }
    }

    /// Asserts that each of these messages appears once, and in this order. Other messages
    /// may come between them.
    pub fn assert_order(&self, expected: &str) {
        let mut found = self.messages.clone();
        found.retain(|message| expected.lines().any(|line| line == message));
        assert_lines("order", &found.join("\n"), expected);
    }

    pub fn assert_after(&self, start: &str, expected: &str) {
        assert_lines(start, &self.after(start).join("\n"), expected);
    }

    /// Returns what follows this start of a message, without the size of the queue.
    pub fn after(&self, start: &str) -> Vec<&str> {
        let messages = self.messages.iter();
        let rests = messages.filter_map(|m| m.strip_prefix(start)?.split(" (size=").next());
        rests.collect()
    }
}
