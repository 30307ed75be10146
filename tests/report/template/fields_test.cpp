#include "report/template/fields.h"

#include <set>

#include "report/fixture.h"

using namespace cthd;

TEST_CASE("fields: every name stands once in its table, has a meaning and, for texts, an example") {
    for (const auto& view : view_names) {
        for (const auto& group : name_groups(view)) {
            std::set<std::string> names;
            for (const auto& field : *group.fields) {
                INFO(view.word, " ", field.name);
                CHECK(names.insert(field.name).second);
                CHECK_FALSE(std::string_view{field.meaning}.empty());
                CHECK((field.kind == Field::Kind::text) != std::string_view{field.example}.empty());
                CHECK((field.kind == Field::Kind::list) == (field.rows != nullptr));
            }
        }
    }
}

TEST_CASE("fields: every list has a flag beside it and no name hides those of every list") {
    const auto& in_lists = fields_of<ListPlace>();
    for (const auto& view : view_names) {
        for (const auto& group : name_groups(view)) {
            for (const auto& field : *group.fields) {
                INFO(view.word, " ", field.name);
                if (field.kind == Field::Kind::list)
                    CHECK(find_field(*group.fields, "has_" + field.name) != nullptr);
                if (!group.in_every_list)
                    CHECK(find_field(in_lists, field.name) == nullptr);
            }
        }
    }
}

namespace {

struct Told {
    std::optional<Status> status;
    std::optional<Date> date;
    bool is_new = true;
};

const Fields& fields_of(const Told* /*type*/) {
    static const auto all = table_of<Told>({
        {"status", &Told::status, "m", Status::completed},
        {"date", &Told::date, "m", "1/7/2026"},
        {"is_new", &Told::is_new, "m"},
    });
    return all;
}

struct Teller {
    std::optional<Told> last;
    std::vector<Told> all;
};

const Fields& fields_of(const Teller* /*type*/) {
    static const auto all = table_of<Teller>({
        part("last_", &Teller::last),
        {"all", &Teller::all, "m"},
    });
    return all;
}

/// Every name of a table with what it stands for, as text.
std::string values_of(const Teller& teller) {
    std::string text;
    for (const auto& field : cthd::fields_of<Teller>()) {
        const auto value = field.value(&teller);
        const auto* flag = std::get_if<bool>(&value);
        text += fmt::format("{}={}{} ", field.name,
                            flag == nullptr ? printed(value)
                            : *flag         ? "yes"
                                            : "no",
                            field.repeats ? " (again)" : "");
    }
    return text;
}

}  // namespace

TEST_CASE(
    "fields: the type of a value brings the names beside it, an absent struct has no values") {
    const Told told{.status = std::nullopt, .date = parse_date("2026-07-01")};
    CHECK(values_of({told, {told}}) ==
          "last_status=chưa báo cáo last_status_word=no-report last_date=01/7/2026 "
          "last_date_iso=2026-07-01 (again) last_is_new=yes all= has_all=yes (again) ");
    CHECK(values_of({std::nullopt, {}}) ==
          "last_status= last_status_word= last_date= last_date_iso= (again) last_is_new=no all= "
          "has_all=no (again) ");
    CHECK(find_field(cthd::fields_of<Teller>(), "last_date_iso")->example == "2026-07-01");
    CHECK(find_field(cthd::fields_of<Teller>(), "last_status_word")->example == "completed");
}
