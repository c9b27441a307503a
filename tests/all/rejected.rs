//! Each rejected program has the error that its header and the README name, at the marked
//! lines and nowhere else. Its repair compiles, runs, and prints what its header shows.

use std::path::Path;
use std::process::Command;
use std::{fs, thread};

use crate::run::{Run, assert_contains, assert_lines, new_dir, read, rustc};

/// Calls `check` with the name and the path of each program in a subdirectory of `examples`.
pub fn for_each_in(dir: &str, check: impl Fn(&str, &str) + Sync) {
    thread::scope(|scope| {
        for file in fs::read_dir(format!("examples/{dir}")).unwrap() {
            let file = file.unwrap().file_name().into_string().unwrap();
            let Some(name) = file.strip_suffix(".rs").map(str::to_owned) else { continue };
            let check = &check;
            scope.spawn(move || check(&name, &format!("examples/{dir}/{file}")));
        }
    });
}

/// Runs a program, and asserts that it prints what its header shows below these commands, in
/// any order if the header says so.
pub fn check_shown(path: &str, commands: &str, program: &mut Command) {
    let (status, printed, panics) = Run::start(program, new_dir()).finish();
    assert!(status.success(), "{path}: {panics}");
    let start = format!("\n```text\n{commands}").replace('\n', "\n//! ");
    assert_contains(path, &start);
    let header = read(path);
    let (_, shown) = header.split_once(&start).unwrap();
    let (shown, rest) = shown.split_once("```").unwrap();
    let lines = |text: &str| {
        let mut lines: Vec<&str> = text.lines().collect();
        if rest.contains("\n//! The order of the lines varies.\n") {
            lines.sort_unstable();
        }
        lines.join("\n")
    };
    let (printed, shown) = (lines(&printed), lines(&shown.replace("//! ", "")));
    assert_lines(&format!("{path} prints"), &printed, &shown);
}

#[test]
fn the_compiler_rejects_only_the_marked_lines_with_the_error_in_the_readme() {
    let readme = read("README.md");
    for_each_in("rejected", |name, path| {
        assert_contains(path, &format!("`rustc --edition 2024 {path}`"));
        assert_contains(&path.replace("rejected", "fixed"), &format!("//! Repairs `{path}`.\n"));
        let source = read(path);
        let rule = source.split("\n//!\n").next().unwrap();
        let rule = rule.replace("//! ", "").replace('\n', " ");
        let code = source.split("\n//! E").nth(1).unwrap().split(':').next().unwrap();
        let end = format!("\" | {rule} | [`{name}`]");
        assert_contains("README.md", &end);
        let row = readme.lines().find(|row| row.contains(&end)).unwrap();
        assert!(row.starts_with(&format!("| E{code} | \"")), "README.md: not E{code}: {row}");
        let mark = format!("// The compiler rejects this line with E{code}.");
        let lines: Vec<&str> = source.lines().map(str::trim).collect();
        let (_, _, messages) = rustc(Path::new(path), new_dir()).finish();
        let errors = messages.lines().filter(|line| line.contains(": error"));
        for error in errors.clone() {
            assert!(error.contains(&format!(": error[E{code}]: ")), "not E{code}: {error}");
            // The message starts with the path and the line number, which counts from 1.
            let number: usize = error.split(':').nth(1).unwrap().parse().unwrap();
            assert_eq!(lines[number - 2], mark, "{error}");
        }
        assert!(messages.contains(": error"), "{path} compiles: {messages}");
        assert_eq!(errors.count(), source.matches(&mark).count(), "{messages}");
    });
}

#[test]
fn each_repair_compiles_and_prints_what_its_header_shows() {
    for_each_in("fixed", |name, path| {
        let mut rustc = rustc(Path::new(path), new_dir());
        let (status, _, messages) = rustc.finish();
        // A message about the source starts with its path. The linker may have warnings.
        assert!(status.success() && !messages.contains(path), "{path}: {messages}");
        let commands = format!("$ rustc --edition 2024 --out-dir target {path}\n$ target/{name}\n");
        check_shown(path, &commands, &mut Command::new(rustc.dir.join(name)));
    });
}
