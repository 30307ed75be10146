# The short commands; CMakeLists.txt does the work. Everything made is under build/.
#
#   make report     build, validate the programme, write every report to build/reports
#   make test       build, run all tests
#   make build      the program: build/cthd
#   make lint       form and house rules of the sources
#   make format     bring the sources into form
#   make golden     rewrite what the golden tests expect, the output that README.md shows and the
#                   tables of templates/README.md; read the diff
#   make messages   bring src/po/vi.po up to date with the sentences in the code
#   make sanitize   all tests under the address and undefined-behaviour sanitizers
#   make demo       two reporting years, unattended, on a copy of the programme: build/demo
#   make bench      time the commands on the real programme and on made-up ones
#   make install    to $(DESTDIR)$(PREFIX)
#   make clean

PREFIX ?= /usr/local
# Warnings are errors: make test WERROR=ON
WERROR ?= OFF
JOBS ?= $(shell nproc)

# Debian packages: what building and testing needs, and what only lint does.
BUILD_PACKAGES := g++ make cmake ninja-build gettext python3 \
    libcli11-dev libyaml-cpp-dev libfmt-dev libmstch-dev libboost-dev libutf8proc-dev libdtl-dev \
    libxlsxwriter-dev libexpat1-dev libzip-dev libcsv-dev \
    nlohmann-json3-dev doctest-dev cmark-gfm python3-openpyxl git
LINT_PACKAGES := clang-format clang-tidy

CTEST := ctest --output-on-failure --parallel $(JOBS)

.PHONY: build report test tests sanitize lint format golden demo bench messages install clean packages
.NOTPARALLEL:

build: packages
	@$(call configure,build,Release)
	@cmake --build build --parallel $(JOBS) --target cthd

report: build
	build/cthd validate
	build/cthd report agency --all --format md -o build/reports/agency
	build/cthd report agency --all --format csv -o build/reports/agency
	build/cthd report overview --format md -o build/reports/overview.md
	build/cthd report overview --format csv -o build/reports/overview.csv
	build/cthd report programme -o build/reports/programme.md

test: build tests
	@$(CTEST) --test-dir build

tests:
	@cmake --build build --parallel $(JOBS)

sanitize: packages
	@$(call configure,build/asan,Release,-DCTHD_SANITIZE=ON)
	@cmake --build build/asan --parallel $(JOBS)
	@$(CTEST) --test-dir build/asan

lint: packages
	@.ci/install $(LINT_PACKAGES)
	@$(call configure,build,Release)
	@sh tests/lint/lint.sh build $(JOBS)

format:
	@.ci/install $(LINT_PACKAGES)
	@find src tests -name '*.h' -o -name '*.cpp' | xargs clang-format -i

golden: build tests
	@UPDATE_GOLDEN=1 build/tests/cthd_golden
	@UPDATE_GOLDEN=1 build/tests/cthd_tests --minimal --test-case='*make golden rewrites*'

demo: build
	@cmake --build build --target demo

bench: build
	@python3 tests/bench/bench.py build/cthd programme build/bench

messages: packages
	@$(call configure,build,Release)
	@cmake --build build --target messages

install: build
	@cmake --install build --prefix $(PREFIX)

clean:
	@rm -rf build

packages:
	@.ci/install $(BUILD_PACKAGES)

# configure FOLDER,TYPE,OPTIONS: the generator is chosen once, when the folder is new.
define configure
	generator=''; \
	[ -e $(1)/CMakeCache.txt ] || ! command -v ninja >/dev/null || generator='-G Ninja'; \
	cmake -S . -B $(1) $$generator -DCMAKE_BUILD_TYPE=$(2) -DCTHD_WERROR=$(WERROR) $(3) \
	    --log-level=NOTICE
endef
