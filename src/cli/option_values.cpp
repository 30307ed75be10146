#include "cli/option_values.h"

#include <algorithm>

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"

namespace cthd {

void allow_only(CLI::Option* option, std::vector<std::string> words) {
    option->option_text(join(words, "|"));
    option->check([words = std::move(words)](const std::string& typed) -> std::string {
        if (std::ranges::find(words, typed) != words.end())
            return {};
        const auto near = nearest(typed, words);
        return with_hint(tr("unknown value '{}'", typed),
                         near ? tr("did you mean '{}'?", *near)
                              : tr("one of {}", "'" + join(words, "', '") + "'"));
    });
}

void allow_only_years(CLI::Option* option) {
    option->option_text(tr("YEAR"));
    option->check([](const std::string& typed) -> std::string {
        const bool is_number =
            typed.size() == 4 && typed.find_first_not_of("0123456789") == std::string::npos;
        if (is_number && typed >= "2000" && typed <= "2100")
            return {};
        return with_hint(tr("'{}' is not a year", typed), tr("write a year from 2000 to 2100"));
    });
}

void allow_only_dates(CLI::Option* option) {
    option->option_text(tr("DATE"));
    option->check([](const std::string& typed) -> std::string {
        if (parse_date(trim(typed)))
            return {};
        return with_hint(tr("'{}' is not a date", typed),
                         tr("write a day of the calendar as 2026-12-18 or 18/12/2026"));
    });
}

}  // namespace cthd
