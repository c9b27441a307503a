//! Each recipe has its task in a row of the README, and prints what its header shows.

use crate::rejected::{check_shown, for_each_in};
use crate::run::{assert_contains, example, read};

#[test]
fn each_recipe_has_its_row_and_prints_what_its_header_shows() {
    for_each_in("recipes", |name, path| {
        let source = read(path);
        let (task, _) = source[4..].split_once(".\n").unwrap();
        assert_contains("README.md", &format!("\n| {}{} | ", task[..1].to_lowercase(), &task[1..]));
        let command = format!("$ cargo run --quiet --example {name}\n");
        check_shown(path, &command, &mut example(name));
    });
}
