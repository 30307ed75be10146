#include "model/change_fields.h"
#include "report/fixture.h"

using namespace cthd;

TEST_CASE("fields: templates have what an act makes of any field") {
    const auto& names = fields_of(static_cast<const ChangeFacts*>(nullptr));
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
