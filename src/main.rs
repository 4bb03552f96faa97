use brugwerk::load::{Folder, load};
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let t = std::time::Instant::now();
    let out = brugwerk::check::check(load(&Folder::Disk(dir.into()), None).unwrap());
    println!("{}", brugwerk::diagnostic::render_human(&out.diagnostics, &out.sources, false));
    println!("{:?} {:?}", out.programme.is_some(), t.elapsed());
    let Some(p) = out.programme else { return };
    for plan in brugwerk::document::plans(&p) {
        let d = brugwerk::document::compose(&p, &plan, None).unwrap();
        println!("composed {:?}", t.elapsed());
        std::fs::write("/tmp/brug/view.json", &d.view).unwrap();
        match brugwerk::render::render(&d) {
            Ok(r) => { println!("{} pages {:?} {:?} {:?}", r.pages, r.layout, r.export, r.warnings); std::fs::create_dir_all("/tmp/out").unwrap(); std::fs::write("/tmp/out/final-report.pdf", r.pdf).unwrap(); }
            Err(e) => println!("{:#?}", e),
        }
    }
}
