#!/usr/bin/env python3
"""The rules of the house that no compiler knows: rooms.py TREE prints every violation.

Which room may include which, who alone uses a library, who opens files, and a few words and forms
that must not stand in the sources or templates. HACKING.md gives the reasons.
"""
import re
import sys
from pathlib import Path

# A room and the rooms below it, or single headers of them, that it may include.
BELOW = {
    "base": [],
    "model": ["base"],
    "sheet": ["base"],
    "read": ["model", "base"],
    "yaml_edit": ["read/yaml.h", "base"],
    "check": ["read", "model", "base"],
    "record": ["yaml_edit", "read", "model", "base"],
    "report": ["sheet", "read", "model", "base"],
    "form": ["record", "report", "sheet", "read", "model", "base"],
    "commands": ["form", "check", "record", "report", "sheet", "yaml_edit", "read", "model", "base"],
    "cli": ["commands", "check", "record", "report", "read", "model", "base"],
}

# What begins the header of a library, and the only folder or file that may include it.
ONLY_USER = {
    "CLI/": "src/cli/",
    "yaml-cpp/": "src/read/",
    "mstch/": "src/report/",
    "nlohmann/": "src/commands/",
    "utf8proc.h": "src/base/text.cpp",
    "dtl/": "src/base/diff.cpp",
    "xlsxwriter": "src/form/export.cpp",
    "expat.h": "src/sheet/xml.cpp",
    "csv.h": "src/sheet/csv.cpp",
    "iconv.h": "src/sheet/csv.cpp",
    "zip.h": "src/sheet/zip.cpp",
    "fstream": "src/base/files.cpp",
    "fcntl.h": "src/base/files.cpp",
}

# What only one file may do, whatever it includes.
ONLY_THERE = [
    (r"\b(fopen|freopen|mkstemp|opendir)\s*\(|(?<!\w)::open(at)?\s*\(|std::[io]?fstream\b",
     "src/base/files.cpp", "files are opened in src/base/files.cpp only"),
    (r"std::(cin|cout|cerr|clog)\b|\bgetenv\s*\(|_clock::now\b|\bcurrent_path\s*\(\s*\)|\bisatty\b",
     "src/cli/system.cpp", "the world is asked in src/cli/system.cpp only; use the Context"),
    (r"\bwrite_(files?|if_changed)\s*\(",
     ("src/base/files.", "src/record/transaction.cpp", "src/commands/shared/output.cpp",
      "src/commands/shared/draft.cpp"),
     "the programme is written by a Transaction, what -o names by Outputs"),
]

# A sentence for the user that goes past the translation.
UNTRANSLATED = re.compile(
    r'\bFailure\s*[({]\s*(fmt::format\s*\(\s*)?"'
    r'|\.(error|warning)\s*\(\s*[\w.>()*-]+,\s*"[^"]*",\s*(fmt::format\s*\(\s*)?"')

# Put together here, so that this file may hold them.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")

# What sounds translated in a comment; HACKING.md says how to write instead.
UNPLAIN = re.compile(r"(?mi)//.*?\b(came to|for ever|no account|follow suit|is no more|in whose place"
                     r"|what there is not|where nothing does|once more|as anybody|whosoever)\b")

TEST_CASE = re.compile(r'\bTEST_CASE\s*\(\s*"((?:[^"\\]|\\.)*)"')

MAX_LINES = 800

# Of a template; in a longer line nobody finds a condition.
MAX_LINE_LENGTH = 300

CODE = (".h", ".cpp", ".py", ".sh", ".cmake")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def without_comments(text):
    """The text with its // comments blanked out; offsets stay."""
    return re.sub(r"(?m)(^|\s)//.*$", lambda found: " " * len(found.group()), text)


def include_problems(path, text):
    room = path.split("/")[1] if path.count("/") > 1 else None
    for found in re.finditer(r'(?m)^\s*#\s*include\s+["<]([^">]+)[">]', text):
        header, line = found.group(1), line_of(text, found.start())
        for library, user in ONLY_USER.items():
            if header.startswith(library) and not path.startswith(user):
                yield line, f"<{header}> is included in {user} only"
        other = header.split("/")[0]
        if room in BELOW and other in BELOW and other != room \
                and other not in BELOW[room] and header not in BELOW[room]:
            yield line, f"room {room} does not include room {other}"


def source_problems(path, text):
    """What only src/ must keep to."""
    parts = path.split("/")
    if len(parts) > 2 and parts[1] not in BELOW:
        yield 1, f"there is no room {parts[1]}"
    yield from include_problems(path, text)
    code = without_comments(text)
    for pattern, place, message in ONLY_THERE:
        if not path.startswith(place):
            for found in re.finditer(pattern, code):
                yield line_of(text, found.start()), message
    for found in UNPLAIN.finditer(text):
        yield line_of(text, found.start()), f"'{found.group(1)}': say it as people say it today"
    for found in UNTRANSLATED.finditer(code):
        yield line_of(text, found.start()), "a sentence for the user goes through tr()"


def problems(path, text):
    is_cpp = path.endswith((".h", ".cpp"))
    if path.startswith("src/") and is_cpp:
        yield from source_problems(path, text)
    if path.endswith(".h") and not re.match(r"// .+\n(//.*\n)*#pragma once\n", text):
        yield 1, "a header begins with a sentence on its job and #pragma once"
    if path.endswith(CODE) and text.count("\n") > MAX_LINES:
        yield MAX_LINES + 1, f"a file has at most {MAX_LINES} lines"
    if path.startswith("templates/"):
        for number, line in enumerate(text.split("\n"), start=1):
            if len(line) > MAX_LINE_LENGTH:
                yield number, f"a line of a template has at most {MAX_LINE_LENGTH} characters; " \
                              f"put parts of it into partials"
    for found in UNFINISHED.finditer(text):
        yield line_of(text, found.start()), f"'{found.group()}': finish it or leave it out"
    for found in TEST_CASE.finditer(text) if is_cpp else []:
        name, line = found.group(1), line_of(text, found.start())
        if ": " not in name:
            yield line, "the name of a test begins with its unit: \"yaml: …\""


def types_of(text):
    """The types that a header defines at the top of the one namespace, each with its line."""
    for found in re.finditer(r"(?m)^(?:struct|class|enum class) (\w+)\s*(?::[^;{]*)?\{", text):
        yield found.group(1), line_of(text, found.start())


def twin_problems(headers):
    """Two types of one name are one to the linker, which takes the code of either for both.
    `headers` are pairs of path and text."""
    seen = {}
    for path, text in headers:
        for name, line in types_of(text):
            first = seen.setdefault(name, f"{path}:{line}")
            if first != f"{path}:{line}":
                yield path, line, f"the type {name} is already in {first}"


def doc_problems(tree, path, text):
    """Files that HACKING.md names and that are not there; `thing` is the one of an example."""
    for found in re.finditer(r"`((?:src|tests|templates|programme)/[\w./-]+\.\w+)`", text):
        if "thing" not in found.group(1) and not (tree / found.group(1)).exists():
            yield path, line_of(text, found.start()), f"there is no file {found.group(1)}"


def files(tree):
    for top in ("src", "tests"):
        for path in sorted((tree / top).rglob("*")):
            if path.suffix in CODE and "fixtures" not in path.parts and "golden" not in path.parts:
                yield path
    for pattern in ("*.md", "partials/*"):
        for path in sorted((tree / "templates").glob(pattern)):
            if path.name != "README.md":
                yield path
    for name in ("CMakeLists.txt", "Makefile", "tests/CMakeLists.txt", "README.md", "HACKING.md"):
        if (tree / name).exists():
            yield tree / name


def main():
    tree = Path(sys.argv[1])
    texts = [(file.relative_to(tree).as_posix(), file.read_text(encoding="utf-8"))
             for file in files(tree)]
    found = [(path, line, message) for path, text in texts
             for line, message in sorted(problems(path, text))]
    found += twin_problems((path, text) for path, text in texts
                           if path.startswith("src/") and path.endswith(".h"))
    for path, text in texts:
        if path == "HACKING.md":
            found += doc_problems(tree, path, text)
    for path, line, message in found:
        print(f"{path}:{line}: {message}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
