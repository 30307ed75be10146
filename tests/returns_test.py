#!/usr/bin/env python3
"""A year of damaged forms: returns_test.py BUILD_FOLDER.

A hundred forms with one fault each are imported; what goes back is mended where it is marked, and
imported again. In the end every statement is recorded as it was meant. All answers are made up.
Needs openpyxl.
"""
import json
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import openpyxl
from openpyxl.styles import Font

CTHD = Path(sys.argv.pop(1)).resolve() / "cthd"
SOURCE = Path(__file__).resolve().parent.parent
TODAY = "2026-12-20"
DAYS = ["28/2/2026", "30/4/2026", "30/6/2026", "30/9/2026", "10/12/2026"]
STATUSES = {"chưa thực hiện": "not-started", "đang thực hiện": "in-progress",
            "hoàn thành": "completed", "tạm dừng": "suspended"}
RED = "FFFFC7CE"


def iso(day):
    day, month, year = day.split("/")
    return f"{year}-{int(month):02}-{int(day):02}"


class Sheet:
    """A form by its heads."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book["Biểu"]
        self.head = next(cell.row for row in self.sheet.iter_rows() for cell in row
                         if cell.value == "Mã số")
        self.columns = {cell.value: cell.column for cell in self.sheet[self.head] if cell.value}

    def cell(self, row, head):
        return self.sheet.cell(row, self.columns[head])

    def rows(self):
        """The rows of tasks of the form, by id, and the rows of other ids."""
        own, other = {}, []
        for row in range(self.head + 1, self.sheet.max_row + 1):
            task = self.cell(row, "Mã số").value
            if task and self.cell(row, "Nội dung nhiệm vụ").value:
                own[task] = row
            elif any(self.is_red(self.cell(row, head)) for head in self.columns):
                other.append(row)
        return own, other

    @staticmethod
    def is_red(cell):
        return cell.fill.fgColor.rgb == RED and cell.fill.fill_type == "solid"

    def save(self, path=None):
        self.book.save(path or self.path)


# What goes wrong in a row: the head, what stands there, and what the letter has to name.
def bad_status(sheet, row):
    sheet.cell(row, "Tình trạng").value = "gần xong rồi"


def no_status(sheet, row):
    sheet.cell(row, "Tình trạng").value = None


def too_much(sheet, row):
    sheet.cell(row, "Tiến độ (%)").value = 140


def words_for_a_number(sheet, row):
    sheet.cell(row, "Tiến độ (%)").value = "khoảng một nửa"


def no_such_day(sheet, row):
    sheet.cell(row, "Ngày cập nhật").value = "31/6/2026"


def a_month(sheet, row):
    sheet.cell(row, "Ngày cập nhật").value = "tháng 6/2026"


def in_the_future(sheet, row):
    sheet.cell(row, "Ngày cập nhật").value = "30/6/2031"


def lost_letters(sheet, row):
    sheet.cell(row, "Kết quả thực hiện").value = "?ã h? tr? v?n cho h?p tác xã"


def a_formula(sheet, row):
    sheet.cell(row, "Kết quả thực hiện").value = "=B2&B3"


def struck(sheet, row):
    sheet.cell(row, "Kết quả thực hiện").font = Font(strike=True)


def unknown_task(sheet, row):
    sheet.cell(row, "Mã số").value = "II.9.z.1"


def no_task(sheet, row):
    sheet.cell(row, "Mã số").value = None


FAULTS = [bad_status, no_status, too_much, words_for_a_number, no_such_day, a_month, in_the_future,
          lost_letters, a_formula, struck, unknown_task, no_task]


class Returns(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name in ("programme", "templates"):
            shutil.copytree(SOURCE / name, self.folder / name)
        self.dice = random.Random(2026)

    def cthd(self, *arguments, code=0, today=TODAY):
        done = subprocess.run([CTHD, "--lang", "en", *arguments, "--today", today], cwd=self.folder,
                              env={}, capture_output=True, text=True, encoding="utf-8")
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def filled(self, source, day, path, fault):
        """Fills a form in, damages one row, and returns what was meant: {task: (status, …)}."""
        sheet = Sheet(source)
        own, _ = sheet.rows()
        meant = {}
        for task, row in own.items():
            agency = sheet.cell(row, "Mã cơ quan").value
            status = self.dice.choice(list(STATUSES)[1:3])
            percent = 100 if status == "hoàn thành" else self.dice.randrange(1, 100)
            result = f"Kết quả giả định {self.dice.randrange(10**6)} của {agency}."
            meant[task] = (status, percent, result)
            self.fill(sheet, row, meant[task], day)
        bad = self.dice.choice(list(own))
        fault(sheet, own[bad])
        sheet.save(path)
        return meant, bad

    @staticmethod
    def fill(sheet, row, answer, day):
        for head, value in zip(("Tình trạng", "Tiến độ (%)", "Kết quả thực hiện"), answer):
            sheet.cell(row, head).value = value
        sheet.cell(row, "Ngày cập nhật").value = day

    def mend(self, path, meant, day):
        """Puts what was meant where something is marked. Returns how many cells were."""
        sheet = Sheet(path)
        own, others = sheet.rows()
        marked = 0
        for task, row in own.items():
            if any(sheet.is_red(sheet.cell(row, head)) for head in sheet.columns):
                marked += 1
                self.fill(sheet, row, meant[task], day)
            elif sheet.cell(row, "Tình trạng").value is not None:
                # Everything else is there as it was typed.
                typed = [sheet.cell(row, head).value
                         for head in ("Tình trạng", "Tiến độ (%)", "Kết quả thực hiện")]
                self.assertEqual([str(value) for value in typed],
                                 [str(value) for value in meant[task]])
        for row in others:
            marked += 1
            task = next(task for task, answer in meant.items()
                        if answer[2] == sheet.cell(row, "Kết quả thực hiện").value)
            self.fill(sheet, own[task], meant[task], day)
            for head in sheet.columns:
                sheet.cell(row, head).value = None
        sheet.save()
        return marked

    def test_a_hundred_damaged_forms_come_back_and_everything_is_recorded(self):
        self.cthd("open", "2026")
        forms = self.folder / "forms"
        self.cthd("form", "--all", "--year", "2026", "-o", "forms", today="2026-01-05")
        originals = sorted(forms.glob("*.xlsx"))
        sent = self.folder / "sent"
        sent.mkdir()
        meant, damaged = {}, {}
        for number in range(100):
            original = originals[number % len(originals)]
            day = DAYS[number // len(originals)]
            name = f"{original.stem}-{number:03}"
            answers, bad = self.filled(original, day, sent / f"{name}.xlsx",
                                       FAULTS[number % len(FAULTS)])
            meant[name] = (original.stem, day, answers)
            damaged[name] = bad
        files = [f"sent/{name}.xlsx" for name in meant]
        done = self.cthd("import", *files, "--keep-going", "--return", "back", code=1)
        self.assertIn("back: 200 files written", done.stdout)
        for name, (_, day, answers) in meant.items():
            letter = (self.folder / "back" / f"{name}-can-sua.txt").read_text(encoding="utf-8")
            self.assertIn("Tiêu đề: ", letter)
            self.assertIn("chậm nhất ngày 24/12/2026", letter)
            for words in ("cthd", "--", "error", "programme/"):
                self.assertNotIn(words, letter)
            self.assertEqual(self.mend(self.folder / "back" / f"{name}-can-sua.xlsx", answers, day),
                             1, name)
        self.cthd("import", *[f"back/{name}-can-sua.xlsx" for name in meant])
        self.assertEqual(self.recorded(), {
            (agency, task): sorted(
                (iso(day), STATUSES[answers[task][0]], *answers[task][1:])
                for other, day, answers in meant.values() if other == agency and task in answers)
            for agency, _, own in meant.values() for task in own})
        self.cthd("validate")

    def recorded(self):
        """What each agency has said of each task."""
        tasks = [task["id"] for task in json.loads(self.cthd("list", "--format", "json").stdout)]
        shown = json.loads(self.cthd("show", *tasks, "--format", "json").stdout)
        return {(agency, task["id"]): sorted((update["date"], update["status"], update["progress"],
                                              update["result"]) for update in updates)
                for task in shown for agency, updates in task["history"].items()}


if __name__ == "__main__":
    unittest.main()
