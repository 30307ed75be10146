#include "report/fields.h"

#include <set>

#include "report/fixture.h"
#include "report/names.h"

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
