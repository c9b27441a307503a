//! Send a worker different kinds of messages, and get answers.
//!
//! In Python, you would put tuples and a `Future` into a queue. The worker alone owns the
//! data, so nothing is locked. The standard library has no `select` to wait on several
//! channels: send everything through one, as an `enum`.
//!
//! ```text
//! $ cargo run --quiet --example request_reply
//! Ada: Some(36)
//! Bob: None
//! ```

use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

enum Request {
    Put(String, u32),
    Get(String, Sender<Option<u32>>),
}

fn worker(requests: Receiver<Request>) {
    let mut ages = HashMap::new();
    for request in requests {
        match request {
            Request::Put(name, age) => {
                ages.insert(name, age);
            }
            Request::Get(name, reply) => {
                // This fails only if nobody waits for the answer anymore.
                let _ = reply.send(ages.get(&name).copied());
            }
        }
    }
}

fn get(requests: &Sender<Request>, name: &str) -> Option<u32> {
    let (reply, answer) = mpsc::channel();
    requests
        .send(Request::Get(name.to_string(), reply))
        .unwrap();
    // If the worker panics, it drops `reply`, and `recv` returns an error.
    answer.recv().unwrap()
}

fn main() {
    let (requests, receiver) = mpsc::channel();
    let handle = thread::spawn(|| worker(receiver));
    requests.send(Request::Put("Ada".to_string(), 36)).unwrap();
    println!("Ada: {:?}", get(&requests, "Ada"));
    println!("Bob: {:?}", get(&requests, "Bob"));
    // The worker ends when the last sender is dropped.
    drop(requests);
    handle.join().unwrap();
}
