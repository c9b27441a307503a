//! Checks the README's table of programs, its sample output, and the files that the text
//! names.

use std::fs;
use std::path::Path;
use std::process::Command;

const README: &str = include_str!("../README.md");

/// Returns the paths of the programs in a directory.
fn programs(directory: &str) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.is_file());
    files
        .map(|path| path.to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_table_has_each_program_with_its_first_sentence() {
    let (_, section) = README.split_once("\n## The programs\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let lines = section.lines().filter(|line| line.starts_with("| "));
    let rows: Vec<Vec<&str>> = lines
        .map(|line| line.trim_matches(['|', ' ']).split(" | ").collect())
        .skip(2)
        .collect();
    for row in &rows {
        let name = row[1].trim_matches(['[', '`', ']']);
        let source = fs::read_to_string(format!("examples/{name}.rs")).unwrap();
        assert_eq!(source.lines().next().unwrap(), format!("//! {}", row[2]));
        let command = format!("\n//! Run it with `cargo run --example {name}`.\n");
        assert!(source.contains(&command));
        // The README links to the file, and the documentation to the page.
        assert!(README.contains(&format!("\n[`{name}`]: examples/{name}.rs\n")));
        let page = format!("\n//! [`{name}`]: ../{name}/index.html\n");
        assert!(include_str!("../src/lib.rs").contains(&page));
    }
    assert_eq!(rows.len(), programs("examples").len());
}

#[test]
fn each_file_that_is_named_exists_and_each_rejected_program_is_named() {
    let text = |directory: &str| -> String {
        let paths = programs(directory).into_iter();
        paths
            .map(|path| fs::read_to_string(path).unwrap())
            .collect()
    };
    let (examples, rejected) = (text("examples"), text("examples/rejected"));
    let all = format!("{README}{examples}{rejected}");
    let words = all.split(|c: char| !c.is_alphanumeric() && !"_./".contains(c));
    for name in words.filter_map(|word| word.strip_suffix(".rs")) {
        let exists = |directory| Path::new(&format!("{directory}{name}.rs")).exists();
        let mut directories = ["", "examples/", "examples/rejected/"].into_iter();
        assert!(directories.any(exists), "{name}.rs");
    }
    for path in programs("examples/rejected") {
        let name = Path::new(&path).file_name().unwrap().to_str().unwrap();
        assert!(examples.contains(name), "no program names {name}");
    }
}

#[test]
fn the_sample_output_is_what_the_command_prints() {
    let command = "$ cargo run --quiet --example race_condition\n";
    let (_, shown) = README.split_once(command).unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "race_condition"])
        .env_remove("RUST_LOG")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();

    let messages = |log: &str| -> Vec<String> {
        let messages = log.lines().map(|line| &line["HH:MM:SS: ".len()..]);
        messages.map(str::to_owned).collect()
    };
    let mut shown = messages(shown);
    assert!(shown[0].ends_with("is 0.") && shown[5].ends_with("is 1."));
    // An update is lost only if both threads start before either finishes. Which one goes
    // first may differ, and a slow machine may print 2 and another order.
    shown[1..3].sort();
    shown[3..5].sort();
    assert!(
        shown[1..3]
            .iter()
            .all(|message| message.contains("starting"))
    );
    let mut printed = messages(&printed.replace("is 2.", "is 1."));
    printed[1..5].sort_by_key(|message| (message.contains("finishing"), message.clone()));
    assert_eq!(shown, printed);
}
