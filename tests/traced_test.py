#!/usr/bin/env python3
"""Every count of the year's report follows from what `cthd show` prints: traced_test.py BUILD.

Takes the made-up year of tests/golden/report-year, in which an agency was merged and two ended,
adds up what `cthd show --format json` says of all tasks, and compares the sums, and the place of
every update counted, with `cthd report year --format json`.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
CTHD = pathlib.Path(sys.argv.pop(1)).resolve() / "cthd"
STATUSES = ("not-started", "in-progress", "completed", "suspended", "no-report")
YEAR = 2026
LAST_DAY = {2025: "2025-12-14", 2026: "2026-12-14"}  # of a year's data


def cthd(folder, *arguments, writes=False):
    """What a command prints, read as JSON unless it writes files."""
    ran = subprocess.run([CTHD, *arguments, "--format", "json", "--today", "2026-12-31"],
                         cwd=folder, capture_output=True, text=True, check=True)
    return None if writes else json.loads(ran.stdout)


def answers(task, year):
    """Who leads a task as `show` has it, with the update of the year that speaks for each."""
    for agency in task["lead"]:
        recorders = [one["agency"] for one in task["predecessors"] if one["successor"] == agency]
        updates = [update | {"by": by} for by in [*recorders, agency]
                   for update in task["history"].get(by, []) if update["year"] == year]
        # Of equal dates the later in the list speaks, so that successors go before predecessors.
        yield agency, max(enumerate(updates), key=lambda one: (one[1]["date"], one[0]),
                          default=(0, None))[1]


def tally(standings):
    """How many assignments have each status."""
    return {status: sum(one == status for one in standings) for status in STATUSES}


def counts(row, prefix=""):
    """The same as a row of the report has it."""
    return {status: row[f"{prefix}count_{status.replace('-', '_')}"] for status in STATUSES}


class Traced(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        for source in (ROOT / "tests/fixtures/small", ROOT / "tests/golden/report-year/in"):
            shutil.copytree(source, folder, dirs_exist_ok=True)
        ids = [task["id"] for task in cthd(folder, "list")]
        cls.shown = {year: cthd(folder, "show", *ids, "--as-of", LAST_DAY[year])
                     for year in (YEAR - 1, YEAR)}
        cls.report = cthd(folder, "report", "year", "--year", str(YEAR), "--as-of", LAST_DAY[YEAR])
        cls.tasks = {task["id"]: task for section in cls.report["sections"]
                     for task in section["tasks"]}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def statuses(self, year, agency=None, section=None, task=None):
        """The statuses of the assignments that `show` has, narrowed."""
        return [speaks["status"] if speaks else "no-report"
                for shown in self.shown[year]
                if section in (None, shown["section"]) and task in (None, shown["id"])
                for who, speaks in answers(shown, year) if agency in (None, who)]

    def compare(self, row, **narrowed):
        for year, prefix in ((YEAR, ""), (YEAR - 1, "last_year_")):
            found = self.statuses(year, **narrowed)
            self.assertEqual(counts(row, prefix), tally(found), (year, narrowed))
            self.assertEqual(row[prefix + "count_assignments"], len(found), (year, narrowed))

    def test_counts_of_the_whole(self):
        self.compare(self.report)
        self.assertEqual({one["status_word"]: one["count"] for one in self.report["statuses"]},
                         tally(self.statuses(YEAR)))
        self.assertEqual(
            {one["status_word"]: one["last_year_count"] for one in self.report["statuses"]},
            tally(self.statuses(YEAR - 1)))

    def test_counts_of_sections_and_tasks(self):
        for section in self.report["sections"]:
            self.compare(section, section=section["section"])
        for task in self.tasks.values():
            self.compare(task, task=task["id"])

    def test_counts_of_agencies(self):
        for agency in self.report["agencies"]:
            self.compare(agency, agency=agency["agency_id"])
        for agency in self.report["past_agencies"]:
            found = self.statuses(YEAR - 1, agency=agency["agency_id"])
            self.assertEqual(counts(agency, "last_year_"), tally(found), agency["agency_id"])
        last_year = [*self.report["agencies"], *self.report["past_agencies"]]
        self.assertEqual(sum(one["last_year_count_assignments"] for one in last_year),
                         self.report["last_year_count_assignments"])

    def test_every_counted_update_is_at_the_place_named(self):
        for shown in self.shown[YEAR]:
            expected = [(agency, speaks and speaks["by"], speaks and speaks["file"],
                         speaks and speaks["line"], speaks and speaks["date"])
                        for agency, speaks in answers(shown, YEAR)]
            found = [(one["agency_id"], one["recorded_by_id"], one["file"], one["line"],
                      one["date"]) for one in self.tasks[shown["id"]]["states"]]
            self.assertEqual(found, expected, shown["id"])

    def test_four_counts_cover_what_has_a_due_date(self):
        standings = []
        for shown in self.shown[YEAR]:
            for _, speaks in answers(shown, YEAR):
                if shown["due"] is None:
                    standings.append("without_due_date")
                elif speaks and speaks["status"] == "completed":
                    standings.append("on_time" if speaks["date"] <= shown["due"]["date"] else "late")
                else:
                    is_within = LAST_DAY[YEAR] <= shown["due"]["date"]
                    standings.append("within_term" if is_within else "past_term")
        for name in ("on_time", "late", "within_term", "past_term", "without_due_date"):
            self.assertEqual(self.report["count_" + name], standings.count(name), name)

    def test_the_overview_says_the_same(self):
        overview = cthd(self.folder.name, "report", "overview", "--year", str(YEAR),
                        "--as-of", LAST_DAY[YEAR])
        self.assertEqual(overview, {name: self.report[name] for name in overview})

    def test_the_reports_of_all_agencies_say_the_same(self):
        cthd(self.folder.name, "report", "agency", "--all", "-o", "out", "--year", str(YEAR),
             "--as-of", LAST_DAY[YEAR], writes=True)
        for agency in self.report["agencies"]:
            file = pathlib.Path(self.folder.name) / "out" / (agency["agency_id"] + ".json")
            own = json.loads(file.read_text(encoding="utf-8"))
            self.assertEqual(counts(own), counts(agency), agency["agency_id"])
            self.assertEqual(len(own["lead_tasks"]), agency["count_assignments"])

    def test_nothing_stated_in_the_year_is_lost(self):
        """Every result, difficulty, proposal and paper that `show` has stands in the report."""
        whole = json.dumps(self.report, ensure_ascii=False)
        stated = [update for shown in self.shown[YEAR] for updates in shown["history"].values()
                  for update in updates if update["year"] == YEAR]
        self.assertGreater(len(stated), 10)
        papers = {paper["paper"] for paper in self.report["papers"]}
        for update in stated:
            for text in (update["difficulty"], update["proposal"]):
                if text:
                    self.assertIn(json.dumps(text, ensure_ascii=False), whole)
            self.assertLessEqual(set(update["evidence"]), papers)
        for shown in self.shown[YEAR]:
            rows = self.tasks[shown["id"]]
            results = {one["result"] for one in [*rows["states"], *rows["uncounted"]]}
            for by, updates in shown["history"].items():
                last = [update for update in updates if update["year"] == YEAR][-1:]
                self.assertLessEqual({update["result"] for update in last}, results,
                                     (shown["id"], by))


if __name__ == "__main__":
    unittest.main(verbosity=1)
