#!/usr/bin/env python3
"""Tells ctest of every test case: discover.py CTHD_TESTS FILE writes the add_test lines.

doctest comes with a CMake function for this, which cuts names at a semicolon.
"""
import subprocess
import sys
from pathlib import Path

tests, file = sys.argv[1:3]
listed = subprocess.run([tests, "--list-test-cases"], check=True, capture_output=True,
                        encoding="utf-8").stdout
lines = []
for name in listed.splitlines():
    if not name.startswith(("[doctest]", "=====")):
        # doctest takes commas for the ends of patterns.
        pattern = name.replace(",", "\\,")
        lines.append(f"add_test([==[{name}]==] [==[{tests}]==] [==[--test-case={pattern}]==])\n")
Path(file).write_text("".join(lines), encoding="utf-8")
