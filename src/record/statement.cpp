// What a statement must be before it is recorded.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "base/message.h"
#include "base/text.h"
#include "read/encoding.h"
#include "record/record.h"

namespace cthd {

namespace {

std::string with_unix_line_ends(std::string_view text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) != "\r\n")
            clean += text[i];
    }
    return clean;
}

/// Throws a Failure for what would be an error in the file. `name` is the key of the text.
void refuse_foreign(std::string_view name, std::string_view text) {
    // In the file the lines are indented, so nothing in them can be a merge-conflict marker.
    SourceFile indented{std::string{name}, " "};
    for (const char c : text)
        indented.text += c == '\n' ? std::string{"\n "} : std::string{c};
    Diagnostics diagnostics;
    check_encoding(indented, diagnostics);
    for (const auto& diagnostic : diagnostics.sorted()) {
        if (diagnostic.severity == Severity::error)
            refuse(fmt::format("{}: {}", name, diagnostic.message), diagnostic.hint);
    }
}

void normalise(std::string_view name, std::string& text) {
    if (first_invalid_utf8(text))
        throw Failure(tr("{}: the text is not UTF-8", name));
    text = nfc(with_unix_line_ends(text));
    if (trim(text).empty())
        throw Failure(tr("{}: the text is empty", name));
    refuse_foreign(name, text);
}

/// The ids that the text names as leaders: agencies or groups.
std::string leaders_of(const TaskRow& row) {
    std::vector<std::string> ids;
    for (const auto& id : lead_of(*row.section, *row.point, *row.task).ids)
        ids.push_back(id.value);
    return join(ids, ", ");
}

/// Refuses an agency that has ended, or is not there yet, on the day of `known`.
void require_existing(const Register& known, const TaskRow& row, const std::string& agency) {
    const auto& day = known.day();
    if (!day || exists_on(*known.agency(agency), *day))
        return;
    const auto last = last_day(*known.agency(agency));
    if (!last || *day <= *last)
        refuse(tr("there is no '{}' on {} yet", agency, iso(*day)),
               tr("'cthd show {}' tells who answers for the task", to_string(row.id())));
    const auto instead = row.in_place_of(agency);
    refuse(tr("there is no '{}' since {}", agency, iso(next_day(*last))),
           instead.empty() ? tr("nobody has taken the task over from it")
                           : tr("in its place answers {}", join(instead, ", ")));
}

void require_date(const Statement& statement, const Calendar& calendar, const Date& today) {
    const auto date = statement.update.date.value;
    if (date > today)
        refuse(tr("the date {} is in the future", iso(date)), tr("today is {}", iso(today)));
    const auto period = data_period(calendar, statement.year);
    if (!period.contains(date))
        refuse(tr("the date {} is outside the reporting year {}", iso(date), statement.year),
               tr("its data run from {} to {}", iso(period.first), iso(period.last)));
}

}  // namespace

Update normalised(Update update) {
    const auto normalise_field = [](std::string_view name, std::optional<Text>& text) {
        if (text)
            normalise(name, text->value);
    };
    normalise_field("result", update.result);
    normalise_field("difficulty", update.difficulty);
    normalise_field("proposal", update.proposal);
    for (auto& number : update.evidence) {
        normalise("evidence", number.value);
        number.value = squeeze(number.value);
    }
    return update;
}

void refuse_group(const Register& known, std::string_view id) {
    const auto members = known.members(id);
    if (members.empty())
        refuse(tr("'{}' is an open group: nobody in particular is in it", id),
               tr("name the agency that reports"));
    refuse(tr("'{}' is a group; each member reports for itself", id),
           tr("one of {}", join(members, ", ")));
}

void require_assigned(const TaskId& task, const std::string& agency, const Register& known,
                      const Permission& permission) {
    const auto* row = known.task(task);
    if (row == nullptr)
        throw Failure(tr("there is no task {}", to_string(task)));
    if (known.group(agency) != nullptr)
        refuse_group(known, agency);
    if (known.agency(agency) == nullptr)
        throw Failure(tr("unknown agency '{}'", agency));
    require_existing(known, *row, agency);
    const auto role = row->role_of(agency);
    if (permission.unassigned || role == Role::lead)
        return;
    const auto hint = tr("it is led by {}; --force records it all the same", leaders_of(*row));
    if (role == Role::coordinate)
        refuse(tr("'{}' coordinates {} and does not lead it", agency, to_string(task)), hint);
    refuse(tr("{} is not assigned to '{}'", to_string(task), agency), hint);
}

void require_sound(const Statement& statement, const Register& known, const Permission& permission,
                   const Date& today) {
    require_assigned(statement.task, statement.agency, known, permission);
    const auto progress = statement.update.progress;
    if (progress && (progress->value < 0 || progress->value > 100))
        throw Failure(tr("'{}' is not a percentage", progress->value));
    if (statement.year < 2000 || statement.year > 2100)
        throw Failure(tr("'{}' is not a year", statement.year));
    require_date(statement, known.programme().calendar, today);
}

}  // namespace cthd
