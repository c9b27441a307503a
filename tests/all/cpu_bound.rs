//! Each number of threads counts the same primes. That the threads run in parallel is not
//! tested, because it depends on the free cores.

use crate::run::{Run, example, new_dir};

#[test]
fn each_number_of_threads_counts_the_same_primes() {
    let log = Run::start(&mut example("cpu_bound"), new_dir()).log();
    for (message, threads) in log.messages.iter().zip(["1 thread", "2 threads", "4 threads"]) {
        // There are 41,538 primes below 500,000.
        let seconds = message.strip_prefix(&format!("{threads}: 41538 primes in "));
        let seconds: f64 = seconds.expect(message).trim_end_matches(" s").parse().unwrap();
        assert!(message.ends_with(&format!(" {seconds:.3} s")) && seconds <= log.seconds);
    }
    assert_eq!(log.messages.len(), 3);
}
