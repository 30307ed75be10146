// The names of acts, and of what they change, for the tables in view_fields.h.
#pragma once

#include "report/act_facts.h"
#include "report/fields.h"

namespace cthd {

template <auto... Path>
void add_act(Fields& fields) {
    constexpr auto iso_of_date = static_cast<std::string (*)(const Date&)>(in_iso);
    add<Path..., &ActFacts::number>(fields, "act_number", CTHD_N("number and symbol of the act"),
                                    "512/QĐ-UBND");
    add<Path..., &ActFacts::type>(fields, "act_type", CTHD_N("its type"), "Quyết định");
    add<Path..., &ActFacts::date>(fields, "act_date", CTHD_N("its date"), "10/02/2025");
    add<Path..., &ActFacts::date, iso_of_date>(fields, "act_date_iso",
                                               CTHD_N("the same day for programs"), "2025-02-10");
    add<Path..., &ActFacts::effective>(
        fields, "act_effective", CTHD_N("the first day on which it is in force"), "01/3/2025");
    add<Path..., &ActFacts::effective, iso_of_date>(
        fields, "act_effective_iso", CTHD_N("the same day for programs"), "2025-03-01");
    add<Path..., &ActFacts::issuer>(fields, "act_issuer", CTHD_N("who issued it"), "UBND tỉnh");
    add<Path..., &ActFacts::title>(fields, "act_title", CTHD_N("what it is about"),
                                   "về việc sửa đổi, bổ sung Chương trình hành động …");
    add<Path..., &ActFacts::note>(fields, "act_note", CTHD_N("note on it"),
                                  "Kéo dài thời hạn đến hết năm 2026.");
    add<Path..., &ActFacts::file>(fields, "act_file", CTHD_N("the file that holds it"),
                                  "programme/amendments/2025-02-10-512-qd-ubnd.yaml");
}

template <auto Which>
bool is_replaced(const ChangeFacts& change) {
    return (change.*Which).has_value();
}

template <auto Which>
std::string words_before(const ChangeFacts& change) {
    return change.*Which ? (change.*Which)->before : "";
}

template <auto Which>
std::string words_after(const ChangeFacts& change) {
    return change.*Which ? (change.*Which)->after : "";
}

/// The act leaves the task in place and changes it, or the title of a section.
bool is_amended(const ChangeFacts& change);
std::optional<Date> old_due(const ChangeFacts& change);
std::optional<Date> new_due(const ChangeFacts& change);
std::string old_due_iso(const ChangeFacts& change);
std::string new_due_iso(const ChangeFacts& change);

/// Adds the names of what an act replaces: whether it does, what stood there, what stands there.
template <auto Which, auto... Path>
void add_replaced(Fields& fields, const std::string& what, const char* changes, const char* before,
                  const char* after, const char* example_before, const char* example_after) {
    add<Path..., is_replaced<Which>>(fields, what + "_changed", changes);
    add<Path..., words_before<Which>>(fields, "old_" + what, before, example_before);
    add<Path..., words_after<Which>>(fields, "new_" + what, after, example_after);
}

/// Adds the names of the ChangeFacts that the path leads to.
template <auto... Path>
void add_change(Fields& fields) {
    using C = ChangeFacts;
    add<Path..., &C::id>(fields, "id", CTHD_N("id of the task, or of the section"), "II.2.k.1");
    add<Path..., &C::section>(fields, "section", CTHD_N("section it stands in"), "II.2");
    add<Path..., &C::task_text>(fields, "task_text",
                                CTHD_N("text of the task on the day of the report, or as it last "
                                       "was; empty for a section"),
                                "Tham mưu hỗ trợ cấp vốn …");
    add<Path..., &C::added>(fields, "added", CTHD_N("the act adds the task"));
    add<Path..., &C::repealed>(fields, "repealed", CTHD_N("the act repeals the task"));
    add<Path..., is_amended>(fields, "amended",
                             CTHD_N("the act changes the task or the title of the section"));
    add<Path..., &C::heading>(fields, "new_heading",
                              CTHD_N("agency line of the point that a new task opens"),
                              "Sở Tài chính");
    add_replaced<&C::title, Path...>(fields, "title", CTHD_N("the title of a section is another"),
                                     CTHD_N("the title before"), CTHD_N("the title from then on"),
                                     "Đẩy mạnh tuyên truyền", "Đổi mới tuyên truyền");
    add_replaced<&C::text, Path...>(fields, "text", CTHD_N("the text is another, or new"),
                                    CTHD_N("the text before; empty for a new task"),
                                    CTHD_N("the text from then on"), "Tham mưu hỗ trợ vốn …",
                                    "Tham mưu hỗ trợ cấp vốn …");
    add_replaced<&C::lead, Path...>(fields, "lead", CTHD_N("the act says who leads"),
                                    CTHD_N("who led before"), CTHD_N("who leads from then on"),
                                    "Sở Tài chính", "Sở Công Thương");
    add_replaced<&C::coordinate, Path...>(
        fields, "coordinate", CTHD_N("the act says who coordinates"),
        CTHD_N("who coordinated before; empty where nobody did"),
        CTHD_N("who coordinates from then on; empty where nobody does"), "các sở, ngành",
        "các sở, ngành; các địa phương");
    add_replaced<&C::cites, Path...>(
        fields, "cites", CTHD_N("the documents cited are others"), CTHD_N("those cited before"),
        CTHD_N("those cited from then on"), "55/2015/NĐ-CP", "116/2018/NĐ-CP");
    add_replaced<&C::period, Path...>(
        fields, "period", CTHD_N("the words on when it is to be done are others"),
        CTHD_N("those words before"), CTHD_N("those words from then on"), "giai đoạn 2021 - 2025",
        "giai đoạn 2021 - 2030");
    add<Path..., is_replaced<&C::due>>(fields, "due_changed",
                                       CTHD_N("the due date is another, or new, or taken away"));
    add<Path..., old_due>(fields, "old_due", CTHD_N("the due date before, where there was one"),
                          "31/12/2025");
    add<Path..., old_due_iso>(fields, "old_due_iso", CTHD_N("the same day for programs"),
                              "2025-12-31");
    add<Path..., new_due>(fields, "new_due",
                          CTHD_N("the due date from then on, where there is one"), "31/12/2026");
    add<Path..., new_due_iso>(fields, "new_due_iso", CTHD_N("the same day for programs"),
                              "2026-12-31");
}

}  // namespace cthd
