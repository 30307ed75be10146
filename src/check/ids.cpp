// Ids, letters of points, names of files: whether they are well-formed, unique and in order.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/shared.h"
#include "model/registry/spellings.h"

namespace cthd {

namespace {

/// The letter expected after `letter`. Counts an unknown letter as `due`, the one expected there.
int next_letter(int letter, int due) {
    return (letter == unknown_letter ? due : letter) + 1;
}

/// The id that a task has by its place. Bullets under a heading, or in a section without letters,
/// are counted; a paragraph has no bullet number.
TaskId expected_id(const Section& section, const Point& point, std::size_t index) {
    const bool paragraph = point.letter.value > 0 && (point.is_inline || !point.heading);
    return {section.number.value, point.letter.value, paragraph ? 0 : static_cast<int>(index) + 1};
}

/// True if `id` would be right with the expected letter of the point. Then the letter is wrong,
/// which check_letters reports.
bool fits_letter(const TaskId& id, TaskId expected, int due) {
    expected.letter = expected.letter == 0 ? 0 : due;
    return id == expected;
}

void check_task_ids(const Checked& checked, Diagnostics& diagnostics) {
    std::map<TaskId, Place> seen;
    for (const auto& section : checked.programme().sections) {
        int due = 1;
        for (const auto& point : section.points) {
            for (std::size_t index = 0; index < point.tasks.size(); ++index) {
                const auto& id = point.tasks[index].id;
                if (id.value == TaskId{} || point.letter.value == unknown_letter)
                    continue;  // reported when it was read
                const auto expected = expected_id(section, point, index);
                const auto [first, is_new] = seen.emplace(id.value, id.place);
                if (!is_new)
                    diagnostics.error(id.place, "id",
                                      tr("the id {} is already used at {}", to_string(id.value),
                                         where(first->second)),
                                      tr("here it must be {}", to_string(expected)));
                else if (id.value != expected && !fits_letter(id.value, expected, due))
                    diagnostics.error(id.place, "id",
                                      tr("the id {} does not fit its place", to_string(id.value)),
                                      tr("here it must be {}", to_string(expected)));
            }
            due = next_letter(point.letter.value, due);
        }
    }
}

void check_related(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& row : checked.registry.tasks()) {
        for (const auto& related : row.task->related) {
            const auto* other = checked.registry.task(related.value);
            if (other == nullptr && !checked.complete)
                continue;  // it may be in a file that could not be read
            if (other == nullptr && is_ever_task(checked.programme(), related.value))
                diagnostics.error(related.place, "id",
                                  tr("{} is not in the text as issued", to_string(related.value)),
                                  tr("delete it here; the 'note' of the new task may name {}",
                                     to_string(row.id())));
            else if (other == nullptr)
                diagnostics.error(related.place, "id",
                                  tr("there is no task {}", to_string(related.value)),
                                  tr("see 'cthd list'"));
            else if (std::ranges::find(other->task->related, row.id(), &At<TaskId>::value) ==
                     other->task->related.end())
                diagnostics.error(related.place, "id",
                                  tr("{} does not name {} as related", to_string(related.value),
                                     to_string(row.id())),
                                  tr("add 'related: [{}]' there", to_string(row.id())));
        }
    }
}

void check_reported_ids(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& report : checked.programme().reports) {
        for (const auto& task : report.tasks) {
            const bool is_task = checked.registry.task(task.task.value) != nullptr ||
                                 is_ever_task(checked.programme(), task.task.value);
            if (!is_task && checked.complete)
                diagnostics.error(task.task.place, "id",
                                  tr("there is no task {}", to_string(task.task.value)),
                                  tr("see 'cthd list'"));
        }
    }
}

void check_spellings(const Checked& checked, Diagnostics& diagnostics) {
    Spellings spellings;
    const auto take = [&](const auto& party) {
        const auto& id = party.id;
        if (!id.value.empty()) {  // else reported when it was read
            for (const auto& refused : {refused_agency_id(id.value), spellings.take_id(id),
                                        spellings.take(id, id.value)}) {
                if (refused)
                    diagnostics.error(id.place, "id", *refused);
            }
        }
        spellings.take_names(party, diagnostics);
    };
    std::ranges::for_each(checked.programme().agencies, take);
    std::ranges::for_each(checked.programme().groups, take);
}

void check_document_keys(const Checked& checked, Diagnostics& diagnostics) {
    std::map<std::string, Place> seen;
    for (const auto& document : checked.programme().documents) {
        if (const auto [first, is_new] = seen.emplace(document.key(), document.place); !is_new)
            diagnostics.error(
                document.place, "id",
                tr("the document '{}' is already at {}", document.key(), where(first->second)),
                tr("keep one of them"));
    }
}

}  // namespace

void check_ids(const Checked& checked, Diagnostics& diagnostics) {
    check_task_ids(checked, diagnostics);
    check_related(checked, diagnostics);
    check_reported_ids(checked, diagnostics);
    check_spellings(checked, diagnostics);
    check_document_keys(checked, diagnostics);
}

void check_letters(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& section : checked.programme().sections) {
        int expected = 1;
        for (const auto& point : section.points) {
            // The reader reports an unknown letter; it still counts as one.
            const bool is_letter = point.letter.value > 0;
            if (is_letter && point.letter.value != expected)
                diagnostics.error(
                    point.letter.place, "letter",
                    tr("expected point '{}' here, not '{}'",
                       letter_at(std::min(expected, letter_count())),
                       letter_at(point.letter.value)),
                    tr("the legal order is a b c d đ e g h i k l m n o p q r s t u v x y"));
            expected = next_letter(point.letter.value, expected);
        }
    }
}

void check_file_names(const Checked& checked, Diagnostics& diagnostics) {
    const auto check = [&](const Place& place, std::string_view file, const std::string& expected) {
        if (!file.ends_with("/" + expected))
            diagnostics.error(place, "file-name",
                              tr("the content of this file belongs in '{}'", expected),
                              tr("rename the file, or correct what it says"));
    };
    for (const auto& section : checked.programme().sections) {
        const auto& number = section.number;
        check(number.place, path_of(number.place), section_id(number.value) + ".yaml");
    }
    for (const auto& report : checked.programme().reports) {
        const auto file = path_of(report.place);
        const auto name = report.agency.value + ".yaml";
        const auto& wrong = file.ends_with("/" + name) ? report.year.place : report.agency.place;
        check(wrong, file, fmt::format("reports/{}/{}", report.year.value, name));
    }
    for (const auto& act : checked.programme().amendments) {
        const auto file = path_of(act.place);
        const bool is_dated = file.find("/" + iso(act.date.value) + "-") != std::string_view::npos;
        check(is_dated ? act.number.place : act.date.place, file,
              "amendments/" + amendment_file_name(act));
    }
    for (const auto& year : checked.programme().proposals)
        check(year.year.place, path_of(year.place),
              fmt::format("proposals/{}.yaml", year.year.value));
}

}  // namespace cthd
