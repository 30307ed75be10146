#include "commands/submit.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/diff.h"
#include "base/failure.h"
#include "base/message.h"
#include "commands/needs.h"
#include "commands/problems.h"
#include "commands/typed.h"
#include "record/submission.h"
#include "record/year_opening.h"

namespace cthd {

namespace {

SubmittedPaper typed_paper(const SubmitOptions& options, const Programme& programme,
                           const Environment& environment) {
    const Register known{programme};
    SubmittedPaper paper;
    paper.agency = typed_agency(programme, options.agency);
    if (known.agency(paper.agency) == nullptr)
        refuse_group(known, paper.agency);
    const auto date = typed_date(options.date, "--date");
    paper.year = options.year.value_or(year_meant(programme, std::min(date, environment.today)));
    require_year(programme, paper.year, options.year.has_value(), environment.today);
    paper.submission.number.value = normalised_number(options.number);
    paper.submission.date.value = date;
    if (options.received)
        paper.submission.received = At<Date>{typed_date(*options.received, "--received"), {}};
    return paper;
}

/// `STC 2026: 312/BC-STC, 18/12/2026, received 19/12/2026`.
std::string described(const SubmittedPaper& paper, const Programme& programme) {
    const auto& [number, date, received] = paper.submission;
    auto text = fmt::format("{} {}: {}, {}", Register{programme}.short_name_of(paper.agency),
                            paper.year, number.value, vietnamese(date.value));
    if (received)
        text += ", " + tr("received {}", vietnamese(received->value));
    return text;
}

}  // namespace

ExitCode submit(const SubmitOptions& options, const Common& common, Environment& environment) {
    const auto opened = open_to_record(common, environment);
    const auto& programme = opened.loaded.programme;
    ProgrammeErrors errors{opened, common, environment};
    if (errors.stop({.agencies = agency_meant(programme, options.agency), .reports = nobody()})) {
        environment.err << tr("cthd: the programme has errors, so nothing was recorded") << '\n';
        return ExitCode::problems;
    }
    const auto paper = typed_paper(options, programme, environment);
    const auto recorded =
        submit(paper, programme, environment.today, {opened.folder, opened.shown}, options.dry_run);
    if (recorded.diagnostics.has_errors()) {
        show_problems(recorded.diagnostics, common, environment);
        environment.err << tr("cthd: the year report has errors, so nothing was recorded") << '\n';
        return ExitCode::problems;
    }
    errors.tell_others();
    warn_of_number(paper.submission.number.value, environment);
    const bool is_new = recorded.file->text != recorded.old_text;
    if (options.dry_run && is_new) {
        environment.out << unified_diff(recorded.file->path, recorded.old_text, recorded.file->text,
                                        recorded.created);
    } else if (!common.quiet) {
        auto what = described(paper, programme);
        if (recorded.created)
            what = tr("{} (a new file)", what);
        else if (!is_new)
            what = tr("{} (recorded already)", what);
        environment.out << fmt::format("{}:{}: {}\n", recorded.file->path, recorded.line, what);
    }
    return ExitCode::success;
}

}  // namespace cthd
