#include "model/status.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cthd;

TEST_CASE("status: is read by its word and its label, folded") {
    for (const auto& row : status_names) {
        CHECK(parse_name<Status>(row.word) == row.value);
        CHECK(parse_name<Status>(row.label) == row.value);
        CHECK(word(row.value) == row.word);
        CHECK(label(row.value) == row.label);
    }
    CHECK(parse_name<Status>("DANG  THUC HIEN") == Status::in_progress);
    CHECK(parse_name<Status>("hoa\u0300n tha\u0300nh") == Status::completed);
}

TEST_CASE("status: no report is shown, and never read as a status") {
    CHECK(word(std::optional<Status>{}) == "no-report");
    CHECK(label(std::optional<Status>{}) == "chưa báo cáo");
    CHECK(shown(std::nullopt) == "no-report");
    CHECK(shown(Status::completed) == "completed");
    for (const std::string text : {"no-report", "chưa báo cáo", "quá hạn", "", "done"}) {
        INFO(text);
        CHECK(parse_name<Status>(text) == std::nullopt);
    }
}

TEST_CASE("status: a certain synonym is taken where people type, another one is asked back") {
    for (const auto& synonym : status_synonyms) {
        INFO(synonym.text);
        CHECK(parse_name<Status>(synonym.text) == std::nullopt);
        const auto typed = parse_typed_status(synonym.text);
        CHECK(typed.has_value() == synonym.is_certain);
        if (typed)
            CHECK(typed->status == synonym.status);
        else
            CHECK(refused_status(synonym.text).hint == fmt::format("did you mean '{}' ({})?",
                                                                   label(synonym.status),
                                                                   word(synonym.status)));
    }
    CHECK(refused_status("DA XONG").hint == "did you mean 'hoàn thành' (completed)?");
    CHECK(refused_status("xong").message == "unknown status 'xong'");
}

TEST_CASE("status: what is typed may have a percentage, a term and punctuation behind it") {
    const auto typed = [](std::string_view text) {
        const auto status = parse_typed_status(text);
        return status ? std::string{word(status->status)} +
                            (status->percent ? fmt::format(" {}", *status->percent) : "")
                      : "";
    };
    CHECK(typed("Hoàn thành.") == "completed");
    CHECK(typed("Hoàn thành 100%") == "completed 100");
    CHECK(typed("Đang thực hiện (60%).") == "in-progress 60");
    CHECK(typed("đang thực hiện, đạt 60 %") == "in-progress 60");
    CHECK(typed("đang thực hiện, trong hạn") == "in-progress");
    CHECK(typed("HOÀN THÀNH ĐÚNG HẠN") == "completed");
    CHECK(typed("Tạm dừng;") == "suspended");
    for (const auto* text :
         {"chưa hoàn thành", "đang thực hiện 160%", "60%", "đúng hạn", "thường xuyên",
          "không thực hiện", "cơ bản hoàn thành", "hoàn thành một phần", ""})
        CHECK(typed(text).empty());
}

TEST_CASE("status: for a permanent task the hint names the status to write") {
    for (const auto* text : {"Thường xuyên", "thực hiện thường xuyên"})
        CHECK(refused_status(text).hint ==
              "write 'đang thực hiện' for a task that goes on all the time");
}

TEST_CASE("status: a slip is asked back") {
    for (const std::string text : {"hoàn thnh", "hoan thanhh", "complet", "compelted"})
        CHECK(refused_status(text).hint == "did you mean 'hoàn thành' (completed)?");
    for (const std::string text : {"dang thuc hein", "đag thực hiện", "in progress"})
        CHECK(refused_status(text).hint == "did you mean 'đang thực hiện' (in-progress)?");
    CHECK(refused_status("not started").hint == "did you mean 'chưa thực hiện' (not-started)?");
}

TEST_CASE("status: what may be another one, or its contrary, is answered with all") {
    for (const std::string text :
         {"chưa hoàn thành", "không hoàn thành", "chưa xong", "hoàn thành một phần",
          "cơ bản hoàn thành", "not completed", "not-completed", "incomplete", "uncompleted",
          "unfinished", "đã thực hiện", "thực hiện", "quá hạn", "hoàn", "100%", ""}) {
        INFO(text);
        CHECK(refused_status(text).hint ==
              "one of not-started (chưa thực hiện), in-progress (đang thực hiện), completed (hoàn "
              "thành), suspended (tạm dừng)");
    }
}

TEST_CASE("status: no report is asked back only where it may be asked for") {
    CHECK(refused_status("chưa báo cáo").hint ==
          "a task without a report has no status: clear its row, or leave the update out");
    CHECK(refused_status_or_none("no-reprot").hint == "did you mean 'chưa báo cáo' (no-report)?");
    CHECK(refused_status_or_none("xong").hint == "did you mean 'hoàn thành' (completed)?");
    CHECK(refused_status_or_none("quá hạn").hint ==
          "one of not-started (chưa thực hiện), in-progress (đang thực hiện), completed (hoàn "
          "thành), suspended (tạm dừng), no-report (chưa báo cáo)");
}
