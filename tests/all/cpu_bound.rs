use crate::run::{example, run};

#[test]
fn each_number_of_threads_counts_the_same_primes() {
    let log = run(&mut example("cpu_bound"));
    let threads = ["1 thread", "2 threads", "4 threads"];
    assert_eq!(log.messages.len(), threads.len());
    for (message, threads) in log.messages.iter().zip(threads) {
        // There are 41,538 primes below 500,000.
        let seconds = message.strip_prefix(&format!("{threads}: 41538 primes in "));
        let seconds = seconds.unwrap().strip_suffix(" s").unwrap();
        let parsed: f64 = seconds.parse().unwrap();
        assert_eq!(format!("{parsed:.2}"), seconds);
    }
}
