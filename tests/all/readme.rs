//! The README's rows and links lead to what they name, and so do the names of files and the
//! commands in the README and in the programs.

use std::collections::BTreeSet;
use std::path::Path;

use crate::rejected::for_each_in;
use crate::run::{assert_contains, assert_lines, code, read};

/// Returns the part of the README between two texts.
fn part(start: &str, end: &str) -> String {
    let readme = read("README.md");
    let (_, part) = readme.split_once(start).expect(start);
    part.split_once(end).expect(end).0.to_owned()
}

/// Returns each label of the README that has a definition, and its target.
fn definitions(readme: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = readme.lines().filter(|line| line.starts_with('['));
    lines.filter_map(|line| line[1..].split_once("]: "))
}

/// Asserts that the files and the examples that a file names exist.
fn check_names(path: &str) {
    let text = read(path);
    let exists = |name: &str| {
        let mut dirs = " examples/ examples/rejected/ examples/recipes/ src/".split(' ');
        dirs.any(|dir| Path::new(&format!("{dir}{name}.rs")).exists())
    };
    for word in text.split(|c: char| !c.is_alphanumeric() && !"_/.".contains(c)) {
        let Some(name) = word.strip_suffix(".rs") else { continue };
        assert!(exists(name) || name == "examples/mine", "{path} names {word}, which isn't there");
    }
    for command in text.split("cargo run").skip(1) {
        let command = command.replace(" --quiet", "").replace(" --release", "");
        let name = command.strip_prefix(" --example ").unwrap_or_default();
        let name = name.split([' ', '`', '\n']).next().unwrap();
        assert!(exists(name) || name == "mine", "{path}: no `cargo run{command:.30}`");
    }
}

#[test]
fn each_program_has_its_row_and_what_is_named_exists() {
    let (table, mut rows) = (part("\n## The programs\n", "\n## "), 0);
    for row in table.lines().filter(|row| row.contains("`] | ")) {
        let (row, sentence) = row.rsplit_once("`] | ").unwrap();
        let name = row.rsplit("[`").next().unwrap();
        let path = format!("examples/{name}.rs");
        assert_contains(&path, &format!("//! {}\n//!\n", sentence.trim_end_matches(" |")));
        assert_contains(&path, &format!("\n//! Run it with `cargo run --example {name}"));
        check_names(&path);
        rows += 1;
    }
    assert_eq!(rows, 10, "rows of programs in README.md");
    for dir in ["rejected", "fixed", "recipes"] {
        for_each_in(dir, |_, path| check_names(path));
    }
    check_names("README.md");
    check_names("src/lib.rs");
    assert_contains("README.md", concat!("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or newer"));
}

#[test]
fn each_link_leads_to_what_it_names() {
    // A label may go on in the next line.
    let text = part("# An intro", "\n\n[article]: ").replace('\n', " ");
    let links = text.split('[').filter_map(|link| link.split_once(']'));
    // In `[text][label]` and `[text](target)`, the text is no label.
    let labels = links.filter(|(_, after)| !after.is_empty() && !after.starts_with('('));
    let used: BTreeSet<&str> = labels.map(|(label, _)| label).collect();
    let readme = read("README.md");
    let defined: BTreeSet<&str> = definitions(&readme).map(|(label, _)| label).collect();
    let [used, defined] = [used, defined].map(|set| set.into_iter().collect::<Vec<_>>().join("\n"));
    assert_lines("labels in README.md, and those with a definition", &used, &defined);
    for (label, target) in definitions(&readme) {
        let name = label.trim_matches('`');
        let word = name.rsplit("::").next().unwrap().trim_end_matches(['!', '(', ')']);
        let is_page = name == label || target.contains(word) || !target.contains("/std/");
        let is_fixed = name.starts_with("fixed/") || !target.contains("fixed/");
        let is_file = target == name || target.ends_with(&format!("/{name}.rs")) && is_fixed;
        let is_there = target.starts_with("https://") || Path::new(target).exists();
        let is_right = is_there && (is_file || target.starts_with("https://") && is_page);
        assert!(is_right, "README.md: [{label}] leads to {target}");
    }
}

#[test]
fn each_row_leads_to_code_that_holds_its_first_name() {
    let readme = read("README.md");
    let tables = part("\n## What do you want to do?\n", "\n## What the compiler rejects\n");
    for row in tables.lines().filter(|row| row.starts_with("| ") && row.contains('`')) {
        let cells: Vec<&str> = row.split(" | ").collect();
        // In `Arc::into_inner`, the name is `into_inner`, and in `Arc<Mutex<T>>`, it is `Arc`.
        let name = cells[1].split('`').nth(1).unwrap_or_default().rsplit("::").next().unwrap();
        let name = name.split(['<', '(', '!']).next().unwrap();
        let is_there = definitions(&readme).any(|(label, path)| {
            cells[2].contains(&format!("[{label}]")) && code(path).contains(name)
        });
        assert!(is_there || cells[1].starts_with("none"), "README.md: no {name} behind {row}");
    }
}
