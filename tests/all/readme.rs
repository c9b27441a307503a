//! The README has a row for each program, with its first sentence, and what the README and
//! the programs name is there.

use std::fs;
use std::path::Path;

use crate::rejected::names;

pub const README: &str = include_str!("../../README.md");

#[test]
fn each_program_has_its_row_and_names_files_that_exist() {
    for name in names(".") {
        let source = fs::read_to_string(format!("examples/{name}.rs")).unwrap();
        let sentence = source.lines().next().unwrap().replace("//! ", "");
        let row = format!(" | [`{name}`] | {sentence} |\n");
        assert!(README.contains(&row), "{row}");
        let command = format!("\n//! Run it with `cargo run --example {name}`.\n");
        assert!(source.contains(&command));
        let words = source.split(['`', ' ', '/', '\n']);
        for name in words.filter_map(|word| word.strip_suffix(".rs")) {
            let exists = |directory| Path::new(&format!("{directory}/{name}.rs")).exists();
            let mut directories = ["examples", "examples/rejected", "src"].into_iter();
            assert!(directories.any(exists), "{name}.rs");
        }
    }
}

#[test]
fn commands_links_and_the_version_are_right() {
    for command in README.split("--example ").skip(1) {
        let name = command.split(['`', ' ', '\n']).next().unwrap();
        assert!(names(".").contains(name), "{name}");
    }
    let (text, definitions) = README.split_once("\n\n[article]: ").unwrap();
    for definition in definitions.lines().skip(1) {
        let (label, target) = definition.split_once(": ").unwrap();
        assert!(text.contains(label), "{label} is not used");
        let is_there = target.contains("://") || Path::new(target).exists();
        assert!(is_there, "{target}");
    }
    let version = concat!("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or newer");
    assert!(text.contains(version));
}
