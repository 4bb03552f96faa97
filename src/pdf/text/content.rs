//! What a page draws: only what becomes of its text.

use std::rc::Rc;

use super::font::{Font, Fonts};
use super::pages::Page;
use super::tokens::{Token, Tokens};
use super::unicode::UNKNOWN;
use crate::pdf::objects::{File, Unread};
use crate::pdf::tail::{Dictionary, Value};

/// The most bytes of text of a page.
const MOST_TEXT: usize = 1 << 20;
/// The most values before a word.
const MOST_OPERANDS: usize = 1_000;
/// How deep drawings stand in drawings, and how many states are kept.
const MOST_DEPTH: usize = 12;
const MOST_STATES: usize = 1_000;
/// From how much space between glyphs on, in thousandths of the size, words are parted.
const SPACE: i64 = 200;
/// Units of a number.
const MILLION: i64 = 1_000_000;

/// How text is drawn.
#[derive(Debug, Clone, Default)]
struct State {
    font: Option<Rc<Font>>,
    /// Whether it can't be seen.
    is_hidden: bool,
}

/// What names in a content stream mean.
#[derive(Debug, Default)]
struct Resources {
    fonts: Dictionary,
    objects: Dictionary,
    states: Dictionary,
}

impl Resources {
    fn of(file: &File<'_>, resources: Option<&Value>) -> Result<Self, Unread> {
        let Some(resources) = resources.map(|value| file.resolved(value)).transpose()? else {
            return Ok(Self::default());
        };
        let resources = resources.dictionary().ok_or("the resources of a page are none")?;
        let part = |key: &[u8]| file.dictionary(resources, key).map(Option::unwrap_or_default);
        Ok(Self {
            fonts: part(b"Font")?,
            objects: part(b"XObject")?,
            states: part(b"ExtGState")?,
        })
    }
}

/// The reading of one page.
pub(super) struct Run<'r, 'a> {
    file: &'r File<'a>,
    fonts: &'r mut Fonts,
    text: String,
}

impl<'r, 'a> Run<'r, 'a> {
    /// The text of a page.
    pub fn of(file: &'r File<'a>, fonts: &'r mut Fonts, page: &Page) -> Result<String, Unread> {
        let resources = match page.resources {
            Some(number) => {
                let node = file.object(number)?;
                Resources::of(file, node.dictionary().and_then(|node| node.get(b"Resources")))?
            }
            None => Resources::default(),
        };
        let mut content = Vec::new();
        for number in page.contents(file)? {
            content.extend(file.unfolded(&file.object(number)?)?);
            content.push(b'\n');
        }
        let mut run = Self {
            file,
            fonts,
            text: String::new(),
        };
        run.draw(&content, &Rc::new(resources), State::default(), 0)?;
        Ok(run.text)
    }

    fn draw(&mut self, content: &[u8], resources: &Rc<Resources>, first: State, depth: usize) -> Result<(), Unread> {
        let mut tokens = Tokens::of(content);
        let mut operands: Vec<Value> = Vec::new();
        let mut state = first;
        let mut states = Vec::new();
        // The font that was named last: pages name the same one again and again.
        let mut known: Option<(Vec<u8>, Rc<Font>)> = None;
        while let Some(token) = tokens.next()? {
            let word = match token {
                Token::Value(value) => {
                    operands.push(value);
                    if operands.len() > MOST_OPERANDS {
                        return Err("its content has more values in a row than any word takes");
                    }
                    continue;
                }
                Token::Word(word) => word,
            };
            match word {
                b"q" if states.len() < MOST_STATES => states.push(state.clone()),
                b"q" => return Err("its content keeps more states than are read"),
                b"Q" => state = states.pop().unwrap_or_default(),
                b"BI" => tokens.skip_picture()?,
                b"Tr" => {
                    let mode = operands.last().and_then(Value::whole);
                    state.is_hidden = matches!(mode, Some(3 | 7));
                }
                b"Tf" => {
                    let name = operands.first().and_then(Value::name).unwrap_or_default();
                    let font = match &known {
                        Some((last, font)) if last == name => Rc::clone(font),
                        _ => {
                            let value = resources
                                .fonts
                                .get(name)
                                .ok_or("it names a font that it does not have")?;
                            self.fonts.get(self.file, value)?
                        }
                    };
                    known = Some((name.to_vec(), Rc::clone(&font)));
                    state.font = Some(font);
                }
                b"gs" => self.set(&operands, resources, &mut state)?,
                b"Do" => self.object(&operands, resources, &state, depth)?,
                b"BT" | b"ET" | b"Td" | b"TD" | b"Tm" | b"T*" => self.part(),
                b"Tj" | b"'" | b"\"" => {
                    if word != b"Tj" {
                        self.part();
                    }
                    self.show(operands.last(), &state)?;
                }
                b"TJ" => {
                    for item in operands.last().and_then(Value::array).unwrap_or_default() {
                        match item.number() {
                            Some(shift) if shift < -SPACE * MILLION => self.part(),
                            Some(_) => {}
                            None => self.show(Some(item), &state)?,
                        }
                    }
                }
                _ => {}
            }
            operands.clear();
        }
        Ok(())
    }

    /// Parts words.
    fn part(&mut self) {
        if !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// Adds what a string of codes stands for.
    fn show(&mut self, value: Option<&Value>, state: &State) -> Result<(), Unread> {
        let Some(codes) = value.and_then(Value::text).filter(|_| !state.is_hidden) else {
            return Ok(());
        };
        let before = self.text.len();
        match &state.font {
            // Not more than is taken below: a code can stand for many characters.
            Some(font) => {
                for codes in codes.bytes.chunks(1 << 10) {
                    font.decode(codes, &mut self.text);
                    if self.text.len() > MOST_TEXT {
                        break;
                    }
                }
            }
            None => self.text.push(UNKNOWN),
        }
        self.file.allowance.take(self.text.len() - before)?;
        if self.text.len() > MOST_TEXT {
            return Err("it has more text than a page can show");
        }
        Ok(())
    }

    /// A state can bring a font along.
    fn set(&mut self, operands: &[Value], resources: &Resources, state: &mut State) -> Result<(), Unread> {
        let name = operands.first().and_then(Value::name).unwrap_or_default();
        let named = |found: &Dictionary| found.get(b"Font")?.array()?.first()?.reference();
        let font = match resources.states.get(name) {
            Some(Value::Dictionary(inline)) => named(inline),
            Some(value) => self.file.resolved(value)?.dictionary().and_then(named),
            None => None,
        };
        if let Some(font) = font {
            state.font = Some(self.fonts.get(self.file, &Value::Reference(font))?);
        }
        Ok(())
    }

    /// A drawing that stands in an object of its own; a picture has no text.
    fn object(
        &mut self,
        operands: &[Value],
        resources: &Rc<Resources>,
        state: &State,
        depth: usize,
    ) -> Result<(), Unread> {
        let name = operands.first().and_then(Value::name).unwrap_or_default();
        let Some(number) = resources.objects.reference(name) else {
            return Ok(());
        };
        let object = self.file.object(number)?;
        let Some(form) = object
            .dictionary()
            .filter(|form| form.name(b"Subtype") == Some(b"Form"))
        else {
            return Ok(());
        };
        if depth == MOST_DEPTH {
            return Err("its drawings stand in each other without end");
        }
        let own = match form.get(b"Resources") {
            Some(own) => Rc::new(Resources::of(self.file, Some(own))?),
            None => Rc::clone(resources),
        };
        let content = self.file.unfolded(&object)?;
        self.part();
        self.draw(&content, &own, state.clone(), depth + 1)?;
        self.part();
        Ok(())
    }
}
