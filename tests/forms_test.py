#!/usr/bin/env python3
"""The forms that `cthd form` writes, as a spreadsheet program reads them: forms_test.py BUILD_FOLDER.

Needs openpyxl. All results in here are made up.
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl

SOURCE = Path(__file__).parent.parent
CTHD = Path(sys.argv.pop(1)).resolve() / "cthd"

HEADS = ["Mã số", "Nội dung nhiệm vụ", "Cơ quan phối hợp", "Tình trạng lần trước",
         "Kết quả lần trước", "Tình trạng", "Tiến độ (%)", "Kết quả thực hiện",
         "Khó khăn, vướng mắc", "Kiến nghị, đề xuất", "Văn bản minh chứng", "Ngày cập nhật",
         "Mã cơ quan", "Năm báo cáo", "Mã chương trình"]
FILLED_IN = range(6, 13)  # columns, from 1
LABELS = '"chưa thực hiện,đang thực hiện,hoàn thành,tạm dừng"'


class Forms(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def programme(self, origin):
        shutil.copytree(SOURCE / origin / "programme", self.folder / "programme")

    def cthd(self, *arguments):
        today = () if "--today" in arguments else ("--today", "2026-07-15")
        done = subprocess.run([CTHD, "--lang", "en", *arguments, *today],
                              cwd=self.folder, env={}, capture_output=True, text=True,
                              encoding="utf-8")
        self.assertEqual((done.stderr, done.returncode), ("", 0))
        return done.stdout

    def tasks(self, agency, role):
        """The tasks that an agency leads or coordinates, as the programme gives them."""
        listed = json.loads(self.cthd("list", "--agency", agency, "--role", role, "--quiet",
                                      "--as-of", "2026-12-14", "--format", "json"))
        return [(task["id"], task["text"]) for task in listed]

    def sheet(self, path):
        book = openpyxl.load_workbook(path)
        self.assertEqual(book.sheetnames, ["Biểu"])
        with zipfile.ZipFile(path) as archive:
            self.assertIsNone(archive.testzip())
        return book["Biểu"]

    def head_row(self, sheet):
        rows = [cell.row for cell in sheet["A"] if cell.value == "Mã số"]
        self.assertEqual(len(rows), 1)
        return rows[0]

    def check_page(self, sheet, head):
        self.assertEqual(sheet.freeze_panes, f"A{head + 1}")
        self.assertEqual(sheet.print_title_rows, f"${head}:${head}")
        self.assertEqual((sheet.page_setup.orientation, sheet.page_setup.paperSize),
                         ("landscape", 9))
        self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
        self.assertEqual((sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight), (1, 0))
        area = "".join(sheet.print_area)  # a list, or from openpyxl 3.1 on a text with the sheet
        self.assertEqual(area.split("!")[-1], f"$A$1:$L${sheet.max_row}")
        self.assertTrue(sheet.HeaderFooter.differentFirst)
        self.assertFalse(sheet.firstHeader)
        self.assertEqual((sheet.oddHeader.center.text, sheet.oddHeader.center.size), ("&P", 13))
        millimetres = [round(25.4 * inches) for inches in (
            sheet.page_margins.left, sheet.page_margins.right, sheet.page_margins.top,
            sheet.page_margins.bottom)]
        self.assertEqual(millimetres, [30, 15, 20, 20])

    def check_rows_grow(self, path, rows_of_tasks, last):
        """Rows of tasks have a height that Excel fits to what is typed; all others a fixed one."""
        with zipfile.ZipFile(path) as book:
            xml = book.read("xl/worksheets/sheet1.xml").decode("utf-8")
        rows = re.findall(r'<row r="(\d+)" spans="1:15" ht="([\d.]+)"( customHeight="1")?>', xml)
        fixed = {int(row): bool(custom) for row, _, custom in rows}
        for row in range(1, last + 1):
            self.assertEqual(fixed[row], row not in rows_of_tasks, row)

    def check_protection(self, sheet, rows_of_tasks, head, last, place):
        protection = sheet.protection
        self.assertTrue(protection.sheet)
        self.assertIsNone(protection.password)
        self.assertEqual((protection.formatColumns, protection.formatRows), (False, False))
        for row in range(head - 1, last + 1):
            for column in range(1, 15):
                self.assertEqual(sheet.cell(row, column).protection.locked,
                                 row not in rows_of_tasks or column not in FILLED_IN, (row, column))
        own = [cell.value for cells in sheet.iter_rows() for cell in cells
               if cell.value and not cell.protection.locked]
        self.assertEqual([value.split(" ")[0] for value in own], ["Số:", place, "QUYỀN"])

    def check_validations(self, sheet, parts):
        rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
        self.assertEqual(sorted(rules), sorted(
            f"{column}{rows[0]}:{column}{rows[-1]}" if len(rows) > 1 else f"{column}{rows[0]}"
            for column in "FGKL" for rows in parts))
        for rows in parts:
            self.check_rules([next(rule for where, rule in rules.items()
                                   if where.split(":")[0] == f"{column}{rows[0]}")
                              for column in "FGKL"])

    def check_rules(self, rules):
        status, progress, evidence, date = rules
        self.assertEqual((status.type, status.formula1), ("list", LABELS))
        self.assertFalse(status.showDropDown, "showDropDown hides it")
        self.assertEqual((progress.type, progress.operator or "between", progress.formula1,
                          progress.formula2), ("whole", "between", "0", "100"))
        self.assertEqual((date.type, date.operator or "between", date.formula1, date.formula2),
                         ("textLength", "between", "3", "30"))
        self.assertEqual(evidence.type or "none", "none")
        for rule in rules:
            self.assertTrue(rule.showInputMessage and rule.prompt and rule.promptTitle)
        for rule in (status, progress, date):
            self.assertTrue(rule.showErrorMessage and rule.error)
            self.assertIn(rule.errorStyle or "stop", "stop")

    def check_form(self, path, agency, place):
        sheet = self.sheet(path)
        head = self.head_row(sheet)
        self.assertEqual([cell.value for cell in sheet[head]], HEADS)
        led, coordinated = self.tasks(agency, "lead"), self.tasks(agency, "coordinate")
        self.assertTrue(led)
        parts = [("A. ", led), ("B. ", coordinated)] if coordinated else [("", led)]
        rows_of_parts, row = [], head + 1
        for title, tasks in parts:
            if title:
                self.assertTrue(sheet.cell(row, 1).value.startswith(title))
                self.assertIn(f"A{row}:L{row}", sheet.merged_cells)
                row += 1
            rows_of_parts.append(range(row, row + len(tasks)))
            self.assertEqual([(sheet.cell(row, 1).value, sheet.cell(row, 2).value)
                              for row in rows_of_parts[-1]], tasks)
            row += len(tasks)
        rows_of_tasks, last = [row for rows in rows_of_parts for row in rows], row - 1
        for row in rows_of_tasks:
            self.assertEqual([sheet.cell(row, column).value for column in (13, 14)],
                             [agency, "2026"])
            for column in FILLED_IN:
                self.assertIsNone(sheet.cell(row, column).value)
            self.assertEqual([sheet.cell(row, column).number_format for column in FILLED_IN],
                             ["@", "0.##", "@", "@", "@", "@", "@"])
        for row in range(last + 1, sheet.max_row + 1):  # the foot is no task
            for column in (1, *FILLED_IN, 13, 14):
                self.assertIsNone(sheet.cell(row, column).value, (row, column))
        for cells in sheet.iter_rows():
            for cell in cells:
                self.assertNotEqual(cell.data_type, "f", cell.coordinate)
                if cell.value is not None:
                    self.assertEqual(cell.data_type, "s", cell.coordinate)
                    self.assertEqual(cell.font.name, "Times New Roman")
        self.check_page(sheet, head)
        self.check_rows_grow(path, rows_of_tasks, last)
        self.check_protection(sheet, rows_of_tasks, head, last, place)
        self.check_validations(sheet, rows_of_parts)

    def check_all(self, origin, place):
        self.programme(origin)
        self.cthd("form", "--all", "-o", "forms")
        listed = json.loads(self.cthd("list", "--as-of", "2026-12-14", "--format", "json"))
        leaders = {agency for task in listed for agency in task["lead"]}
        made = sorted((self.folder / "forms").iterdir())
        self.assertEqual({path.stem for path in made}, leaders)
        for path in made:
            with self.subTest(agency=path.stem):
                self.check_form(path, path.stem, place)
        before = {path: path.read_bytes() for path in made}
        self.cthd("form", "--all", "-o", "again", "--today", "2026-07-16")
        for path in made:
            self.assertEqual((self.folder / "again" / path.name).read_bytes(), before[path])

    def test_real_programme(self):
        self.check_all(".", "Lai")

    def test_made_up_programme(self):
        self.check_all("tests/fixtures/small", "Hoa")

    def known(self, *results):
        """What a form shows as the last result, after each of `results` was recorded."""
        self.programme("tests/fixtures/small")
        shown = []
        for result in results:
            self.cthd("update", "II.3.1", "-a", "stc", "--status", "completed", "--progress", "100",
                      "--date", "2026-07-01", "--again", "--result", result)
            self.cthd("form", "-a", "stc", "-o", "stc.xlsx", "--force")
            sheet = self.sheet(self.folder / "stc.xlsx")
            row = next(cell.row for cell in sheet["A"] if cell.value == "II.3.1")
            self.assertEqual(sheet.cell(row, 4).value, "hoàn thành, 100% (01/7/2026)")
            self.assertEqual(sheet.cell(row, 5).data_type, "s")
            shown.append(sheet.cell(row, 5).value)
        return shown

    def test_no_text_becomes_a_formula(self):
        results = ["=1+1", "- Đã bố trí 2 tỷ đồng.\n+ Đợt 2: 3 tỷ.", "@SUM(A1)", "+84 213", "1/2"]
        self.assertEqual(self.known(*results), results)
        with zipfile.ZipFile(self.folder / "stc.xlsx") as book:
            self.assertNotIn(b"<f>", book.read("xl/worksheets/sheet1.xml"))

    def test_a_result_longer_than_a_cell_is_cut(self):
        long = "ế" * 40000
        self.assertEqual(self.known(long), [long[:32766] + "…"])


if __name__ == "__main__":
    unittest.main()
