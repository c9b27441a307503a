//! Each number of threads counts the same primes, and the seconds are those of the count.
//! That the threads run in parallel is not tested, because it depends on the free cores.

use crate::run::{check_runs, example};

#[test]
fn each_number_of_threads_counts_the_same_primes() {
    check_runs(&mut example("cpu_bound"), "", |log| {
        assert_eq!(log.messages.len(), 3);
        let mut sum = 0.0;
        for (message, threads) in log
            .messages
            .iter()
            .zip(["1 thread", "2 threads", "4 threads"])
        {
            // There are 41,538 primes below 500,000.
            let rest = message.strip_prefix(&format!("{threads}: 41538 primes in "));
            let seconds = rest
                .and_then(|rest| rest.strip_suffix(" s"))
                .expect(message);
            let parsed: f64 = seconds.parse().unwrap();
            assert_eq!(format!("{parsed:.3}"), seconds);
            sum += parsed;
        }
        // Each of the three times may have been rounded up by 0.0005 seconds.
        assert!(sum <= log.seconds + 0.0015);
        true
    });
}
