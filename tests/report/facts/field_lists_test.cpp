#include "model/amendment.h"
#include "model/year_report.h"
#include "report/fixture.h"

using namespace cthd;

TEST_CASE("fields: templates have what an act makes of any field") {
    const auto& names = fields_of<ChangeFacts>();
    Change change;
    for_each_change_field(change, [](const ChangeField&, auto& said, auto) { said.emplace(); });
    const Programme programme;
    const auto facts = change_facts(Register{programme}, change);
    for_each_change_field(change, [&](const ChangeField& field, const auto&, auto) {
        const std::string key = field.key;
        INFO(key);
        const auto* is_changed = find_field(names, key + "_changed");
        REQUIRE(is_changed != nullptr);
        CHECK(is_changed->value(&facts) == Value{true});
        CHECK(find_field(names, "old_" + key) != nullptr);
        CHECK(find_field(names, "new_" + key) != nullptr);
    });
}

TEST_CASE("fields: templates have any field of the update that speaks, and of those that are new") {
    const Update nothing;
    for_each_update_field(nothing, [](const UpdateField& field, const auto&) {
        INFO(std::string{field.key});
        CHECK(find_field(fields_of<AgencyTask>(), field.key) != nullptr);
        CHECK(find_field(fields_of<AgencyState>(), field.key) != nullptr);
        CHECK(find_field(fields_of<ChangeUpdate>(), field.key) != nullptr);
    });
}
