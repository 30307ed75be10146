#include <optional>
#include <string>
#include "commands/command.h"

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/message.h"
#include "commands/shared/arguments.h"
#include "commands/shared/programme.h"
#include "commands/shared/recording.h"
#include "record/statement.h"
#include "record/submission.h"
#include "record/year.h"

namespace cthd {

namespace {

/// What was typed.
struct SubmitOptions {
    std::string agency;
    std::string number;            ///< Of the paper.
    Date date{};                   ///< That the paper bears.
    std::optional<Date> received;  ///< When it arrived.
    std::optional<int> year;       ///< Else the one meant on the date of the paper.
    bool dry_run = false;          ///< Print the change, write nothing.
};

SubmittedPaper typed_paper(const SubmitOptions& options, const Programme& programme,
                           const Context& context) {
    const Register registry{programme};
    SubmittedPaper paper;
    paper.agency = typed_agency(programme, options.agency);
    if (registry.agency(paper.agency) == nullptr)
        refuse_group(registry, paper.agency);
    paper.year =
        options.year.value_or(year_meant(programme, std::min(options.date, context.today)));
    require_year(programme, paper.year, options.year.has_value(), context.today);
    paper.submission.number.value = normalised_number(options.number);
    paper.submission.date.value = options.date;
    if (options.received)
        paper.submission.received = At<Date>{*options.received, {}};
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

ExitCode submit(const SubmitOptions& options, Context& context) {
    Recording recording{context,
                        Reading::no_reports(),
                        {.agency = options.agency, .reports = nobody()},
                        options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    auto& transaction = recording.transaction;
    const auto& programme = recording.programme();
    const auto paper = typed_paper(options, programme, context);
    require_sound(paper, programme, context.today);
    auto& report = open_report(transaction, paper);
    if (!is_accepted(report.diagnostics,
                     tr("cthd: the year report has errors, so nothing was recorded"), context))
        return ExitCode::problems;
    recording.errors.tell_others();
    add_submission(report, paper);
    transaction.prepare();
    warn_of_number(paper.submission.number.value, context);
    if (!finish(transaction, context) && !context.quiet)
        tell(place_of(report), described(paper, programme), outcome_of(report), context);
    return ExitCode::success;
}

std::vector<Option> rows(SubmitOptions& options) {
    return {
        option::text("agency", options.agency, tr("AGENCY"), tr("the agency that sent the paper"))
            .required(),
        option::text("--number", options.number, tr("NUMBER"),
                     tr("number and symbol of the paper, such as 312/BC-STC"))
            .required(),
        option::date("--date", options.date, tr("the date of the paper")).required(),
        option::date("--received", options.received, tr("the day it was received")),
        option::year_meant(options.year),
        option::dry_run(options.dry_run)};
}

}  // namespace

const Command submit_command{
    "submit", CTHD_N("record the paper that a year report came in"),
    CTHD_N(
        "Reads the programme and the agency's report of the year. Inserts the paper's number and "
        "dates there and leaves every other byte as it is, or creates the file. Prints what it "
        "wrote and where. What is already recorded stays; running it again with --received adds "
        "that date. A paper other than the recorded one is refused. A paper whose date means a "
        "closed year is recorded only with --year.\n\n"
        "  cthd submit stc --number 312/BC-STC --date 18/12/2026\n"
        "  cthd submit stc --number 312/BC-STC --date 18/12/2026 --received 19/12/2026\n"
        "  cthd submit \"UBND huyện Than Uyên\" --number 05/BC-UBND --date 4/2/2027 --year 2026"),
    [] { return prepared<SubmitOptions>(rows, submit); }};

}  // namespace cthd
