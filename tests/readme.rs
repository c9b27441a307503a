//! Checks the README's table and the run that it shows.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

const README: &str = include_str!("../README.md");

#[test]
fn the_table_has_each_program_with_its_first_sentence() {
    let (_, section) = README.split_once("\n## The programs\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let lines = section.lines().filter(|line| line.contains("| [`"));
    let rows: Vec<Vec<&str>> = lines
        .map(|line| line.trim_matches(['|', ' ']).split(" | ").collect())
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

    let files = fs::read_dir("examples").unwrap();
    let paths = files.map(|file| file.unwrap().path());
    assert_eq!(rows.len(), paths.filter(|path| path.is_file()).count());
}

#[test]
fn the_shown_run_is_what_the_command_prints() {
    let command = "$ cargo run --quiet --example race_condition\n";
    let (_, shown) = README.split_once(command).unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "race_condition"])
        .env_remove("RUST_LOG")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();

    // The stamps differ. The order of the threads and the ending value may differ too.
    let messages = |log: &str| -> BTreeSet<String> {
        let messages = log.lines().map(|line| &line["HH:MM:SS: ".len()..]);
        messages.map(|m| m.replace("is 2", "is 1")).collect()
    };
    assert_eq!(messages(shown), messages(&printed));
}
