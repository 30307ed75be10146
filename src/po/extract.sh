#!/bin/sh
# Writes every sentence of the code that is to be translated to the file named by the argument.
# Runs in the top folder of the project.
set -eu

# The fields of a sentence are those of fmt, so a % is no directive of printf.
find src -name '*.h' -o -name '*.cpp' | LC_ALL=C sort |
    xgettext --files-from=- --output="$1" --language=C++ --from-code=UTF-8 \
        --keyword --keyword=tr:1 --keyword=trn:1,2 --keyword=CTHD_N:1 --keyword=translated:1,1t \
        --keyword=translated:1,2,3t \
        --flag=tr:1:no-c-format --flag=trn:1:no-c-format --flag=trn:2:no-c-format \
        --flag=CTHD_N:1:no-c-format \
        --no-wrap --add-location=file --package-name=cthd --copyright-holder='the cthd authors'
# The date would make a difference of every extraction.
sed -i -e '/^#, no-c-format$/d' -e '/^"POT-Creation-Date:/d' -e 's/charset=CHARSET/charset=UTF-8/' \
    "$1"
