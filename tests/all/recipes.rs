//! Each recipe does the task in its row of the README, and prints what its header shows.

use crate::rejected::{assert_shown, programs_in};
use crate::run::{Folder, Run, assert_contains, example, read};

#[test]
fn each_recipe_has_its_row_and_prints_what_its_header_shows() {
    let programs = programs_in("recipes").into_iter().map(|(name, path)| {
        let run = Run::start(&mut example(&name), Folder::new());
        (name, path, run)
    });
    for (name, path, mut run) in programs.collect::<Vec<_>>() {
        let source = read(&path);
        let task = source.lines().next().unwrap().trim_start_matches("//! ");
        let row = format!(
            "{}{} | ",
            task[..1].to_lowercase(),
            task[1..].trim_end_matches('.')
        );
        assert_contains("README.md", &format!("\n| {row}"));
        let (status, printed, panics) = run.finish(120);
        assert!(status.success(), "{path}: {panics}");
        assert_shown(
            &path,
            &format!("$ cargo run --quiet --example {name}\n"),
            &printed,
        );
    }
}
