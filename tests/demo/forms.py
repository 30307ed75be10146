"""Fills in the forms that `cthd form` wrote, as an agency would in its spreadsheet program.

Everything written into them is made up and says so.
"""
import csv
import hashlib
import io
import zipfile
from xml.etree import ElementTree

MADE_UP = "[số liệu giả định]"
STATUS, PROGRESS, RESULT = "Tình trạng", "Tiến độ (%)", "Kết quả thực hiện"
DIFFICULTY, PROPOSAL = "Khó khăn, vướng mắc", "Kiến nghị, đề xuất"
EVIDENCE, DATE = "Văn bản minh chứng", "Ngày cập nhật"
TASK, AGENCY, YEAR = "Mã số", "Mã cơ quan", "Năm báo cáo"


def answer(agency, task, year):
    """What the agency says of the task, the same on every run: column → text."""
    chance = hashlib.sha256(f"{agency} {task} {year}".encode()).digest()
    # The later the year, the further the work.
    step = chance[0] % 10 + (year - 2026) * 2
    said = {RESULT: f"{MADE_UP} Kết quả năm {year} của nhiệm vụ {task}:\n"
                    f"- đã thực hiện {chance[1] % 40 + 1} việc;\n- còn lại chuyển năm sau."}
    if step >= 6:
        said[STATUS], said[PROGRESS] = "Hoàn thành", 100
        said[EVIDENCE] = f"{chance[2] + 100}/QĐ-UBND; {chance[3] % 90 + 10}/BC-UBND"
    elif step >= 2:
        said[STATUS], said[PROGRESS] = "đang thực hiện", 10 * (chance[4] % 8 + 1)
    elif step == 1:
        said[STATUS] = "tạm dừng"
    else:
        said[STATUS] = "chưa thực hiện"
    if chance[5] % 4 == 0:
        said[DIFFICULTY] = f"{MADE_UP} =Chưa bố trí được kinh phí, “cán bộ” còn kiêm nhiệm"
    if chance[6] % 5 == 0:
        said[PROPOSAL] = f"- {MADE_UP} Đề nghị bố trí {chance[6] + 50} triệu đồng; tập huấn thêm"
    return said


def find_heads(rows):
    """The number of the row with the heads, from 0, and head → where its column is. Each row is a
    dictionary: where → text."""
    for number, row in enumerate(rows):
        heads = {text.strip(): where for where, text in row.items()}
        if TASK in heads and STATUS in heads:
            return number, heads
    raise AssertionError("the form has no head row")


class Workbook:
    """A form as XLSX. What is written into a cell changes nothing else."""
    SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
    MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.strings = ["".join(string.itertext())
                        for string in ElementTree.fromstring(self.parts[self.STRINGS])]
        self.sheet = ElementTree.fromstring(self.parts[self.SHEET])
        self.cells = [{cell.get("r").rstrip("0123456789"): cell for cell in row}
                      for row in self.sheet.iter(f"{{{self.MAIN}}}row")]
        self.rows = [{column: self.text(cell) for column, cell in row.items()}
                     for row in self.cells]
        head, self.heads = find_heads(self.rows)
        self.tasks = {self.text(row[self.heads[TASK]]): row for row in self.cells[head + 1:]
                      if self.heads[AGENCY] in row and self.text(row[self.heads[AGENCY]])}

    def text(self, cell):
        text = "".join(cell.itertext())
        return self.strings[int(text)] if cell.get("t") == "s" else text

    def put(self, task, head, value):
        cell = self.tasks[task][self.heads[head]]
        for old in list(cell):
            cell.remove(old)
        if isinstance(value, int):
            cell.attrib.pop("t", None)
            self.add(cell, "v").text = str(value)
        else:
            cell.set("t", "inlineStr")
            self.add(self.add(cell, "is"), "t").text = value

    def add(self, element, name):
        return ElementTree.SubElement(element, f"{{{self.MAIN}}}{name}")

    def save(self, path):
        ElementTree.register_namespace("", self.MAIN)
        self.parts[self.SHEET] = ElementTree.tostring(self.sheet, "utf-8", xml_declaration=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self.parts.items():
                package.writestr(name, data)


def fill_xlsx(form, returned, answers):
    """Writes `answers` (task → column → text) into the workbook `form`, saved as `returned`."""
    book = Workbook(form)
    for task, said in answers.items():
        for head, value in said.items():
            book.put(task, head, value)
    book.save(returned)


def parts_of(rows):
    """The tasks of the form that the agency leads, and those that it coordinates. The rows are as
    find_heads takes them."""
    head, heads = find_heads(rows)
    parts = [[], []]
    coordinates = False
    for row in rows[head + 1:]:
        task = row.get(heads[TASK], "")
        coordinates = coordinates or task.startswith("B. ")
        if row.get(heads[AGENCY]):
            parts[coordinates].append(task)
    return parts


def parts_of_xlsx(form):
    return parts_of(Workbook(form).rows)


def rows_of_csv(form):
    return list(csv.reader(io.StringIO(form.read_text(encoding="utf-8-sig"), newline="")))


def parts_of_csv(form):
    return parts_of([dict(enumerate(row)) for row in rows_of_csv(form)])


def fill_csv(form, returned, answers, delimiter=";", encoding="utf-8-sig"):
    """Writes `answers` into the CSV `form` as Excel would save it again."""
    rows = rows_of_csv(form)
    head, heads = find_heads([dict(enumerate(row)) for row in rows])
    for row in rows[head + 1:]:
        for column, value in answers.get(row[heads[TASK]], {}).items():
            row[heads[column]] = str(value)
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    returned.write_bytes(text.getvalue().encode(encoding))
