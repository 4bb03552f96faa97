//! The source files as the compiler sees them: modules, what each file names of others, and how long functions are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemUse, Meta, UseTree};

use crate::root;

/// The root of the binary, as a module.
const BINARY: &str = "main";

/// A name as written: `["super", "view", "Frame"]`.
type Name = Vec<String>;

/// A module, with what it declares and what it names.
#[derive(Default)]
struct Module {
    /// The file in which it stands, relative to `src`.
    file: String,
    /// The items that it declares itself.
    items: BTreeSet<String>,
    /// The names that it brings into scope, each with what it stands for.
    imports: BTreeMap<String, Name>,
    /// The modules and types of which it brings everything into scope.
    globs: Vec<Name>,
    /// Every name in its code.
    names: Vec<Name>,
}

/// A function with its place and its length.
pub struct Function {
    /// The file, relative to `src`, and the name.
    pub name: String,
    /// From the line of `fn` to the closing brace.
    pub lines: usize,
}

/// All modules of the library and the binary, without their tests.
#[derive(Default)]
pub struct Sources {
    modules: BTreeMap<Name, Module>,
    /// Every function, in the order of files and lines.
    pub functions: Vec<Function>,
}

/// Whether an item is there for tests alone.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// The name that an item declares.
fn declared(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        _ => return None,
    })
}

/// Collects what the code of one module names.
struct Names<'a> {
    module: &'a mut Module,
    functions: &'a mut Vec<Function>,
}

impl Names<'_> {
    /// Notes what a `use` brings into scope. That alone is no use of it: what is merely passed on needs nothing.
    fn import(&mut self, tree: &UseTree, before: &[String]) {
        let with = |ident: &syn::Ident| [before, &[ident.to_string()]].concat();
        let (alias, name) = match tree {
            UseTree::Path(path) => return self.import(&path.tree, &with(&path.ident)),
            UseTree::Group(group) => return group.items.iter().for_each(|tree| self.import(tree, before)),
            UseTree::Glob(_) => return self.module.globs.push(before.to_vec()),
            UseTree::Name(name) if name.ident == "self" => {
                (before.last().cloned().unwrap_or_default(), before.to_vec())
            }
            UseTree::Name(name) => (name.ident.to_string(), with(&name.ident)),
            // A trait that is used for its methods alone.
            UseTree::Rename(rename) if rename.rename == "_" => return self.module.names.push(with(&rename.ident)),
            UseTree::Rename(rename) => (rename.rename.to_string(), with(&rename.ident)),
        };
        self.module.imports.insert(alias, name);
    }

    fn function(&mut self, signature: &syn::Signature, body: &syn::Block) {
        self.functions.push(Function {
            name: format!("{}: {}", self.module.file, signature.ident),
            lines: body.span().end().line - signature.fn_token.span().start().line + 1,
        });
    }

    /// The names inside a macro, which is no more than tokens: `a::b` and `a::b::c`.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut name = Name::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.module.names.push(std::mem::take(&mut name));
                    }
                    name.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.module.names.push(std::mem::take(&mut name));
                    self.tokens(group.stream());
                    colons = 0;
                }
                _ => {
                    self.module.names.push(std::mem::take(&mut name));
                    colons = 0;
                }
            }
        }
        self.module.names.push(name);
    }
}

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        // Modules are visited by themselves.
        if !is_test(attributes(item)) && !matches!(item, Item::Mod(_)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let name = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.module.names.push(name);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.function(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.function(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(body) = &function.default {
            self.function(&function.sig, body);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

impl Sources {
    /// The library and the binary, read once.
    pub fn all() -> &'static Self {
        static ALL: LazyLock<Sources> = LazyLock::new(|| Sources::read(&root().join("src")));
        &ALL
    }

    fn read(folder: &Path) -> Self {
        let mut sources = Self::default();
        sources.file(folder, "lib.rs", &[]);
        sources.file(folder, "main.rs", &[BINARY.to_owned()]);
        sources
    }

    fn file(&mut self, folder: &Path, file: &str, module: &[String]) {
        let text = fs::read_to_string(folder.join(file)).expect("a source file");
        let parsed = syn::parse_file(&text).expect(file);
        self.items(folder, file, module, &parsed.items);
    }

    fn items(&mut self, folder: &Path, file: &str, module: &[String], items: &[Item]) {
        let mut here = self.modules.remove(module).unwrap_or_default();
        file.clone_into(&mut here.file);
        here.items.extend(items.iter().filter_map(declared));
        let mut names = Names {
            module: &mut here,
            functions: &mut self.functions,
        };
        for item in items {
            names.visit_item(item);
        }
        self.modules.insert(module.to_vec(), here);
        for item in items {
            let Item::Mod(inner) = item else { continue };
            if is_test(&inner.attrs) {
                continue;
            }
            // The modules of the binary stand beside those of the library: no two share a name.
            let above = if module == [BINARY] { &[] } else { module };
            let path = [above, &[inner.ident.to_string()]].concat();
            if let Some((_, items)) = &inner.content {
                self.items(folder, file, &path, items);
            } else {
                let (flat, nested) = (path.join("/") + ".rs", path.join("/") + "/mod.rs");
                let is_flat = folder.join(&flat).exists();
                self.file(folder, if is_flat { &flat } else { &nested }, &path);
            }
        }
    }

    /// The file that declares what a name in a module stands for; none for what comes from another crate.
    fn declares(&self, module: &[String], name: &[String], depth: usize) -> Option<&str> {
        let here = self.modules.get(module)?;
        let (first, rest) = name.split_first()?;
        if depth > 16 {
            return None;
        }
        match first.as_str() {
            "crate" | "brugwerk" => return self.declares(&[], rest, depth + 1),
            "self" if !rest.is_empty() => return self.declares(module, rest, depth + 1),
            "super" => return self.declares(&module[..module.len().checked_sub(1)?], rest, depth + 1),
            _ => {}
        }
        let child = [module, std::slice::from_ref(first)].concat();
        if self.modules.contains_key(&child) {
            return self.declares(&child, rest, depth + 1);
        }
        if here.items.contains(first) {
            return Some(&here.file);
        }
        if let Some(import) = here.imports.get(first).filter(|import| import.first() != Some(first)) {
            return self.declares(module, &[import, rest].concat(), depth + 1);
        }
        here.globs
            .iter()
            .find_map(|glob| self.declares(module, &[glob, name].concat(), depth + 1))
    }

    /// Every file with the files whose items it names.
    pub fn uses(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (path, module) in &self.modules {
            let of = uses.entry(&module.file).or_default();
            let named = module.names.iter().filter_map(|name| self.declares(path, name, 0));
            of.extend(named.filter(|file| *file != module.file));
        }
        uses
    }
}

/// The groups of files that name each other in a circle, each sorted.
pub fn circles<'a>(uses: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<BTreeSet<&'a str>> {
    let reach = |from: &'a str| {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(file) = open.pop() {
            for next in uses.get(file).into_iter().flatten() {
                if reached.insert(*next) {
                    open.push(next);
                }
            }
        }
        reached
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> = uses.keys().map(|file| (*file, reach(file))).collect();
    let mut circles: BTreeSet<BTreeSet<&str>> = BTreeSet::new();
    for (file, all) in &reached {
        if all.contains(file) {
            circles.insert(
                all.iter()
                    .copied()
                    .filter(|other| reached[other].contains(file))
                    .collect(),
            );
        }
    }
    circles.into_iter().collect()
}
