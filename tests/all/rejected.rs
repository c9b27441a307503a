//! Each rejected program has the error that its header and the README name, at the marked
//! lines and nowhere else. Its repair compiles, runs, and prints what its header shows.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::run::{Folder, Run, assert_contains, assert_lines, read, rustc};

/// Returns the names and the paths of the programs in a subfolder of `examples`.
pub fn programs_in(folder: &str) -> Vec<(String, String)> {
    let files = fs::read_dir(format!("examples/{folder}")).unwrap();
    let programs = files.filter_map(|file| {
        let file = file.unwrap().file_name().into_string().unwrap();
        let name = file.strip_suffix(".rs")?.to_owned();
        Some((name, format!("examples/{folder}/{file}")))
    });
    programs.collect()
}

/// Starts to compile all programs in a subfolder of `examples`.
fn compile_all(folder: &str) -> Vec<(String, String, Run)> {
    let programs = programs_in(folder).into_iter().map(|(name, path)| {
        let compiler = rustc(Path::new(&path), Folder::new());
        (name, path, compiler)
    });
    programs.collect()
}

/// Asserts that a program printed what its header shows below these commands, in any order
/// if the header says so.
#[track_caller]
pub fn assert_shown(path: &str, commands: &str, printed: &str) {
    let start = format!("\n```text\n{commands}").replace('\n', "\n//! ");
    assert_contains(path, &start);
    let header = read(path);
    let (_, shown) = header.split_once(&start).unwrap();
    let (shown, rest) = shown.split_once("```").unwrap();
    let shown = shown.replace("//! ", "");
    let [mut shown, mut printed] = [&shown, printed].map(|text| text.lines().collect::<Vec<_>>());
    if rest.starts_with("\n//!\n//! The order of the lines varies.\n") {
        shown.sort_unstable();
        printed.sort_unstable();
    }
    let what = format!("what {path} prints, and what its header shows");
    assert_lines(&what, &printed.join("\n"), &shown.join("\n"));
}

#[test]
fn the_compiler_rejects_only_the_marked_lines_with_the_error_in_the_readme() {
    let readme = read("README.md");
    for (name, path, mut compiler) in compile_all("rejected") {
        assert_contains(&path, &format!("`rustc --edition 2024 {path}`"));
        assert_contains("README.md", &format!("\n[`{name}`]: {path}\n"));
        let source = read(&path);
        let (rule, _) = source.split_once("\n//!\n").unwrap();
        let rule = rule.replace("//! ", "").replace('\n', " ");
        let (_, code) = source.split_once("\n//! E").unwrap();
        let code = code.split(':').next().unwrap();
        let start = format!("| E{code} | \"");
        let end = format!("\" | {rule} | [`{name}`] |");
        let mut rows = readme.lines();
        let words = rows.find_map(|row| row.strip_prefix(&start)?.strip_suffix(&end));
        let words = words.unwrap_or_else(|| panic!("README.md has no {start}...{end}"));
        let mark = format!("// The compiler rejects this line with E{code}.");
        let lines: Vec<&str> = source.lines().map(str::trim).collect();

        let (_, _, messages) = compiler.finish(120);
        let mut errors = 0;
        for error in messages.lines().filter(|line| line.contains(": error")) {
            let is_code = error.contains(&format!(": error[E{code}]: "));
            let is_right = is_code && error.contains(words);
            assert!(is_right, "not E{code} with {words:?}: {error}");
            // The message starts with the path and the line number, which counts from 1.
            let number: usize = error.split(':').nth(1).unwrap().parse().unwrap();
            assert_eq!(lines[number - 2], mark, "{error}");
            errors += 1;
        }
        assert_ne!(errors, 0, "{path} compiles");
        assert_eq!(errors, source.matches(&mark).count(), "{messages}");
    }
}

#[test]
fn each_program_has_a_repair_that_prints_what_its_header_shows() {
    assert_eq!(programs_in("rejected").len(), programs_in("fixed").len());
    for (name, path, mut compiler) in compile_all("fixed") {
        let first = format!("//! Repairs `examples/rejected/{name}.rs`.\n");
        assert_contains(&path, &first);
        let (_, _, messages) = compiler.finish(120);
        // A message about the source starts with its path. The linker may have warnings.
        assert!(!messages.contains(&path), "{messages}");
        let program = compiler
            .folder
            .0
            .join(name.clone() + env::consts::EXE_SUFFIX);
        let mut run = Run::start(&mut Command::new(program), Folder::new());
        let (status, printed, panics) = run.finish(120);
        assert!(status.success(), "{path}: {panics}");
        let command = format!("$ rustc --edition 2024 --out-dir target {path}\n");
        assert_shown(&path, &format!("{command}$ target/{name}\n"), &printed);
    }
}
