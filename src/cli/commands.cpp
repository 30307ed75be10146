#include "cli/commands.h"

#include <array>

#include "base/message.h"
#include "cli/command_options.h"

namespace cthd {

namespace {

constexpr std::array<Command, 14> commands{{
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
     CTHD_N("Reads the programme and the year reports; writes no file. Filters combine: a task is "
            "listed when it meets all of them; a filter given twice is met by either value, but "
            "--text and --cites by all.\n\n"
            "  cthd list --agency stc\n"
            "  cthd list --agency \"UBND các huyện\" --status no-report --year 2026\n"
            "  cthd list --text \"quy ho tro\" --format csv > tasks.csv"),
     add_list},
    {"show", CTHD_N("show everything about a task"),
     CTHD_N("Reads the programme and the year reports; writes no file. Prints the text, where it "
            "stands, who leads and coordinates, the documents cited and the history per "
            "agency.\n\n"
            "  cthd show II.2.d.1\n"
            "  cthd show 2.dd.1 --as-of 30/6/2026"),
     add_show},
    {"open", CTHD_N("open a reporting year"),
     CTHD_N("Reads the programme and the reports of that year; creates one for each agency "
            "that leads a task as of the year's cutoff, with an empty key for each task, and "
            "gives a report that is there the keys it lacks. Every other byte stays as it is. "
            "All files are written or none; run again it changes nothing.\n\n"
            "A year can be opened from the one that the programme was issued in to the one "
            "after the year being reported or, when none is, the one whose data are gathered.\n\n"
            "  cthd open 2026\n"
            "  cthd open 2026 --agency stc --agency \"UBND các huyện\"\n"
            "  cthd open 2026 --dry-run"),
     add_open},
    {"update", CTHD_N("record what an agency has done"),
     CTHD_N("Reads the programme and the agency's report of the year; inserts one update there "
            "and leaves every other byte as it is, or creates the file. Prints what it wrote and "
            "where. Nothing is written when anything is wrong with the task, the agency or the "
            "report; errors in other sections are only mentioned. What an agency states of a task "
            "that it "
            "only coordinates is shown as coordination and counts nowhere.\n\n"
            "An update goes into the year whose data have its date. While a year is being "
            "reported, one without --date is dated the last day of that year's data. A closed "
            "year changes only with --year.\n\n"
            "  cthd update II.2.d.1 --agency stc --status \"đang thực hiện\" --progress 40 \\\n"
            "      --result \"Đã tham mưu …\" --evidence 1234/QĐ-UBND\n"
            "  cthd update 2.d.1 -a stc --status completed --date 30/6/2026 --result - < "
            "result.txt\n"
            "  cthd update 2.d.1 --edit"),
     add_update},
    {"import", CTHD_N("take filled forms back"),
     CTHD_N("Reads filled forms (XLSX, ODS, CSV), the programme and the year reports; inserts "
            "what is new into the year reports, all or none of it, and counts what is recorded "
            "already. Columns are found by their heads, in any order. Every bad cell is "
            "shown, and then nothing is written.\n\n"
            "A row goes into the year that the form names, else into the one whose data have its "
            "date. A row without a date is dated like an update. A closed year changes only with "
            "--year.\n\n"
            "  cthd import forms/*.xlsx\n"
            "  cthd import so-tai-chinh.csv --date 30/6/2026 --dry-run\n"
            "  cthd import table.ods --agency stc --year 2026"),
     add_import},
    {"submit", CTHD_N("record the paper that a year report came in"),
     CTHD_N("Reads the programme and the agency's report of the year; puts the paper's number "
            "and dates there and leaves every other byte as it is, or creates the file. Prints "
            "what it wrote and where. What is recorded already stays; given again with "
            "--received, that day is added. Another paper than the recorded one is "
            "refused. A paper whose date means a closed year is taken only with --year.\n\n"
            "  cthd submit stc --number 312/BC-STC --date 18/12/2026\n"
            "  cthd submit stc --number 312/BC-STC --date 18/12/2026 --received 19/12/2026\n"
            "  cthd submit \"UBND huyện Than Uyên\" --number 05/BC-UBND --date 4/2/2027 "
            "--year 2026"),
     add_submit},
    {"propose", CTHD_N("record what agencies propose to change in the programme"),
     CTHD_N("Reads the programme. Without an id it records a proposal (part III.3) in the file of "
            "the year it was received in, proposals/2026.yaml, which it creates where there is "
            "none, and prints its id and where it stands. With ids it moves these proposals on, "
            "all or none: received, consolidated, submitted, then accepted or rejected; none is "
            "left out. What is submitted, accepted or rejected has a paper; what is accepted, an "
            "act in amendments/ (see 'cthd amend'). Every other byte stays as it is; what is "
            "recorded already stays. With --list it writes no file and prints proposals by the "
            "state they are in on the day of --as-of, with counts below. Where the checks would "
            "find errors nothing is written.\n\n"
            "  cthd propose --agency stc --task 2.d.1 --kind due --paper 112/STC-QLNS \\\n"
            "      --content \"Lùi thời hạn đến năm 2027\" --reason \"Chưa bố trí được vốn\"\n"
            "  cthd propose -a stc --task 2.dd --kind \"bổ sung nhiệm vụ\" --content - \\\n"
            "      --reason \"…\" < content.txt\n"
            "  cthd propose 2026-01 2026-02 --state submitted --date 10/9/2026 \\\n"
            "      --paper 77/TTr-SKHĐT\n"
            "  cthd propose --list --state consolidated --as-of 30/6/2026"),
     add_propose},
    {"amend", CTHD_N("record an act that changes the programme"),
     CTHD_N("Reads the programme. FILE is a finished act, from anywhere: it is stored byte for "
            "byte as amendments/DATE-NUMBER.yaml. Without it the options are the head of an act "
            "and one change, of a task (--task), of a section's title (--section), or a new task "
            "(--new), which gets the next free id. What it takes the place of is filled in: what "
            "is in force the day before --effective. Where an act of that number is recorded the "
            "change is added to its file and every other byte stays; --date, --effective, "
            "--issuer, --title and --type may be left out then. The section files stay as "
            "issued.\n\n"
            "Proposals of --answers are accepted on the date of the act. All files are written or "
            "none, and nothing where the checks would find errors. Prints what it wrote and "
            "where; what is recorded already stays.\n\n"
            "  cthd amend 512.yaml --answers 2026-01\n"
            "  cthd amend --number 512/QĐ-UBND --date 10/2/2025 --effective 1/3/2025 \\\n"
            "      --issuer \"UBND tỉnh\" --title \"về việc sửa đổi …\" \\\n"
            "      --task 2.k.1 --lead snn --due 31/12/2027\n"
            "  cthd amend --number 512/QĐ-UBND --task II.4.7 --repeal\n"
            "  cthd amend --number 512/QĐ-UBND --section II.3 --text \"Bảo vệ …\"\n"
            "  cthd amend --number 512/QĐ-UBND --new II.2.k --text \"Xây dựng …\" --dry-run"),
     add_amend},
    {"report", CTHD_N("render a report from a template"),
     CTHD_N("Reads the programme, the year reports and a template; prints the report, or "
            "writes it where -o says and names what it wrote. A file that would stay the same is "
            "not touched. Nothing is written with errors in the template or in what the report "
            "needs, nor into the folders of the programme and of templates, nor over a symbolic "
            "link. An error in a year report stops only the reports that use it; --all skips its "
            "agency and writes the others. The report on an agency that has ended says who "
            "answers in its place.\n\n"
            "  cthd report agency --agency stc --year 2026\n"
            "  cthd report agency --agency \"UBND các huyện\"\n"
            "  cthd report agency --all --format csv -o reports\n"
            "  cthd report overview --as-of 2026-06-30 -o overview.md\n"
            "  cthd report overview --template short.html\n"
            "  cthd report year --year 2026 --format csv -o annex.csv\n"
            "  cthd report year --format json\n"
            "  cthd report changes --from 31/3/2026 --to 30/6/2026 --agency stc"),
     add_report},
    {"form", CTHD_N("write the form that an agency fills in"),
     CTHD_N("Reads the programme and the year reports; writes one form for each agency that "
            "leads a task, with a row a task and what was last known of it, and names what it "
            "wrote. A second part has the tasks that the agency coordinates; it may stay empty. "
            "Who only coordinates gets a form when asked for. A form that would stay the same is "
            "not touched; a file that holds "
            "something else is only replaced with --force, and then or not at all with the "
            "others. Nothing is written with errors in what a form needs, nor into the folders of "
            "the programme and of templates, nor over a symbolic link; --all skips agencies whose "
            "year reports have errors and writes the others.\n\n"
            "  cthd form --all -o forms\n"
            "  cthd form --agency stc --year 2026 -o stc.xlsx\n"
            "  cthd form --agency \"UBND các huyện\" --format csv --delimiter \";\" -o forms"),
     add_form},
    {"status", CTHD_N("show who has reported in a year, and what is missing"),
     CTHD_N("Reads the programme and the year reports; writes no file. Prints the deadline, for "
            "every agency how far its report is, how many of its tasks have one and the paper "
            "it came in, then the totals. Agencies that need not report are never late.\n\n"
            "  cthd status\n"
            "  cthd status --year 2026 --as-of 24/12/2026\n"
            "  cthd status --format csv > status.csv"),
     add_status},
    {"remind", CTHD_N("write letters to agencies that have not reported in full"),
     CTHD_N("Reads the programme, the year reports and the template remind.md; prints a letter "
            "to every agency whose paper is not in or that has tasks without a report, or "
            "writes them where -o says. A letter that would stay the same is not touched; one "
            "whose agency owes nothing any more is named, not removed. Before the deadline "
            "they are reminders, from it on late notices; who need not report gets an "
            "invitation. Nothing is written with errors in the template or in what the letters "
            "need, nor into the folders of the programme and of templates, nor over a symbolic "
            "link; agencies whose year reports have errors are skipped.\n\n"
            "  cthd remind --agency stc\n"
            "  cthd remind -o letters\n"
            "  cthd remind -o letters --as-of 28/12/2026"),
     add_remind},
}};

}  // namespace

std::span<const Command> all_commands() {
    return commands;
}

}  // namespace cthd
