#include "commands/shared/json.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "model/status.h"

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
    std::string written = "01/7/2026";
    std::optional<Status> status = Status::suspended;
    std::vector<Inner> rows{{"đ"}, {""}};
    std::vector<Inner> none;
};

const Fields& fields_of(const Inner* /*type*/) {
    static const auto all = table_of<Inner>({{"text", &Inner::text, "m", "e"}});
    return all;
}

const Fields& fields_of(const Outer* /*type*/) {
    static const auto all = table_of<Outer>({
        {"text", &Outer::text, "m", "e"},
        {"empty", &Outer::empty, "m", "e"},
        {"has_flag", &Outer::flag, "m"},
        {"number", &Outer::number, "m", "e"},
        {"no_number", &Outer::no_number, "m", "e"},
        {"digits", &Outer::digits, "m", "e"},
        {"date", &Outer::date, "m", "1/7/2026"},
        {"no_date", &Outer::no_date, "m", "1/7/2026"},
        {"written_iso", &Outer::written, "m", "e"},
        {"status", &Outer::status, "m", Status::completed},
        {"rows", &Outer::rows, "m"},
        {"none", &Outer::none, "m"},
    });
    return all;
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
  "written_iso": "01/7/2026",
  "status": "tạm dừng",
  "status_word": "suspended",
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
