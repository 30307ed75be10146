# The short commands; CMakeLists.txt does the work. Everything made is under build/.
#
#   make report     build, validate the programme, write every report to build/reports; as long as
#                   no agency has reported, make the sample of make demo too
#   make test       build, run all tests
#   make build      the program: build/cthd; with UNITY=OFF quicker for who changes it often
#   make lint       form and house rules of the sources
#   make format     bring the sources into form
#   make golden     rewrite what the golden tests expect, the output that README.md shows and the
#                   tables of templates/README.md; read the diff
#   make messages   bring src/po/vi.po up to date with the sentences in the code
#   make sanitize   all tests under the address and undefined-behaviour sanitizers
#   make demo       a sample: two reporting years with made-up answers, unattended, in build/demo
#   make bench      time the commands on the real programme and on made-up ones
#   make install    to $(DESTDIR)$(PREFIX)
#   make debian RELEASE=bookworm    make report and make test on a fresh Debian 12 (trixie: 13) in
#                   build/debian; needs root and the network
#   make clean

PREFIX ?= /usr/local
# Warnings are errors: make test WERROR=ON
WERROR ?= OFF
JOBS ?= $(shell nproc)
# Several sources are compiled as one, which takes half as long; who changes one of them again and
# again is quicker without: make test UNITY=OFF
UNITY ?= ON

# Debian packages: what building needs, what the tests need beside it, and what only lint does.
BUILD_PACKAGES := g++ make cmake gettext \
    libcli11-dev libyaml-cpp-dev libfmt-dev libmstch-dev libboost-dev libutf8proc-dev libdtl-dev \
    libxlsxwriter-dev libexpat1-dev libzip-dev libcsv-dev nlohmann-json3-dev python3
TEST_PACKAGES := doctest-dev python3-openpyxl cmark-gfm git
LINT_PACKAGES := clang-format clang-tidy

SAMPLE := python3 -B tests/demo/year.py build/cthd . build/demo
CTEST := ctest --output-on-failure --parallel $(JOBS)

.PHONY: build report test tests sanitize lint format golden demo bench messages install debian \
    clean packages test-packages
.NOTPARALLEL:

build: packages
	@$(call configure,build,Release)
	@$(call steps,build)
	@cmake --build build --parallel $(JOBS) --target cthd

report: build
	build/cthd validate
	build/cthd report agency --all --format md -o build/reports/agency
	build/cthd report agency --all --format csv -o build/reports/agency
	build/cthd report overview --format md -o build/reports/overview.md
	build/cthd report overview --format csv -o build/reports/overview.csv
	build/cthd report year --format md -o build/reports/year.md
	build/cthd report year --format csv -o build/reports/year.csv
	build/cthd report programme -o build/reports/programme.md
	@echo 'The reports are in build/reports.'
	@[ -e programme/reports ] || $(SAMPLE)

test: tests
	@$(CTEST) --test-dir build

tests: test-packages
	@$(call configure,build,Release,-DCTHD_TESTS=ON)
	@$(call steps,build)
	@cmake --build build --parallel $(JOBS)

sanitize: test-packages
	@$(call configure,build/asan,Release,-DCTHD_TESTS=ON -DCTHD_SANITIZE=ON -DCTHD_PCH=OFF,OFF)
	@$(call steps,build/asan)
	@cmake --build build/asan --parallel $(JOBS)
	@$(CTEST) --test-dir build/asan

# In a folder of its own: clang-tidy cannot read the precompiled headers of g++.
lint: test-packages
	@.ci/install $(LINT_PACKAGES)
	@$(call configure,build/lint,Release,-DCTHD_TESTS=ON -DCTHD_PCH=OFF)
	@sh tests/lint/lint.sh build/lint $(JOBS)

format:
	@.ci/install $(LINT_PACKAGES)
	@find src tests -name '*.h' -o -name '*.cpp' | xargs clang-format -i

golden: tests
	@UPDATE_GOLDEN=1 build/tests/cthd_golden
	@UPDATE_GOLDEN=1 build/tests/cthd_tests --minimal --test-case='*make golden rewrites*'

demo: build
	@$(SAMPLE)

bench: test-packages build
	@python3 tests/bench/bench.py build/cthd programme build/bench

messages: packages
	@$(call configure,build,Release)
	@cmake --build build --target messages

install: build
	@cmake --install build --prefix $(PREFIX)

debian:
	@.ci/debian '$(RELEASE)' WERROR=$(WERROR) JOBS=$(JOBS)

clean:
	@rm -rf build

packages:
	@.ci/install $(BUILD_PACKAGES)

test-packages:
	@.ci/install $(BUILD_PACKAGES) $(TEST_PACKAGES)

# configure FOLDER,TYPE,OPTIONS,UNITY: a new folder is for ninja, where that is installed, and
# without the tests; once it has the tests it keeps them, so that nothing is built twice.
define configure
	chosen=''; \
	[ -e $(1)/CMakeCache.txt ] || ! command -v ninja >/dev/null || chosen='-G Ninja'; \
	[ -e $(1)/tests/CTestTestfile.cmake ] || chosen="$$chosen -DCTHD_TESTS=OFF"; \
	cmake -S . -B $(1) $$chosen -DCMAKE_BUILD_TYPE=$(2) -DCTHD_WERROR=$(WERROR) \
	    -DCMAKE_UNITY_BUILD=$(or $(4),$(UNITY)) $(3) --log-level=NOTICE
endef

# steps FOLDER: how much there is to compile the first time.
define steps
	echo "$(1): $$(grep -c '"file"' $(1)/compile_commands.json) files to compile, fewer where only some changed"
endef
