#include "commands/submit.h"

#include <fmt/format.h>

#include "base/failure.h"
#include "base/message.h"
#include "commands/needs.h"
#include "commands/storing.h"
#include "commands/typed.h"
#include "record/record.h"
#include "record/submission.h"
#include "record/year_opening.h"

namespace cthd {

namespace {

SubmittedPaper typed_paper(const SubmitOptions& options, const Programme& programme,
                           const Context& context) {
    const Register known{programme};
    SubmittedPaper paper;
    paper.agency = typed_agency(programme, options.agency);
    if (known.agency(paper.agency) == nullptr)
        refuse_group(known, paper.agency);
    const auto date = typed_date(options.date, "--date");
    paper.year = options.year.value_or(year_meant(programme, std::min(date, context.today)));
    require_year(programme, paper.year, options.year.has_value(), context.today);
    paper.submission.number.value = normalised_number(options.number);
    paper.submission.date.value = date;
    if (options.received)
        paper.submission.received = At<Date>{typed_date(*options.received, "--received"), {}};
    return paper;
}

/// `STC 2026: 312/BC-STC, 18/12/2026, received 19/12/2026`.
std::string described(const SubmittedPaper& paper, const Programme& programme) {
    const auto& [number, date, received] = paper.submission;
    auto text = fmt::format("{} {}: {}, {}", Directory{programme}.short_name_of(paper.agency),
                            paper.year, number.value, vietnamese(date.value));
    if (received)
        text += ", " + tr("received {}", vietnamese(received->value));
    return text;
}

/// Where the paper, or the day that it was received, stands.
Place place_of(const Edit<YearReport>& report) {
    const auto& paper = *report.now().submission;
    const bool is_receipt = report.is_changed() && report.before.submission;
    return is_receipt ? paper.received->place : paper.number.place;
}

}  // namespace

ExitCode submit(const SubmitOptions& options, Context& context) {
    auto transaction = begin_transaction(context, Reading::no_reports(), options.dry_run);
    const auto& programme = transaction.programme();
    ProgrammeErrors errors{transaction.opened(), context};
    if (!may_record(errors,
                    {.agencies = agency_meant(programme, options.agency), .reports = nobody()},
                    context))
        return ExitCode::problems;
    const auto paper = typed_paper(options, programme, context);
    require_sound(paper, programme.calendar, context.today);
    auto& report = open_report(transaction, paper);
    if (!is_accepted(report.diagnostics,
                     tr("cthd: the year report has errors, so nothing was recorded"), context))
        return ExitCode::problems;
    errors.tell_others();
    add_submission(report, paper);
    transaction.prepare();
    warn_of_number(paper.submission.number.value, context);
    if (!finish(transaction, context) && !context.quiet)
        tell(place_of(report), described(paper, programme), outcome_of(report), context);
    return ExitCode::success;
}

}  // namespace cthd
