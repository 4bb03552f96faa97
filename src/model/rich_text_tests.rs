use super::*;

/// A compact picture of a tree: `p(…)`, `ul[…]`, `b(…)`.
fn picture(text: &str) -> String {
    fn inlines(list: &[Inline]) -> String {
        list.iter()
            .map(|inline| match inline {
                Inline::Text { v } => v.clone(),
                Inline::Quote { double } => if *double { "Q" } else { "q" }.to_owned(),
                Inline::Strong { c } => format!("b({})", inlines(c)),
                Inline::Emph { c } => format!("i({})", inlines(c)),
                Inline::Link { url, c } => format!("a({url}|{})", inlines(c)),
                Inline::Ref { target, c } => format!("ref({target}|{})", inlines(c)),
                Inline::Break => "/".to_owned(),
                Inline::Term { v } | Inline::Blank { v } => v.clone(),
            })
            .collect()
    }
    fn blocks(list: &[RichBlock]) -> String {
        list.iter()
            .map(|block| match block {
                RichBlock::Par { c } => format!("p({})", inlines(c)),
                RichBlock::List { ordered, start, items } => format!(
                    "{}{}[{}]",
                    if *ordered { "ol" } else { "ul" },
                    start.map(|number| number.to_string()).unwrap_or_default(),
                    items.iter().map(|item| blocks(item)).collect::<Vec<_>>().join("; ")
                ),
                RichBlock::Table { head, rows, .. } => {
                    let row = |cells: &Vec<Vec<Inline>>| {
                        let cells: Vec<String> = cells.iter().map(|cell| inlines(cell)).collect();
                        cells.join("|")
                    };
                    let rows: Vec<String> = rows.iter().map(row).collect();
                    format!("table[{} / {}]", row(head), rows.join(" / "))
                }
            })
            .collect()
    }
    match RichText::parse(text) {
        Ok(rich) => blocks(rich.blocks()),
        Err(fault) => format!("{}: {}", fault.rule.code, fault.piece.unwrap_or_default()),
    }
}

#[test]
fn the_subset() {
    for (text, expected) in [
        ("een **twee** *drie*", "p(een b(twee) i(drie))"),
        ("| a | *b* |\n|---|--:|\n| 1 | 2 |\n| 3 |", "table[a|i(b) / 1|2 / 3|]"),
        ("1 &#x202E;2", "direction-character: &#x202E;"),
        (
            "[a](https://x.be/&#x202E;)",
            "direction-character: [a](https://x.be/&#x202E;)",
        ),
        ("a\nb\n\nc", "p(a b)p(c)"),
        ("- x\n- y **z**", "ul[p(x); p(y b(z))]"),
        ("1. x\n2. y", "ol[p(x); p(y)]"),
        ("4. x\n5. y", "ol4[p(x); p(y)]"),
        ("0) x", "ol0[p(x)]"),
        ("- x\n  - y", "ul[p(x)ul[p(y)]]"),
        (
            "[k](https://x.be) en [m](mailto:a@b.be)",
            "p(a(https://x.be|k) en a(mailto:a@b.be|m))",
        ),
        ("zie [matrix](#status)", "p(zie ref(status|matrix))"),
        ("zo'n \"foto\" in 't groen, 'ja'", "p(zo’n QfotoQ in ’t groen, qjaq)"),
    ] {
        assert_eq!(picture(text), expected, "{text:?}");
    }
}

#[test]
fn what_is_outside_the_subset_is_shown_as_typed() {
    for (text, expected) in [
        ("# geen kop", "p(# geen kop)"),
        ("> citaat\n> verder", "p(> citaat/> verder)"),
        ("`code` $x$ @ref #tag ]", "p(`code` $x$ @ref #tag ])"),
        ("    vier spaties", "p(vier spaties)"),
        ("voor\n\n---\n\nna", "p(voor)p(---)p(na)"),
        ("3 * 4 = 12", "p(3 * 4 = 12)"),
        ("a < b en \\#set", "p(a < b en #set)"),
    ] {
        assert_eq!(picture(text), expected, "{text:?}");
    }
}

#[test]
fn what_is_refused() {
    for (text, expected) in [
        ("a <b>x</b>", "html-in-text: <b>"),
        ("<script>alert(1)</script>", "html-in-text: <script>alert(1)</script>"),
        ("![x](y.png)", "image-in-text: ![x](y.png)"),
        ("[x](javascript:alert(1))", "forbidden-link: javascript:alert(1)"),
        ("[x](file:///etc/passwd)", "forbidden-link: file:///etc/passwd"),
    ] {
        assert_eq!(picture(text), expected, "{text:?}");
    }
}

#[test]
fn deep_nesting_ends_in_text() {
    let deep = "*a ".repeat(500) + &"- ".repeat(300) + "x";
    assert!(RichText::parse(&deep).is_ok());
}

#[test]
fn what_no_page_may_carry_is_refused_however_it_is_written() {
    for (text, rule) in [
        ("1 &#x1F600; 2", "character-without-glyph"),
        ("a &#7; b", "control-character"),
        ("a &#0; b", "lost-letter"),
        ("a &lrm; b", "direction-character"),
        ("**x &#x202E;00001&#x202C;**", "direction-character"),
        ("| a |\n| - |\n| &#x2066; |", "direction-character"),
        ("[x](https://x.be \"&#x202E;\")", ""),
        ("[&#x202E;x](#y)", "direction-character"),
        ("Ge&#xC3;&#xAF;nt", "html-entity"),
        ("Bakker &amp; co", ""),
    ] {
        let found = RichText::parse(text).err().map_or("", |fault| fault.rule.code);
        assert_eq!(found, rule, "{text}");
    }
}
