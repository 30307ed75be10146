#!/usr/bin/env python3
"""What `make install` installs works by itself: installed_test.py BUILD_FOLDER."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).parent.parent
BUILD = sys.argv.pop(1)


class Installed(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        subprocess.run(["cmake", "--install", BUILD, "--prefix", "/usr"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "DESTDIR": folder.name})

    def cthd(self, *arguments):
        """Runs the installed program where nothing of the sources is near, without a locale."""
        done = subprocess.run([self.folder / "usr/bin/cthd", *arguments], cwd=self.folder, env={},
                              capture_output=True, text=True, encoding="utf-8")
        self.assertEqual((done.stderr, done.returncode), ("", 0))
        return done.stdout

    def test_speaks_vietnamese(self):
        translated = self.cthd("--lang", "vi", "checks") != self.cthd("checks")
        self.assertTrue(translated, "cthd --lang vi speaks English")

    def test_finds_its_templates(self):
        shutil.copytree(SOURCE / "tests/fixtures/small/programme", self.folder / "programme")
        self.assertIn("Hoàng Văn Mẫu", self.cthd("report", "programme"))

    def test_finds_partials_for_a_copied_template(self):
        shutil.copytree(SOURCE / "tests/fixtures/small/programme", self.folder / "programme")
        shutil.copy(SOURCE / "templates/overview.md", self.folder / "mine.md")
        self.assertEqual(self.cthd("report", "overview", "--today", "2026-07-15",
                                   "--template", "mine.md"),
                         self.cthd("report", "overview", "--today", "2026-07-15"))

    def test_brings_its_papers(self):
        for paper in ["README.md", "HACKING.md", "LICENSE"]:
            self.assertTrue((self.folder / "usr/share/doc/cthd" / paper).exists(), paper)


if __name__ == "__main__":
    unittest.main()
