#!/usr/bin/env python3
"""cthd import on workbooks as spreadsheets write them: import_workbooks_test.py CTHD.

Data are made up. Needs openpyxl, to make workbooks.
"""
import datetime
import html
import io
import json
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl
import openpyxl.utils.datetime

CTHD = Path(sys.argv.pop(1)).resolve()
FIXTURES = Path(__file__).resolve().parent / "fixtures"
HEADS = ["Mã số", "Tình trạng", "Tiến độ (%)", "Kết quả thực hiện", "Khó khăn, vướng mắc",
         "Kiến nghị, đề xuất", "Văn bản minh chứng", "Ngày cập nhật", "Mã cơ quan", "Năm báo cáo"]
RESULT = "- Đã xong \"đợt 1\" & <đủ>;\n\n  còn 1,5 tỷ đồng"
ASCII_RESULT = "- done: \"1\" & <2>;\n\n  soon"


def form(rows, title="Biểu", epoch=None):
    """An XLSX with a title block, the heads and `rows`; a pair is a value and its format."""
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = title
    sheet["A1"] = "BIỂU BÁO CÁO (giả định)"
    sheet.merge_cells("A1:J1")
    for row, values in enumerate([HEADS] + rows, start=3):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row, column)
            cell.value, form = value if isinstance(value, tuple) else (value, None)
            if form:
                cell.number_format = form
    book.create_sheet("Trống")
    return book


class Workbooks(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(FIXTURES / "small" / "programme", self.folder / "programme")

    def cthd(self, *arguments):
        return subprocess.run([CTHD, *arguments, "--today", "2026-12-20"], cwd=self.folder,
                              capture_output=True, timeout=60, check=False)

    def reports(self):
        return {path.name: path.read_bytes()
                for path in sorted((self.folder / "programme" / "reports").rglob("*.yaml"))}

    def history(self, task, agency):
        done = self.cthd("show", task, "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        updates = json.loads(done.stdout)[0]["history"][agency]
        return [{key: update[key] for key in
                 ("date", "status", "progress", "result", "evidence")} for update in updates]

    def save(self, book, name="form.xlsx"):
        book.save(self.folder / name)
        return name

    def refused(self, name):
        before = self.reports()
        done = self.cthd("import", name)
        self.assertEqual(done.returncode, 1, done.stderr.decode())
        self.assertEqual(self.reports(), before)
        return done.stderr.decode()

    def test_every_type_of_cell_is_taken_for_what_it_is(self):
        rows = [["II.2.c", "Đang thực hiện", (0.4, "0%"), RESULT, None, None, "12/BC; 13/BC\n14/BC",
                 datetime.date(2026, 6, 30), "so-tai-chinh", 2026],
                ["II.3.1", "hoàn thành", 100, 5, None, None, None, "18/11/2026", "stc", "2026"],
                ["II.3.2", "tạm dừng", None, None, None, None, None, None, "Sở Tài chính", 2026],
                ["II.1.b.1", None, None, None, None, None, None, None, "so-tai-chinh", 2026]]
        for epoch in (None, openpyxl.utils.datetime.MAC_EPOCH):
            name = self.save(form(rows, epoch=epoch))
            done = self.cthd("import", name)
            self.assertNotIn(name, done.stderr.decode())
        self.assertEqual(done.stdout.decode(),
                         "form.xlsx: 0 recorded, 3 recorded already, 1 empty\n"
                         "nothing new: everything filled in is already recorded\n")
        self.assertEqual(self.history("II.2.c", "so-tai-chinh"), [
            {"date": "2026-06-30", "status": "in-progress", "progress": 40, "result": RESULT,
             "evidence": ["12/BC", "13/BC", "14/BC"]}])
        self.assertEqual(self.history("II.3.1", "so-tai-chinh"), [
            {"date": "2026-11-18", "status": "completed", "progress": 100, "result": "5",
             "evidence": []}])
        self.assertEqual(self.history("II.3.2", "so-tai-chinh"), [
            {"date": "2026-12-14", "status": "suspended", "progress": None, "result": None,
             "evidence": []}])

    def test_every_bad_cell_is_named_by_sheet_row_and_column(self):
        rows = [[4.1, "đang lam", 0.4, "=1+1", True, None, datetime.date(2026, 7, 1), 46374.5,
                 "so-tai-chinh", 2026]]
        book = form(rows)
        book.active.merge_cells("F4:F5")
        book.active["F4"] = "của ai?"
        heads = [line for line in self.refused(self.save(book)).splitlines() if "error" in line]
        self.assertEqual(heads, [
            "form.xlsx:Biểu!A4: error: this cell holds the number 4.1, not the id of a task [id]",
            "form.xlsx:Biểu!B4: error: unknown status 'đang lam' [status]",
            "form.xlsx:Biểu!C4: error: '0.4' is not a percentage [progress]",
            "form.xlsx:Biểu!D4: error: this cell holds a formula [schema]",
            "form.xlsx:Biểu!E4: error: this cell holds TRUE or FALSE [schema]",
            "form.xlsx:Biểu!F4: error: this cell is merged with others [schema]",
            "form.xlsx:Biểu!G4: error: this cell holds a date, not a text [schema]",
            "form.xlsx:Biểu!H4: error: '46374.5' is not a date [date]"])

    def cell(self, sheet, task, head):
        """The cell of a form in the row of a task and the column with a head."""
        find = lambda value: next(cell for cells in sheet.iter_rows() for cell in cells
                                  if cell.value == value)
        return sheet.cell(find(task).row, find(head).column)

    def fill(self, sheet, task, *answers):
        for head, value in answers:
            self.cell(sheet, task, head).value = value

    def test_exported_forms_come_back(self):
        done = self.cthd("form", "--all", "-o", "forms", "--year", "2026")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        names = sorted(str(path.relative_to(self.folder))
                       for path in (self.folder / "forms").iterdir())
        before = self.reports()
        done = self.cthd("import", *names)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        self.assertTrue(done.stdout.decode().endswith("\nnothing is filled in\n"))
        self.assertEqual(self.reports(), before)

        name = next(name for name in names if "so-tai-chinh" in name)
        book = openpyxl.load_workbook(self.folder / name)
        sheet = book.active
        self.fill(sheet, "II.2.c", ("Tình trạng", "đang thực hiện"), ("Tiến độ (%)", 40),
                  ("Kết quả thực hiện", RESULT), ("Ngày cập nhật", datetime.date(2026, 6, 30)))
        book.save(self.folder / name)
        done = self.cthd("import", name)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        self.assertEqual(self.history("II.2.c", "so-tai-chinh"), [
            {"date": "2026-06-30", "status": "in-progress", "progress": 40, "result": RESULT,
             "evidence": []}])

    def test_the_second_part_of_a_form_comes_back(self):
        done = self.cthd("form", "-a", "hoi-nuoi-ong", "-o", "form.xlsx", "--year", "2026")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        done = self.cthd("import", "form.xlsx")
        self.assertEqual(done.stdout.decode(), "form.xlsx: 0 recorded, 0 recorded already, 1 empty\n"
                                               "nothing is filled in\n")
        book = openpyxl.load_workbook(self.folder / "form.xlsx")
        self.fill(book.active, "II.3.2", ("Tình trạng", "hoàn thành"),
                  ("Kết quả thực hiện", RESULT), ("Ngày cập nhật", "30/6/2026"))
        book.save(self.folder / "form.xlsx")
        done = self.cthd("import", "form.xlsx")
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        self.assertTrue(done.stdout.decode().startswith(
            "form.xlsx: 1 recorded, 0 recorded already, 1 empty\n"))
        self.assertEqual(self.history("II.3.2", "hoi-nuoi-ong"), [
            {"date": "2026-06-30", "status": "completed", "progress": None, "result": RESULT,
             "evidence": []}])
        self.cthd("form", "-a", "hoi-nuoi-ong", "-o", "again.xlsx", "--year", "2026")
        sheet = openpyxl.load_workbook(self.folder / "again.xlsx").active
        self.assertEqual([self.cell(sheet, "II.3.2", head).value
                          for head in ("Tình trạng lần trước", "Kết quả lần trước")],
                         ["hoàn thành (30/6/2026)", RESULT])
        self.assertEqual(self.cthd("validate", "--quiet").stderr.decode(), "")

    def test_what_nobody_sees_is_said_at_the_cell(self):
        def row(task, status, result):
            return [task, status, None, result, None, None, None, "2026-06-30",
                    "so-tai-chinh", "2026"]
        book = form([row("II.2.c", "tạm dừng", "Chờ vốn."), row("II.3.1", "tạm dừng", "Chờ.")])
        sheet = book.active
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["D"].hidden = True
        sheet["B5"].comment = openpyxl.comments.Comment("đề nghị bổ sung số liệu", "Trưởng phòng")
        self.save(book)
        done = self.cthd("import", "form.xlsx", "--dry-run")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(
            [line for line in done.stderr.decode().splitlines() if ": warning: " in line], [
                "form.xlsx:Biểu!4: warning: row 4 is hidden; its answer is recorded [schema]",
                "form.xlsx:Biểu!D4: warning: the column 'Kết quả thực hiện' is hidden; its answers "
                "are recorded [schema]",
                "form.xlsx:Biểu!B5: warning: this cell has a comment: 'đề nghị bổ sung số liệu' "
                "[schema]"])
        sheet["D5"].font = openpyxl.styles.Font(strike=True)
        self.save(book)
        done = self.cthd("import", "form.xlsx")
        self.assertEqual(done.returncode, 1)
        self.assertIn("form.xlsx:Biểu!D5: error: words are struck out here: 'Chờ.' [schema]\n",
                      done.stderr.decode())

    def test_a_hidden_sheet_is_left_out(self):
        row = ["II.3.2", "tạm dừng", None, "Chờ.", None, None, None, "2026-06-30", "hoi-nuoi-ong",
               "2026"]
        book = form([row])
        book.worksheets[1].title = "Ẩn"
        for column, (head, value) in enumerate(zip(HEADS, row), start=1):
            book.worksheets[1].cell(1, column).value = head
            book.worksheets[1].cell(2, column).value = value
        book.worksheets[1].sheet_state = "hidden"
        self.save(book)
        done = self.cthd("import", "form.xlsx", "--dry-run")
        self.assertEqual(done.returncode, 0)
        self.assertIn("form.xlsx:Ẩn: warning: this sheet is hidden; it is ignored [schema]",
                      done.stderr.decode())
        self.assertIn("form.xlsx: 1 recorded", done.stderr.decode())

    def test_libreoffice_form_is_taken(self):
        shutil.copy(FIXTURES / "forms" / "so-tai-chinh.ods", self.folder)
        done = self.cthd("import", "so-tai-chinh.ods")
        self.assertEqual((done.returncode, done.stderr.decode()), (
            0, "so-tai-chinh.ods:Biểu!D4: warning: this cell has a comment: 'ghi chú giả định, "
               "không phải nội dung' [schema]\n"
               "hint: comments are not recorded; write what matters into a cell\n"))
        self.assertEqual(self.history("II.2.c", "so-tai-chinh"), [
            {"date": "2026-06-30", "status": "in-progress", "progress": 40, "result": RESULT,
             "evidence": ["12/BC", "13/BC", "14/BC"]}])
        self.assertIn("nothing new", self.cthd("import", "so-tai-chinh.ods").stdout.decode())

    def test_bombs_are_refused(self):
        whole = io.BytesIO()
        form([]).save(whole)
        for size in (60 << 20, 300 << 20):
            with zipfile.ZipFile(whole) as old, \
                    zipfile.ZipFile(self.folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
                for name in old.namelist():
                    if name != "xl/worksheets/sheet1.xml":
                        bomb.writestr(name, old.read(name))
                bomb.writestr("xl/worksheets/sheet1.xml", b"<a>" * (size // 3))
            self.assertIn("the workbook is damaged", self.refused("bomb.xlsx"))

    def edited(self, edit):
        """Writes a form with one result whose part that holds the result is what `edit` makes of
        it."""
        whole = io.BytesIO()
        form([["II.2.c", "Đang thực hiện", 40, ASCII_RESULT, None, None, None, "30/6/2026",
               "so-tai-chinh", 2026]]).save(whole)
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(self.folder / "form.xlsx", "w") as new:
            parts = {name: old.read(name).decode() for name in old.namelist()}
            for name, text in parts.items():
                new.writestr(name, edit(text) if "- done" in text else text)
        self.assertEqual(sum("- done" in text for text in parts.values()), 1)
        return "form.xlsx"

    def test_cdata_and_comments_are_read_as_text(self):
        def edit(text):
            begin, end = text.index("- done"), text.index("soon")
            plain = html.unescape(text[begin:end])
            return f"{text[:begin]}<![CDATA[{plain}]]><!-- <t>&nbsp; -->{text[end:]}"

        done = self.cthd("import", self.edited(edit))
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        self.assertEqual(self.history("II.2.c", "so-tai-chinh")[0]["result"], ASCII_RESULT)

    def test_parts_are_found_as_excel_finds_them(self):
        rows = [["II.2.c", "Đang thực hiện", 40, ASCII_RESULT, None, None, None, "30/6/2026",
                 "so-tai-chinh", 2026]]
        whole = io.BytesIO()
        form(rows).save(whole)
        renamings = {"other-case.xlsx": lambda name: name.replace("sheet", "SHEET"),
                     "backslashes.xlsx": lambda name: name.replace("/", "\\"),
                     "dotted.xlsx": lambda name: "./" + name.replace("/", "//"),
                     "encoded.xlsx": lambda name: name.replace("sheet1", "%73heet1")}
        for file, renamed in renamings.items():
            with zipfile.ZipFile(whole) as old, \
                    zipfile.ZipFile(self.folder / file, "w", zipfile.ZIP_DEFLATED) as new:
                new.writestr("xl/", b"")
                for name in old.namelist():
                    part = old.read(name).decode()
                    part = re.sub(r"^<\?xml[^>]*\?>", "", part)
                    new.writestr(renamed(name), part.encode("utf-16"))
        done = self.cthd("import", *renamings)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        self.assertIn("encoded.xlsx: 0 recorded, 1 recorded already", done.stdout.decode())
        self.assertEqual(self.history("II.2.c", "so-tai-chinh")[0]["result"], ASCII_RESULT)

    def test_rows_that_only_have_a_format_are_no_cells(self):
        book = form([["II.2.c", "Đang thực hiện", 40, RESULT, None, None, None, "30/6/2026",
                      "so-tai-chinh", 2026]])
        book.save(self.folder / "form.xlsx")
        with zipfile.ZipFile(self.folder / "form.xlsx") as old:
            parts = {name: old.read(name) for name in old.namelist()}
        empty = "".join(f'<row r="{row}"><c r="A{row}" s="0"/><c r="P{row}" s="0"/></row>'
                        for row in range(5, 1048577))
        sheet = "xl/worksheets/sheet1.xml"
        parts[sheet] = parts[sheet].replace(b"</sheetData>", empty.encode() + b"</sheetData>")
        with zipfile.ZipFile(self.folder / "form.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
            for name, part in parts.items():
                new.writestr(name, part)
        done = self.cthd("import", "form.xlsx")
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        self.assertEqual(self.history("II.2.c", "so-tai-chinh")[0]["result"], RESULT)

    def test_entities_are_refused(self):
        laughs = "<!ENTITY l0 'ha'>" + "".join(
            f"<!ENTITY l{i} '{f'&l{i - 1};' * 100}'>" for i in range(1, 9))
        secret = (self.folder / "programme" / "programme.yaml").as_uri()
        for kind, entity in ((f"[{laughs}]", "l8"), ("[<!ENTITY l0 'ha'>]", "l0"),
                             (f"[<!ENTITY secret SYSTEM '{secret}'>]", "secret"),
                             (f"SYSTEM '{secret}' []", "amp")):
            def edit(text, kind=kind, entity=entity):
                root = re.search(r"<(\w+)", text)
                return (f"<!DOCTYPE {root[1]} {kind}>{text[root.start():]}".replace(
                    "- done", f"&{entity}; done"))
            self.assertIn("the workbook is damaged", self.refused(self.edited(edit)))

    def test_parts_that_share_bytes_are_refused(self):
        name = self.edited(str)
        data = (self.folder / name).read_bytes()
        # Every entry of the table of contents says that it takes half of the archive.
        self.assertGreater(data.count(b"PK\1\2"), 5)
        parts = data.split(b"PK\1\2")
        size = struct.pack("<I", len(data) // 2)
        (self.folder / name).write_bytes(b"PK\1\2".join(
            [parts[0]] + [part[:16] + size + part[20:] for part in parts[1:]]))
        self.assertIn("the workbook is damaged", self.refused(name))

    def test_damaged_workbooks_never_crash_and_write_nothing(self):
        rows = [["II.2.c", "Đang thực hiện", 40, RESULT, None, None, "12/BC", "30/6/2026",
                 "so-tai-chinh", 2026]]
        self.save(form(rows))
        before = self.reports()
        chance = random.Random(3)
        for original in (self.folder / "form.xlsx", FIXTURES / "forms" / "so-tai-chinh.ods"):
            for number in range(60):
                damaged = self.folder / f"damaged{original.suffix}"
                damaged.write_bytes((damage_bytes if number % 2 else damage_parts)(
                    original.read_bytes(), chance))
                done = self.cthd("import", damaged.name, "--dry-run")
                self.assertIn(done.returncode, (0, 1), (number, done.stderr))
        self.assertEqual(self.reports(), before)


def damage_bytes(data, chance):
    """The bytes of a file with a stretch of them missing, doubled or changed."""
    begin = chance.randrange(len(data))
    end = min(len(data), begin + chance.choice([1, 1, 4, 300, len(data)]))
    return data[:begin] + chance.choice([b"", data[begin:end] * 2, chance.randbytes(end - begin)]) \
        + data[end:]


def damage_parts(data, chance):
    """The archive with one of its parts damaged and all checksums right."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        victim = chance.choice([name for name in old.namelist() if name.endswith((".xml", ".rels"))])
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damage_bytes(part, chance) if name == victim and part else part)
    return made.getvalue()


if __name__ == "__main__":
    unittest.main()
