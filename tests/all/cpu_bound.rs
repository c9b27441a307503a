//! Each number of threads counts the same primes, and the seconds are those of the count.
//! That the threads run in parallel is not tested, because it depends on the free cores.

use crate::run::{example, run};

#[test]
fn each_number_of_threads_counts_the_same_primes() {
    let log = run(&mut example("cpu_bound"));
    assert_eq!(log.messages.len(), 3);
    let threads = ["1 thread", "2 threads", "4 threads"];
    let mut sum = 0.0;
    for (message, threads) in log.messages.iter().zip(threads) {
        // There are 41,538 primes below 500,000.
        let start = format!("{threads}: 41538 primes in ");
        let seconds = message.strip_prefix(&start).expect(message);
        let parsed: f64 = seconds.trim_end_matches(" s").parse().unwrap();
        assert_eq!(format!("{parsed:.3} s"), seconds);
        sum += parsed;
    }
    // Each of the three times may have been rounded up by 0.0005 seconds.
    assert!(sum <= log.seconds + 0.0015);
}
