#!/usr/bin/env python3
"""Two reporting years on the real programme, unattended: year.py CTHD SOURCES FOLDER.

Works in FOLDER, which is emptied first, on a scratch copy of the programme. What the agencies
report there is made up and says so. Everything that a secretariat types is in FOLDER/transcript.txt
with what it printed. Stops at the first thing that is not as it must be.
"""
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import forms

SOURCES = Path(sys.argv[2]).resolve()
FOLDER = Path(sys.argv[3]).resolve()
CTHD = Path(sys.argv[1]).resolve()

# Who sends its form as CSV, with what Excel may make of it; who sends none; who fills in half.
CSV_FORMS = {"so-tai-chinh": (";", "utf-8-sig"), "so-noi-vu": ("\t", "utf-16")}
SILENT = ["ban-dan-toc", "so-khoa-hoc-va-cong-nghe", "tinh-doan"]
HALF = ["so-cong-thuong", "lien-minh-hop-tac-xa"]
# Who also says what it did for tasks that it coordinates.
COORDINATORS = ["so-tai-chinh", "so-ke-hoach-va-dau-tu"]
# Whose paper comes late, and whose does not come at all.
LATE_PAPER = "so-noi-vu"
NO_PAPER = SILENT + HALF + ["hoi-nong-dan"]


class Story:
    def __init__(self):
        self.said = []
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(FOLDER)}

    def tell(self, text):
        self.said.append(text)
        (FOLDER / "transcript.txt").write_text("\n".join(self.said), encoding="utf-8")

    def chapter(self, title):
        self.tell(f"\n# {title}\n")

    def run(self, command, code=0, shown=True):
        """Runs `cthd …` in FOLDER, tells it, and returns what it printed, errors behind."""
        done = subprocess.run([CTHD, *command], cwd=FOLDER, env=self.environment,
                              capture_output=True, encoding="utf-8", check=False)
        if shown:
            self.tell(f"$ cthd {typed(command)}\n{done.stdout}{done.stderr}")
        if done.returncode != code:
            sys.exit(f"cthd {command}: exit code {done.returncode}, expected {code}\n"
                     f"{done.stdout}{done.stderr}")
        return done.stdout + done.stderr


def typed(command):
    """The command as a person types it: all files of a folder as a pattern."""
    words = []
    for word in command:
        if word.startswith("returned-"):
            word = word.split("/")[0] + "/*"
        if word not in words or not word.endswith("*"):
            words.append(f"'{word}'" if " " in word else word)
    return " ".join(words)


def files():
    """Every file of the programme with its bytes."""
    folder = FOLDER / "programme"
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def expect(condition, what):
    if not condition:
        sys.exit(f"year.py: {what}")


def harmless_again(story, command):
    """Runs the command once more, which must change no file of the programme."""
    before = files()
    story.run(command)
    expect(files() == before, f"a second run of {command} changed something")


def all_answers(year):
    """agency → task → what it says, for everybody who sends a form."""
    said = {}
    for form in sorted((FOLDER / f"forms-{year}").iterdir()):
        agency = form.stem
        if agency in SILENT:
            continue
        parts_of = forms.parts_of_csv if form.suffix == ".csv" else forms.parts_of_xlsx
        tasks, coordinated = parts_of(form)
        if agency in HALF:
            tasks = tasks[:len(tasks) // 2]
        elif agency in COORDINATORS:
            tasks += coordinated[:2]
        said[agency] = {task: forms.answer(agency, task, year) for task in tasks}
    return said


def send_forms(story, year, today):
    folder = f"forms-{year}"
    everybody = ["form", "--all", "-o", folder, "--today", today]
    story.run(everybody)
    for agency in CSV_FORMS:
        (FOLDER / folder / f"{agency}.xlsx").unlink()
        story.run(["form", "--agency", agency, "--format", "csv", "-o", folder, "--today", today])


def fill_forms(year, answers):
    returned = FOLDER / f"returned-{year}"
    returned.mkdir()
    for agency, said in answers.items():
        if agency in CSV_FORMS:
            name = f"{agency}.csv"
            delimiter, encoding = CSV_FORMS[agency]
            forms.fill_csv(FOLDER / f"forms-{year}" / name, returned / name, said, delimiter,
                           encoding)
        else:
            name = f"{agency}.xlsx"
            forms.fill_xlsx(FOLDER / f"forms-{year}" / name, returned / name, said)
    return [f"returned-{year}/{path.name}" for path in sorted(returned.iterdir())]


def break_forms(year, answers):
    """Two forms with what goes wrong in real ones; returns their good bytes."""
    folder = FOLDER / f"returned-{year}"
    good = {}
    for agency, column, value in [("so-cong-thuong", forms.STATUS, "đang lam"),
                                  ("cuc-thue", forms.PROGRESS, 140)]:
        path = folder / f"{agency}.xlsx"
        good[path] = path.read_bytes()
        task = next(iter(answers[agency]))
        forms.fill_xlsx(path, path, {task: {column: value}})
    return good


def recorded(story, year, as_of):
    """(agency, task) → the updates of the year as `cthd show` tells them."""
    ids = story.run(["list", "--format", "ids", "--as-of", as_of, "--today", as_of],
                    shown=False).split()
    told = json.loads(story.run(["show", *ids, "--format", "json", "--as-of", as_of, "--today",
                                 as_of], shown=False))
    return {(agency, task["id"]): [update for update in updates if update["year"] == year]
            for task in told for agency, updates in task["history"].items()}


def expect_every_cell_once(story, year, answers, as_of):
    """What was filled in stands in the files once, to the letter; nothing else does."""
    words = {"Hoàn thành": "completed", "đang thực hiện": "in-progress", "tạm dừng": "suspended",
             "chưa thực hiện": "not-started"}
    found = {key: updates for key, updates in recorded(story, year, as_of).items() if updates}
    wanted = {(agency, task): said for agency, tasks in answers.items()
              for task, said in tasks.items()}
    expect(found.keys() == wanted.keys(), "an answer is lost, or there is one that nobody gave")
    for key, said in wanted.items():
        expect(len(found[key]) == 1, f"{key} is recorded {len(found[key])} times")
        update = found[key][0]
        expect(update["status"] == words[said[forms.STATUS]] and
               update["progress"] == said.get(forms.PROGRESS) and
               update["result"] == said.get(forms.RESULT) and
               update["difficulty"] == said.get(forms.DIFFICULTY) and
               update["proposal"] == said.get(forms.PROPOSAL) and
               "; ".join(update["evidence"]) == said.get(forms.EVIDENCE, ""),
               f"{key} is not what was filled in: {update}")


def take_back(story, year, answers, day):
    returned = fill_forms(year, answers)
    good = break_forms(year, answers)
    before = files()
    command = ["import", *returned, "--today", day]
    story.tell(f"({len(returned)} forms; two of them have a mistake, then those are corrected)\n")
    story.run(command, code=1)
    expect(files() == before, "an import with errors wrote something")
    for path, data in good.items():
        path.write_bytes(data)
    story.run(command)
    harmless_again(story, command)
    expect_every_cell_once(story, year, answers, day)


def hand_in(story, year, answers):
    number = 300
    for agency in answers:
        if agency in NO_PAPER:
            continue
        number += 1
        day = 28 if agency == LATE_PAPER else 18
        command = ["submit", agency, "--number", f"{number}/BC-UBND", "--date",
                   f"{day}/12/{year}", "--received", f"{day + 1}/12/{year}", "--today",
                   f"{year}-12-30"]
        story.run(command)
        harmless_again(story, command)


def expect_traceable_counts(story, year, as_of):
    """The counts of the year report, from the updates that `cthd show` tells."""
    report = json.loads(story.run(["report", "year", "--format", "json", "--as-of", as_of,
                                   "--today", as_of], shown=False))
    told = json.loads(story.run(["list", "--year", str(year), "--as-of", as_of, "--today", as_of,
                                 "--format", "json"], shown=False))
    states = [state["status"] for task in told for state in task["status"]]
    for word, name in [("completed", "count_completed"), ("in-progress", "count_in_progress"),
                       ("suspended", "count_suspended"), ("not-started", "count_not_started"),
                       ("no-report", "count_no_report")]:
        expect(int(report[name]) == states.count(word),
               f"{year}: {report[name]} tasks are {word}, {states.count(word)} by the list")


def year(story, number, answers_before=None):
    """One reporting year; returns what was filled in."""
    y = str(number)
    story.chapter(f"{y}: the year is opened and the forms go out")
    opening = ["open", y, "--today", f"{y}-11-02"]
    story.run(opening)
    harmless_again(story, opening)
    send_forms(story, number, f"{y}-11-02")
    # From the cutoff to the end of January the year is being reported, so nobody types it.
    reporting = f"{number + 1}-01-20"

    story.chapter(f"{y}: the forms come back")
    answers = all_answers(number)
    take_back(story, number, answers, f"{y}-12-18")

    story.chapter(f"{y}: before the deadline")
    story.run(["status", "--today", f"{y}-12-20"])
    story.run(["remind", "-o", f"letters-{y}-12-20", "--today", f"{y}-12-20"])
    hand_in(story, number, answers)

    story.chapter(f"{y}: after the deadline")
    story.run(["status", "--today", f"{y}-12-30"])
    story.run(["remind", "-o", f"letters-{y}-12-30", "--today", f"{y}-12-30"])

    story.chapter(f"{y}: the reports")
    for extension in ["md", "csv"]:
        story.run(["report", "year", "--format", extension, "-o", f"reports/{y}.{extension}",
                   "--today", reporting])
        story.run(["report", "changes", "--from", f"{y}-11-30", "--to", f"{y}-12-31", "--format",
                   extension, "-o", f"reports/changes-{y}.{extension}", "--today", reporting])
    story.run(["report", "agency", "--all", "--year", y, "-o", f"reports/agency-{y}", "--today",
               reporting])
    story.run(["validate", "--today", reporting])
    expect_traceable_counts(story, number, reporting)
    return answers


def mark_papers():
    """Lets every paper say first that it is made up."""
    for template in (FOLDER / "templates").glob("*.md"):
        if template.name != "README.md":
            text = template.read_text(encoding="utf-8")
            template.write_text(f"> **{forms.MADE_UP}** Bản chạy thử: mọi kết quả dưới đây là giả định.\n\n"
                                f"{text}", encoding="utf-8")


def merge_departments():
    """A reorganisation between the two years, made up."""
    path = FOLDER / "programme/agencies.yaml"
    text = path.read_text(encoding="utf-8")
    old = "    name: Sở Kế hoạch và Đầu tư\n"
    expect(text.count(old) == 1, "agencies.yaml is not as expected")
    path.write_text(text.replace(old, old +
                                 "    successors:\n"
                                 "      - from: 2027-03-01\n"
                                 "        to: so-tai-chinh\n"
                                 f"        basis: '{forms.MADE_UP}'\n"), encoding="utf-8")


def expect_readme():
    """What README.md shows of the transcript stands in it."""
    blocks = (SOURCES / "README.md").read_text(encoding="utf-8").split("```text\n")[1:]
    transcript = (FOLDER / "transcript.txt").read_text(encoding="utf-8")
    expect(blocks, "README.md shows nothing of the transcript")
    for block in blocks:
        shown = block.split("```")[0]
        expect(shown in transcript, f"README.md shows what is not so any more:\n{shown}")


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name in ["programme", "templates"]:
        shutil.copytree(SOURCES / name, FOLDER / name)
    mark_papers()
    story = Story()
    story.tell("# Two reporting years on a copy of the programme. What the agencies report here is\n"
               "# made up by tests/demo/year.py.")
    year(story, 2026)
    story.chapter("2027: Sở Kế hoạch và Đầu tư goes up in Sở Tài chính (made up)")
    merge_departments()
    story.run(["list", "--agency", "skhđt", "--as-of", "2027-06-30", "--today", "2027-06-30"])
    year(story, 2027)
    expect_readme()
    folder = os.path.relpath(FOLDER)
    print(f"A sample: two reporting years on a copy of the programme; what the agencies report is "
          f"made up.\n"
          f"  {folder}/reports/2026.md                      the year report\n"
          f"  {folder}/reports/agency-2026/so-tai-chinh.md  the report of one agency\n"
          f"  {folder}/transcript.txt                       what was typed, and the answers")


if __name__ == "__main__":
    main()
