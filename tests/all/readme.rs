//! The README has a row for each program, with its first sentence, and what the README and
//! the programs name is there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::rejected::programs_in;
use crate::run::{assert_contains, assert_lines, read};

/// Asserts that the files and the examples that a file names exist.
pub fn check_names(path: &str) {
    let exists = |name: &str| {
        let mut folders = " examples/ examples/rejected/ examples/recipes/ src/".split(' ');
        folders.any(|folder| Path::new(&format!("{folder}{name}")).exists())
    };
    let text = read(path);
    for word in text.split(|c: char| c.is_whitespace() || "`()".contains(c)) {
        let word = word.trim_end_matches(['.', ',', ':', ';']);
        let is_name = word.starts_with("examples/") || word.starts_with("tests/");
        let is_name = is_name || Path::new(word).extension() == Some("rs".as_ref());
        let is_right = !is_name || exists(word) || word == "examples/mine.rs";
        assert!(is_right, "{path} names {word}, which isn't there");
    }
    for command in text.split("cargo run").skip(1) {
        let command = command.split(['`', '\n']).next().unwrap();
        let words = command.trim_end_matches(" 2>&1 | less").split(' ');
        let words = words.filter(|word| !["", "--quiet", "--release"].contains(word));
        let words: Vec<&str> = words.collect();
        let is_there = |name| name == "mine" || exists(&format!("{name}.rs"));
        let is_right = words.len() == 2 && words[0] == "--example" && is_there(words[1]);
        assert!(is_right, "{path}: `cargo run{command}` runs no example");
    }
}

#[test]
fn each_program_has_its_row_and_what_is_named_exists() {
    let readme = read("README.md");
    let (_, table) = readme.split_once("\n## The programs\n").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let rows = table.lines().filter_map(|row| {
        let (row, sentence) = row.strip_suffix(" |")?.rsplit_once("`] | ")?;
        Some((row.rsplit("[`").next()?, sentence))
    });
    assert_eq!(rows.clone().count(), 10, "rows in README.md");
    for (name, sentence) in rows {
        let path = format!("examples/{name}.rs");
        assert_contains(&path, &format!("//! {sentence}\n//!\n"));
        let header = read(&path).replace(" 2>&1 | less`", "`");
        let is_there = header.contains(&format!("`cargo run --example {name}`"));
        assert!(is_there, "{path} should give the command that runs it");
        check_names(&path);
    }
    check_names("README.md");
    for (_, path) in [programs_in("rejected"), programs_in("fixed")].concat() {
        check_names(&path);
    }
    let version = concat!("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or newer");
    assert_contains("README.md", version);
}

#[test]
fn each_link_leads_to_what_it_names() {
    let readme = read("README.md");
    let (mut text, mut definitions) = (String::new(), BTreeMap::new());
    for line in readme.lines() {
        if line.starts_with('[') && line.contains("]: ") {
            definitions.extend(line[1..].split_once("]: "));
        } else {
            // A label may go on in the next line.
            text = text + line + " ";
        }
    }
    let text: String = text.split("```").step_by(2).collect();
    let (mut rest, mut labels) = (text.as_str(), BTreeSet::new());
    while let Some(start) = rest.find(['[', '`']) {
        let is_label = rest[start..].starts_with('[');
        let close = if is_label { ']' } else { '`' };
        let (label, after) = rest[start + 1..].split_once(close).unwrap();
        // `[text][label]` holds one label, and `[text](target)` none.
        if is_label && !after.starts_with(['[', '(']) {
            labels.insert(label);
        }
        rest = after;
    }
    let used: Vec<&str> = labels.into_iter().collect();
    let defined: Vec<&str> = definitions.keys().copied().collect();
    let what = "README.md: labels in use, and those with a definition";
    assert_lines(what, &used.join("\n"), &defined.join("\n"));
    for (label, target) in definitions {
        let name = label.trim_matches('`');
        let is_right = if target.starts_with("https://doc.rust-lang.org/std/") && name != label {
            // `struct.Mutex.html#method.lock` is about `lock`.
            let item = target.trim_end_matches(".html");
            let name = name.split(['(', '!', '<']).next().unwrap();
            name.rsplit([':', '.']).next() == item.rsplit(['/', '#', '.']).next()
        } else {
            let is_named = target == name || target.ends_with(&format!("/{name}.rs"));
            target.starts_with("https://") || is_named && Path::new(target).exists()
        };
        assert!(is_right, "README.md: [{label}] leads to {target}");
    }
}
