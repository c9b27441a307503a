//! The README has a row for each program, with its first sentence, and what the README and
//! the programs name is there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::rejected::names;
use crate::run::read;

/// Asserts that the files and the examples that a text names exist.
pub fn check_names(path: &str) {
    let text = read(path);
    let folders = [
        "",
        "examples/",
        "examples/rejected/",
        "examples/recipes/",
        "src/",
    ];
    let exists = |file: &str| {
        folders
            .iter()
            .any(|d| Path::new(&format!("{d}{file}")).exists())
    };
    for word in text.split(|c: char| c.is_whitespace() || "`()".contains(c)) {
        let word = word.trim_end_matches(['.', ',', ':', ';']);
        let folder = ["examples/", "tests/", ".ci/"]
            .iter()
            .any(|folder| word.starts_with(folder));
        let is_file = folder || Path::new(word).extension().is_some_and(|end| end == "rs");
        let is_right = !is_file || word == "examples/mine.rs" || exists(word);
        assert!(is_right, "{path} names {word}, which isn't there");
    }
    for command in text.split("cargo run").skip(1) {
        let command = command.split(['`', '\n']).next().unwrap();
        let mut words: Vec<&str> = command
            .split(" 2>&1 | ")
            .next()
            .unwrap()
            .split(' ')
            .collect();
        words.retain(|word| !["--quiet", "--release", ""].contains(word));
        let is_there = |name| name == "mine" || exists(&format!("{name}.rs"));
        let is_right = words.len() == 2 && words[0] == "--example" && is_there(words[1]);
        assert!(is_right, "{path}: `cargo run{command}` runs no example");
    }
}

#[test]
fn each_program_has_its_row_and_what_is_named_exists() {
    let readme = read("README.md");
    let mut sections = readme.split("\n## ");
    let table = sections.find(|section| section.starts_with("The programs\n"));
    let rows = table
        .expect("README.md: The programs")
        .lines()
        .filter_map(|row| {
            let mut cells = row.strip_suffix(" |")?.rsplit(" | ");
            let (sentence, name) = (cells.next()?, cells.next()?);
            Some((sentence, name.strip_prefix("[`")?.strip_suffix("`]")?))
        });
    assert_eq!(rows.clone().count(), 10, "rows in README.md");
    for (sentence, name) in rows {
        let path = format!("examples/{name}.rs");
        let source = read(&path);
        let first = format!("//! {sentence}\n");
        assert!(
            source.starts_with(&first),
            "{path} and README.md differ: {first}"
        );
        let command = format!("`cargo run --example {name}");
        let has = |end| source.contains(&format!("{command}{end}`"));
        assert!(
            has("") || has(" 2>&1 | less"),
            "{path} should give {command}`"
        );
        check_names(&path);
    }
    check_names("README.md");
    for folder in ["rejected", "fixed"] {
        for name in names(folder) {
            check_names(&format!("examples/{folder}/{name}.rs"));
        }
    }
    let version = concat!("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or newer");
    assert!(readme.contains(version), "README.md: {version}");
}

#[test]
fn each_link_leads_to_what_it_names() {
    let readme = read("README.md");
    let is_definition = |line: &&str| line.starts_with('[') && line.contains("]: ");
    let (definitions, text): (Vec<&str>, Vec<&str>) = readme.lines().partition(is_definition);
    let definitions = definitions
        .iter()
        .map(|line| line[1..].split_once("]: ").unwrap());
    let definitions: BTreeMap<&str, &str> = definitions.collect();

    // A label may go on in the next line. Code has no labels, and neither has `[a](b)`.
    let text: String = text.join(" ").split("```").step_by(2).collect();
    let (mut rest, mut labels) = (text.as_str(), BTreeSet::new());
    while let Some(start) = rest.find(['[', '`']) {
        let is_label = rest[start..].starts_with('[');
        let close = if is_label { ']' } else { '`' };
        let (inside, after) = rest[start + 1..].split_once(close).unwrap();
        // In `[text][label]`, only the label has a definition.
        if is_label && !after.starts_with(['[', '(']) {
            assert!(
                definitions.contains_key(inside),
                "README.md: [{inside}]: ...?"
            );
            labels.insert(inside);
        }
        rest = after;
    }
    for (label, target) in definitions {
        assert!(labels.contains(label), "README.md doesn't use [{label}]");
        let name = label.trim_matches('`');
        let is_right = if target.starts_with("https://doc.rust-lang.org/std/") && name != label {
            // `struct.Mutex.html#method.lock` is about `lock`.
            let item = target
                .trim_end_matches(".html")
                .rsplit(['/', '#', '.'])
                .next();
            let name = name.split(['(', '!', '<']).next().unwrap();
            name.rsplit([':', '.']).next() == item
        } else {
            let file = target == name || target.ends_with(&format!("/{name}.rs"));
            target.starts_with("https://") || (file && Path::new(target).exists())
        };
        assert!(is_right, "README.md: [{label}] leads to {target}");
    }
}
