//! Read a global often, and change it rarely.
//!
//! This corresponds to a module global in Python. Keep each guard in a function of its
//! own, because a thread that holds one guard and asks for another may wait forever. A
//! `get` and then a `set` can lose a change that another thread makes in between, so do
//! both under one `write`. To keep one version for a while, put an `Arc` into the
//! `RwLock`, and clone it.
//!
//! ```text
//! $ cargo run --quiet --example settings
//! Some("red")
//! Some("blue")
//! ```

use std::collections::HashMap;
use std::sync::{LazyLock, RwLock};
use std::thread;

// `LazyLock` creates the value on first use. `RwLock` lets either many threads read at a
// time or one thread write.
static SETTINGS: LazyLock<RwLock<HashMap<String, String>>> = LazyLock::new(|| {
    let color = ("color".to_string(), "red".to_string());
    RwLock::new(HashMap::from([color]))
});

fn get(name: &str) -> Option<String> {
    SETTINGS.read().unwrap().get(name).cloned()
}

fn set(name: &str, value: &str) {
    let mut settings = SETTINGS.write().unwrap();
    settings.insert(name.to_string(), value.to_string());
}

fn main() {
    println!("{:?}", get("color"));
    thread::spawn(|| set("color", "blue")).join().unwrap();
    println!("{:?}", get("color"));
}
