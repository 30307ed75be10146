#include "commands/view_json.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace cthd;

namespace {

struct Inner {
    std::string text;
};

struct Outer {
    std::string text = "a \"b\"\n";
    std::string empty;
    bool flag = true;
    int number = 7;
    std::optional<int> no_number;
    std::string digits = "0012";
    Date date = parse_date("2026-07-01").value();
    std::optional<Date> no_date;
    std::vector<Inner> rows{{"đ"}, {""}};
    std::vector<Inner> none;
};

const Fields& fields_of(const Inner* /*type*/) {
    static const Fields fields =
        table_of([](Fields& all) { add<&Inner::text>(all, "text", "m", "e"); });
    return fields;
}

const Fields& fields_of(const Outer* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&Outer::text>(all, "text", "m", "e");
        add<&Outer::empty>(all, "empty", "m", "e");
        add<&Outer::flag>(all, "has_flag", "m");
        add<&Outer::number>(all, "number", "m", "e");
        add<&Outer::no_number>(all, "no_number", "m", "e");
        add<&Outer::digits>(all, "digits", "m", "e");
        add<&Outer::date>(all, "date", "m", "e");
        add<&Outer::date, static_cast<std::string (*)(const Date&)>(in_iso)>(all, "date_iso", "m",
                                                                             "e");
        add<&Outer::no_date>(all, "no_date", "m", "e");
        add<&Outer::rows>(all, "rows", "m");
        add<&Outer::none>(all, "none", "m");
    });
    return fields;
}

}  // namespace

TEST_CASE("view json: each kind of value has its own form, and what is not there is null") {
    const Outer view;
    CHECK(view_json({&view, &fields_of(&view)}) == R"({
  "text": "a \"b\"\n",
  "empty": null,
  "has_flag": true,
  "number": 7,
  "no_number": null,
  "digits": "0012",
  "date": "2026-07-01",
  "no_date": null,
  "rows": [
    {
      "text": "đ"
    },
    {
      "text": null
    }
  ],
  "none": []
}
)");
}
