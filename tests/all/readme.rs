//! Checks the README's table of programs, its sample output, and the files that the
//! programs name.

use std::fs;
use std::path::Path;
use std::process::Command;

use chrono::NaiveTime;

const README: &str = include_str!("../README.md");

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
        // Each file that the program names exists.
        let words = source.split(['`', ' ', '/', '\n']);
        for name in words.filter_map(|word| word.strip_suffix(".rs")) {
            let exists = |directory| Path::new(&format!("{directory}/{name}.rs")).exists();
            let mut directories = ["examples", "examples/rejected", "src"].into_iter();
            assert!(directories.any(exists), "{name}.rs");
        }
    }

    let files = fs::read_dir("examples").unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let programs = paths.filter(|path| path.extension().is_some_and(|e| e == "rs"));
    assert_eq!(rows.len(), programs.count());
}

#[test]
fn the_sample_output_is_what_the_command_prints() {
    let command = "$ cargo run --quiet --example race_condition\n";
    let (_, shown) = README.split_once(command).unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    let cargo = cargo.args(["run", "--quiet", "--example", "race_condition"]);
    let output = cargo.env_remove("RUST_LOG").output().unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();

    // Either thread may go first. A slow machine may print 2, or the lines in another order.
    let sorted = |log: &str| {
        let log = log.replace("is 2.", "is 1.");
        let messages = log.lines().filter_map(|line| {
            let (time, message) = line.split_once(": ")?;
            NaiveTime::parse_from_str(time, "%H:%M:%S").ok()?;
            Some(message.to_owned())
        });
        let mut messages: Vec<String> = messages.collect();
        messages[1..5].sort_by_key(|message| (message.contains("finishing"), message.clone()));
        messages
    };
    assert_eq!(sorted(shown), sorted(&printed));
    // An update is lost only if both threads start before either finishes.
    assert!(shown.rfind("starting") < shown.find("finishing"));
    assert!(shown.ends_with(" is 1.\n"));
}
