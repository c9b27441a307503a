//! Compiles the programs that the compiler rejects, and their repairs.

use std::collections::BTreeSet;
use std::env::consts::EXE_SUFFIX;
use std::process::Command;
use std::{fs, thread};

/// The files in a folder of the examples.
fn files(folder: &str) -> BTreeSet<String> {
    let files = fs::read_dir(format!("examples/{folder}")).unwrap();
    let names = files.map(|file| file.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).collect()
}

/// Compiles a file and returns the compiler's messages, one per line.
fn rustc(path: &str) -> String {
    let output = Command::new("rustc")
        .args(["--edition", "2024", "--error-format", "short"])
        .args(["--out-dir", env!("CARGO_TARGET_TMPDIR"), path])
        .output()
        .unwrap();
    String::from_utf8(output.stderr).unwrap()
}

/// Calls `check` for each file in a folder, side by side.
fn for_each_in(folder: &str, check: impl Fn(&str) + Sync) {
    let files = files(folder);
    thread::scope(|scope| {
        for file in &files {
            scope.spawn(|| check(file));
        }
    });
}

#[test]
fn each_rejected_program_has_a_repair() {
    assert_eq!(files("rejected"), files("fixed"));
}

#[test]
fn the_compiler_rejects_each_with_only_the_code_in_its_header() {
    for_each_in("rejected", |file| {
        let path = format!("examples/rejected/{file}");
        let source = fs::read_to_string(&path).unwrap();
        let command = format!("`rustc --edition 2024 {path}`");
        assert!(source.contains(&command), "{path}");
        let (_, code) = source.split_once("\n//! E").unwrap();
        let error = format!(": error[E{}]: ", code.split_once(':').unwrap().0);

        let messages = rustc(&path);
        let errors = messages.matches(": error").count();
        assert!(errors > 0, "{path} compiles");
        assert_eq!(errors, messages.matches(&error).count(), "{messages}");
    });
}

#[test]
fn each_repair_compiles_without_a_warning_and_succeeds() {
    for_each_in("fixed", |file| {
        assert_eq!(rustc(&format!("examples/fixed/{file}")), "");
        let name = file.trim_end_matches(".rs");
        let program = format!("{}/{name}{EXE_SUFFIX}", env!("CARGO_TARGET_TMPDIR"));
        let output = Command::new(program).output().unwrap();
        assert!(output.status.success(), "{file}");
    });
}
