#include "commands/option.h"

#include <doctest/doctest.h>

#include <set>

#include "base/diagnostic.h"

using namespace cthd;

namespace {

/// What is said when the options called `given` are given in the mode `mode`; empty when they fit.
std::string misfit(const std::vector<Option>& rows, const std::set<std::string>& given,
                   const std::string& mode = "") {
    const Modes modes{[&] { return mode; }, [](const std::string& one) { return "'" + one + "'"; }};
    try {
        refuse_misfits(
            rows, [&](const Option& row) { return given.contains(row.shown_name()); }, modes);
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

}  // namespace

TEST_CASE("option: values go where they belong, as what they mean") {
    std::optional<Date> date;
    std::vector<std::string> names;
    int number = 0;
    bool is_set = false;
    option::date("--date", date, "").take("30/6/2026");
    const auto repeated = option::text("--name", names, "NAME", "");
    repeated.take("a");
    repeated.take("b");
    option::choice("--number", number, Words<int>{{"one", 1}, {"two", 2}}, "").take("two");
    option::flag("--set", is_set, "").take("");
    CHECK(date == std::chrono::year{2026} / 6 / 30);
    CHECK(names == std::vector<std::string>{"a", "b"});
    CHECK(repeated.is_repeated);
    CHECK(number == 2);
    CHECK(is_set);
}

TEST_CASE("option: what is no value is refused with what would do") {
    std::optional<int> target;
    CHECK_THROWS_WITH_AS(option::choice("--n", target, Words<int>{{"one", 1}}, "").take("onne"),
                         "unknown value 'onne'\nhint: did you mean 'one'?", Failure);
    for (const std::string typed : {"1999", "2101", "26", "2026a", ""}) {
        INFO(typed);
        CHECK_THROWS_AS(option::year("--year", target, "").take(typed), Failure);
    }
}

TEST_CASE("option: messages name the long name of an option, and of an argument its value") {
    std::string target;
    CHECK(option::text("-a,--agency", target, "AGENCY", "").shown_name() == "--agency");
    CHECK(option::text("ids", target, "[ID]...", "").shown_name() == "ID");
    CHECK(option::text("files", target, "TỆP…", "").shown_name() == "TỆP");
}

TEST_CASE("option: those that do not fit each other or the mode are refused, with what would do") {
    std::string a;
    bool b = false;
    const auto rows = [&] {
        std::vector<Option> all;
        all.push_back(option::text("--of-one", a, "TEXT", "").in({"one"}));
        all.push_back(option::text("--for-two", a, "TEXT", "what two is for").needed_in({"two"}));
        all.push_back(option::flag("--not", b, "").without({"--of-one"}));
        all.push_back(option::flag("--needing", b, "").with("--of-one"));
        return all;
    }();
    CHECK(misfit(rows, {"--of-one", "--needing"}, "one").empty());
    CHECK(misfit(rows, {"--of-one"}).empty());
    CHECK(misfit(rows, {"--of-one", "--for-two"}, "two") ==
          "--of-one cannot be used with 'two'\nhint: use it with 'one'");
    CHECK(misfit(rows, {}, "two") == "the option --for-two is missing\nhint: what two is for");
    CHECK(misfit(rows, {"--of-one", "--not"}) ==
          "--of-one cannot be used with --not\nhint: leave one of the two out");
    CHECK(misfit(rows, {"--needing"}) == "--needing needs --of-one\nhint: add --of-one TEXT");
}
