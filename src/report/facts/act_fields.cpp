#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

namespace {

/// The act leaves the task in place and changes it, or the title of a section.
bool is_amended(const ChangeFacts& change) {
    return !change.added && !change.repealed;
}

/// The names of what an act replaces: whether it does, what stood there, what stands there.
template <class T>
Fields replaced(std::optional<T> ChangeFacts::*field, const std::string& name, const char* changes,
                const char* before, const char* after, const char* example_before,
                const char* example_after) {
    const auto get = [field](auto member) {
        return [=](const ChangeFacts& change) {
            return change.*field ? (*(change.*field)).*member : decltype(T::before){};
        };
    };
    return table_of<ChangeFacts>({
        {name + "_changed", [=](const ChangeFacts& change) { return (change.*field).has_value(); },
         changes},
        {"old_" + name, get(&T::before), before, example_before},
        {"new_" + name, get(&T::after), after, example_after},
    });
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const ActFacts* /*type*/) {
    static const auto all = table_of<ActFacts>({
        {"act_number", &ActFacts::number, CTHD_N("number and symbol of the act"), "512/QĐ-UBND"},
        {"act_type", &ActFacts::type, CTHD_N("its type"), "Quyết định"},
        {"act_date", &ActFacts::date, CTHD_N("its date"), "10/02/2025"},
        {"act_effective", &ActFacts::effective, CTHD_N("the first day on which it is in force"), "01/3/2025"},
        {"act_issuer", &ActFacts::issuer, CTHD_N("who issued it"), "UBND tỉnh"},
        {"act_title", &ActFacts::title, CTHD_N("what it is about"), "về việc sửa đổi, bổ sung Chương trình hành động …"},
        {"act_note", &ActFacts::note, CTHD_N("note on it"), "Kéo dài thời hạn đến hết năm 2026."},
        {"act_file", &ActFacts::file, CTHD_N("the file that holds it"), "programme/amendments/2025-02-10-512-qd-ubnd.yaml"},
    });
    return all;
}

const Fields& fields_of(const ChangeFacts* /*type*/) {
    using C = ChangeFacts;
    static const auto all = table_of<ChangeFacts>({
        {"id", &C::id, CTHD_N("id of the task, or of the section"), "II.2.k.1"},
        {"section", &C::section, CTHD_N("section it stands in"), "II.2"},
        {"task_text", &C::task_text, CTHD_N("text of the task on the day of the report, or as it last was; empty for a section"), "Tham mưu hỗ trợ cấp vốn …"},
        {"added", &C::added, CTHD_N("the act adds the task")},
        {"repealed", &C::repealed, CTHD_N("the act repeals the task")},
        {"amended", is_amended, CTHD_N("the act changes the task or the title of the section")},
        {"new_heading", &C::heading, CTHD_N("agency line of the point that a new task opens"), "Sở Tài chính"},
        replaced(&C::title, "title", CTHD_N("the title of a section is another"), CTHD_N("the title before"), CTHD_N("the title from then on"), "Đẩy mạnh tuyên truyền", "Đổi mới tuyên truyền"),
        replaced(&C::text, "text", CTHD_N("the text is another, or new"), CTHD_N("the text before; empty for a new task"), CTHD_N("the text from then on"), "Tham mưu hỗ trợ vốn …", "Tham mưu hỗ trợ cấp vốn …"),
        replaced(&C::lead, "lead", CTHD_N("the act says who leads"), CTHD_N("who led before"), CTHD_N("who leads from then on"), "Sở Tài chính", "Sở Công Thương"),
        replaced(&C::coordinate, "coordinate", CTHD_N("the act says who coordinates"), CTHD_N("who coordinated before; empty where nobody did"), CTHD_N("who coordinates from then on; empty where nobody does"), "các sở, ngành", "các sở, ngành; các địa phương"),
        replaced(&C::cites, "cites", CTHD_N("the documents cited are others"), CTHD_N("those cited before"), CTHD_N("those cited from then on"), "55/2015/NĐ-CP", "116/2018/NĐ-CP"),
        replaced(&C::period, "period", CTHD_N("the words on when it is to be done are others"), CTHD_N("those words before"), CTHD_N("those words from then on"), "giai đoạn 2021 - 2025", "giai đoạn 2021 - 2030"),
        replaced(&C::due, "due", CTHD_N("the due date is another, or new, or taken away"), CTHD_N("the due date before, where there was one"), CTHD_N("the due date from then on, where there is one"), "31/12/2025", "31/12/2026"),
    });
    return all;
}

const Fields& fields_of(const FormerDue* /*type*/) {
    static const auto all = table_of<FormerDue>({
        {"former_due", &FormerDue::date, CTHD_N("a due date that is no longer in force"), "31/12/2025"},
        part(&FormerDue::act),
    });
    return all;
}

const Fields& fields_of(const SuspectFacts* /*type*/) {
    static const auto all = table_of<SuspectFacts>({
        {"suspect_document", &SuspectFacts::document, CTHD_N("the document cited, which is no longer in force"), "Luật Hợp tác xã năm 2012"},
        {"suspect_replacement", &SuspectFacts::replacement, CTHD_N("what has taken its place, where anything has"), "Luật Hợp tác xã năm 2023"},
        {"suspect_since", &SuspectFacts::since, CTHD_N("the first day on which it was no longer in force"), "01/7/2024"},
    });
    return all;
}

const Fields& fields_of(const RepealedTask* /*type*/) {
    static const auto all = table_of<RepealedTask>({
        part(&RepealedTask::facts),
        part(&RepealedTask::act),
        {"states", &RepealedTask::states, CTHD_N("what agencies last stated of it, in whatever year: its leaders, then others")},
    });
    return all;
}

// clang-format on

}  // namespace cthd
