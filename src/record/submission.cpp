#include "record/submission.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <utility>

#include "base/characters.h"
#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "model/document.h"
#include "model/rules.h"
#include "record/year.h"

namespace cthd {

namespace {

std::string described(const Submission& submission) {
    const auto paper = tr("{} of {}", submission.number.value, vietnamese(submission.date.value));
    return submission.received
               ? tr("{}, received on {}", paper, vietnamese(submission.received->value))
               : paper;
}

/// True if both are the same paper. The day it was received may be missing in either.
bool agrees(const Submission& old, const Submission& paper) {
    return old.number == paper.number && old.date == paper.date &&
           (!old.received || !paper.received || old.received == paper.received);
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
    refuse(tr("a paper of {} is too late to report on {}", iso(date), paper.year), hint);
}

/// True if the calendar names the agency, its predecessor or a group of it among those that must or
/// may report.
bool is_in_calendar(const Register& registry, std::string_view agency) {
    const auto& calendar = registry.programme().calendar;
    return std::ranges::any_of(std::array{&calendar.obliged, &calendar.voluntary},
                               [&](const Texts* named) {
                                   return std::ranges::any_of(*named, [&](const Text& id) {
                                       const auto answering = registry.answering(id.value);
                                       return contains(answering, agency);
                                   });
                               });
}

}  // namespace

std::string normalised_number(std::string_view number) {
    if (first_invalid_utf8(number))
        throw Failure(tr("{}: the text is not UTF-8", "number"));
    auto normal = standard_number(legible(number));
    refuse_if(refused_number(normal));
    return normal;
}

void require_sound(const SubmittedPaper& paper, const Programme& programme, const Date& today) {
    const auto& [number, date, received] = paper.submission;
    for (const auto& day : {std::optional{date}, received}) {
        if (day)
            refuse_if(refused_day(day->value, programme, today));
    }
    if (received && received->value < date.value)
        refuse(tr("received on {}, before its date", iso(received->value)),
               tr("it is dated {}; correct one of the two", iso(date.value)));
    refuse_outside(paper, programme.calendar);
}

Date last_answering_day(const Programme& programme, const Agency& agency, int year) {
    assert(Directory{programme}.agency(agency.id.value) != nullptr);
    const auto period = data_period(programme.calendar, year);
    const auto last = last_day(agency);
    return last && period.contains(*last) ? *last : period.last;
}

Edit<YearReport>& open_report(Transaction& transaction, const SubmittedPaper& paper) {
    assert(Directory{transaction.programme()}.agency(paper.agency) != nullptr);
    const auto& programme = transaction.programme();
    const auto& agency = *std::ranges::find(programme.agencies, paper.agency,
                                            [](const Agency& one) { return one.id.value; });
    const Register registry{programme, last_answering_day(programme, agency, paper.year)};
    auto& report = open_report(transaction, paper.agency, paper.year, registry);
    if (report.is_new && report.wanted.tasks.empty() && !is_in_calendar(registry, paper.agency))
        refuse_without_tasks(registry, paper.agency, paper.year);
    return report;
}

void add_submission(Edit<YearReport>& report, const SubmittedPaper& paper) {
    assert(!report.diagnostics.has_errors());
    auto& recorded = report.wanted.submission;
    if (recorded && !agrees(*recorded, paper.submission))
        refuse(tr("{}:{}: something else is already recorded: {}", report.file->path,
                  recorded->number.place.line, described(*recorded)),
               tr("if that is wrong, correct it there by hand"));
    if (!recorded || !recorded->received)
        recorded = paper.submission;
}

}  // namespace cthd
