//! Send a worker different kinds of messages, and get answers.
//!
//! In Python, you would put tuples with a `Future` into a queue. Here, only the worker has
//! the data, which may even hold an `Rc`, and nothing is locked. With `std`, a thread
//! can't wait for several channels, so send everything through one, as an `enum`.
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
                // This fails only if no thread waits for the answer.
                let _ = reply.send(ages.get(&name).copied());
            }
        }
    }
}

/// Give a clone to each thread that sends requests.
#[derive(Clone)]
struct Client(Sender<Request>);

impl Client {
    fn put(&self, name: &str, age: u32) {
        self.0.send(Request::Put(name.to_string(), age)).unwrap();
    }

    fn get(&self, name: &str) -> Option<u32> {
        let (reply, answer) = mpsc::channel();
        self.0.send(Request::Get(name.to_string(), reply)).unwrap();
        // If the worker panics, it drops `reply`, and `recv` returns an error.
        answer.recv().unwrap()
    }
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    let client = Client(sender);
    thread::scope(|scope| {
        scope.spawn(|| worker(receiver));
        client.put("Ada", 36);
        println!("Ada: {:?}", client.get("Ada"));
        println!("Bob: {:?}", client.get("Bob"));
        // Without this line, the worker would never end.
        drop(client);
    });
}
