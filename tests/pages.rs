//! Holds the README and the headers of the programs against the programs, and
//! compiles what they say is refused and what they say repairs it.

use std::env::{self, consts::EXE_SUFFIX};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

const README: &str = include_str!("../README.md");

/// The examples in the order of the article's sections.
const EXAMPLES: [&str; 8] = [
    "start_thread",
    "daemon_thread",
    "many_threads",
    "thread_pool",
    "race_condition",
    "lock",
    "lock_pipeline",
    "queue_pipeline",
];

/// The folder of this package.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(example: &str) -> String {
    fs::read_to_string(root().join(format!("examples/{example}.rs"))).unwrap()
}

/// The text of the comment that an example begins with, a line after the other.
fn header(source: &str) -> Vec<&str> {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect()
}

/// A block of code in a header, with the paragraph above it.
struct Block {
    /// What stands behind the three backticks.
    info: String,
    above: String,
    code: String,
}

fn blocks(header: &[&str]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut above = String::new();
    let mut last_was_blank = true;
    let mut lines = header.iter();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let code = lines.by_ref().take_while(|line| **line != "```");
            blocks.push(Block {
                info: info.to_owned(),
                above: above.clone(),
                code: code.flat_map(|line| [*line, "\n"]).collect(),
            });
        } else if !line.is_empty() {
            if last_was_blank {
                above.clear();
            }
            above.push_str(line);
            above.push(' ');
        }
        last_was_blank = line.is_empty();
    }
    blocks
}

#[test]
fn the_table_has_each_program_with_the_sentence_that_it_opens_with() {
    let rows: Vec<Vec<&str>> = README
        .lines()
        .skip_while(|line| *line != "## The programs")
        .skip_while(|line| !line.starts_with("| ---"))
        .skip(1)
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| row.split(" | ").collect())
        .collect();
    assert_eq!(rows.len(), EXAMPLES.len());
    for (row, example) in rows.iter().zip(EXAMPLES) {
        let source = source(example);
        let header = header(&source);
        assert_eq!(row[1], format!("[`{example}`]"));
        assert_eq!(row[2], header[0]);
        let command = format!("Run it with `cargo run --example {example}`.");
        assert!(header.iter().any(|line| *line == command));
    }

    // And there is no program that the table doesn't have.
    let files = fs::read_dir(root().join("examples")).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let programs = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    assert_eq!(programs.count(), EXAMPLES.len());
}

#[test]
fn each_header_has_a_drawing_that_fits_and_ends_with_something_to_try() {
    for example in EXAMPLES {
        let source = source(example);
        let header = header(&source);
        let drawing = &blocks(&header)[0];
        assert_eq!(drawing.info, "text", "{example}");
        for line in drawing.code.lines() {
            let columns = "//! ".len() + line.len();
            assert!(line.is_ascii() && columns <= 76, "{example}: {line}");
        }
        let mut headings = header.iter().filter(|line| line.starts_with("# "));
        assert_eq!(headings.next_back(), Some(&"# Try"), "{example}");
    }
}

#[test]
fn a_daemon_differs_from_a_thread_in_one_line_of_code() {
    let [start, daemon] = ["start_thread", "daemon_thread"].map(source);
    let [start, daemon] = [&start, &daemon].map(|source| {
        let lines = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>()
    });
    assert_eq!(start.len(), daemon.len());
    let pairs = start.iter().zip(&daemon);
    let different: Vec<_> = pairs.filter(|(start, daemon)| start != daemon).collect();
    assert_eq!(different, [(&"    x.join().unwrap();", &"    drop(x);")]);
}

/// Runs the compiler on a program.
fn rustc(name: &str, code: &str, args: &[&str]) -> (Output, PathBuf) {
    // A folder of its own for `cargo test --release`, which may run at the same
    // time.
    let profile = if cfg!(debug_assertions) {
        "debug"
    } else {
        "release"
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(profile);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.rs"));
    let program = folder.join(format!("{name}{EXE_SUFFIX}"));
    fs::write(&file, code).unwrap();
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let output = Command::new(rustc)
        .args(["--edition", "2024", "--error-format", "short", "-o"])
        .args([&program, &file])
        .args(args)
        .output()
        .unwrap();
    (output, program)
}

/// Compiles a program that has to compile.
fn compile(name: &str, code: &str) -> PathBuf {
    let (output, program) = rustc(name, code, &[]);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name}: {errors}");
    program
}

/// Applies a change to a program: the lines marked with `-` go, those marked
/// with `+` come, and the others, which stay, tell the place.
fn apply(diff: &Block, code: &str) -> String {
    assert_eq!(diff.info, "diff");
    let side = |mark| {
        let lines = diff.code.lines().filter(|line| !line.starts_with(mark));
        let lines = lines.map(|line| line.get(1..).unwrap_or("").to_owned() + "\n");
        lines.collect::<String>()
    };
    let (before, after) = (side('+'), side('-'));
    assert_eq!(code.matches(&before).count(), 1, "{before}");
    code.replace(&before, &after)
}

/// Gives the first block of an example's header with this beginning of its
/// info, and the block after it.
fn block_and_repair(example: &str, info: &str) -> (Block, Block) {
    let source = source(example);
    let mut blocks = blocks(&header(&source)).into_iter();
    let block = blocks.find(|block| block.info.starts_with(info)).unwrap();
    (block, blocks.next().unwrap())
}

/// Holds the compiler to refusing a program with this error only.
fn assert_error(name: &str, program: &str, code: &str, words: &str) {
    let (output, _) = rustc(name, program, &["--emit=metadata"]);
    assert!(!output.status.success(), "{name} compiles");
    let stderr = String::from_utf8(output.stderr).unwrap();
    let errors: Vec<&str> = stderr
        .lines()
        .filter(|line| line.contains(": error"))
        .collect();
    assert!(!errors.is_empty(), "{name}: {stderr}");
    for error in errors {
        let as_said = error.contains(&format!(": error[{code}]: ")) && error.contains(words);
        assert!(as_said, "{name}: not {code}, {words:?}, but {error}");
    }
}

/// Holds an example's header to what it says that Rust refuses: the error has
/// the code and the words that are given, there is no other error, and with
/// the change the program compiles and runs.
fn check_refused(example: &str) {
    let (refused, repair) = block_and_repair(example, "compile_fail,");
    let code = refused.info.strip_prefix("compile_fail,").unwrap();
    let (words_before, words) = refused.above.split_once('"').unwrap();
    let (words, _) = words.rsplit_once('"').unwrap();
    assert!(
        words_before.ends_with(&format!("{code}, ")),
        "{words_before}"
    );

    assert_error(&format!("{example}-refused"), &refused.code, code, words);

    let program = apply(&repair, &refused.code);
    let program = compile(&format!("{example}-repaired"), &program);
    let output = Command::new(program).output().unwrap();
    assert!(output.status.success(), "{example}: {output:?}");
}

#[test]
fn a_thread_cannot_borrow_from_the_loop_that_starts_it() {
    check_refused("many_threads");
}

#[test]
fn a_thread_without_a_scope_cannot_borrow_from_main() {
    check_refused("thread_pool");
}

#[test]
fn threads_cannot_change_a_plain_number() {
    check_refused("race_condition");
}

/// Holds an example's header to what it says of the compiler's own advice: with
/// these changes too the program is refused, with this error.
fn check_advice(example: &str, changes: &[[&str; 2]], code: &str) {
    let (refused, repair) = block_and_repair(example, "compile_fail,");
    assert!(
        repair.above.contains(&format!("({code})")),
        "{}",
        repair.above
    );
    let mut program = refused.code;
    for [from, to] in changes {
        assert!(program.contains(from), "{program}");
        program = program.replace(from, to);
    }
    assert_error(&format!("{example}-advice"), &program, code, "");
}

#[test]
fn move_gives_tasks_to_one_thread_only() {
    check_advice("thread_pool", &[["(|| ", "(move || "]], "E0382");
}

#[test]
fn two_threads_cannot_both_have_a_mutable_reference() {
    let changes = [
        ["&u32", "&mut u32"],
        ["&value", "&mut value"],
        ["let value", "let mut value"],
    ];
    check_advice("race_condition", &changes, "E0499");
}

#[test]
fn a_guard_cannot_go_to_another_thread() {
    check_refused("lock_pipeline");
}

#[test]
fn threads_cannot_share_a_cell() {
    check_refused("queue_pipeline");
}

#[test]
fn a_deadlock_compiles_and_never_ends() {
    let (deadlock, repair) = block_and_repair("lock", "no_run");
    let mut child = Command::new(compile("lock-deadlock", &deadlock.code))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert_eq!(lines.next().unwrap().unwrap(), "has lock");
    // A test can't wait for ever. What doesn't hang needs microseconds.
    thread::sleep(Duration::from_millis(300));
    let status = child.try_wait().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(status.is_none(), "it ended: {status:?}");

    let repaired = compile("lock-repaired", &apply(&repair, &deadlock.code));
    let output = Command::new(repaired).output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
}
