#!/usr/bin/env python3
"""Every sentence of the code has a translation with the same fields.

catalogue.py TREE CATALOGUE compares what src/po/extract.sh finds in the code of TREE with a .po
file and prints every sentence that is wrong. What is marked as fuzzy counts as missing.
"""
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path


def read_mo(path):
    """What a .mo file holds: (singular, plural or None) to the forms of the translation."""
    data = path.read_bytes()
    _, _, count, ids, strings = struct.unpack_from("<5I", data)

    def text(table, index):
        size, offset = struct.unpack_from("<2I", data, table + 8 * index)
        return data[offset:offset + size].decode("utf-8")

    sentences = {}
    for index in range(count):
        singular, _, plural = text(ids, index).partition("\0")
        if singular:
            sentences[singular, plural or None] = text(strings, index).split("\0")
    return sentences


def fields(text):
    """The {} fields of a format text, as a sorted list of number and form."""
    found = []
    for field in re.findall(r"\{([^{}]*)\}", text.replace("{{", "").replace("}}", "")):
        number, _, form = field.partition(":")
        found.append((int(number) if number else len(found), form))
    return sorted(found)


def read_po(path):
    """What a .po file holds, but for what is fuzzy or empty, which msgfmt leaves out."""
    compiled = path.with_suffix(".mo")
    subprocess.run(["msgfmt", "-o", compiled, path], check=True)
    return read_mo(compiled)


def main():
    tree, catalogue = map(Path, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        template, english = Path(folder, "template.pot"), Path(folder, "english.po")
        subprocess.run(["sh", "src/po/extract.sh", template], cwd=tree, check=True)
        subprocess.run(["msgen", "-o", english, template], check=True)
        extracted = read_po(english)
        copy = Path(folder, "translated.po")
        copy.write_bytes(catalogue.read_bytes())
        translated = read_po(copy)
    problems = []
    for key in sorted(extracted, key=lambda pair: pair[0]):
        singular, plural = key
        # The forms of a plural stand for any number, so they need all that the plural has.
        expected = fields(plural or singular)
        if key not in translated:
            problems.append(f"no translation: {singular!r}")
            continue
        for form in translated[key]:
            if fields(form) != expected:
                problems.append(f"other fields than in {plural or singular!r}: {form!r}")
    print("\n".join(problems + [f"{len(extracted)} sentences, {len(problems)} wrong"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
