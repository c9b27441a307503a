//! The README has a row for each program and each recipe, and its links, and all files and
//! commands that a text names, are right.

use std::collections::BTreeSet;
use std::path::Path;

use crate::rejected::programs_in;
use crate::run::{assert_contains, assert_lines, code, read};

/// Returns a part of the README, which starts with the first and ends before the second text.
pub fn part(start: &str, end: &str) -> String {
    let readme = read("README.md");
    let (_, part) = readme.split_once(start).expect(start);
    part.split_once(end).expect(end).0.to_owned()
}

/// Asserts that the files and the examples that a file names exist.
fn check_names(path: &str) {
    let exists = |name: &str| {
        let mut folders = " examples/ examples/rejected/ examples/recipes/ src/".split(' ');
        folders.any(|folder| Path::new(&format!("{folder}{name}")).exists())
    };
    let text = read(path);
    let words = text.split(|c: char| c.is_whitespace() || "`(),:;".contains(c));
    for word in words.filter(|word| Path::new(word).extension() == Some("rs".as_ref())) {
        let is_right = exists(word) || word == "examples/mine.rs";
        assert!(is_right, "{path} names {word}, which isn't there");
    }
    for command in text.split("cargo run ").skip(1) {
        let command = command
            .trim_start_matches("--quiet ")
            .trim_start_matches("--release ");
        let mut words = command.split([' ', '`', '\n']);
        let name = words.nth(1).filter(|_| command.starts_with("--example "));
        let is_right = name.is_some_and(|name| name == "mine" || exists(&format!("{name}.rs")));
        assert!(
            is_right,
            "{path} names `cargo run {name:?}`, which isn't there"
        );
    }
}

#[test]
fn each_program_has_its_row_and_what_is_named_exists() {
    let table = part("\n## The programs\n", "\n## ");
    let rows = table.lines().filter_map(|row| {
        let (row, sentence) = row.strip_suffix(" |")?.rsplit_once("`] | ")?;
        Some((row.rsplit("[`").next()?, sentence))
    });
    let mut paths = vec!["README.md".to_owned()];
    for (name, sentence) in rows {
        let path = format!("examples/{name}.rs");
        assert_contains(&path, &format!("//! {sentence}\n//!\n"));
        assert_contains(
            &path,
            &format!("\n//! Run it with `cargo run --example {name}"),
        );
        paths.push(path);
    }
    assert_eq!(paths.len(), 1 + 10, "rows in README.md");
    for folder in ["rejected", "fixed", "recipes"] {
        paths.extend(programs_in(folder).into_iter().map(|(_, path)| path));
    }
    for path in paths {
        check_names(&path);
    }
    let version = concat!("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or newer");
    assert_contains("README.md", version);
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
    let definitions = readme.lines().filter(|line| line.starts_with('['));
    let definitions = definitions.filter_map(|line| line[1..].split_once("]: "));
    let defined: BTreeSet<&str> = definitions.clone().map(|(label, _)| label).collect();
    let [used, defined] = [used, defined].map(|labels| labels.into_iter().collect::<Vec<_>>());
    let what = "labels in README.md, and those with a definition";
    assert_lines(what, &used.join("\n"), &defined.join("\n"));
    for (label, target) in definitions {
        let name = label.trim_matches('`');
        let is_right = if target.starts_with("https://") {
            let is_std = target.starts_with("https://doc.rust-lang.org/std/") && name != label;
            !is_std
                || target.contains(
                    name.rsplit("::")
                        .next()
                        .unwrap()
                        .trim_end_matches(['!', '(', ')']),
                )
        } else {
            let is_named = target == name || target.ends_with(&format!("/{name}.rs"));
            is_named && Path::new(target).exists()
        };
        assert!(is_right, "README.md: [{label}] leads to {target}");
    }
}

#[test]
fn each_row_leads_to_code_that_holds_its_first_name() {
    let readme = read("README.md");
    let tables = part(
        "\n## What do you want to do?\n",
        "\n## What the compiler rejects\n",
    );
    let rows = tables
        .lines()
        .filter(|row| row.starts_with("| ") && row.contains('`'));
    for row in rows.filter(|row| !row.contains(" | none")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        let name = cells[1].split('`').nth(1).expect(row);
        // The name in `Arc::into_inner` is `into_inner`, and in `Arc<Mutex<T>>` it is `Arc`.
        let mut words = name.rsplit("::").next().unwrap().split(|c| !is_in_name(c));
        let name = words.next().unwrap();
        let is_there = |label: &str| {
            let label = label.split('`').next().unwrap();
            let (_, path) = readme.split_once(&format!("\n[`{label}`]: ")).expect(label);
            let code = code(path.lines().next().unwrap());
            code.split(|c| !is_in_name(c)).any(|word| word == name)
        };
        let is_right = cells[2].split("[`").skip(1).any(is_there);
        assert!(
            is_right,
            "README.md: no code with `{name}` behind See in {row}"
        );
    }
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
