//! `cargo xtask serve`: the built site on 127.0.0.1, for one's own browser and for the page's tests.

mod answer;
mod request;

use crate::{Result, build, files, process, setup, size};
use request::Request;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

pub struct Options {
    port: u16,
    open: bool,
    build: bool,
}

impl Options {
    pub fn parse(arguments: &[&str]) -> Result<Options> {
        let mut options = Options { port: 8000, open: false, build: true };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match *argument {
                "--port" => options.port = port(rest.next())?,
                "--open" => options.open = true,
                "--no-build" => options.build = false,
                unknown => return Err(format!("expected --port N, --open or --no-build, found `{unknown}`")),
            }
        }
        Ok(options)
    }
}

fn port(argument: Option<&&str>) -> Result<u16> {
    let found = argument.map_or("nothing", |found| *found);
    found.parse().map_err(|_| format!("expected a port such as 8001 after --port, found {found}"))
}

pub fn serve(options: Options) -> Result {
    // Before the build, so that a taken port is said at once; browsers that come early wait.
    let listener = listen(options.port)?;
    if options.build {
        setup::build_tools()?;
        build::build()?;
        // A page over its budget can still be looked at.
        size::report().unwrap_or_else(|sentence| println!("{sentence}\n"));
    } else if !files::site().join("index.html").is_file() {
        return Err("nothing is built yet: run `cargo xtask build` first, or leave out --no-build".into());
    }
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("serving http://{address}/ (Ctrl+C ends it)");
    if options.open {
        open(&format!("http://{address}/"));
    }
    for stream in listener.incoming().flatten() {
        std::thread::spawn(move || converse(&stream));
    }
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            format!("port {port} is in use: try `cargo xtask serve --port {}`", port.wrapping_add(1).max(1024))
        }
        ErrorKind::PermissionDenied => format!("port {port} needs special rights: try `cargo xtask serve --port 8001`"),
        _ => format!("port {port} cannot be used: {error}"),
    })
}

/// One request, one answer. A browser that hangs up is no error.
fn converse(stream: &TcpStream) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
    if let Some(request) = Request::read(stream) {
        let _ = answer::to(&request, &files::site()).write(stream, request.wants_body());
    }
}

/// The reader's own browser; where it cannot be started the printed address remains.
fn open(address: &str) {
    let opener = match std::env::consts::OS {
        "macos" => process::command("open", &[address]).spawn(),
        "windows" => process::command("explorer", &[address]).spawn(),
        _ => process::command("xdg-open", &[address]).spawn(),
    };
    if opener.is_err() {
        println!("no browser could be started: open the address yourself");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_have_defaults() {
        let options = Options::parse(&[]).unwrap();
        assert_eq!((options.port, options.open, options.build), (8000, false, true));
        let options = Options::parse(&["--no-build", "--port", "0", "--open"]).unwrap();
        assert_eq!((options.port, options.open, options.build), (0, true, false));
    }

    #[test]
    fn a_bad_option_is_named() {
        let sentence = |arguments: &[&str]| Options::parse(arguments).err().unwrap();
        assert!(sentence(&["--port"]).ends_with("found nothing"));
        assert!(sentence(&["--port", "70000"]).ends_with("found 70000"));
        assert!(sentence(&["--fast"]).ends_with("found `--fast`"));
    }

    #[test]
    fn a_taken_port_is_said_with_another_to_try() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(listen(port).unwrap_err().starts_with(&format!("port {port} is in use: try")));
    }
}
