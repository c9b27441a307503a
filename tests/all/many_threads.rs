//! The threads start one after another, and `main` joins them in the same order.

use crate::run::{assert_lines, check_runs};

#[test]
fn threads_start_one_after_another_and_are_done_in_order() {
    let start = "Main    : create and start thread N.\nThread N: starting\n";
    let end = "Main    : before joining thread N.\nMain    : thread N done\n";
    let [start, end] = [start, end].map(|lines| ["0", "1", "2"].map(|n| lines.replace('N', n)));
    let order = start.concat() + &end.concat();
    check_runs("many_threads", "three starts first", |log| {
        let mut messages = log.messages.clone();
        messages.retain(|message| !message.ends_with(": finishing"));
        assert_lines("order", &messages.join("\n"), &order);
        for n in 0..3 {
            log.assert_order(&format!("Thread {n}: finishing\nMain    : thread {n} done"));
        }
        assert!(log.seconds >= 2.0);
        log.messages[..6].concat() == start.concat().replace('\n', "")
    });
}
