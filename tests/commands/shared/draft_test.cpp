#include "commands/update_desk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

Typed typed_in_editor() {
    auto options = typed();
    options["--edit"] = {};
    return options;
}

/// A shell script that puts these lines into the form.
std::string filling(const std::string& form) {
    return "cat > \"$1\" <<'END'\n" + form + "END\n";
}

}  // namespace

TEST_CASE("update: opens an editor only in a terminal, and only one that is chosen") {
    Desk desk;
    CHECK(
        desk.update(typed_in_editor()) ==
        "err: cthd: an editor needs a terminal\nhint: leave --edit out and give --status, --result "
        "and so on\nexit 2\n");
    desk.be_terminal();
    CHECK(desk.update(typed_in_editor()) ==
          "err: cthd: no editor is set\nhint: set VISUAL or EDITOR, for example: export "
          "EDITOR=nano\nexit 2\n");
    desk.edit_with("exit 3\n");
    CHECK(desk.update(typed_in_editor()) ==
          "err: cthd: your text is kept in 'DIR/tmp/FORM/update.yaml'\n"
          "cthd: the editor 'sh 'DIR/editor.sh'' failed\nexit 2\n");
}

TEST_CASE("update: asks with a commented form, which holds what was typed") {
    Desk desk;
    desk.edit_with("cp \"$1\" \"$(dirname \"$0\")/form\"\n");
    auto options = typed_in_editor();
    options.erase("--date");
    options["--result"] = {"một\nhai"};
    options["--evidence"] = {"05/BC-STC", "a, b"};
    CHECK(desk.update(options) == "err: cthd: nothing was filled in, so nothing was recorded\n");
    CHECK(read_bytes(desk / "form") == R"(# II.2.c, Sở Tài chính
#
# Bố trí vốn cho cơ sở chế biến.
#
# Fill in the fields, save, and close the editor. Lines that begin with # are ignored. Write
# a text on its own lines below its field, indented by two spaces. An empty or unchanged
# form records nothing.

# the date of the update, such as 2026-06-30 or 30/6/2026
date: 2026-07-15

# one of not-started (chưa thực hiện), in-progress (đang thực hiện), completed (hoàn thành),
# suspended (tạm dừng)
status: đang thực hiện

# progress in percent, from 0 to 100 (optional)
progress: 

# what has been done (optional)
result: |
  một
  hai

# difficulties (optional)
difficulty: |
  

# proposals (optional)
proposal: |
  

# numbers of papers, such as [1234/QĐ-UBND, 56/BC-STC] (optional)
evidence: [05/BC-STC, "a, b"]
)");
    CHECK(std::filesystem::is_empty(desk / "tmp"));
}

TEST_CASE("update: while a year is being reported the form says how it is dated") {
    Desk desk;
    desk.be_on(std::chrono::year{2026} / 12 / 20);
    desk.edit_with(
        "cp \"$1\" \"$(dirname \"$0\")/form\"; printf 'progress: 40\\n' >> \"$1\"; "
        "sed -i '/^progress: $/d' \"$1\"\n");
    auto options = typed_in_editor();
    options.erase("--date");
    const std::string said =
        "updates without a date are dated 14/12/2026, the last day of the data of 2026\n";
    CHECK(desk.update(options) ==
          report + ":26: II.2.c STC, 14/12/2026, in-progress 40%\n" + "err: cthd: " + said);
    CHECK(
        read_bytes(desk / "form")
            .find("# the date of the update, such as 2026-06-30 or 30/6/2026; updates "
                  "without a date are dated\n# 14/12/2026, the last day of the data of 2026\ndate: "
                  "2026-12-14\n") != std::string::npos);
    options["--date"] = {"20/12/2026"};
    CHECK(
        desk.update(options) ==
        "programme/reports/2027/so-tai-chinh.yaml:11: II.2.c STC, 20/12/2026, in-progress 40% (new "
        "file)\nerr: cthd: updates dated after 14/12/2026 are recorded for 2027; the year "
        "being reported is 2026\n");
    CHECK(read_bytes(desk / "form").find("updates without a date") == std::string::npos);
}

TEST_CASE("update: records what stands in the form and removes it") {
    Desk desk;
    desk.edit_with(filling(R"(# ghi chú
date: 30/6/2026
status: hoan thanh
progress: 100%
result: |
  - Đã xong: #1  

  - Đủ

difficulty: |

evidence: 05/BC-STC
)"));
    CHECK(desk.update(typed_in_editor()) ==
          report + ":26: II.2.c STC, 30/6/2026, completed 100%\n");
    CHECK(read_bytes(desk / report).find(R"(  II.2.c:
    - date: 2026-06-30
      status: completed
      progress: 100
      result: |-
        - Đã xong: #1

        - Đủ
      evidence: [05/BC-STC]
)") != std::string::npos);
    CHECK(std::filesystem::is_empty(desk / "tmp"));
}

TEST_CASE("update: reads date and status of the form as people write them") {
    Desk desk;
    desk.edit_with(filling("date: 30-6-2026\nstatus: Đã hoàn thành.\n"));
    CHECK(desk.update(typed_in_editor()).find("30/6/2026, completed") != std::string::npos);
}

TEST_CASE("update: refuses words of the form that a # would hide, and shows it") {
    Desk desk;
    const auto before = read_bytes(desk / report);
    const std::string status = "date: 30/6/2026\nstatus: hoàn thành\n";
    for (const std::string form :
         {"result: Đã xong đề án #2 của tỉnh\n", "result: #2 của tỉnh\n", "result: \"a\" # b\n",
          "result: Đã xong\n  đề án #2\n", "result: Đã xong đề án\n  #2 của tỉnh\n",
          "result: | # a\n  b\n", "progress: 40 # a\n", "evidence: [12/BC-STC] # 13/BC-STC\n",
          "evidence: [12/BC-STC, # 13/BC-STC\n  14/BC-STC]\n", "evidence:\n  - Biên bản #3\n"}) {
        INFO(form);
        desk.edit_with(filling(status + form));
        const auto said = desk.update(typed_in_editor());
        CHECK(said.find("error: the words from this # on would not be recorded [yaml]") !=
              std::string::npos);
        CHECK(said.ends_with("cthd: your text is kept in 'DIR/tmp/FORM/update.yaml'\nexit 1\n"));
    }
    desk.edit_with(filling(status + "result: Đã xong đề án #2 của tỉnh\n"));
    CHECK(
        desk.update(typed_in_editor()).starts_with("err: DIR/tmp/FORM/update.yaml:3:23: error: "));
    desk.edit_with(filling("date:\nstatus: # hoàn thành\n"));
    CHECK(desk.update(typed_in_editor()).find("this # on would not") != std::string::npos);
    CHECK(read_bytes(desk / report) == before);
}

TEST_CASE("update: records a # that hides nothing") {
    Desk desk;
    desk.edit_with(
        filling("date: 30/6/2026\nstatus: completed\n# chú thích # hai\n"
                "difficulty: C#, a#b\nproposal: \"Đề án #2\"\nevidence: ['a #3']\n"
                "result: |\n  #1 của tỉnh\n  đề án #2 # hai\n"));
    CHECK(desk.update(typed_in_editor()) == report + ":26: II.2.c STC, 30/6/2026, completed\n");
    CHECK(read_bytes(desk / report).find(R"(      result: |-
        #1 của tỉnh
        đề án #2 # hai
      difficulty: C#, a#b
      proposal: "Đề án #2"
      evidence: ["a #3"]
)") != std::string::npos);
}

TEST_CASE("update: records nothing when the form was emptied") {
    Desk desk;
    const auto before = desk.files();
    for (const std::string form : {"", "# chỉ có chú thích\n\n", "date:\nstatus:\nresult: |\n"}) {
        INFO(form);
        desk.edit_with(filling(form));
        CHECK(desk.update(typed_in_editor()) ==
              "err: cthd: nothing was filled in, so nothing was recorded\n");
    }
    CHECK(read_bytes(desk / report) == before.at(report));
    CHECK(std::filesystem::is_empty(desk / "tmp"));
}

TEST_CASE("update: a form without a date is not empty, however the lines of its texts end") {
    Desk desk;
    const auto before = read_bytes(desk / report);
    desk.edit_with(filling("date:\nstatus:\nresult: |\n  Đã trình các dự thảo sau:\n"));
    const auto said = desk.update(typed_in_editor());
    CHECK(said.find("error: the key 'date' is missing") != std::string::npos);
    CHECK(said.ends_with("cthd: your text is kept in 'DIR/tmp/FORM/update.yaml'\nexit 1\n"));
    CHECK(read_bytes(desk / report) == before);
}

TEST_CASE("update: keeps a form with errors, and shows them") {
    Desk desk;
    const auto before = read_bytes(desk / report);
    desk.edit_with(filling("date: 31/6/2026\nstatsu: hoàn thành\nprogress: nhiều\n"));
    CHECK(desk.update(typed_in_editor()) ==
          R"(err: DIR/tmp/FORM/update.yaml:1:1: error: the key 'status' is missing [schema]
     1 | date: 31/6/2026
       | ^
hint: add 'status: …'
DIR/tmp/FORM/update.yaml:1:7: error: '31/6/2026' is not a date [date]
     1 | date: 31/6/2026
       |       ^
hint: write a day such as 18/12/2026 or 2026-12-18
DIR/tmp/FORM/update.yaml:2:1: error: unknown key 'statsu' [schema]
     2 | statsu: hoàn thành
       | ^
hint: did you mean 'status'?
DIR/tmp/FORM/update.yaml:3:11: error: 'nhiều' is not a percentage [progress]
     3 | progress: nhiều
       |           ^
hint: write a whole number from 0 to 100, without %
cthd: your text is kept in 'DIR/tmp/FORM/update.yaml'
exit 1
)");
    CHECK(read_bytes(desk / report) == before);
    CHECK_FALSE(std::filesystem::is_empty(desk / "tmp"));
}

TEST_CASE("update: keeps a form that cannot be recorded") {
    Desk desk;
    desk.edit_with(filling("date: 2026-07-16\nstatus: completed\n"));
    CHECK(desk.update(typed_in_editor()) ==
          "err: cthd: your text is kept in 'DIR/tmp/FORM/update.yaml'\n"
          "cthd: the date 2026-07-16 is in the future\nhint: today is 2026-07-15\nexit 2\n");
}

TEST_CASE("update: keeps nobody waiting while the form is open") {
    Desk desk;
    desk.edit_with("cd \"$(dirname \"$0\")\" && flock --nonblock programme true || exit 3\n" +
                   filling("date: 2026-06-30\nstatus: completed\n"));
    CHECK(desk.update(typed_in_editor()) == report + ":26: II.2.c STC, 30/6/2026, completed\n");
}

TEST_CASE("update: sees what others have recorded while the form was open") {
    Desk desk;
    const std::string meanwhile =
        "agency: so-tai-chinh\nyear: 2026\ntasks:\n  II.2.c:\n    - date: 2026-06-30\n"
        "      status: in-progress\n";
    desk.edit_with("cat > \"$(dirname \"$0\")\"/" + report + " <<'END'\n" + meanwhile + "END\n" +
                   filling("date: 2026-06-30\nstatus: completed\n"));
    CHECK(desk.update(typed_in_editor()) ==
          "err: cthd: your text is kept in 'DIR/tmp/FORM/update.yaml'\n"
          "cthd: " +
              report +
              ":5: II.2.c already has an update of 2026-06-30\n"
              "hint: --corrects 2026-06-30 puts this one in its place; --again records another one "
              "and keeps both\nexit 2\n");
    CHECK(read_bytes(desk / report) == meanwhile);
}
