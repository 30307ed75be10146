#!/usr/bin/env python3
"""catalogue.py finds each kind of wrong translation."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent
HEAD = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=1; plural=0;\\n"\n')


def found_in(code, catalogue):
    """What catalogue.py prints for made-up code and its catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        po = Path(folder, "src/po")
        po.mkdir(parents=True)
        shutil.copy(HERE.parent.parent / "src/po/extract.sh", po)
        Path(folder, "src/a.cpp").write_text(code, encoding="utf-8")
        Path(po, "vi.po").write_text(HEAD + catalogue, encoding="utf-8")
        done = subprocess.run([sys.executable, HERE / "catalogue.py", folder, po / "vi.po"],
                              capture_output=True, text=True)
    assert done.stderr == "", done.stderr
    assert (done.returncode == 0) == done.stdout.endswith(" 0 wrong\n")
    return done.stdout


class Catalogue(unittest.TestCase):
    def test_complete(self):
        code = ('tr("a {} b {:>3}", 1, 2); trn("{} task", "{} tasks", 2, 2);\n'
                'const char* names[] = {CTHD_N("100% sure")}; translated("c");\n')
        self.assertEqual(found_in(code, '''
            msgid "a {} b {:>3}"
            msgstr "b {1:>3} a {0}"
            msgid "{} task"
            msgid_plural "{} tasks"
            msgstr[0] "{} nhiệm vụ"
            msgid "100% sure"
            msgstr "chắc chắn 100%"
            msgid "c"
            msgstr "c"
            '''), "4 sentences, 0 wrong\n")

    def test_missing(self):
        self.assertEqual(found_in('tr("a"); tr("b"); tr("c");', '''
            msgid "a"
            msgstr ""
            #, fuzzy
            msgid "b"
            msgstr "bê"
            '''), "no translation: 'a'\nno translation: 'b'\nno translation: 'c'\n"
            "3 sentences, 3 wrong\n")

    def test_missing_plural(self):
        self.assertEqual(found_in('trn("a", "as", 2);', 'msgid "a"\nmsgstr "â"\n'),
                         "no translation: 'a'\n1 sentences, 1 wrong\n")

    def test_other_fields(self):
        for english, vietnamese in [("a {}", "â"), ("a", "â {}"), ("{} {}", "{0} {0}"),
                                    ("a {:>3}", "â {}"), ("{{}} {}", "{} {}")]:
            self.assertEqual(
                found_in(f'tr("{english}", x);', f'msgid "{english}"\nmsgstr "{vietnamese}"\n'),
                f"other fields than in {english!r}: {vietnamese!r}\n1 sentences, 1 wrong\n")

    def test_other_fields_in_a_plural(self):
        self.assertEqual(
            found_in('trn("one task", "{} tasks", 2, 2);',
                     'msgid "one task"\nmsgid_plural "{} tasks"\nmsgstr[0] "nhiệm vụ"\n'),
            "other fields than in '{} tasks': 'nhiệm vụ'\n1 sentences, 1 wrong\n")


if __name__ == "__main__":
    unittest.main()
