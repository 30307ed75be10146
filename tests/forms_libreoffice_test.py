#!/usr/bin/env python3
"""LibreOffice opens the forms and the CSV reports: forms_libreoffice_test.py BUILD_FOLDER.

Exits with 77, which ctest counts as skipped, where there is no LibreOffice.
"""
import csv
import io
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

SOURCE = Path(__file__).parent.parent
CTHD = Path(sys.argv.pop(1)).resolve() / "cthd"
OFFICE = shutil.which("soffice")

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
LABELS = ["chưa thực hiện", "đang thực hiện", "hoàn thành", "tạm dừng"]


class Office(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = Path(scratch.name)
        for name in ["programme", "templates"]:
            shutil.copytree(SOURCE / name, cls.folder / name)
        # Made up.
        cls.cthd("update", "II.2.d.1", "-a", "stc", "--status", "in-progress", "--progress", "40",
                 "--date", "2026-06-30", "--result", "- Đã bố trí 5 tỷ đồng.\n=1+1")
        cls.cthd("form", "-a", "stc", "-o", "stc.xlsx")
        cls.rows = list(csv.reader(io.StringIO(
            cls.cthd("form", "-a", "stc", "--format", "csv", "--plain"))))
        cls.cthd("report", "year", "--format", "csv", "-o", "year.csv")
        cls.convert("stc.xlsx", "ods")
        cls.convert("stc.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")
        cls.convert("year.csv", "ods", "--infilter=CSV:44,34,76,1")

    @classmethod
    def cthd(cls, *arguments):
        return subprocess.run([CTHD, "--lang", "en", "--today", "2026-07-15", *arguments],
                              cwd=cls.folder, env={}, check=True, capture_output=True, text=True,
                              encoding="utf-8").stdout

    @classmethod
    def convert(cls, name, kind, *options):
        profile = (cls.folder / "profile").as_uri()
        subprocess.run([OFFICE, f"-env:UserInstallation={profile}", "--headless", *options,
                        "--convert-to", kind, "--outdir", cls.folder, cls.folder / name],
                       check=True, capture_output=True, timeout=300)

    def test_texts_are_the_same(self):
        text = (self.folder / "stc.csv").read_text(encoding="utf-8")
        rows = list(csv.reader(io.StringIO(text)))
        head = next(at for at, row in enumerate(rows) if row[0] == "TT")
        self.assertEqual(rows[head:head + len(self.rows)], self.rows)
        self.assertIn("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", rows[0])

    def content(self, name="stc.ods"):
        with zipfile.ZipFile(self.folder / name) as book:
            return ElementTree.fromstring(book.read("content.xml"))

    def test_the_drop_down_is_there(self):
        content = self.content()
        lists = {rule.get(TABLE + "name"): rule.get(TABLE + "condition")
                 for rule in content.iter(TABLE + "content-validation")
                 if "is-in-list" in rule.get(TABLE + "condition", "")}
        self.assertEqual(set(lists.values()), {
            "of:cell-content-is-in-list(" + ";".join(f'"{label}"' for label in LABELS) + ")"})
        cells = [cell for cell in content.iter(TABLE + "table-cell")
                 if cell.get(TABLE + "content-validation-name") in lists]
        tasks = [row for row in self.rows[1:] if row[-1]]  # the others are titles of parts
        self.assertEqual(len(cells), len(tasks))

    def test_no_cell_is_a_formula(self):
        for name in ["stc.ods", "year.ods"]:
            self.assertEqual([cell.get(TABLE + "formula")
                              for cell in self.content(name).iter(TABLE + "table-cell")
                              if cell.get(TABLE + "formula")], [], name)

    def test_the_report_is_the_same(self):
        plain = list(csv.reader(io.StringIO(
            self.cthd("report", "year", "--format", "csv", "--plain"))))
        opened = [["\n".join("".join(line.itertext()) for line in cell if line.tag == TEXT + "p")
                   for cell in row.iter(TABLE + "table-cell")
                   for _ in range(int(cell.get(TABLE + "number-columns-repeated", "1")))]
                  for row in self.content("year.ods").iter(TABLE + "table-row")]
        texts = {text for row in opened for text in row}
        # Numbers and dates look as the spreadsheet shows them; words must stand to the letter.
        wanted = {text for row in plain for text in row if len(text) > 12}
        missing = {text for text in wanted if text not in texts and "'" + text not in texts}
        self.assertEqual(missing, set())


if __name__ == "__main__":
    if OFFICE is None:
        print("there is no LibreOffice here")
        sys.exit(77)
    unittest.main()
