#include "commands/amend_form.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "base/message.h"

namespace cthd {

namespace {

/// An option that says what changes, and what it goes with.
struct ChangeOption {
    std::string_view name;
    bool is_given = false;
    bool of_task = false;
    bool of_section = false;
    bool of_new = false;
};

std::vector<ChangeOption> change_options(const AmendOptions& options) {
    return {{"--text", options.text.has_value(), true, true, true},
            {"--lead", !options.lead.empty(), true, false, true},
            {"--coordinate", !options.coordinate.empty(), true, false, true},
            {"--cites", !options.cites.empty(), true, false, true},
            {"--period", options.period.has_value(), true, false, true},
            {"--due", options.due.has_value(), true, false, true},
            {"--heading", options.heading.has_value(), false, false, true},
            {"--no-coordinate", options.no_coordinate, true, false, false},
            {"--no-cites", options.no_cites, true, false, false},
            {"--no-period", options.no_period, true, false, false},
            {"--no-due", options.no_due, true, false, false},
            {"--repeal", options.repeal, true, false, false}};
}

std::string help_hint() {
    return tr("'cthd amend --help' tells what belongs together");
}

void refuse_together(std::string_view one, std::string_view other) {
    refuse(tr("{} does not go with {}", one, other), help_hint());
}

/// Refuses everything but --answers and --dry-run beside the file of a finished act.
void require_only_file(const AmendOptions& options) {
    const std::vector<ChangeOption> others{{"--number", options.number.has_value()},
                                           {"--date", options.date.has_value()},
                                           {"--effective", options.effective.has_value()},
                                           {"--issuer", options.issuer.has_value()},
                                           {"--title", options.title.has_value()},
                                           {"--type", options.type.has_value()},
                                           {"--task", options.task.has_value()},
                                           {"--section", options.section.has_value()},
                                           {"--new", options.where.has_value()}};
    for (const auto& all : {others, change_options(options)}) {
        for (const auto& option : all) {
            if (option.is_given)
                refuse_together(option.name, tr("a finished file, which says it"));
        }
    }
}

void require_one_subject(const AmendOptions& options) {
    const int subjects =
        options.task.has_value() + options.section.has_value() + options.where.has_value();
    if (subjects == 0)
        refuse(tr("what the act changes is missing"),
               tr("add --task, --section or --new, or name the file of a finished act"));
    if (subjects > 1)
        refuse_together(options.task ? "--task" : "--section",
                        options.where ? "--new" : "--section");
}

void require_change(const AmendOptions& options) {
    bool any = false;
    for (const auto& option : change_options(options)) {
        const bool fits = options.task      ? option.of_task
                          : options.section ? option.of_section
                                            : option.of_new;
        if (option.is_given && !fits)
            refuse_together(option.name, options.task      ? "--task"
                                         : options.section ? "--section"
                                                           : "--new");
        if (option.is_given && options.repeal && option.name != "--repeal")
            refuse_together(option.name, "--repeal");
        any = any || option.is_given;
    }
    if (!options.task && !options.text)
        refuse(tr("the option {} is missing", "--text"), help_hint());
    if (!any)
        refuse(tr("what the act changes in {} is missing", to_string(*options.task)),
               tr("add --text, --lead, --coordinate, --cites, --period, --due or --repeal"));
}

void refuse_both(bool one, bool other, std::string_view option, std::string_view opposite) {
    if (one && other)
        refuse_together(option, opposite);
}

}  // namespace

void require_form(const AmendOptions& options) {
    if (options.file)
        return require_only_file(options);
    require_one_subject(options);
    require_change(options);
    refuse_both(!options.coordinate.empty(), options.no_coordinate, "--coordinate",
                "--no-coordinate");
    refuse_both(!options.cites.empty(), options.no_cites, "--cites", "--no-cites");
    refuse_both(options.period.has_value(), options.no_period, "--period", "--no-period");
    refuse_both(options.due.has_value(), options.no_due, "--due", "--no-due");
    if (!options.number)
        refuse(tr("the option {} is missing", "--number"),
               tr("it is the number of the act, as 512/QĐ-UBND"));
}

}  // namespace cthd
