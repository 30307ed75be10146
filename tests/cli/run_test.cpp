#include "cli/run.h"

#include <doctest/doctest.h>

#include <new>
#include <sstream>

using namespace cthd;

TEST_CASE("run: no memory is no bug of cthd") {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Context context{.in = in,
                    .out = out,
                    .err = err,
                    .folder = "/",
                    .today = {},
                    .variable = [](const std::string&) -> std::optional<std::string> {
                        throw std::bad_alloc{};
                    },
                    .program = {}};
    CHECK(run({"list"}, context) == 2);
    CHECK(err.str() == "cthd: out of memory\n");
}
