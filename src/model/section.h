// Sections, points and tasks.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"
#include "model/agency.h"
#include "model/ids.h"

namespace cthd {

/// The due date of a task, and the document that sets it.
struct Due {
    At<Date> date;
    Text basis;  ///< A document of documents.yaml, or the act that sets it.

    bool operator==(const Due&) const = default;
};

/// Which successors of an agency that was split take over a task, point or section. Not part of the
/// text as issued.
struct SuccessorChoice {
    Text agency;  ///< The agency that was split.
    Texts to;     ///< The ids of one or several of its successors.

    bool operator==(const SuccessorChoice&) const = default;
};

/// Confirms that a citation is still right although the cited document was replaced or ended.
struct Confirmation {
    At<Date> on;
    Text basis;  ///< The paper or reason.
    /// The confirmed replacement; if not set, every replacement until `on`.
    std::optional<Text> replacement;

    bool operator==(const Confirmation&) const = default;
};

/// A document that the text of a task cites.
struct Citation {
    Text document;  ///< Its key in documents.yaml: number or name.
    std::optional<Confirmation> confirmed;

    bool operator==(const Citation&) const = default;
};

struct Task {
    At<TaskId> id;
    Text text;
    Texts lead;        ///< Set if the sentence names the lead; see `lead_of`.
    Texts coordinate;  ///< Set if the sentence names them; see `coordinate_of`.
    /// Lead and coordinate according to an amendment in force. They override those of the text.
    /// Never set in sections as issued.
    std::optional<Texts> amended_lead;
    std::optional<Texts> amended_coordinate;
    std::vector<SuccessorChoice> successors;  ///< See `choice_of`; also in points and sections.
    std::vector<Citation> cites;
    std::optional<Text> period;  ///< Verbatim from the text, for display.
    std::optional<Due> due;      ///< From a plan or an amendment; the document as issued sets none.
    std::vector<At<TaskId>> related;
    std::optional<Text> note;

    bool operator==(const Task&) const = default;
};

/// The letter of a point whose letter is invalid.
inline constexpr int unknown_letter = -1;

struct Point {
    At<int> letter;  ///< Its number in the legal order; 0 in a section without letters,
                     ///< unknown_letter if the letter is invalid.
    std::optional<Text> heading;  ///< The agency line; none if each sentence names its agency.
    bool is_inline = false;       ///< True if heading and text are on one line.
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

/// The section with this number; null if there is none.
template <class Sections>
auto* find_section(Sections& sections, int number) {
    const auto found = std::ranges::find(
        sections, number, [](const Section& section) { return section.number.value; });
    return found == sections.end() ? nullptr : &*found;
}

/// The point with this letter (0: without letter); null if there is none.
const Point* find_point(const Section& section, int letter);

/// A task with its section and point. Points into sections.
struct StandingTask {
    const Section* section = nullptr;
    const Point* point = nullptr;
    const Task* task = nullptr;
};

/// Every task of the sections, in the order of the document.
std::vector<StandingTask> all_tasks(const std::vector<Section>& sections);

/// The task with this id, also if it is repealed; none if there is none.
std::optional<StandingTask> find_task(const std::vector<Section>& sections, const TaskId& id);

/// The source of the lead of a task: a part of the document, or an amendment.
enum class LeadFrom { sentence, agency_line, heading, amendment };

/// The lead of a task, from the first of these that names it: amendment, task, point, section.
struct Lead {
    const Texts& ids;
    LeadFrom from;
};
Lead lead_of(const Section& section, const Point& point, const Task& task);

/// Only the ids of `lead_of`.
const Texts& leaders_of(const Section& section, const Point& point, const Task& task);

/// The ids of those who coordinate, from the first of these that names them: amendment, task,
/// point, section; empty if none does.
const Texts& coordinate_of(const Section& section, const Point& point, const Task& task);

/// The successors of `agency` that take over a task, from the first of these that names them: task,
/// point, section; null if none does.
const Texts* choice_of(const Section& section, const Point& point, const Task& task,
                       std::string_view agency);

/// The ids of the successors of `agency` that take over a task: all of them unless it was split; if
/// it was, those that `choice_of` gives, else the default one. Empty if nothing says which.
std::vector<std::string> successors_for(const Agency& agency, const StandingTask& standing);

}  // namespace cthd
