#include "report/view_fields.h"

#include <algorithm>

#include "base/text.h"
#include "report/shared_fields.h"

namespace cthd {

std::string text_beginning(const std::string& text) {
    return beginning_of(text);
}

std::string status_label(const std::optional<Status>& status) {
    return std::string{label(status)};
}

std::string status_word(const std::optional<Status>& status) {
    return std::string{word(status)};
}

std::string task_status_label(const TaskState& state) {
    return state.of_group ? "" : status_label(state.status);
}

std::string task_status_word(const TaskState& state) {
    return state.of_group ? "" : status_word(state.status);
}

bool task_has_no_report(const TaskState& state) {
    return !state.of_group && !state.status;
}

std::string last_year_label(const TaskState& state) {
    return state.has_last_year ? status_label(state.last_year_status) : "";
}

std::string last_year_word(const TaskState& state) {
    return state.has_last_year ? status_word(state.last_year_status) : "";
}

std::string former_names(const std::vector<FormerName>& formerly) {
    std::vector<std::string> names;
    for (const auto& former : formerly)
        names.push_back(former.name);
    return join(names, "; ");
}

int how_many(const std::vector<FormerName>& agencies) {
    return static_cast<int>(agencies.size());
}

std::string_view word(ViewKind kind) {
    return std::ranges::find(view_names, kind, &ViewName::kind)->word;
}

std::optional<ViewKind> parse_view(std::string_view word) {
    const auto found = std::ranges::find(view_names, word, &ViewName::word);
    return found == view_names.end() ? std::nullopt : std::optional{found->kind};
}

std::vector<std::string> view_words() {
    std::vector<std::string> words;
    for (const auto& view : view_names)
        words.emplace_back(view.word);
    return words;
}

const Fields& fields_of(ViewKind kind) {
    switch (kind) {
        case ViewKind::agency:
            return fields_of(static_cast<const AgencyView*>(nullptr));
        case ViewKind::overview:
            return fields_of(static_cast<const OverviewView*>(nullptr));
        case ViewKind::year:
            return fields_of(static_cast<const YearView*>(nullptr));
        case ViewKind::changes:
            return fields_of(static_cast<const ChangesView*>(nullptr));
        case ViewKind::proposals:
            return fields_of(static_cast<const ProposalsView*>(nullptr));
        case ViewKind::remind:
            return fields_of(static_cast<const RemindView*>(nullptr));
        case ViewKind::programme:
            break;
    }
    return fields_of(static_cast<const ProgrammeView*>(nullptr));
}

const Fields& fields_of(const AgencyName* /*type*/) {
    static const Fields fields = table_of([](Fields& all) { add_agency_name<>(all); });
    return fields;
}

const Fields& fields_of(const FormerName* /*type*/) {
    static const Fields fields = table_of([](Fields& all) { add_former_name<>(all); });
    return fields;
}

const Fields& fields_of(const StatusCount* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&StatusCount::status, status_label>(all, "status", CTHD_N("the status"),
                                                "đang thực hiện");
        add<&StatusCount::status, status_word>(all, "status_word", CTHD_N("the same for programs"),
                                               "in-progress");
        add<&StatusCount::count>(all, "count", CTHD_N("how many assignments have it"), "12");
        add<&StatusCount::percent>(all, "percent", CTHD_N("their share in percent"), "44");
        add<&StatusCount::last_year_count>(
            all, "last_year_count",
            CTHD_N("how many had it in the year before, where the report compares"), "9");
        add<&StatusCount::last_year_percent>(all, "last_year_percent",
                                             CTHD_N("their share in percent"), "31");
    });
    return fields;
}

const Fields& fields_of(const TaskFacts* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<>(all);
        add_beginning<&TaskFacts::text>(all);
    });
    return fields;
}

const Fields& fields_of(const Paragraph* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&Paragraph::text>(all, "text", CTHD_N("the paragraph, without its number"),
                              "Tổ chức quán triệt …");
    });
    return fields;
}

}  // namespace cthd
