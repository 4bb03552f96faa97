//! Composed sentences: each call gives the placeholders that its message has in every language.

use std::collections::{BTreeMap, BTreeSet};

use brugwerk::locale::Language;
use proc_macro2::{TokenStream, TokenTree};

use crate::{files, root};

/// A call of `say!`: its key, and the names of its arguments as the locale files write them.
type Call = (String, BTreeSet<String>);

/// The calls of `say!` whose key is a text; one that is composed is checked where a debug build says the sentence.
fn calls(tokens: TokenStream, into: &mut Vec<Call>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        calls(group.stream(), into);
        let before = [index.checked_sub(2), index.checked_sub(1)];
        let before = before.map(|at| at.map(|at| tokens[at].to_string()).unwrap_or_default());
        if before == ["say", "!"] {
            into.extend(call(group.stream()));
        }
    }
}

fn call(tokens: TokenStream) -> Option<Call> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
    let mut arguments = tokens.split(is_comma).skip(1);
    let key = match arguments.next()? {
        [key] => syn::parse_str::<syn::LitStr>(&key.to_string()).ok()?.value(),
        _ => return None,
    };
    let names = arguments.filter_map(|argument| Some(argument.first()?.to_string().replace('_', "-")));
    Some((key, names.collect()))
}

/// The placeholders of each message of a locale file, by key.
fn placeholders(file: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut messages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut key = "";
    let is_of_name = |c: char| c == '-' || c.is_alphanumeric();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if !line.starts_with([' ', '}']) {
            key = line.split(" =").next().unwrap_or_default();
        }
        let names = line.split('$').skip(1);
        let names = names.filter_map(|rest| rest.split(|c: char| !is_of_name(c)).next());
        messages.entry(key).or_default().extend(names);
    }
    messages
}

#[test]
fn every_sentence_gets_the_placeholders_that_its_message_has() {
    let locales = files(&root().join("templates/locale"), ".ftl");
    let locales: Vec<_> = locales.iter().map(|(path, text)| (path, placeholders(text))).collect();
    assert_eq!(locales.len(), Language::ALL.len());
    let mut checked = 0;
    for (path, text) in files(&root().join("src"), ".rs") {
        let mut found = Vec::new();
        calls(text.parse().expect("Rust"), &mut found);
        for (key, given) in found {
            let mut used = BTreeSet::new();
            for (locale, messages) in &locales {
                let needed = messages.get(key.as_str());
                let needed = needed.unwrap_or_else(|| panic!("src/{path}: {locale} lacks “{key}”"));
                // A count brings its word along.
                let filling = needed.iter().map(|name| match name.strip_suffix("-word") {
                    Some(count) if !given.contains(*name) => count,
                    _ => *name,
                });
                for name in filling {
                    assert!(given.contains(name), "src/{path}: {locale} needs “{name}” for “{key}”");
                    used.insert(name.to_owned());
                }
            }
            assert_eq!(given, used, "src/{path} gives “{key}” what no language uses");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked} sentences were found");
}
