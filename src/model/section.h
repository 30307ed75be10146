// Sections, points and tasks.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"
#include "model/ids.h"

namespace cthd {

/// When something is to be done, and the document that says so.
struct Due {
    At<Date> date;
    Text basis;  ///< A document of documents.yaml, or the act that set it.

    bool operator==(const Due&) const = default;
};

/// Who takes over, where an agency was split, what stands here; not part of the text as issued.
struct SuccessorChoice {
    Text agency;  ///< The agency that was split.
    Texts to;     ///< One or several of its successors.

    bool operator==(const SuccessorChoice&) const = default;
};

/// That somebody found a citation still right although another document has replaced the one
/// cited.
struct Confirmation {
    At<Date> on;
    Text basis;  ///< The paper or reason that says so.
    /// The replacement that is confirmed; without it, every replacement until `on`.
    std::optional<Text> replacement;

    bool operator==(const Confirmation&) const = default;
};

/// A document that a task's text cites.
struct Citation {
    Text document;  ///< Its key in documents.yaml: number or name.
    std::optional<Confirmation> confirmed;

    bool operator==(const Citation&) const = default;
};

struct Task {
    At<TaskId> id;
    Text text;
    Texts lead;        ///< Where the sentence itself names who leads; else see `lead_of`.
    Texts coordinate;  ///< Where the sentence assigns it; else see `coordinate_of`.
    /// Who leads or coordinates by an amendment in force, which goes before what the text says.
    /// Never set as issued.
    std::optional<Texts> amended_lead;
    std::optional<Texts> amended_coordinate;
    std::vector<SuccessorChoice> successors;  ///< See `choice_of`, as in point and section.
    std::vector<Citation> cites;
    std::optional<Text> period;  ///< Words of the text, for display.
    std::optional<Due> due;      ///< Of a plan or an amendment; the programme as issued sets none.
    std::vector<At<TaskId>> related;
    std::optional<Text> note;

    bool operator==(const Task&) const = default;
};

/// What a point has that is lettered wrongly.
inline constexpr int unknown_letter = -1;

struct Point {
    At<int> letter;  ///< Place in the legal order; 0 in a section without letters, unknown_letter
                     ///< if the letter is invalid.
    std::optional<Text> heading;  ///< The agency line; none if each sentence names its agency.
    bool is_inline = false;       ///< Heading and text stand on one line.
    Texts lead;
    Texts coordinate;
    std::vector<SuccessorChoice> successors;
    std::vector<Task> tasks;
    Place place;

    bool operator==(const Point&) const = default;
};

struct Section {
    At<int> number;  ///< 2 for mục II.2.
    Text title;
    std::optional<Text> intro;
    Texts lead;
    Texts coordinate;
    std::vector<SuccessorChoice> successors;
    std::vector<Point> points;

    bool operator==(const Section&) const = default;
};

/// The section with that number; null when there is none.
template <class Sections>
auto* find_section(Sections& sections, int number) {
    const auto found = std::ranges::find(
        sections, number, [](const Section& section) { return section.number.value; });
    return found == sections.end() ? nullptr : &*found;
}

/// The point with that letter, or the one without letter; null when there is none.
const Point* find_point(const Section& section, int letter);

/// A task with what it stands in. Points into sections.
struct StandingTask {
    const Section* section = nullptr;
    const Point* point = nullptr;
    const Task* task = nullptr;
};

/// Every task of the sections, in the order of the document.
std::vector<StandingTask> all_tasks(const std::vector<Section>& sections);

/// None when there is no such task; a repealed one is still found.
std::optional<StandingTask> find_task(const std::vector<Section>& sections, const TaskId& id);

/// Where the lead of a task is named: where in the document, or in an act that amends it.
enum class LeadFrom { sentence, agency_line, heading, amendment };

/// Who leads a task, by the nearest that says so: an amendment, the task, its point, its section.
struct Lead {
    const Texts& ids;
    LeadFrom from;
};
Lead lead_of(const Section& section, const Point& point, const Task& task);

/// Its ids alone.
const Texts& leaders_of(const Section& section, const Point& point, const Task& task);

/// Who coordinates, by the nearest of amendment, task, point and section that says so; empty where
/// none does.
const Texts& coordinate_of(const Section& section, const Point& point, const Task& task);

/// Which of its successors take over from `agency` in a task, by the nearest of task, point and
/// section that says so; null where none does.
const Texts* choice_of(const Section& section, const Point& point, const Task& task,
                       std::string_view agency);

}  // namespace cthd
