//! Each rejected program has the error that its header and the README name, at the marked
//! lines and nowhere else. Its repair compiles, runs, and prints what its header shows.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::run::{Run, assert_lines, read, rustc};

/// Returns the names of the programs in a subfolder of `examples`.
pub fn names(folder: &str) -> Vec<String> {
    let files = fs::read_dir(format!("examples/{folder}")).unwrap();
    let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = files
        .filter_map(|f| Some(f.strip_suffix(".rs")?.to_owned()))
        .collect();
    names.sort_unstable();
    names
}

/// Starts to compile all programs in a subfolder of `examples` at the same time.
fn compile_all(folder: &str) -> Vec<(String, String, Run)> {
    let programs = names(folder).into_iter().map(|name| {
        let path = format!("examples/{folder}/{name}.rs");
        let compiler = rustc(Path::new(&path), Run::folder());
        (name, path, compiler)
    });
    programs.collect()
}

/// Asserts that a program printed what its header shows below these commands. The lines may
/// come in any order if the header says so.
#[track_caller]
pub fn assert_shown(path: &str, commands: &str, printed: &str) {
    let header = read(path).replace("//! ", "").replace("//!", "");
    let shown = header.split(&format!("\n```text\n{commands}")).nth(1);
    let shown = shown.unwrap_or_else(|| panic!("{path} should show what follows {commands}"));
    let (shown, rest) = shown.split_once("```").unwrap();
    let [shown, printed] = [shown, printed].map(|text| {
        let mut lines: Vec<&str> = text.lines().collect();
        if rest.starts_with("\n\nThe order of the lines varies.\n") {
            lines.sort_unstable();
        }
        lines.join("\n")
    });
    assert_lines(&format!("{path} against its header"), &printed, &shown);
}

#[test]
fn the_compiler_rejects_only_the_marked_lines_with_the_error_in_the_readme() {
    let readme = read("README.md");
    for (name, path, mut compiler) in compile_all("rejected") {
        let source = read(&path);
        assert!(
            source.contains(&format!("`rustc --edition 2024 {path}`")),
            "in {path}"
        );
        let (rule, _) = source.split_once("\n//!\n").unwrap();
        let rule = rule.replace("//! ", "").replace('\n', " ");
        let (_, code) = source.split_once("\n//! E").expect(&path);
        let code = code.split(':').next().unwrap();
        let (start, end) = (
            format!("| E{code} | \""),
            format!("\" | {rule} | [`{name}`] |"),
        );
        let mut rows = readme.lines();
        let words = rows.find_map(|row| row.strip_prefix(&start)?.strip_suffix(&end));
        let words = words.unwrap_or_else(|| panic!("README.md has no row {start}...{end}"));
        let mark = format!("// The compiler rejects this line with E{code}.");
        let lines: Vec<&str> = source.lines().map(str::trim).collect();

        let (_, _, messages) = compiler.finish(120);
        let errors: Vec<&str> = messages
            .lines()
            .filter(|line| line.contains(": error"))
            .collect();
        for error in &errors {
            assert!(error.contains(&format!(": error[E{code}]: ")), "{error}");
            assert!(
                error.contains(words),
                "README.md: {words:?} isn't in {error}"
            );
            // The message starts with the path and the line number, which counts from 1.
            let number: usize = error.split(':').nth(1).unwrap().parse().unwrap();
            assert_eq!(lines[number - 2], mark, "{error}");
        }
        assert!(!errors.is_empty(), "{path} compiles");
        assert_eq!(errors.len(), source.matches(&mark).count(), "{messages}");
    }
}

#[test]
fn each_program_has_a_repair_that_prints_what_its_header_shows() {
    assert_eq!(names("rejected"), names("fixed"));
    for (name, path, mut compiler) in compile_all("fixed") {
        let (_, _, messages) = compiler.finish(120);
        // A message about the source starts with its path. The linker may have warnings.
        assert!(!messages.contains(&path), "{messages}");
        let program = compiler
            .folder
            .join(&name)
            .with_extension(env::consts::EXE_EXTENSION);
        let mut run = Run::start(&mut Command::new(program), Run::folder(), None);
        let (status, printed, panics) = run.finish(120);
        assert!(status.success(), "{path}: {panics}");
        let first = format!("//! Repairs `examples/rejected/{name}.rs`.\n");
        assert!(
            read(&path).starts_with(&first),
            "{path} should start with {first}"
        );
        let command = format!("$ rustc --edition 2024 --out-dir target {path}\n");
        assert_shown(&path, &format!("{command}$ target/{name}\n"), &printed);
    }
}
