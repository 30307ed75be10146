#include "check/checks.h"

#include <array>

#include "base/message.h"

namespace cthd {

namespace {

constexpr std::array<Check, 26> checks{{
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
     CTHD_N("a file's name agrees with what is in it, no file is missing, and there is none that "
            "nothing reads"),
     check_file_names},
    {"id",
     CTHD_N("ids are well-formed and unique, and a task's id agrees with its section, letter "
            "and place"),
     check_ids},
    {"letter",
     CTHD_N("points are lettered in the Vietnamese legal order: a b c d đ e g h i k l m n …"),
     check_letters},
    {"agency",
     CTHD_N("agencies and groups that are referred to exist, and somebody leads every task"),
     check_agencies},
    {"group", CTHD_N("groups have members, or are open, and none contains itself"), check_groups},
    {"calendar",
     CTHD_N("a year is closed after its reports are due and before the data of the next one end"),
     check_calendar},
    {"succession",
     CTHD_N("agencies begin, end and take over from each other without gap or circle, every "
            "task of one that was split has its successor, and none reports outside its time"),
     check_successions},
    {"answer", CTHD_N("somebody answers today for every task that is still open"), check_answers},
    {"document",
     CTHD_N("every number or law in a task's text is in its 'cites', and the reverse; all are "
            "in documents.yaml, whose documents replace each other without contradiction"),
     check_documents},
    {"suspect",
     CTHD_N("what a task in force cites is in force too, or somebody has confirmed the task since"),
     check_suspects},
    {"source",
     CTHD_N("the texts are those of source.md, word for word, in the same order, and nothing "
            "of it is left over"),
     check_source},
    {"amendment",
     CTHD_N("acts change what is there, say rightly what that is, do not meet in one field on one "
            "day, and give new tasks the next free ids"),
     check_amendments},
    {"proposal",
     CTHD_N("proposals are of agencies and tasks that exist, go from state to state in order, and "
            "what is accepted is in an act"),
     check_proposals},
    {"date", CTHD_N("dates are days of the calendar, and nothing is dated in the future"),
     check_dates},
    {"status", CTHD_N("a status is one of the known words or their Vietnamese labels"), nullptr},
    {"progress", CTHD_N("progress is a whole number from 0 to 100 that fits the status"),
     check_progress},
    {"assignment", CTHD_N("an agency reports only on tasks that it leads or coordinates"),
     check_assignments},
    {"repeal", CTHD_N("nothing is stated of a task from the day on which it is repealed"),
     check_repeals},
    {"year", CTHD_N("an update is dated within the data period of its reporting year"),
     check_years},
    {"history", CTHD_N("within a reporting year a status does not go back from completed"),
     check_history},
    {"submission",
     CTHD_N("a paper's number has the form of Decree 30/2020/NĐ-CP, and the paper is not "
            "received before its date"),
     check_submissions},
    {"template", CTHD_N("templates use only names that exist, and close what they open"), nullptr},
}};

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
