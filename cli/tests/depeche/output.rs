//! Files of JSON lines: begun, stopped, gone on with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Duration;

use super::{depeche, folder, run, text};

/// A corpus of so many articles.
fn corpus(name: &str, articles: usize) -> PathBuf {
    let line =
        |id: usize| format!("{{\"id\":\"a{id}\",\"text\":\"Le Mali a reçu {id} radars russes le 3 mai 2022.\"}}\n");
    folder(name, &[("corpus.jsonl", (0..articles).map(line).collect::<String>().as_bytes())])
}

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join("out.jsonl")).expect("the output")
}

fn analyze(folder: &Path, arguments: &[&str]) -> Output {
    run(&[&["analyze", ".", "--output", "out.jsonl"], arguments].concat(), folder)
}

#[test]
fn a_run_goes_on_where_another_stopped() {
    let folder = corpus("resume", 50);
    let whole = analyze(&folder, &["--resume"]);
    assert_eq!((whole.status.code(), whole.stdout.len(), text(&whole.stderr)), (Some(0), 0, String::new()));
    let all = read(&folder);
    assert_eq!(all.lines().count(), 50);
    let line_ends: Vec<usize> = all.match_indices('\n').map(|(at, _)| at + 1).collect();
    for end in [0, 5, line_ends[0], line_ends[20], line_ends[20] + 17, line_ends[48], all.len() - 1, all.len()] {
        fs::write(folder.join("out.jsonl"), &all[..end]).expect("the output is cut");
        assert_eq!(analyze(&folder, &["--resume"]).status.code(), Some(0));
        assert!(read(&folder) == all, "cut at {end}");
    }
}

#[test]
fn an_output_is_never_lost_by_accident() {
    let folder = corpus("refuse", 3);
    fs::write(folder.join("out.jsonl"), "notes\n").expect("a file");
    let output = analyze(&folder, &[]);
    let says = "error: out.jsonl: expected a file to write to, found one that is there already; \
                --resume goes on with it, --overwrite begins anew\n";
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(3), says));
    let output = analyze(&folder, &["--resume"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stderr).starts_with("error: out.jsonl:1: expected the article that the corpus has there"));
    assert_eq!(read(&folder), "notes\n");
    assert_eq!(analyze(&folder, &["--overwrite"]).status.code(), Some(0));
    assert_eq!(read(&folder).lines().count(), 3);
}

#[test]
fn what_cannot_be_written_or_corrected_is_told_before_a_corpus_is_read() {
    let folder = corpus("early", 1);
    fs::create_dir(folder.join("folder.json")).expect("a folder");
    for (arguments, says) in [
        (
            ["-o", "no/such.json"],
            "error: no/such.json: expected a file to write to, found a folder that is not there\n",
        ),
        (["-o", "folder.json"], "error: folder.json: expected a file to write to, found a folder\n"),
        (
            ["--corrections", "no.jsonl"],
            "error: no.jsonl: expected a readable file or folder, found nothing of that name\n",
        ),
    ] {
        let output = run(&[&["summarize", "nowhere.jsonl"][..], &arguments].concat(), &folder);
        assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(3), says));
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_one_and_a_pipe_is_written_to() {
    let folder = corpus("link", 1);
    fs::write(folder.join("real.json"), "old").expect("a file");
    std::os::unix::fs::symlink("real.json", folder.join("link.json")).expect("a link");
    let output = |name| run(&["summarize", "corpus.jsonl", "--overwrite", "-o", name], &folder);
    assert_eq!(output("link.json").status.code(), Some(0));
    assert!(folder.join("link.json").is_symlink());
    let written = fs::read_to_string(folder.join("real.json")).expect("the file");
    assert!(written.starts_with("{\"contract\""), "{written}");
    assert_eq!(text(&output("/dev/stdout").stdout), written);
}

#[test]
fn a_corpus_that_has_changed_is_not_gone_on_with() {
    let folder = corpus("changed", 3);
    analyze(&folder, &[]);
    let before = read(&folder);
    let corpus = fs::read_to_string(folder.join("corpus.jsonl")).expect("the corpus");
    let first = corpus.split_inclusive('\n').next().expect("a line");
    for changed in [corpus.replace("\"a1\"", "\"b1\""), corpus.replace("2 radars", "9 radars"), first.to_owned()] {
        fs::write(folder.join("corpus.jsonl"), changed).expect("the corpus changes");
        assert_eq!(analyze(&folder, &["--resume"]).status.code(), Some(3));
        assert_eq!(read(&folder), before);
    }
    fs::write(folder.join("corpus.jsonl"), &corpus).expect("the corpus is back");
    assert_eq!(analyze(&folder, &["--resume", "--no-text"]).status.code(), Some(3));
    assert_eq!(read(&folder), before);
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_ends_at_a_whole_line() {
    let folder = corpus("interrupt", 60_000);
    let mut command = depeche(&["analyze", ".", "--output", "out.jsonl"], &folder);
    // Many cores would take the whole corpus at once.
    let child = command.env("RAYON_NUM_THREADS", "2").spawn().expect("depeche runs");
    while fs::metadata(folder.join("out.jsonl")).map_or(0, |file| file.len()) < 1000 {
        std::thread::sleep(Duration::from_millis(5));
    }
    let kill = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    assert!(kill.success());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(130));
    assert!(text(&output.stderr).contains("the same command with --resume goes on"), "{}", text(&output.stderr));
    let part = read(&folder);
    assert!(part.ends_with("}\n") && part.lines().count() < 60_000);
    // A little more than what was done, so that going on takes no time.
    let all = fs::read_to_string(folder.join("corpus.jsonl")).expect("the corpus");
    let some: String = all.split_inclusive('\n').take(part.lines().count() + 5).collect();
    fs::write(folder.join("corpus.jsonl"), some).expect("a shorter corpus");
    assert_eq!(analyze(&folder, &["--resume"]).status.code(), Some(0));
    let resumed = read(&folder);
    assert!(resumed.starts_with(&part) && resumed.lines().count() == part.lines().count() + 5);
}

#[test]
fn lines_carry_their_text_unless_told_otherwise() {
    let folder = corpus("text", 1);
    let with = text(&run(&["analyze", "."], &folder).stdout);
    assert!(with.starts_with("{\"contract\":\"depeche/1\",\"id\":\"a0\","), "{with}");
    assert!(with.ends_with(",\"text\":\"Le Mali a reçu 0 radars russes le 3 mai 2022.\"}\n"), "{with}");
    let without = text(&run(&["analyze", "--no-text", "."], &folder).stdout);
    assert!(without.starts_with("{\"id\":\"a0\",") && without.ends_with("\"notes\":[]}\n"), "{without}");
}

#[test]
fn the_manual_and_completions_know_every_command() {
    let here = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for arguments in [&["man"][..], &["completions", "bash"], &["completions", "zsh"], &["completions", "fish"]] {
        let output = run(arguments, here);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        for command in ["analyze", "explain", "summarize"] {
            assert!(text(&output.stdout).contains(command), "{arguments:?}: {command}");
        }
    }
    assert!(text(&run(&["man", "analyze"], here).stdout).contains("\\-\\-resume"));
    assert_eq!(run(&["man", "nothing"], here).status.code(), Some(2));
}
