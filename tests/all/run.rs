//! Builds and runs the programs, and reads their logs. When a test ends or panics, its
//! programs are gone, and so is what they wrote.

use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use chrono::NaiveTime;

pub fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the code of an example without its comments.
pub fn code(name: &str) -> String {
    let source = read(&format!("examples/{name}.rs"));
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
    let program = program.unwrap_or_else(|| panic!("Cargo builds no example {name}"));
    let mut command = Command::new(program);
    command.env_remove("RUST_LOG");
    command
}

/// Lets Cargo build what is missing or old, in the profile and the target directory of this
/// test, and returns Cargo's messages, which say where the programs are.
fn build_examples() -> String {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(["build", "--examples", "--message-format"]);
    cargo.arg("json-render-diagnostics");
    cargo.args((!cfg!(debug_assertions)).then_some("--release"));
    let test = env::current_exe().unwrap();
    let mut folders = test.ancestors();
    if let Some(target) = folders.find(|path| path.join("CACHEDIR.TAG").exists()) {
        cargo.arg("--target-dir").arg(target);
    }
    let output = cargo.output().unwrap();
    let [messages, errors] = [output.stdout, output.stderr].map(String::from_utf8);
    assert!(output.status.success(), "{}", errors.unwrap());
    messages.unwrap()
}

/// A running program, and the folder that its output goes to.
pub struct Run {
    pub child: Child,
    pub folder: PathBuf,
    command: String,
    start: Instant,
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Run {
    /// Creates a folder beside this test's executable.
    pub fn folder() -> PathBuf {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut folder = env::current_exe().unwrap();
        folder.set_file_name(format!("run-{}-{number}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// Starts a program. Its output goes to files, which don't count as open here: macOS
    /// allows only 256 of them.
    pub fn start(command: &mut Command, folder: PathBuf, stderr: Option<Stdio>) -> Self {
        let file = |name| Stdio::from(fs::File::create(folder.join(name)).unwrap());
        command.stdin(Stdio::null()).stdout(file("stdout"));
        command.stderr(stderr.unwrap_or_else(|| file("stderr")));
        let start = Instant::now();
        let child = command.spawn();
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let command = format!("{command:?}");
        Self {
            child: child.unwrap_or_else(|error| {
                let _ = fs::remove_dir_all(&folder);
                panic!("{command} doesn't start: {error}")
            }),
            folder,
            command,
            start,
        }
    }

    /// Waits until the program ends by itself, and returns its status and what it wrote to
    /// standard output and to standard error. On a starved machine, it may take longer.
    #[track_caller]
    pub fn finish(&mut self, seconds: u32) -> (ExitStatus, String, String) {
        let size = |name| fs::metadata(self.folder.join(name)).map_or(0, |file| file.len());
        for _ in 0..50 * seconds {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, self.output("stdout"), self.output("stderr"));
            }
            if size("stdout") + size("stderr") > 50_000_000 {
                self.fail("doesn't stop logging");
            }
            thread::sleep(Duration::from_millis(20));
        }
        self.fail("hangs")
    }

    /// Waits for a program that must succeed and write nothing but its log.
    #[track_caller]
    fn log(mut self) -> Log {
        let (status, stdout, stderr) = self.finish(120);
        if !status.success() || !stdout.is_empty() {
            self.fail(&format!("fails or prints to standard output: {status}"));
        }
        let mut log = Log::parse(&stderr);
        log.seconds = self.start.elapsed().as_secs_f64();
        log
    }

    fn output(&self, name: &str) -> String {
        let bytes = fs::read(self.folder.join(name)).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[track_caller]
    fn fail(&self, what: &str) -> ! {
        let output = self.output("stdout") + &self.output("stderr");
        let lines = output.rmatch_indices('\n').nth(20);
        let lines = &output[lines.map_or(0, |(start, _)| start)..];
        panic!("{} {what}. Its last lines:\n{lines}", self.command);
    }
}

/// Runs a program, first ten copies at the same time and then one after another, for at most
/// 30 seconds until `check` returns true. In each run, `check` asserts what is certain, and
/// returns whether it saw what only a sleep decides. `unseen` says what that is.
#[track_caller]
pub fn check_runs(command: &mut Command, unseen: &str, check: impl Fn(&Log) -> bool) {
    let (first, mut runs, mut seen) = (Instant::now(), 0, false);
    while !seen {
        let on_time = runs < 20 || first.elapsed() < Duration::from_secs(30);
        assert!(on_time, "{command:?}: not seen in {runs} runs: {unseen}");
        let count = if runs == 0 { 10 } else { 1 };
        let copies = (0..count).map(|_| Run::start(command, Run::folder(), None));
        for copy in copies.collect::<Vec<_>>() {
            seen |= check(&copy.log());
        }
        runs += count;
    }
}

/// Runs a program once.
#[track_caller]
pub fn run(command: &mut Command) -> Log {
    Run::start(command, Run::folder(), None).log()
}

/// Starts the compiler, which puts the program into the folder.
pub fn rustc(path: &Path, folder: PathBuf) -> Run {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or("rustc".into()));
    rustc.args(["--edition=2024", "--error-format=short", "--color=never"]);
    Run::start(rustc.arg("--out-dir").arg(&folder).arg(path), folder, None)
}

/// Stands in for the packages, so that the compiler alone can build a copy. The log goes to
/// standard output, and the random numbers are 0, 1, 2, and so on.
const PACKAGES: &str = r#"
mod intro_to_threading { pub fn init_logging(_: crate::log::LevelFilter) {} }
mod log {
    macro_rules! info { ($($t:tt)*) => { println!("00:00:00: {}", format!($($t)*)) } }
    pub(crate) use {info, std::format as debug};
    pub enum LevelFilter { Info }
}
mod rand { pub fn random_range<T>(_: T) -> u32 { crate::copy::count(0) } }
mod copy {
    use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
    static COUNTS: [AtomicU32; 2] = [const { AtomicU32::new(0) }; 2];
    pub fn count(index: usize) -> u32 { COUNTS[index].fetch_add(1, SeqCst) }
    pub fn wait(index: usize, n: u32) { while COUNTS[index].load(SeqCst) < n { sleep(1); } }
    pub fn sleep(millis: u64) { std::thread::sleep(std::time::Duration::from_millis(millis)); }
}"#;

/// Runs a copy of an example with changes `OLD => NEW`, so that each run shows what is rare,
/// and returns its log and its panics. In the copy, `copy::wait(0, n)` waits until there are
/// `n` random numbers, and `copy::wait(1, n)` until there are `n` calls of `copy::count(1)`.
#[track_caller]
pub fn run_copy(name: &str, changes: &[&str]) -> (Log, String) {
    let mut code = code(name);
    for change in changes {
        let (old, new) = change.split_once(" => ").unwrap();
        let count = code.matches(old).count();
        assert_eq!(count, 1, "{old:?} in {name}: adapt this test");
        code = code.replace(old, new);
    }
    let folder = Run::folder();
    let path = folder.join(format!("copy_of_{name}.rs"));
    fs::write(&path, code + PACKAGES).unwrap();
    let mut compiler = rustc(&path, folder);
    let (status, _, errors) = compiler.finish(120);
    assert!(status.success(), "adapt this test: {errors}");
    let mut command = Command::new(path.with_extension(env::consts::EXE_EXTENSION));
    let (_, log, panics) = Run::start(&mut command, Run::folder(), None).finish(20);
    (Log::parse(&log), panics)
}

/// Asserts that a file contains a text.
#[track_caller]
pub fn assert_contains(path: &str, text: &str) {
    let is_there = read(path).contains(text);
    assert!(is_there, "{path} should contain this:\n{text}");
}

/// Asserts that two texts are equal, or else shows the lines around the first difference.
#[track_caller]
pub fn assert_lines(what: &str, found: &str, expected: &str) {
    let pairs = found.lines().zip(expected.lines());
    let equal = pairs.take_while(|(found, expected)| found == expected);
    let start = equal.count().saturating_sub(3);
    let around = |text| str::lines(text).skip(start).take(6).collect::<Vec<_>>();
    let (found, expected) = (around(found), around(expected));
    let line = start + 1;
    assert_eq!(found, expected, "{what}, left as found, from line {line}");
}

/// What a program logged, and for how many seconds it ran at most.
#[derive(Default)]
pub struct Log {
    pub times: Vec<NaiveTime>,
    pub messages: Vec<String>,
    pub seconds: f64,
}

impl Log {
    /// Splits lines of the form `HH:MM:SS: message`, and accepts no other form.
    #[track_caller]
    pub fn parse(text: &str) -> Self {
        let mut log = Self::default();
        for line in text.lines() {
            let (time, message) = line.split_once(": ").unwrap_or_default();
            let parsed = NaiveTime::parse_from_str(time, "%H:%M:%S").unwrap_or_default();
            // Parsing alone would accept `9:5:7` as well.
            assert_eq!(parsed.to_string(), time, "in the line {line:?}");
            log.times.push(parsed);
            log.messages.push(message.to_owned());
        }
        log
    }

    /// Asserts that each of these messages appears once, and in this order. Other messages
    /// may come between them.
    #[track_caller]
    pub fn assert_order(&self, expected: &[&str]) {
        let mut found = self.messages.clone();
        found.retain(|message| expected.contains(&message.as_str()));
        assert_lines("order", &found.join("\n"), &expected.join("\n"));
    }

    /// Asserts what a thread logged, without its name and the size of the queue.
    #[track_caller]
    pub fn assert_thread(&self, thread: &str, expected: &str) {
        assert_lines(thread, &self.after(thread).join("\n"), expected);
    }

    /// Returns what follows this start of a message, without the size of the queue.
    pub fn after(&self, start: &str) -> Vec<&str> {
        let messages = self.messages.iter();
        let rests = messages.filter_map(|m| m.strip_prefix(start)?.split(" (size=").next());
        rests.collect()
    }
}
