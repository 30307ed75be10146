#include "commands/amend.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/amendment.h"

using namespace cthd;

TEST_CASE("amend: each field of a task has its option, and none has two") {
    Change change;
    std::vector<std::string> wanted;
    std::vector<const void*> members;
    for_each_task_field(change, [&](const ChangeField& field, const auto& said, auto) {
        wanted.push_back("--" + std::string{field.key});
        members.push_back(&said);
    });
    std::vector<std::string> options;
    std::vector<const void*> set;
    for_each_change_option({}, change, [&](const char* name, const auto&, bool, const auto& said) {
        options.emplace_back(name);
        set.push_back(&said);
    });
    CHECK(options == wanted);
    CHECK(set == members);
}
