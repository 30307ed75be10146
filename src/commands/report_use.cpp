#include "commands/report_use.h"

#include "base/failure.h"
#include "base/message.h"
#include "commands/option.h"

namespace cthd {

namespace {

void check_days(const ReportOptions& options, const Context& context, ViewKind kind) {
    if (kind != ViewKind::changes && (options.from || options.to))
        refuse(tr("--from and --to are for 'report changes' only"));
    if (kind != ViewKind::changes)
        return;
    if (options.year)
        refuse(tr("--year is not for 'report changes', which goes from day to day"));
    if (!options.from)
        refuse(tr("a report on changes needs --from, the day that they are compared with"));
    if (options.to && context.as_of)
        refuse(tr("--to and --as-of both name the last day; leave one of them out"));
}

/// Whether a view is of one day, without a reporting year.
bool speaks_of_a_day(ViewKind kind) {
    return kind == ViewKind::programme || kind == ViewKind::proposals;
}

void check_proposals(const ReportOptions& options, ViewKind kind) {
    if (kind != ViewKind::proposals && (!options.states.empty() || options.paper))
        refuse(tr("--state and --paper are for 'report proposals' only"));
    if (!options.states.empty() && options.paper)
        refuse(tr("--state and --paper both choose proposals; leave one of them out"));
}

void check_json(const ReportOptions& options) {
    if (options.format != json_format)
        return;
    if (options.template_file)
        refuse(tr("--template is not for --format json, which needs no template"));
    refuse_csv_form(options.csv, false);
}

}  // namespace

void check_report_use(const ReportOptions& options, const Context& context, ViewKind kind) {
    if (kind == ViewKind::remind)
        refuse(tr("'report remind' only lists names"), tr("'cthd remind' writes the letters"));
    if (kind == ViewKind::agency && options.all == options.agency.has_value())
        refuse(tr("a report on an agency needs either --agency or --all"));
    if (kind != ViewKind::agency && options.all)
        refuse(tr("--all is for 'report agency' only"));
    if (kind != ViewKind::agency && kind != ViewKind::changes && options.agency)
        refuse(tr("--agency is for 'report agency' and 'report changes' only"));
    if (speaks_of_a_day(kind) && options.year)
        refuse(tr("--year is not for 'report {}', which speaks of a day: see --as-of", word(kind)));
    if (options.as_issued && (kind == ViewKind::changes || kind == ViewKind::proposals))
        refuse(tr("--as-issued is not for 'report {}'", word(kind)));
    check_days(options, context, kind);
    check_proposals(options, kind);
    if (options.all && !options.output)
        refuse(tr("--all needs a folder for the reports"), tr("name it with -o"));
    check_json(options);
}

}  // namespace cthd
