//! `depeche completions` and `depeche man`: made from the arguments, so that they cannot be out of date.

use std::io::{self, Write};

use clap::CommandFactory;
use clap::error::ErrorKind;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::arguments::Arguments;
use crate::corpus::Read;

/// Prints the completions of a shell.
pub fn completions(shell: Shell) -> io::Result<Read> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "depeche", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Read::default())
}

/// Prints the manual page of the program or of one of its commands.
pub fn page(name: Option<&str>) -> io::Result<Read> {
    let mut program = Arguments::command();
    program.build();
    let title = name.map_or("depeche".to_owned(), |name| format!("depeche-{name}"));
    let command = match name {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => command.clone(),
            None => program.error(ErrorKind::InvalidSubcommand, format!("no command is called \"{name}\"")).exit(),
        },
    };
    let mut page = Vec::new();
    Man::new(command).title(title).render(&mut page)?;
    io::stdout().write_all(&page)?;
    Ok(Read::default())
}
