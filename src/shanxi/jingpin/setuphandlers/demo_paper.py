"""A page that stands in for a scanned paper in the demonstration: one sheet of PDF, made without any library."""

FONT = (
    "/Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
)


def paper(owner: str, title: str) -> bytes:
    """A sheet that says what it stands for, and that it is fictitious."""
    lines = (owner, title, "本页为演示文件，内容均为虚构，无任何效力。")
    return _document(_page(lines))


def _page(lines: tuple[str, ...]) -> bytes:
    shown = [
        f"BT /F1 {18 - 3 * (number > 0)} Tf 72 {740 - 40 * number} Td <{_hex(line)}> Tj ET"
        for number, line in enumerate(lines)
    ]
    return "\n".join(shown).encode()


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _document(content: bytes) -> bytes:
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
        f"<<{FONT}/FontDescriptor 7 0 R/DW 1000>>".encode(),
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
        b"/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    )
    written, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return written + end % (size, table, size, len(written))
