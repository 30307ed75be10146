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

LAST = ["Tình trạng lần trước", "Kết quả lần trước"]  # only if a task has any
HEADS = ["TT", "Mã số", "Nội dung nhiệm vụ", "Cơ quan phối hợp", "Thời hạn", *LAST, "Tình trạng", "Tiến độ (%)", "Kết quả thực hiện",
         "Khó khăn, vướng mắc", "Kiến nghị, đề xuất", "Văn bản minh chứng", "Ngày cập nhật",
         "Mã cơ quan", "Năm báo cáo", "Mã chương trình"]
FILLED_IN = HEADS[7:14]
PAGE = (297 - 30 - 15) / 25.4 * 72  # between the margins, in points
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
        rows = [cell.row for cell in sheet["A"] if cell.value == "TT"]
        self.assertEqual(len(rows), 1)
        return rows[0]

    def columns(self, sheet):
        """The numbers of the columns, by head."""
        return {cell.value: cell.column for cell in sheet[self.head_row(sheet)]}

    def check_widths(self, path, sheet, columns):
        """The printed columns are as wide as the page, so that nothing is printed smaller."""
        normal = sheet.parent._fonts[0]
        self.assertEqual((normal.name, normal.sz), ("Times New Roman", 12))  # a digit: 6 points
        with zipfile.ZipFile(path) as book:
            xml = book.read("xl/worksheets/sheet1.xml").decode("utf-8")
        widths = {int(column): 6 * float(width) for column, width in
                  re.findall(r'<col min="(\d+)" max="\d+" width="([\d.]+)"', xml)}
        printed = sum(widths[column] for column in range(1, columns["Ngày cập nhật"] + 1))
        self.assertLessEqual(printed, PAGE)
        self.assertGreater(printed, PAGE * 0.97)
        sizes = {cell.font.sz for cells in sheet.iter_rows(max_col=columns["Ngày cập nhật"])
                 for cell in cells if cell.value is not None}
        self.assertGreaterEqual(min(sizes), 9)

    def check_page(self, sheet, head, columns):
        self.assertEqual(sheet.freeze_panes, f"A{head + 1}")
        self.assertEqual(sheet.print_title_rows, f"${head}:${head}")
        self.assertEqual((sheet.page_setup.orientation, sheet.page_setup.paperSize),
                         ("landscape", 9))
        self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
        self.assertEqual((sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight), (1, 0))
        area = "".join(sheet.print_area)  # a list, or from openpyxl 3.1 on a text with the sheet
        last = openpyxl.utils.get_column_letter(columns["Ngày cập nhật"])
        self.assertEqual(area.split("!")[-1], f"$A$1:${last}${sheet.max_row}")
        self.assertTrue(sheet.HeaderFooter.differentFirst)
        self.assertFalse(sheet.firstHeader)
        self.assertEqual((sheet.oddHeader.center.text, sheet.oddHeader.center.size), ("&P", 13))
        millimetres = [round(25.4 * inches) for inches in (
            sheet.page_margins.left, sheet.page_margins.right, sheet.page_margins.top,
            sheet.page_margins.bottom)]
        self.assertEqual(millimetres, [30, 15, 20, 20])

    def check_filter(self, sheet, head, last, columns):
        column = openpyxl.utils.get_column_letter(columns["Ngày cập nhật"])
        self.assertEqual(sheet.auto_filter.ref, f"A{head}:{column}{last}")

    def check_rows_grow(self, path, rows_of_tasks, last):
        """Rows of tasks have a height that Excel fits to what is typed; all others a fixed one."""
        with zipfile.ZipFile(path) as book:
            xml = book.read("xl/worksheets/sheet1.xml").decode("utf-8")
        rows = re.findall(r'<row r="(\d+)" spans="1:\d+" ht="([\d.]+)"( customHeight="1")?>', xml)
        fixed = {int(row): bool(custom) for row, _, custom in rows}
        for row in range(1, last + 1):
            self.assertEqual(fixed[row], row not in rows_of_tasks, row)

    def check_protection(self, sheet, rows_of_tasks, head, last, place, columns):
        protection = sheet.protection
        self.assertTrue(protection.sheet)
        self.assertIsNone(protection.password)
        self.assertEqual((protection.formatColumns, protection.formatRows, protection.sort,
                          protection.autoFilter), (False, False, False, False))  # not forbidden
        for row in range(head - 1, last + 1):
            for name, column in columns.items():
                self.assertEqual(sheet.cell(row, column).protection.locked,
                                 row not in rows_of_tasks or name not in FILLED_IN, (row, name))
        own = [cell.value for cells in sheet.iter_rows() for cell in cells
               if cell.value and not cell.protection.locked]
        self.assertEqual([value.split(" ")[0] for value in own], ["Số:", place, "QUYỀN"])

    def check_validations(self, sheet, sections, columns):
        letters = [openpyxl.utils.get_column_letter(columns[head]) for head in
                   ("Tình trạng", "Tiến độ (%)", "Văn bản minh chứng", "Ngày cập nhật")]
        rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
        self.assertEqual(sorted(rules), sorted(
            f"{column}{rows[0]}:{column}{rows[-1]}" if len(rows) > 1 else f"{column}{rows[0]}"
            for column in letters for rows in sections))
        for rows in sections:
            self.check_rules([next(rule for where, rule in rules.items()
                                   if where.split(":")[0] == f"{column}{rows[0]}")
                              for column in letters])

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

    def check_title(self, sheet, row, title, columns):
        self.assertTrue(sheet.cell(row, 1).value.startswith(title))
        last = openpyxl.utils.get_column_letter(columns["Ngày cập nhật"])
        self.assertIn(f"A{row}:{last}{row}", sheet.merged_cells)

    def check_form(self, path, agency, place):
        sheet = self.sheet(path)
        head, columns = self.head_row(sheet), self.columns(sheet)
        said = "".join(path.read_text(encoding="utf-8")
                       for path in self.folder.glob(f"programme/reports/*/{agency}.yaml"))
        unsaid = [name for name, key in zip(LAST, ("status:", "result:")) if key not in said]
        self.assertEqual(list(columns), [name for name in HEADS if name not in unsaid])
        led, coordinated = self.tasks(agency, "lead"), self.tasks(agency, "coordinate")
        self.assertTrue(led)
        parts = [("A. ", led), ("B. ", coordinated)] if coordinated else [("", led)]
        sections, row, number = [], head + 1, 0
        for title, tasks in parts:
            if title:
                self.check_title(sheet, row, title, columns)
                row += 1
            section = ""
            for task in tasks:
                if section != (section := ".".join(task[0].split(".")[:2])):
                    self.check_title(sheet, row, section + ". ", columns)
                    sections.append([])
                    row += 1
                number += 1
                self.assertEqual([sheet.cell(row, column).value for column in (1, 2, 3)],
                                 [number, *task])
                sections[-1].append(row)
                row += 1
        rows_of_tasks, last = [row for rows in sections for row in rows], row - 1
        for row in rows_of_tasks:
            self.assertEqual([sheet.cell(row, columns[name]).value
                              for name in ("Mã cơ quan", "Năm báo cáo")], [agency, "2026"])
            for name in FILLED_IN:
                self.assertIsNone(sheet.cell(row, columns[name]).value)
            self.assertEqual([sheet.cell(row, columns[name]).number_format for name in FILLED_IN],
                             ["@", "0.##", "@", "@", "@", "@", "@"])
        for row in range(last + 1, sheet.max_row + 1):  # the foot is no task
            for name in ("Mã số", *FILLED_IN, "Mã cơ quan", "Năm báo cáo"):
                self.assertIsNone(sheet.cell(row, columns[name]).value, (row, name))
        for cells in sheet.iter_rows():
            for cell in cells:
                self.assertNotEqual(cell.data_type, "f", cell.coordinate)
                if cell.value is not None:
                    is_number = cell.column == 1 and cell.row in rows_of_tasks
                    self.assertEqual(cell.data_type, "n" if is_number else "s", cell.coordinate)
                    self.assertEqual(cell.font.name, "Times New Roman")
        self.check_page(sheet, head, columns)
        self.check_widths(path, sheet, columns)
        self.check_filter(sheet, head, last, columns)
        self.check_rows_grow(path, rows_of_tasks, last)
        self.check_protection(sheet, rows_of_tasks, head, last, place, columns)
        self.check_validations(sheet, sections, columns)

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
            columns = self.columns(sheet)
            self.assertEqual(list(columns), HEADS)
            self.check_widths(self.folder / "stc.xlsx", sheet, columns)
            row = next(cell.row for cell in sheet["B"] if cell.value == "II.3.1")
            status, result = (sheet.cell(row, columns[name]) for name in LAST)
            self.assertEqual(status.value, "hoàn thành, 100% (01/7/2026)")
            self.assertEqual(result.data_type, "s")
            shown.append(result.value)
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
