#include "cli/option_rows.h"

#include <algorithm>

#include "base/failure.h"

namespace cthd {

namespace {

CLI::Option* add_value(CLI::App& app, const Option& row) {
    const auto take = [row](const CLI::results_t& typed) {
        try {
            std::ranges::for_each(typed, row.take);
        } catch (const Failure& refused) {
            // What is wrong with an argument is seen without a name.
            if (row.is_argument())
                throw CLI::ValidationError(refused.what());
            throw CLI::ValidationError(row.long_name(), refused.what());
        }
        return true;
    };
    auto* option = app.add_option(row.name, take, row.about);
    option->option_text(row.value)->required(row.is_required);
    if (row.is_repeated)
        option->expected(1, -1);
    // An option takes one value each time, so that arguments may follow.
    return option->allow_extra_args(row.is_repeated && row.is_argument());
}

}  // namespace

bool is_given(const CLI::App& app, const Option& row) {
    return app.count(row.long_name()) > 0;
}

void add_options(CLI::App& app, const std::vector<Option>& rows, const std::string& group) {
    for (const auto& row : rows) {
        auto* option = row.value.empty()
                           ? app.add_flag_function(
                                 row.name, [row](std::int64_t) { row.take({}); }, row.about)
                           : add_value(app, row);
        option->group(group);
    }
}

}  // namespace cthd
