#!/usr/bin/env python3
"""rooms.py finds each violation, where it stands, and nothing else."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("rooms.py")
HEADER = "// What it is for.\n#pragma once\n"


def found_in(files):
    """What rooms.py prints for a tree of made-up files."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True)
    assert done.stderr == "", done.stderr
    assert (done.returncode == 1) == bool(done.stdout)
    return done.stdout


class Rooms(unittest.TestCase):
    maxDiff = None

    def expect(self, path, text, *lines):
        self.assertEqual(found_in({path: text}), "".join(f"{path}:{line}\n" for line in lines))

    def test_plain_words(self):
        self.expect("src/read/a.cpp", "int a;  ///< What reading came to.\n"
                    "// The result of reading.\n", "1: 'came to': say it as people say it today")

    def test_files_that_hacking_names(self):
        self.assertEqual(found_in({"src/read/a.cpp": "", "HACKING.md": "`src/read/a.cpp`\n"
                                   "`src/thing.cpp` and\n`src/read/b.cpp`\n"}),
                         "HACKING.md:3: there is no file src/read/b.cpp\n")

    def test_clean(self):
        self.expect("src/read/load.h", HEADER + '#include "model/programme.h"\n'
                    '#include "base/text.h"\n#include "read/yaml.h"\n')
        self.expect("src/cli/system.cpp", "std::cout << 1;\n")

    def test_a_lower_room_does_not_include_a_higher_one(self):
        self.expect("src/model/a.cpp", '#include "base/text.h"\n#include "read/yaml.h"\n',
                    "2: room model does not include room read")

    def test_check_record_and_report_do_not_know_each_other(self):
        self.expect("src/check/a.cpp", '#include "report/view.h"\n',
                    "1: room check does not include room report")
        self.expect("src/record/a.cpp", '#include "check/checks.h"\n',
                    "1: room record does not include room check")
        self.expect("src/report/a.cpp", '#include "record/transaction.h"\n',
                    "1: room report does not include room record")
        self.expect("src/yaml_edit/a.cpp", '#include "read/yaml.h"\n#include "read/load.h"\n',
                    "2: room yaml_edit does not include room read")

    def test_no_other_room(self):
        self.expect("src/utils/a.cpp", "\n", "1: there is no room utils")

    def test_a_library_has_one_user(self):
        for header, user in [("CLI/CLI.hpp", "src/cli/"), ("yaml-cpp/yaml.h", "src/read/"),
                             ("mstch/mstch.hpp", "src/report/"),
                             ("nlohmann/json.hpp", "src/commands/"),
                             ("utf8proc.h", "src/base/text.cpp"),
                             ("dtl/dtl.hpp", "src/base/diff.cpp")]:
            include = f"#include <{header}>\n"
            self.expect("src/model/a.cpp", include, f"1: <{header}> is included in {user} only")
            self.expect(user + "a.cpp" if user.endswith("/") else user, include)

    def test_files_are_opened_in_one_place(self):
        message = "files are opened in src/base/files.cpp only"
        self.expect("src/read/a.cpp", "\nstd::ifstream in(path);\n", f"2: {message}")
        self.expect("src/read/a.cpp", 'auto f = fopen(path, "r");\n', f"1: {message}")
        self.expect("src/read/a.cpp", "int f = ::open(path, 0);\n", f"1: {message}")
        self.expect("src/base/files.cpp", "#include <fcntl.h>\nint f = ::open(path, 0);\n")

    def test_only_a_transaction_writes_the_programme(self):
        for call in ["write_file(path, text)", "write_files({})", "write_if_changed(path, text)"]:
            self.expect("src/record/acts.cpp", f"    {call};\n",
                        "1: the programme is written by a Transaction, what -o names by Outputs")
            for place in ["src/record/transaction.cpp", "src/commands/shared/output.cpp"]:
                self.expect(place, f"    {call};\n")

    def test_the_world_is_asked_in_one_place(self):
        message = "the world is asked in src/cli/system.cpp only; use the Context"
        self.expect("src/commands/a.cpp", "std::cout << 1;\n", f"1: {message}")
        self.expect("src/commands/a.cpp", 'std::getenv("HOME");\n', f"1: {message}")
        self.expect("src/commands/a.cpp", "std::chrono::system_clock::now();\n", f"1: {message}")
        self.expect("src/commands/a.cpp", "// std::cout would be wrong here\n")

    def test_sentences_are_translated(self):
        message = "a sentence for the user goes through tr()"
        self.expect("src/read/a.cpp", 'throw Failure("no such file");\n', f"1: {message}")
        self.expect("src/read/a.cpp", 'throw Failure{fmt::format("no {}", f)};\n', f"1: {message}")
        self.expect("src/read/a.cpp", 'diagnostics.error(node.place, "yaml",\n   "no key");\n',
                    f"1: {message}")
        self.expect("src/read/a.cpp", 'throw Failure(tr("no such file"));\n'
                    'diagnostics.error(node.place, "yaml", tr("no key"));\n')

    def test_nothing_is_left_unfinished(self):
        word = "TO" + "DO"
        self.expect("src/read/a.cpp", f"// {word}: later\n",
                    f"1: '{word}': finish it or leave it out")
        self.expect("HACKING.md", f"a\n{word}\n", f"2: '{word}': finish it or leave it out")

    def test_form_of_a_header(self):
        self.expect("src/base/a.h", "#pragma once\n",
                    "1: a header begins with a sentence on its job and #pragma once")

    def test_length_of_a_file(self):
        self.expect("tests/read/a.cpp", "\n" * 800)
        self.expect("tests/read/a.cpp", "\n" * 801, "801: a file has at most 800 lines")

    def test_length_of_a_line_of_a_template(self):
        message = "a line of a template has at most 300 characters; put parts of it into partials"
        for path in ["templates/year.md", "templates/partials/task.md", "templates/partials/a.csv"]:
            self.expect(path, "a\n" + "đ" * 300 + "\n")
            self.expect(path, "a\n" + "đ" * 301 + "\n", f"2: {message}")
        self.expect("templates/README.md", "a" * 301)
        self.expect("templates/year.csv", "a" * 301)

    def test_types_have_names_of_their_own(self):
        one = HEADER + "struct Entry {\n};\nclass Other;\nstruct Box<int> {\n};\n"
        other = HEADER + "class Other : Base {\n};\nstruct Entry {\n};\nstruct Box {\n};\n"
        self.assertEqual(found_in({"src/model/a.h": one, "src/record/b.h": other}),
                         "src/record/b.h:5: the type Entry is already in src/model/a.h:3\n")

    def test_names_of_tests(self):
        self.expect("tests/read/a_test.cpp", 'TEST_CASE("yaml: reads \\"a\\"") {}\n')
        self.expect("tests/read/a_test.cpp", 'TEST_CASE("reads a") {}\n',
                    '1: the name of a test begins with its unit: "yaml: …"')


if __name__ == "__main__":
    unittest.main()
