//! Let threads fill one `HashMap`.
//!
//! In Python, they would share a `dict`. Each thread counts by itself and locks once, to
//! add its counts to the total. If the threads locked for each word, they would often be
//! slower than a single one.
//!
//! ```text
//! $ cargo run --quiet --example word_counts
//! a: 2
//! lock: 3
//! thread: 1
//! ```

use std::collections::HashMap;
use std::sync::Mutex;
use std::thread;

fn count_words(text: &str) -> HashMap<&str, u32> {
    let mut counts = HashMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_insert(0) += 1;
    }
    counts
}

fn main() {
    let texts = ["a lock", "lock a thread", "lock"];
    let totals = Mutex::new(HashMap::new());
    thread::scope(|scope| {
        for text in &texts {
            let totals = &totals;
            scope.spawn(move || {
                let counts = count_words(text);
                let mut totals = totals.lock().unwrap();
                for (word, count) in counts {
                    *totals.entry(word).or_insert(0) += count;
                }
            });
        }
    });
    let mut totals: Vec<_> = totals.into_inner().unwrap().into_iter().collect();
    totals.sort_unstable();
    for (word, count) in totals {
        println!("{word}: {count}");
    }
}
