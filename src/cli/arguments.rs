//! Arguments that several commands have.

use std::path::PathBuf;

use brugwerk::archive::Places;
use brugwerk::load::Reading;
use brugwerk::locale::Language;
use brugwerk::model::Audience;
use clap::ValueEnum;

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Human,
    /// One JSON object
    Json,
}

/// A language of labels on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LanguageArgument {
    /// Dutch
    Nl,
    /// English
    En,
    /// French
    Fr,
}

impl From<LanguageArgument> for Language {
    fn from(argument: LanguageArgument) -> Self {
        match argument {
            LanguageArgument::Nl => Self::Nl,
            LanguageArgument::En => Self::En,
            LanguageArgument::Fr => Self::Fr,
        }
    }
}

/// For whom an edition is, on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AudienceArgument {
    /// The partners: without what is internal or for others only
    Partners,
    /// Who pays: without what is internal or for others only
    Funder,
    /// Who guides the partners: without what is internal or for others only
    Facilitators,
    /// Everybody: without anything that is marked
    Public,
}

impl From<AudienceArgument> for Audience {
    fn from(argument: AudienceArgument) -> Self {
        match argument {
            AudienceArgument::Partners => Self::Partners,
            AudienceArgument::Funder => Self::Funder,
            AudienceArgument::Facilitators => Self::Facilitators,
            AudienceArgument::Public => Self::Public,
        }
    }
}

/// How a folder is read for these arguments.
pub fn reading(language: Option<LanguageArgument>, audience: Option<AudienceArgument>) -> Reading {
    Reading {
        language: language.map(Into::into),
        audience: audience.map(Into::into).unwrap_or_default(),
    }
}

/// The files that a bag is packed into.
#[derive(Debug, clap::Args)]
pub struct Packed {
    /// Write the bag as a zip file
    #[arg(long, value_name = "FILE")]
    zip: Option<PathBuf>,
    /// Write the bag as a tar file
    #[arg(long, value_name = "FILE")]
    tar: Option<PathBuf>,
}

impl Packed {
    /// These files, with the folder that becomes the bag where there is one.
    pub fn places(&self, folder: Option<&PathBuf>) -> Places {
        Places {
            folder: folder.cloned(),
            zip: self.zip.clone(),
            tar: self.tar.clone(),
        }
    }
}
