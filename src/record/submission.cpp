#include "record/submission.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "model/document_number.h"
#include "read/load.h"
#include "read/yaml.h"
#include "record/year_opening.h"
#include "record/year_report_file.h"
#include "yaml_edit/flow.h"
#include "yaml_edit/insertion.h"
#include "yaml_edit/layout.h"
#include "yaml_edit/scalar.h"

namespace cthd {

namespace {

std::string received_entry(const Submission& submission) {
    return fmt::format("received: {}", iso(submission.received->value));
}

/// The paper in a line behind `year`.
Insertion new_submission(const SourceFile& file, const Node& root, const Submission& submission) {
    auto parts = flow_scalar(submission.number.value);
    parts.front().insert(0, "submission: {number: ");
    parts.back() += ',';
    parts.push_back(fmt::format("date: {}", iso(submission.date.value)));
    if (submission.received) {
        parts.back() += ',';
        parts.push_back(received_entry(submission));
    }
    parts.back() += '}';
    const auto place = static_cast<std::size_t>(
        std::ranges::find(root.keys, "year", &Node::scalar) - root.keys.begin());
    const auto& key = root.keys[place];
    const auto depth = depth_of(key);
    const auto end = end_of_value(file, key, root.values[place]);
    return lines_at(file.text, end_of_belonging(file.text, end, depth),
                    filled_entry(parts, depth, style_of(file, root).step));
}

/// The day it was received, behind what `submission` has.
Insertion new_receipt(const SourceFile& file, const Node& root, const Submission& paper) {
    const auto& node = *root.find("submission");
    const auto entry = received_entry(paper);
    if (node.flow)
        return into_flow(file, node, node.keys.size(), {entry}, style_of(file, root).step);
    const auto end = end_of_value(file, node.keys.back(), node.values.back());
    const auto depth = depth_of(node);
    return lines_at(file.text, end_of_belonging(file.text, end, depth_of(root.keys.front())),
                    {fmt::format("{:{}}{}", "", depth, entry)});
}

std::string described(const Submission& submission) {
    const auto paper = tr("{} of {}", submission.number.value, vietnamese(submission.date.value));
    return submission.received
               ? tr("{}, received on {}", paper, vietnamese(submission.received->value))
               : paper;
}

/// True when `old` says nothing else than `paper`, but perhaps not when it was received, or that
/// `paper` does not.
bool agrees(const Submission& old, const Submission& paper) {
    return old.number == paper.number && old.date == paper.date &&
           (!old.received || !paper.received || old.received == paper.received);
}

/// Reads the new text as anybody will, and makes sure of it.
std::uint32_t proved(YearReport report, const SourceFile& file, const Submission& submission) {
    const bool was_there = report.submission.has_value();
    report.submission = submission;
    Diagnostics diagnostics;
    const auto fresh = read_year_report(file, diagnostics);
    if (diagnostics.has_errors() || fresh != report)
        throw Failure(tr("internal error: '{}' would not hold what it should; nothing was written",
                         file.path));
    return was_there ? fresh.submission->received->place.line : fresh.submission->number.place.line;
}

void refuse_outside(const SubmittedPaper& paper, const Calendar& calendar) {
    const auto date = paper.submission.date.value;
    const auto period = data_period(calendar, paper.year);
    if (date >= period.first && date <= data_period(calendar, paper.year + 1).last)
        return;
    const auto hint = tr("its data run from {} to {}; --year names another year", iso(period.first),
                         iso(period.last));
    if (date < period.first)
        refuse(tr("a paper of {} cannot report on {}", iso(date), paper.year), hint);
    refuse(tr("a paper of {} is far too late for {}", iso(date), paper.year), hint);
}

/// Whether the calendar names the agency, itself or in a group, among those who must or may report.
bool is_in_calendar(const Register& known, std::string_view agency) {
    const auto& calendar = known.programme().calendar;
    return std::ranges::any_of(
        std::array{&calendar.obliged, &calendar.voluntary}, [&](const Texts* named) {
            return std::ranges::any_of(*named, [&](const Text& id) {
                const auto answering = known.answering(id.value);
                return std::ranges::find(answering, agency) != answering.end();
            });
        });
}

}  // namespace

std::string normalised_number(std::string_view number) {
    if (first_invalid_utf8(number))
        throw Failure(tr("{}: the text is not UTF-8", "number"));
    auto normal = nfc(trim(number));
    if (!is_document_number(normal))
        refuse(tr("'{}' is not the number of a paper", normal),
               tr("Decree 30/2020/NĐ-CP writes it as 05/BC-STC: number, type, issuer"));
    return normal;
}

void require_sound(const SubmittedPaper& paper, const Calendar& calendar, const Date& today) {
    const auto& [number, date, received] = paper.submission;
    for (const auto& day : {std::optional{date}, received}) {
        if (day && day->value > today)
            refuse(tr("the date {} is in the future", iso(day->value)),
                   tr("today is {}", iso(today)));
    }
    if (received && received->value < date.value)
        refuse(tr("received on {}, before its date", iso(received->value)),
               tr("it is dated {}; correct one of the two", iso(date.value)));
    refuse_outside(paper, calendar);
}

Date last_answering_day(const Programme& programme, const Agency& agency, int year) {
    const auto period = data_period(programme.calendar, year);
    const auto last = last_day(agency);
    return last && period.contains(*last) ? *last : period.last;
}

Recorded with_submission(const SourceFile& old, const SubmittedPaper& paper) {
    auto file = std::make_unique<SourceFile>(old);
    Recorded recorded{.old_text = old.text};
    const auto report = read_year_report(*file, recorded.diagnostics);
    if (!recorded.diagnostics.has_errors())
        check_identity(report, paper.agency, paper.year, recorded.diagnostics);
    if (recorded.diagnostics.has_errors()) {
        recorded.file = std::move(file);
        return recorded;
    }
    const auto& recorded_before = report.submission;
    if (recorded_before && !agrees(*recorded_before, paper.submission))
        refuse(tr("{}:{}: something else is recorded already: {}", old.path,
                  recorded_before->number.place.line, described(*recorded_before)),
               tr("if that is wrong, correct it there by hand"));
    if (recorded_before && (recorded_before->received || !paper.submission.received)) {
        recorded.line = recorded_before->number.place.line;
        recorded.file = std::move(file);
        return recorded;
    }
    Diagnostics ignored;
    const auto root = parse_yaml(*file, ignored);
    const auto insertion = recorded_before ? new_receipt(*file, *root, paper.submission)
                                           : new_submission(*file, *root, paper.submission);
    auto fresh =
        std::make_unique<const SourceFile>(SourceFile{old.path, inserted(old.text, insertion)});
    recorded.line = proved(report, *fresh, paper.submission);
    recorded.file = std::move(fresh);
    return recorded;
}

Recorded submit(const SubmittedPaper& paper, const Programme& programme, const Date& today,
                const ProgrammeFolder& folder, bool only_try) {
    require_sound(paper, programme.calendar, today);
    const auto inside = year_report_path(paper.agency, paper.year);
    const auto path = folder.path / inside;
    const auto shown = fmt::format("{}/{}", folder.shown, inside.string());
    refuse_other_file(programme, paper.agency, paper.year, shown);

    // What is read must still hold when it is written.
    std::optional<FolderLock> lock;
    if (!only_try)
        lock.emplace(folder.path);
    const bool created = !std::filesystem::exists(path);
    SourceFile old{shown, ""};
    if (created) {
        const auto& agency = *std::ranges::find(programme.agencies, paper.agency,
                                                [](const Agency& one) { return one.id.value; });
        const Register known{programme, last_answering_day(programme, agency, paper.year)};
        if (!leads_any(known, paper.agency) && !is_in_calendar(known, paper.agency))
            refuse_without_tasks(known, paper.agency, paper.year);
        old.text = new_year_report(known, paper.agency, paper.year);
    } else {
        old.text = read_file(path);
    }
    auto recorded = with_submission(old, paper);
    recorded.created = created;
    if (created)
        recorded.old_text.clear();
    const bool is_new = recorded.file->text != recorded.old_text;
    if (!only_try && is_new && !recorded.diagnostics.has_errors())
        write_file(path, recorded.file->text);
    return recorded;
}

}  // namespace cthd
