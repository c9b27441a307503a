//! Repairs `examples/rejected/borrowed_index.rs`:
//! with `move`, each closure owns its `index`.

use std::thread;

fn main() {
    let mut threads = Vec::new();
    for index in 0..3 {
        let x = thread::spawn(move || println!("Thread {index}"));
        threads.push(x);
    }
    for thread in threads {
        thread.join().unwrap();
    }
}
