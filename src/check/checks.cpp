#include "check/checks.h"

#include <array>

#include "base/message.h"

namespace cthd {

namespace {

constexpr auto checks = std::to_array<Check>({
    {"encoding",
     CTHD_N("files are UTF-8 in composed form (NFC), without control or look-alike characters, "
            "and not TCVN3 or VNI"),
     nullptr},
    {"conflict", CTHD_N("no merge-conflict marker is left in a file"), nullptr},
    {"yaml",
     CTHD_N("every file is one strict YAML mapping: no duplicate keys, aliases, anchors, tags, "
            "tabs or second document"),
     nullptr},
    {"schema",
     CTHD_N("every key is known, none is missing or empty, and its value is of the right kind"),
     nullptr},
    {"file-name",
     CTHD_N("every file is named after its content, none is missing, and none is unknown"),
     check_file_names},
    {"id",
     CTHD_N("ids are well-formed and unique, and a task's id agrees with its section, letter "
            "and place"),
     check_ids},
    {"letter",
     CTHD_N("points are lettered in the Vietnamese legal order: a b c d đ e g h i k l m n …"),
     check_letters},
    {"agency", CTHD_N("every named agency or group exists, and an agency leads every task"),
     check_agencies},
    {"group", CTHD_N("groups have members, or are open, and none contains itself"), check_groups},
    {"calendar",
     CTHD_N("a year closes after its reports are due and before the data of the next year end"),
     check_calendar},
    {"succession",
     CTHD_N("agencies take over from each other without gaps or cycles, every task of a split "
            "agency has a successor, and no agency reports before it begins or after it ends"),
     check_successions},
    {"answer", CTHD_N("an agency is responsible today for every task that is not completed"),
     check_answers},
    {"document",
     CTHD_N("'cites' lists exactly the documents that a task's text names; all are in "
            "documents.yaml, where their replacements do not contradict each other"),
     check_documents},
    {"suspect",
     CTHD_N("every document that a task cites is in force, or somebody has confirmed the task "
            "since it ended"),
     check_suspects},
    {"source",
     CTHD_N("the texts match source.md word for word, in the same order, and no part of it is "
            "missing"),
     check_source},
    {"amendment",
     CTHD_N("acts quote correctly what they replace, no two change one field on the same day, and "
            "new tasks get the next free ids"),
     check_amendments},
    {"proposal",
     CTHD_N("proposals name agencies and tasks that exist, go through the states in order, and "
            "every accepted one is carried out by an act"),
     check_proposals},
    {"date",
     CTHD_N(
         "dates exist in the calendar, and nothing is dated in the future or before the programme "
         "was issued"),
     check_dates},
    {"status", CTHD_N("a status is one of the known words or their Vietnamese labels"), nullptr},
    {"progress", CTHD_N("progress is a whole number from 0 to 100 that fits the status"),
     check_progress},
    {"assignment", CTHD_N("an agency reports only on tasks that it leads or coordinates"),
     check_assignments},
    {"repeal", CTHD_N("no update of a task is dated on or after the day of its repeal"),
     check_repeals},
    {"year",
     CTHD_N("an update is dated within the data period of its reporting year, and no year is "
            "before the first"),
     check_years},
    {"correction",
     CTHD_N("a correction names the date of an earlier update of its task in the same report"),
     check_corrections},
    {"history", CTHD_N("within a reporting year a completed task stays completed"), check_history},
    {"submission",
     CTHD_N("a paper's number follows Decree 30/2020/NĐ-CP, and the paper is not received before "
            "its date"),
     check_submissions},
    {"template", CTHD_N("templates use only names that exist, and close what they open"), nullptr},
});

}  // namespace

std::span<const Check> all_checks() {
    return checks;
}

Diagnostics run_checks(const Programme& programme, const Date& today, bool complete) {
    const Register registry{programme};
    const History history{programme};
    Registers registers{programme};
    Diagnostics found;
    for (const auto& check : all_checks()) {
        if (check.run != nullptr)
            check.run({registry, history, registers, today, complete}, found);
    }
    return found;
}

}  // namespace cthd
