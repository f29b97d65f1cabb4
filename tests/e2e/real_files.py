"""A file of each kind with a Chinese name, 书名号, brackets and spaces, as the programs of applicants write them."""

from docx import Document
from io import BytesIO
from openpyxl import Workbook
from pathlib import Path
from PIL import Image


def pdf(words: str) -> bytes:
    """A PDF of one page with a valid table of its objects."""
    stream = f"BT /F1 24 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    out, places = BytesIO(b""), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def pdf_at(path: Path) -> Path:
    """A PDF in a file of that name."""
    path.write_bytes(pdf(path.stem.encode("ascii", "ignore").decode()))
    return path


def real_files(folder: Path) -> dict[str, Path]:
    """A PDF, a DOCX, an XLSX and a JPG, by name."""
    document, book = Document(), Workbook()
    document.add_paragraph("产品实现工艺流程：蒸、酵、熏、淋、陈。")
    book.active.append(["检验项目", "总酸", 6.2])
    paths = {
        name: folder / name
        for name in ("《检验报告》（2025 年）.pdf", "工艺流程 第二版.docx", "检验数据.xlsx", "展会照片.jpg")
    }
    report, process, data, photo = paths.values()
    report.write_bytes(pdf("report"))
    document.save(process)
    book.save(data)
    Image.new("RGB", (64, 48), "darkred").save(photo)
    return paths
