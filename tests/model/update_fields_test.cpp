#include "model/year_report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "form/columns.h"

using namespace cthd;

TEST_CASE("update fields: each has a column of the form of its own, which agencies fill in") {
    std::vector<FormColumn> columns{FormColumn::status, FormColumn::date};
    const Update nothing;
    for_each_update_field(nothing, [&](const UpdateField& field, const auto&) {
        columns.push_back(column_of_field(field.key));
    });
    std::vector<FormColumn> filled_in;
    for (const auto& head : form_heads) {
        if (head.is_filled_in)
            filled_in.push_back(head.column);
    }
    std::ranges::sort(columns);
    std::ranges::sort(filled_in);
    CHECK(columns == filled_in);
}
