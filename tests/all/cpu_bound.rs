//! Each number of threads counts the same primes, and the seconds are those of the count.
//! That the threads run in parallel is not tested, because it depends on the free cores.

use crate::run::{example, run};

#[test]
fn each_number_of_threads_counts_the_same_primes() {
    let log = run(&mut example("cpu_bound"));
    let mut sum = 0.0;
    for (n, threads) in ["1 thread", "2 threads", "4 threads"].iter().enumerate() {
        // There are 41,538 primes below 500,000.
        let seconds = log.after(&format!("{threads}: 41538 primes in ")).concat();
        let parsed: f64 = seconds.trim_end_matches(" s").parse().expect(&log.messages[n]);
        assert_eq!(seconds, format!("{parsed:.3} s"));
        sum += parsed;
    }
    // Each of the three times may have been rounded up by 0.0005 seconds.
    assert!(log.messages.len() == 3 && sum <= log.seconds + 0.0015);
}
