#!/usr/bin/env python3
"""Two branches that record for tasks of one opened year report merge in git: merge_test.py CTHD."""
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).parent.parent
CTHD = str(Path(sys.argv.pop(1)).resolve())

# A git that knows nothing of the machine's user.
ENVIRONMENT = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
               "GIT_AUTHOR_NAME": "Made Up", "GIT_AUTHOR_EMAIL": "made.up@example.org",
               "GIT_COMMITTER_NAME": "Made Up", "GIT_COMMITTER_EMAIL": "made.up@example.org",
               "LC_ALL": "C.UTF-8"}
REPORT = "programme/reports/2026/ubnd-huyen-tay.yaml"


class Merge(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        shutil.copytree(SOURCE / "tests/fixtures/small/programme", self.folder / "programme")
        self.cthd("open", "2026")
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("The year is opened")

    def run_here(self, *command):
        done = subprocess.run(command, cwd=self.folder, env=ENVIRONMENT, capture_output=True,
                              text=True, encoding="utf-8")
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}{done.stderr}")
        return done.stdout

    def git(self, *arguments):
        return self.run_here("git", *arguments)

    def cthd(self, *arguments):
        return self.run_here(CTHD, "--lang", "en", "--today", "2026-12-20", *arguments)

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def on_branch(self, branch, *arguments):
        """Runs cthd on a new branch that begins where main is."""
        self.git("switch", "--quiet", "--create", branch, "main")
        self.cthd(*arguments)
        self.commit(" ".join(arguments))

    def merge(self, first, second):
        """The files after `second` is merged into `first`."""
        self.git("switch", "--quiet", "--detach", first)
        self.git("merge", "--quiet", "--no-edit", second)
        self.assertNotIn("error", self.cthd("validate"))
        return (self.folder / REPORT).read_text(encoding="utf-8")

    def update(self, task):
        return ["update", task, "--agency", "ubnd-huyen-tay", "--status", "in-progress",
                "--date", "2026-06-30", "--result", f"Kết quả giả định của {task}."]

    def test_updates_of_different_tasks_merge_in_both_orders(self):
        # Four tasks one behind the other: some pairs are neighbours, some are not.
        tasks = ["II.2.đ.1", "II.2.đ.2", "II.3.1", "II.3.2"]
        for task in tasks:
            self.on_branch(f"branch-{task}", *self.update(task))
        for one, other in itertools.combinations(tasks, 2):
            with self.subTest(one=one, other=other):
                merged = self.merge(f"branch-{one}", f"branch-{other}")
                self.assertEqual(merged, self.merge(f"branch-{other}", f"branch-{one}"))
                self.git("switch", "--quiet", "--detach", "main")
                for task in (one, other):
                    self.cthd(*self.update(task))
                together = (self.folder / REPORT).read_text(encoding="utf-8")
                self.git("checkout", "--quiet", "--", ".")
                self.assertEqual(merged, together)

    def test_all_branches_merge_one_after_another(self):
        tasks = ["II.3.2", "II.2.đ.1", "II.3.1", "II.2.đ.2"]
        for task in tasks:
            self.on_branch(f"branch-{task}", *self.update(task))
        self.git("switch", "--quiet", "main")
        for task in tasks:
            self.git("merge", "--quiet", "--no-edit", f"branch-{task}")
        shown = self.cthd("list", "--agency", "ubnd-huyen-tay", "--status", "in-progress",
                          "--format", "ids")
        self.assertEqual(sorted(shown.split()), sorted(tasks))

    def test_a_paper_and_an_update_merge(self):
        self.on_branch("paper", "submit", "ubnd-huyen-tay", "--number", "05/BC-UBND", "--date",
                       "18/12/2026", "--received", "19/12/2026")
        self.on_branch("update", *self.update("II.2.đ.1"))
        merged = self.merge("paper", "update")
        self.assertEqual(merged, self.merge("update", "paper"))
        self.assertIn("year: 2026\nsubmission: {number: 05/BC-UBND, date: 2026-12-18, "
                      "received: 2026-12-19}\ntasks:\n", merged)
        self.assertIn("    - date: 2026-06-30\n", merged)


if __name__ == "__main__":
    unittest.main()
