//! Compiles the programs that the compiler rejects, and their repairs.

use std::collections::BTreeSet;
use std::env::consts::EXE_SUFFIX;
use std::process::{self, Command, Stdio};
use std::{fs, io, thread};

#[path = "programs/wait.rs"]
mod wait;

/// Returns the names of the files in a subdirectory of `examples`.
fn files(directory: &str) -> BTreeSet<String> {
    let files = fs::read_dir(format!("examples/{directory}")).unwrap();
    let names = files.map(|file| file.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).collect()
}

/// Compiles a file and returns the compiler's messages, one per line.
fn rustc(path: &str, out_dir: &str) -> String {
    let output = Command::new("rustc")
        .args(["--edition", "2024", "--error-format", "short"])
        .args(["--out-dir", out_dir, path])
        .output()
        .unwrap();
    String::from_utf8(output.stderr).unwrap()
}

/// Calls `check` for all files in a subdirectory at the same time, each with its path and
/// with a directory for what the compiler makes. The directory is new, because another run
/// of the tests may be compiling the same files.
fn for_each_in(directory: &str, check: impl Fn(&str, &str) + Sync) {
    let id = process::id();
    let out_dir = format!("{}/{directory}-{id}", env!("CARGO_TARGET_TMPDIR"));
    let paths = files(directory).into_iter();
    let paths: Vec<_> = paths
        .map(|file| format!("examples/{directory}/{file}"))
        .collect();
    thread::scope(|scope| {
        for path in &paths {
            scope.spawn(|| check(path, &out_dir));
        }
    });
    // The compiler makes no directory for the programs that it rejects.
    let _ = fs::remove_dir_all(out_dir);
}

#[test]
fn each_rejected_program_has_a_repair() {
    assert_eq!(files("rejected"), files("fixed"));
}

#[test]
fn the_compiler_rejects_the_marked_lines_with_only_the_code_in_the_header() {
    for_each_in("rejected", |path, out_dir| {
        let source = fs::read_to_string(path).unwrap();
        let command = format!("`rustc --edition 2024 {path}`");
        assert!(source.contains(&command), "{path}");
        let (_, code) = source.split_once("\n//! E").unwrap();
        let code = format!("E{}", code.split_once(':').unwrap().0);
        let mark = format!("// The compiler rejects this line with {code}.");
        let lines: Vec<&str> = source.lines().map(str::trim).collect();

        let messages = rustc(path, out_dir);
        let errors = messages.lines().filter(|line| line.contains(": error"));
        let mut count = 0;
        for error in errors {
            assert!(error.contains(&format!(": error[{code}]: ")), "{error}");
            // The message starts with the path, and the number of the line, from 1.
            let (_, number) = error.split_once(".rs:").unwrap();
            let (number, _) = number.split_once(':').unwrap();
            let number: usize = number.parse().unwrap();
            assert_eq!(lines[number - 2], mark, "{error}");
            count += 1;
        }
        assert!(count > 0, "{path} compiles");
        assert_eq!(count, source.matches(&mark).count(), "{messages}");
    });
}

#[test]
fn each_repair_compiles_without_a_warning_and_prints_what_its_header_shows() {
    for_each_in("fixed", |path, out_dir| {
        assert_eq!(rustc(path, out_dir), "");
        let (_, name) = path.trim_end_matches(".rs").rsplit_once('/').unwrap();
        let mut child = Command::new(format!("{out_dir}/{name}{EXE_SUFFIX}"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        assert!(wait::wait(&mut child).success(), "{path}");
        let printed = io::read_to_string(child.stdout.take().unwrap()).unwrap();

        let source = fs::read_to_string(path).unwrap();
        let commands =
            format!("//! $ rustc --edition 2024 --out-dir target {path}\n//! $ target/{name}\n");
        let (_, shown) = source.split_once(&commands).unwrap();
        let (shown, _) = shown.split_once("//! ```\n").unwrap();
        let shown = shown.replace("//! ", "");
        // Threads may print their lines in another order.
        let sorted = |text: &str| {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(sorted(&printed), sorted(&shown), "{path}");
    });
}
