"""Files that are no workbook, damaged, or made to do harm: what is wrong is the name, the bytes are made here.

Each says which codes it must lead to. ``kept`` says that answers have to come through all the same.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from readiness.questionnaire.workbook import read_package, read_parts, read_scan
from tests.acceptance.workbooks.base import NAME, Book, added, changed, parts, replaced, sent, zipped

WORKBOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet2.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
TYPES = "[Content_Types].xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {n} "{f"&{m};" * 10}">' for m, n in zip("abcdefgh", "bcdefghi", strict=True)
)


@dataclass(frozen=True)
class Hostile:
    """A file by its defect, and what must be said of it."""

    name: str
    make: Callable[[], bytes]
    codes: frozenset[str]
    file: str = NAME
    kept: bool = False


HOSTILE: list[Hostile] = []
Make = Callable[[], bytes]


def hostile(name: str, *codes: str, file: str = NAME, kept: bool = False) -> Callable[[Make], Make]:
    """Enter a maker into the list."""

    def enter(make: Make) -> Make:
        HOSTILE.append(Hostile(name, make, frozenset(codes), file, kept))
        return make

    return enter


def just(name: str, content: bytes, *codes: str, file: str = NAME) -> None:
    """Bytes that need no making."""
    hostile(name, *codes, file=file)(lambda: content)


just("empty file", b"", "E004")
just("zeros only", bytes(10_000), "E004")
just("comma separated values", b"Kode,Jawaban\nGOV-301,Ya\n", "E001")
just("latin text", "Kode;Jawaban\nGOV-301;s\u00e9kal\n".encode("latin-1") * 20, "E001")
just("web page", b"\xef\xbb\xbf \n<!DOCTYPE html><html><table><tr><td>Ya</td></tr></table></html>", "E001")
just("web page of a table only", b"<table><tr><td>Ya</td></tr></table>", "E001")
just("portable document", b"%PDF-1.7\n1 0 obj\n", "E001")
just("photograph", b"\xff\xd8\xff\xe0" + bytes(range(256)), "E001")
just("random bytes", bytes(range(1, 256)) * 40, "E001")
just(
    "xml spreadsheet of 2003",
    b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    "E002",
)
just("old xls", OLE + "Workbook\0".encode("utf-16-le"), "E002")
just("password protected", OLE + "EncryptedPackage".encode("utf-16-le"), "E003")
just("old text document", OLE + "WordDocument".encode("utf-16-le"), "E001")
just("lock file of a program", b"\x04Siti" + b" " * 50, "E001", file="~$kuesioner.xlsx")
just("start of an archive only", b"PK\x03\x04", "E005")


@hostile("cut in the middle", "E005")
def _() -> bytes:
    return sent()[: len(sent()) // 2]


@hostile("last bytes missing", "E005")
def _() -> bytes:
    return sent()[:-30]


@hostile("bytes of a sheet overwritten", "E005")
def _() -> bytes:
    with zipfile.ZipFile(io.BytesIO(sent())) as archive:
        start = archive.getinfo(SHEET).header_offset + 200
    return sent()[:start] + b"\xff" * 300 + sent()[start + 300 :]


@hostile("open document spreadsheet", "E002")
def _() -> bytes:
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"})


@hostile("open document text", "E001")
def _() -> bytes:
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})


@hostile("binary workbook", "E002")
def _() -> bytes:
    return zipped({TYPES: b"<Types/>", "xl/workbook.bin": b"\x83\x01"})


@hostile("text document", "E001")
def _() -> bytes:
    return zipped({TYPES: b"<Types/>", "word/document.xml": b"<x/>"})


@hostile("numbers of apple", "E002")
def _() -> bytes:
    return zipped({"Index/Document.iwa": b"x"})


@hostile("archive of workbooks", "E001")
def _() -> bytes:
    return zipped({"satu.xlsx": sent(), "dua.xlsx": sent()})


@hostile("strict open xml", "E002")
def _() -> bytes:
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return replaced(WORKBOOK, main, b"http://purl.oclc.org/ooxml/spreadsheetml/main")


@hostile("no content types", "E005")
def _() -> bytes:
    return zipped({name: content for name, content in parts(sent()).items() if name != TYPES})


@hostile("no workbook part", "E005")
def _() -> bytes:
    return zipped({name: content for name, content in parts(sent()).items() if name != WORKBOOK})


@hostile("no sheets", "E005")
def _() -> bytes:
    return zipped({name: content for name, content in parts(sent()).items() if "worksheets" not in name})


@hostile("workbook part is no xml", "E005")
def _() -> bytes:
    return zipped({**parts(sent()), WORKBOOK: b"\x00\x01 not xml <"})


@hostile("sheet breaks off", "E005")
def _() -> bytes:
    entries = parts(sent())
    return zipped({**entries, SHEET: entries[SHEET][:4000]})


@hostile("number of a shared text out of range", "E005")
def _() -> bytes:
    return replaced(SHEET, b't="s"><v>', b't="s"><v>99999')


@hostile("number that is none", "E005")
def _() -> bytes:
    return replaced(SHEET, b"</row>", b'<c r="T1"><v>seratus</v></c></row>')


@hostile("number of five thousand digits", "E005")
def _() -> bytes:
    return replaced(SHEET, b"</row>", b'<c r="T1"><v>' + b"9" * 5000 + b"</v></c></row>")


@hostile("encrypted entry", "E003")
def _() -> bytes:
    content = bytearray(sent())
    for signature, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = -1
        while (start := content.find(signature, start + 1)) >= 0:
            content[start + place] |= 1
    return bytes(content)


@hostile("unusual packing", "E005")
def _() -> bytes:
    return zipped(parts(sent()), zipfile.ZIP_BZIP2)


@hostile("zip bomb", "E006")
def _() -> bytes:
    return added({"xl/media/a.xml": bytes(read_package.MAX_SMALL + 1)})


@hostile("one part too large", "E006")
def _() -> bytes:
    return _lying(added({"xl/media/a.bin": b"x"}), b"xl/media/a.bin", read_package.MAX_PART + 1)


@hostile("too large in all", "E006")
def _() -> bytes:
    many = {f"xl/media/{number}.bin": bytes(100_000) for number in range(40)}
    content = added(many)
    for name in many:
        content = _lying(content, name.encode(), read_package.MAX_SMALL)
    return content


@hostile("sheet that says it is small", "E005")
def _() -> bytes:
    return _lying(sent(), SHEET.encode(), 100)


@hostile("too many entries", "E006")
def _() -> bytes:
    return added({f"xl/media/{number}": b"" for number in range(read_package.MAX_ENTRIES + 1)})


@hostile("too many sheets", "E006")
def _() -> bytes:
    sheets = b"".join(
        b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(read_parts.MAX_SHEETS + 1)
    )
    return replaced(WORKBOOK, b"<sheets>", b"<sheets>" + sheets)


@hostile("too many formats", "E006")
def _() -> bytes:
    return replaced(STYLES, b"</cellXfs>", b'<xf numFmtId="9"/>' * (read_parts.MAX_FORMATS + 1) + b"</cellXfs>")


@hostile("too many texts", "E006")
def _() -> bytes:
    return replaced(STRINGS, b"</sst>", b"<si><t>x</t></si>" * (read_scan.MAX_STRINGS + 1) + b"</sst>")


@hostile("too many cells", "E006")
def _() -> bytes:
    row = b'<row r="%d">' + b'<c r="A1"><v>1</v></c>' * 5000 + b"</row>"
    return replaced(SHEET, b"</sheetData>", b"".join(row % n for n in range(100, 170)) + b"</sheetData>")


@hostile("too many merged cells", "E006")
def _() -> bytes:
    cells = b"".join(b'<mergeCell ref="E%d:E%d"/>' % (n, n + 1) for n in range(2, 2 * read_scan.MAX_MERGED + 8, 2))
    return replaced(SHEET, b"</mergeCells>", cells + b"</mergeCells>")


@hostile("merged over everything many times", "E006")
def _() -> bytes:
    cells = b"".join(b'<mergeCell ref="A%d:Z1048576"/>' % n for n in range(1, 20))
    rows = b'<row r="19999"><c r="E19999"><v>1</v></c></row>'
    content = replaced(SHEET, b"</mergeCells>", cells + b"</mergeCells>")
    return replaced(SHEET, b"</sheetData>", rows + b"</sheetData>", content)


@hostile("entry outside the folder", "E007")
def _() -> bytes:
    return added({"../../etc/cron.d/x": b"x"})


@hostile("absolute entry", "E007")
def _() -> bytes:
    return added({"/etc/passwd": b"x"})


@hostile("entry on a drive", "E007")
def _() -> bytes:
    return added({"C:\\Windows\\x": b"x"})


@hostile("two entries of one name", "E007")
def _() -> bytes:
    return added({SHEET.upper(): b"<worksheet/>"})


@hostile("external entity in the workbook", "E007")
def _() -> bytes:
    return replaced(WORKBOOK, b"<workbook", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook')


@hostile("external entity in the shared texts", "E007")
def _() -> bytes:
    content = replaced(STRINGS, b"<sst", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst')
    return replaced(STRINGS, b"<t>contoh</t>", b"<t>&e;</t>", content)


@hostile("billion laughs in a sheet", "E007")
def _() -> bytes:
    return replaced(SHEET, b"<worksheet", BOMB.encode() + b"]><worksheet")


@hostile("billion laughs in the styles", "E007")
def _() -> bytes:
    return replaced(STYLES, b"<styleSheet", BOMB.encode() + b"]><styleSheet")


@hostile("sheet in utf-16", "E007")
def _() -> bytes:
    entries = parts(sent())
    text = entries[SHEET].decode().replace("UTF-8", "UTF-16")
    return zipped({**entries, SHEET: text.encode("utf-16")})


@hostile("sheet in an unknown encoding", "E007")
def _() -> bytes:
    return replaced(SHEET, b'encoding="UTF-8"', b'encoding="x-bappeda"')


@hostile("shared texts that hide in utf-7", "E007")
def _() -> bytes:
    return replaced(STRINGS, b'encoding="UTF-8"', b'encoding="utf-7"')


@hostile("control character", "E005")
def _() -> bytes:
    return replaced(STRINGS, b"<t>draf</t>", b"<t>dr\x01af</t>")


@hostile("workbook of another program", "E008")
def _() -> bytes:
    def clear(book: Book) -> None:
        for sheet in book.worksheets[1:]:
            book.remove(sheet)
        book.active.delete_rows(1, 100)
        book.active.append(["Program", "Pagu", "Realisasi"])
        book.custom_doc_props.props.clear()

    return changed(clear)


@hostile("macros", "E013", kept=True)
def _() -> bytes:
    return added({"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


@hostile("links to other workbooks", "E013", kept=True)
def _() -> bytes:
    return added({"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})


@hostile("embedded file", "E013", kept=True)
def _() -> bytes:
    return added({"xl/embeddings/oleObject1.bin": b"MZ"})


@hostile("styles that refer to themselves", kept=True)
def _() -> bytes:
    return replaced(
        STYLES, b"<cellXfs", b'<cellStyleXfs><xf xfId="7" numFmtId="x" fontId="-3"/></cellStyleXfs><cellXfs'
    )


@hostile("no styles", kept=True)
def _() -> bytes:
    return zipped({name: content for name, content in parts(sent()).items() if name != STYLES})


@hostile("names that refer to nothing", kept=True)
def _() -> bytes:
    names = b'<definedName name="_xlnm.Print_Titles" localSheetId="99">#REF!</definedName><definedName/>'
    return replaced(WORKBOOK, b"<definedNames>", b"<definedNames>" + names)


@hostile("validation and conditions that are nonsense", kept=True)
def _() -> bytes:
    return replaced(
        SHEET, b"</sheetData>", b'</sheetData><dataValidations><dataValidation type="x"/></dataValidations>'
    )


@hostile("properties that are no xml", kept=True)
def _() -> bytes:
    return zipped({**parts(sent()), "docProps/custom.xml": b"<<<", "docProps/core.xml": b"\xff\xfe"})


@hostile("backslashes in names of entries", kept=True)
def _() -> bytes:
    return zipped({name.replace("/", "\\"): content for name, content in parts(sent()).items()})


@hostile("formatted to the last row", kept=True)
def _() -> bytes:
    rows = b"".join(b'<row r="%d"><c r="A%d" s="1"/><c r="E%d" s="1"/></row>' % (n, n, n) for n in range(20, 1_048_577))
    return replaced(SHEET, b"</sheetData>", rows + b"</sheetData>")


@hostile("content in the last row", "E017", kept=True)
def _() -> bytes:
    return replaced(SHEET, b"</sheetData>", b'<row r="1048576"><c r="E1048576"><v>1</v></c></row></sheetData>')


@hostile("content in the last column", kept=True)
def _() -> bytes:
    return replaced(SHEET, b"</sheetData>", b'<row r="20"><c r="XFD20"><v>1</v></c></row></sheetData>')


@hostile("dimension that lies", kept=True)
def _() -> bytes:
    return replaced(SHEET, b'<dimension ref="A1:N19"/>', b'<dimension ref="A1"/>')


@hostile("other sheet with formulas of dynamic data exchange", "E014", kept=True)
def _() -> bytes:
    def add(book: Book) -> None:
        book.create_sheet("Sheet1", 0).append(["=cmd|'/C calc'!A0", "catatan"])

    return changed(add)


def _lying(content: bytes, name: bytes, size: int) -> bytes:
    """The archive with another unpacked size in the entries of one name."""
    found = bytearray(content)
    for signature, place, names in ((b"PK\x01\x02", 24, 46), (b"PK\x03\x04", 22, 30)):
        start = -1
        while (start := found.find(signature, start + 1)) >= 0:
            if found[start + names : start + names + len(name)] == name:
                found[start + place : start + place + 4] = size.to_bytes(4, "little")
    return bytes(found)
