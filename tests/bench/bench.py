#!/usr/bin/env python3
"""Measures cthd on the real programme and on made-up ones of 62 and 6,000 tasks.

    bench.py CTHD PROGRAMME FOLDER

FOLDER gets the made-up programmes. Prints for each command the median wall time of
several runs, and the ratio to an empty process started just before: machines are noisy, so quote
ratios. Nothing is asserted. For the peak memory use `/usr/bin/time -v`: what a script reads of a
child process includes the script's own.
"""
import csv
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 11
LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split()
SECTIONS = 6
WORDS = ("Tham mưu xây dựng kế hoạch đào tạo bồi dưỡng nâng cao năng lực quản lý cho cán bộ hợp tác xã "
         "trên địa bàn tỉnh theo quy định của pháp luật và phù hợp với thực tiễn từng địa phương").split()


def words(start, count):
    return " ".join(WORDS[(start + i) % len(WORDS)] for i in range(count))


def make_programme(folder, tasks, agencies):
    """A made-up programme with one year report an agency; sound by every check."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "reports/2026").mkdir(parents=True)
    source = ["Số: 01/CTrHĐ-UBND", "Nơi nào đó, ngày 01 tháng 10 năm 2020", "CHƯƠNG TRÌNH HÀNH ĐỘNG",
              f"Chương trình bịa ra để đo tốc độ, {tasks} nhiệm vụ", "Lời mở đầu bịa ra.",
              "I. MỤC ĐÍCH", "1. Để đo tốc độ.", "II. NHIỆM VỤ"]
    led = {number: [] for number in range(agencies)}
    per_point = max(1, tasks // (SECTIONS * len(LETTERS)))
    made = 0
    for section in range(1, SECTIONS + 1):
        lines = ["# Bịa ra để đo tốc độ", f"section: II.{section}", f"title: Phần bịa ra số {section}", "points:"]
        source.append(f"{section}. Phần bịa ra số {section}")
        points = LETTERS if tasks > 1000 else LETTERS[:10]
        share = tasks // SECTIONS + (tasks % SECTIONS if section == SECTIONS else 0)
        for index, letter in enumerate(points):
            agency = (section * 7 + index) % agencies
            count = share // len(points) + (share % len(points) if index == len(points) - 1 else 0)
            lines += [f"  - letter: {letter}", f"    heading: Cơ quan bịa ra số {agency + 1}",
                      f"    lead: [co-quan-{agency + 1}]", "    tasks:"]
            source.append(f"{letter}) Cơ quan bịa ra số {agency + 1}")
            for bullet in range(1, count + 1):
                made += 1
                text = f"{words(made, 40)} lần thứ {made}."
                task = f"II.{section}.{letter}.{bullet}"
                lines += [f"      - id: {task}", "        text: >-", f"          {words(made, 20)}",
                          f"          {words(made + 20, 20)} lần thứ {made}."]
                source.append("- " + text)
                led[agency].append((task, made))
        (folder / f"II.{section}.yaml").write_text("\n".join(lines) + "\n")
    source += ["III. TỔ CHỨC THỰC HIỆN", "1. Cứ thế mà làm.", "Nơi nhận:", "- Không ai cả.",
               "TM. BỊA RA", "CHỦ TỊCH", "Nguyễn Văn Bịa"]
    (folder / "source.md").write_text("\n\n".join(source) + "\n")
    (folder / "programme.yaml").write_text(f"""# Bịa ra để đo tốc độ
kind: CHƯƠNG TRÌNH HÀNH ĐỘNG
title: Chương trình bịa ra để đo tốc độ, {tasks} nhiệm vụ
number: 01/CTrHĐ-UBND
date: 2020-10-01
dateline: Nơi nào đó, ngày 01 tháng 10 năm 2020
issuer: Không ai cả
preamble: Lời mở đầu bịa ra.
purposes: {{heading: MỤC ĐÍCH, items: [Để đo tốc độ.]}}
tasks: {{heading: NHIỆM VỤ}}
organisation: {{heading: TỔ CHỨC THỰC HIỆN, items: [Cứ thế mà làm.]}}
recipients: [Không ai cả.]
signatory: {{authority: TM. BỊA RA, position: CHỦ TỊCH, name: Nguyễn Văn Bịa}}
calendar:
  basis: III.1
  before: 12-25
  cutoff: 12-14
  obliged: [tat-ca]
  receives: co-quan-1
  consolidates: co-quan-1
  addressee: co-quan-1
""")
    parties = ["# Bịa ra để đo tốc độ", "agencies:"]
    for number in range(agencies):
        parties += [f"  - id: co-quan-{number + 1}", f"    name: Cơ quan bịa ra số {number + 1}",
                    "    not_in_text: bịa ra"]
    members = ", ".join(f"co-quan-{number + 1}" for number in range(agencies))
    parties += ["groups:", "  - id: tat-ca", "    name: tất cả", f"    members: [{members}]",
                "    not_in_text: bịa ra"]
    (folder / "agencies.yaml").write_text("\n".join(parties) + "\n")
    (folder / "documents.yaml").write_text(
        "# Bịa ra để đo tốc độ\ndocuments:\n  - {number: 01/CTrHĐ-UBND, type: Chương trình}\n")
    for agency, its_tasks in led.items():
        if not its_tasks:
            continue
        lines = ["# Bịa ra để đo tốc độ", f"agency: co-quan-{agency + 1}", "year: 2026", "tasks:"]
        for task, number in its_tasks:
            lines += [f"  {task}:", "    - date: 2026-06-30", "      status: in-progress",
                      f"      progress: {number % 100}", "      result: >-", f"        {words(number, 18)}"]
        (folder / f"reports/2026/co-quan-{agency + 1}.yaml").write_text("\n".join(lines) + "\n")


def write_long_report(programme, result):
    """A report of the made-up programme of 62 tasks with 8,000 updates of this result, 0.8 MB."""
    tasks = sorted(line.strip(" :") for line in
                   (programme / "reports/2026/co-quan-1.yaml").read_text().splitlines()
                   if line.startswith("  II."))
    lines = ["agency: co-quan-1", "year: 2026", "tasks:"]
    for place, task in enumerate(tasks):
        lines.append(f"  {task}:")
        for number in range(place, 8000, len(tasks)):
            lines += [f"    - date: 2026-{number % 11 + 1:02}-{number % 28 + 1:02}",
                      "      status: in-progress", f"      result: {result} {number}"]
    (programme / "reports/2026/co-quan-1.yaml").write_text("\n".join(lines) + "\n")


def write_form(cthd, programme, path, count):
    """A form of the made-up programme of 6,000 tasks with `count` rows filled in."""
    subprocess.run([cthd, "-C", programme, "form", "-a", "co-quan-1", "--year", "2026", "--format",
                    "csv", "--plain", "--force", "-o", path, "--today", "2026-12-01"],
                   check=True, stdout=subprocess.DEVNULL)
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    head = next(row for row in rows if "Mã số" in row)
    status, result, day = map(head.index, ["Tình trạng", "Kết quả thực hiện", "Ngày cập nhật"])
    for number, row in enumerate(row for row in rows if row[head.index("Mã cơ quan")] == "co-quan-1"):
        if number < count:
            row[status], row[day] = "hoàn thành", "01/12/2026"
            row[result] = f"Việc bịa ra số {number}"
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def measure(command, runs, may_find=False):
    """The median wall and CPU seconds of `runs` runs after a first one that is not counted. With
    `may_find` the command may end with problems in the data."""
    walls, cpus = [], []
    for run in range(runs + 1):
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, ended, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(ended)
        if run > 0:
            walls.append(time.perf_counter() - begin)
            cpus.append(usage.ru_utime + usage.ru_stime)
        if process.returncode != 0 and not (may_find and process.returncode == 1):
            sys.exit(f"{' '.join(map(str, command))}: failed")
    return statistics.median(walls), statistics.median(cpus)


def main():
    cthd, shipped, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    small, large = folder / "62/programme", folder / "6000/programme"
    make_programme(small, 62, 12)
    make_programme(large, 6000, 30)
    for made in (small, large):
        shutil.copytree(shipped.parent / "templates", made.parent / "templates", dirs_exist_ok=True)
    today = ["--today", "2026-12-01"]
    print(f"{'programme':12} {'command':34} {'ms':>8} {'x empty':>8}")
    for name, programme in (("real, 62", shipped), ("made up, 62", small), ("made up, 6000", large)):
        runs = RUNS if "6000" not in name else 5
        for command in (["validate"], ["list", "--status", "no-report", "--format", "ids"],
                        ["list", "--text", "dao tao boi duong", "--format", "json"],
                        ["report", "overview", "--year", "2026"],
                        ["report", "agency", "--all", "-o", str(folder / "out")]):
            empty, _ = measure(["true"], runs)
            wall, _ = measure([cthd, *command, "-C", str(programme), *today], runs)
            shown = " ".join(command[:4]).replace(str(folder), "…")
            print(f"{name:12} {shown:34} {wall * 1000:8.1f} {wall / empty:8.1f}")

    print_ratios(cthd, small, large, folder)


def print_ratios(cthd, small, large, folder):
    """What must stay linear: CPU seconds against those of `validate` of the same programme."""
    today = ["--today", "2026-12-01"]

    def cpu(*command, may_find=False):
        return measure([cthd, *command, *today], 5, may_find)[1]

    print(f"\n{'CPU time against validate of the same programme':48} {'x validate':>10}")
    write_long_report(small, "Đã làm xong việc bịa ra số")
    clean = cpu("validate", "-C", small)
    task = (small / "reports/2026/co-quan-1.yaml").read_text().splitlines()[3].strip(" :")
    update = cpu("update", task, "-a", "co-quan-1", "--status", "completed", "--again", "-n", "-C",
                 small)
    print(f"{'update of a report with 8,000 updates':48} {update / clean:10.2f}")
    write_long_report(small, "Đã làm\u00a0xong việc bịa ra số")
    found = cpu("validate", "-C", small, may_find=True)
    print(f"{'validate with a finding on each of 8,000 lines':48} {found / clean:10.2f}")
    whole = cpu("validate", "-C", large)
    for count in (1, 43, 172):
        form = folder / f"form-{count}.csv"
        write_form(cthd, large, form, count)
        taken = cpu("import", form, "-n", "-C", large)
        print(f"{f'import of {count} rows into 6,000 tasks':48} {taken / whole:10.2f}")


main()
