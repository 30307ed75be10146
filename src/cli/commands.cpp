#include "cli/commands.h"

#include "base/message.h"
#include "cli/command_options.h"

namespace cthd {

const std::vector<Command>& all_commands() {
    static const std::vector<Command> commands{
        {"validate", CTHD_N("check the files of the programme"),
         CTHD_N("Reads the programme, the year reports and the templates; writes no file. Problems "
                "go to "
                "standard error as text, else to standard output. Exit code 1 when there are "
                "errors.\n\n"
                "  cthd validate\n"
                "  cthd validate --strict --format sarif > problems.sarif\n"
                "  cthd validate II.2.yaml agency"),
         add_validate},
        {"checks", CTHD_N("list the checks that validate makes"),
         CTHD_N("Reads no file and writes none; prints each check's name and what it requires."),
         add_checks},
        {"list", CTHD_N("list the tasks that meet the filters"),
         CTHD_N(
             "Reads the programme and the year reports; writes no file. Filters combine: a task is "
             "listed when it meets all of them; a filter given twice is met by either value, but "
             "--text and --cites by all.\n\n"
             "  cthd list --agency stc\n"
             "  cthd list --agency \"UBND các huyện\" --status no-report --year 2026\n"
             "  cthd list --text \"quy ho tro\" --format csv > tasks.csv"),
         add_list},
        {"show", CTHD_N("show everything about a task"),
         CTHD_N(
             "Reads the programme and the year reports; writes no file. Prints the text, where it "
             "stands, who leads and coordinates, the documents cited and the history per "
             "agency.\n\n"
             "  cthd show II.2.d.1\n"
             "  cthd show 2.dd.1 --as-of 30/6/2026"),
         add_show},
        {"update", CTHD_N("record what an agency has done"),
         CTHD_N("Reads the programme and the agency's report of the year; inserts one update there "
                "and "
                "leaves every other byte as it is, or creates the file. Prints what it wrote and "
                "where. "
                "Nothing is written when anything is wrong.\n\n"
                "  cthd update II.2.d.1 --agency stc --status \"đang thực hiện\" --progress 40 \\\n"
                "      --result \"Đã tham mưu …\" --evidence 1234/QĐ-UBND\n"
                "  cthd update 2.d.1 -a stc --status completed --date 30/6/2026 --result - < "
                "result.txt\n"
                "  cthd update 2.d.1 -a stc --edit"),
         add_update},
        {"import", CTHD_N("take filled forms back"),
         CTHD_N("Reads filled forms (XLSX, ODS, CSV), the programme and the year reports; inserts "
                "what is new into the year reports, all or none of it, and counts what is recorded "
                "already. Columns are found by their heads, in any order. Every bad cell is "
                "shown, and then nothing is written.\n\n"
                "  cthd import forms/*.xlsx\n"
                "  cthd import so-tai-chinh.csv --date 30/6/2026 --dry-run\n"
                "  cthd import table.ods --agency stc --year 2026"),
         add_import},
        {"report", CTHD_N("render a report from a template"),
         CTHD_N("Reads the programme, the year reports and a template; prints the report, or "
                "writes it "
                "where -o says and names what it wrote. A file that would stay the same is not "
                "touched. "
                "With errors in the programme or the template nothing is written.\n\n"
                "  cthd report agency --agency stc --year 2026\n"
                "  cthd report agency --all --format csv -o reports\n"
                "  cthd report overview --as-of 2026-06-30 -o overview.md\n"
                "  cthd report overview --template short.html"),
         add_report},
    };
    return commands;
}

}  // namespace cthd
