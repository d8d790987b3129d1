# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDFs as a reader has them, and how the program comes to know of them."""


def write_pdf(path, pages):
    """A PDF of some pages, each with a line, whose first page has a link to the third."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               "<< /Type /Pages /Count %d /Kids [%s] >>"
               % (len(pages), " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))),
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for i, words in enumerate(pages):
        link = ("/Annots [<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [60 770 300 795] "
                "/Dest [8 0 R /XYZ 0 842 0] >>]" if i == 0 else "")
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
                       f"{5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> {link} >>")
        content = f"BT /F 14 Tf 60 780 Td ({words}) Tj ET"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    text, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n"
    text += "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    text += f"trailer\n<< /Size {len(offsets) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def add_folder(program, folder):
    """As a reader does who knows where it is."""
    main = program.window
    program.key("ctrl+shift+o")
    program.find("label", "Folders")
    program.window = program.expect(
        lambda: next((w for w in [program._find_window()] if w != main), None), "a dialog")
    program.focus_window()
    program.find("text", "Add a Folder or a PDF")
    program.type(folder)
    program.key("Return")
    program.find("label", folder)
    program.key("Escape")
    program.window = main
    program.focus_window()


def read_reference_85(program, folder):
    program.expect_focus("panel", "Reference 85, identified")
    add_folder(program, folder)
    program.find("button", "Read PDF")
    program.key("ctrl+r")
    program.expect_focus("document text", "Pages of the PDF")
