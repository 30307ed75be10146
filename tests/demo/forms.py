"""Fills in the forms that `cthd form` wrote, as an agency would in its spreadsheet program.

Everything written into them is made up and says so.
"""
import csv
import hashlib
import io

import openpyxl

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


def head_row(rows):
    """The number of the row with the heads, from 0, and where each column is."""
    for number, row in enumerate(rows):
        heads = {str(cell).strip(): place for place, cell in enumerate(row) if cell}
        if TASK in heads and STATUS in heads:
            return number, heads
    raise AssertionError("the form has no head row")


def fill_xlsx(form, returned, answers):
    """Writes `answers` (task → column → text) into the workbook `form`, saved as `returned`."""
    book = openpyxl.load_workbook(form)
    sheet = book.active
    head, heads = head_row(sheet.iter_rows(values_only=True))
    for row in sheet.iter_rows(min_row=head + 2):
        for column, value in answers.get(row[heads[TASK]].value, {}).items():
            cell = row[heads[column]]
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # a person's "=…" is meant as text: typed with ' before it
    book.save(returned)


def parts_of(rows):
    """The tasks of the form that the agency leads, and those that it coordinates."""
    head, heads = head_row(rows)
    parts = [[], []]
    coordinates = False
    for row in rows[head + 1:]:
        coordinates = coordinates or str(row[heads[TASK]]).startswith("B. ")
        if row[heads[AGENCY]]:
            parts[coordinates].append(row[heads[TASK]])
    return parts


def parts_of_xlsx(form):
    return parts_of(list(openpyxl.load_workbook(form).active.iter_rows(values_only=True)))


def fill_csv(form, returned, answers, delimiter=";", encoding="utf-8-sig"):
    """Writes `answers` into the CSV `form` as Excel would save it again."""
    rows = list(csv.reader(io.StringIO(form.read_text(encoding="utf-8-sig"), newline="")))
    head, heads = head_row(rows)
    for row in rows[head + 1:]:
        for column, value in answers.get(row[heads[TASK]], {}).items():
            row[heads[column]] = str(value)
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    returned.write_bytes(text.getvalue().encode(encoding))


def parts_of_csv(form):
    return parts_of(list(csv.reader(io.StringIO(form.read_text(encoding="utf-8-sig"),
                                                newline=""))))
