"""Checks the syntax of PDFs as `qpdf --check` does: every object, stream and reference."""

import sys

import pikepdf


def main() -> int:
    faults = 0
    for path in sys.argv[1:]:
        with pikepdf.open(path) as pdf:
            problems = pdf.check_pdf_syntax() if hasattr(pdf, "check_pdf_syntax") else pdf.check()
        for problem in problems:
            print(f"{path}: {problem}")
        faults += bool(problems)
    print(f"qpdf {pikepdf.__libqpdf_version__}: {len(sys.argv) - 1} PDFs, {faults} with a problem")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
