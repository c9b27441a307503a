//! Each rejected program has the error that its header and the README name, at the marked
//! lines and nowhere else. Its repair compiles, runs, and prints what its header shows.

use std::collections::BTreeSet;
use std::env::{self, consts::EXE_SUFFIX};
use std::process::{self, Command};
use std::{fs, thread};

use crate::readme::README;
use crate::run::output;

/// Returns the names of the programs in a subdirectory of `examples`.
pub fn names(directory: &str) -> BTreeSet<String> {
    let files = fs::read_dir(format!("examples/{directory}")).unwrap();
    let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let names = files.filter_map(|file| Some(file.strip_suffix(".rs")?.to_owned()));
    names.collect()
}

/// Calls `check` for all programs in a subdirectory at the same time, each with its name,
/// its path, and its source.
fn for_each_in(directory: &str, check: impl Fn(&str, &str, &str) + Sync) {
    thread::scope(|scope| {
        for name in names(directory) {
            let path = format!("examples/{directory}/{name}.rs");
            let source = fs::read_to_string(&path).unwrap();
            let check = &check;
            scope.spawn(move || check(&name, &path, &source));
        }
    });
}

/// Compiles a file and returns the compiler's messages, one per line, and the path of the
/// program. The path is unique to this run, because another run may compile the same file.
pub fn rustc(name: &str, path: &str) -> (String, String) {
    let directory = env!("CARGO_TARGET_TMPDIR");
    let program = format!("{directory}/{name}-{}{EXE_SUFFIX}", process::id());
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or("rustc".into()));
    rustc.args(["--edition", "2024", "--error-format", "short"]);
    let output = rustc.args(["-o", &program, path]).output().unwrap();
    (String::from_utf8(output.stderr).unwrap(), program)
}

#[test]
fn the_compiler_rejects_only_the_marked_lines_and_with_the_code_in_the_header() {
    for_each_in("rejected", |name, path, source| {
        assert!(source.contains(&format!("`rustc --edition 2024 {path}`")));
        let (rule, _) = source.split_once("\n//!\n").unwrap();
        let rule = rule.replace("//! ", "").replace('\n', " ");
        let code = source.split("\n//! E").nth(1).unwrap();
        let code = code.split(':').next().unwrap();
        let row = format!("\n| E{code} | {rule} | [`{name}`] |\n");
        assert!(README.contains(&row), "{row}");
        let mark = format!("// The compiler rejects this line with E{code}.");
        let lines: Vec<&str> = source.lines().map(str::trim).collect();

        let (messages, _) = rustc(name, path);
        let errors = messages.lines().filter(|line| line.contains(": error"));
        for error in errors.clone() {
            assert!(error.contains(&format!(": error[E{code}]: ")), "{error}");
            // The message starts with the path and the line number, which counts from 1.
            let number: usize = error.split(':').nth(1).unwrap().parse().unwrap();
            assert_eq!(lines[number - 2], mark, "{error}");
        }
        assert!(messages.contains(": error"), "{path} compiles");
        assert_eq!(errors.count(), source.matches(&mark).count(), "{messages}");
    });
}

#[test]
fn each_program_has_a_repair_that_prints_what_its_header_shows() {
    assert_eq!(names("rejected"), names("fixed"));
    for_each_in("fixed", |name, path, source| {
        let (messages, program) = rustc(name, path);
        // A message about the source starts with its path. The linker may have warnings.
        assert!(!messages.contains(path), "{messages}");
        let (status, printed, _) = output(&mut Command::new(&program));
        assert!(status.success(), "{path}");
        let _ = fs::remove_file(program);

        assert!(source.contains(&format!("examples/rejected/{name}.rs`")));
        let command = format!("$ rustc --edition 2024 --out-dir target {path}\n");
        let header = source.replace("//! ", "");
        let (_, shown) = header.split_once(&command).unwrap();
        let (shown, rest) = shown.split_once("```").unwrap();
        let shown = shown.strip_prefix(&format!("$ target/{name}\n")).unwrap();
        if rest.contains("\nThe order of the lines varies.\n") {
            let lines: BTreeSet<&str> = printed.lines().collect();
            assert_eq!(lines, shown.lines().collect(), "{path}");
        } else {
            assert_eq!(printed, shown, "{path}");
        }
    });
}
