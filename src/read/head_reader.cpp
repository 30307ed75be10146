#include <charconv>

#include "base/message.h"
#include "base/text.h"
#include "read/mapping_reader.h"
#include "read/readers.h"

namespace cthd {

namespace {

Part read_part(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr)
        return {};
    MappingReader fields{*node, diagnostics};
    Part part{fields.text("heading"), fields.texts("items")};
    fields.finish();
    return part;
}

Text read_heading(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr)
        return {};
    MappingReader fields{*node, diagnostics};
    auto heading = fields.text("heading");
    fields.finish();
    return heading;
}

Calendar read_calendar(const Node* node, Diagnostics& diagnostics) {
    Calendar calendar;
    if (node == nullptr)
        return calendar;
    MappingReader fields{*node, diagnostics};
    calendar.basis = fields.text("basis");
    if (const auto day = fields.value<std::chrono::month_day>("before", to_month_day))
        calendar.before = *day;
    if (const auto day = fields.value<std::chrono::month_day>("cutoff", to_month_day))
        calendar.cutoff = *day;
    if (const auto day = fields.optional_value<std::chrono::month_day>("closes", to_month_day))
        calendar.closes = *day;
    calendar.obliged = fields.texts("obliged");
    calendar.voluntary = fields.optional_texts("voluntary");
    calendar.receives = fields.text("receives");
    calendar.consolidates = fields.text("consolidates");
    calendar.copies = fields.optional_texts("copies");
    calendar.addressee = fields.text("addressee");
    fields.finish();
    return calendar;
}

Signatory read_signatory(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr)
        return {};
    MappingReader fields{*node, diagnostics};
    Signatory signatory{fields.text("authority"), fields.text("position"), fields.text("name")};
    fields.finish();
    return signatory;
}

/// Reads `2020-10`, or `2020-10-15` if the document gives the day.
void read_issue_date(const Text& text, Programme& programme, Diagnostics& diagnostics) {
    const bool has_day = text.value.size() > std::string_view{"2020-10"}.size();
    // Files contain only dates that sort, like all other dates.
    const bool sorts = text.value.find('/') == std::string::npos;
    const auto date = sorts ? parse_date(has_day ? text.value : text.value + "-01") : std::nullopt;
    if (!date) {
        diagnostics.error(text.place, "date", tr("'{}' is not a date", text.value),
                          tr("write it as 2020-10-15, or 2020-10 where the day is blank"));
        return;
    }
    programme.month = {date->year() / date->month(), text.place};
    if (has_day)
        programme.day = static_cast<int>(static_cast<unsigned>(date->day()));
}

}  // namespace

void read_head(const SourceFile& file, Programme& programme, Diagnostics& diagnostics) {
    const auto root = parse_yaml(file, diagnostics);
    if (!root)
        return;
    MappingReader fields{*root, diagnostics};
    programme.kind = fields.text("kind");
    programme.title = fields.text("title");
    programme.number = fields.text("number");
    if (const auto date = fields.text("date"); !date.value.empty())
        read_issue_date(date, programme, diagnostics);
    programme.dateline = fields.text("dateline");
    programme.issuer = fields.text("issuer");
    programme.preamble = fields.text("preamble");
    programme.purposes = read_part(fields.mapping("purposes"), diagnostics);
    programme.tasks_heading = read_heading(fields.mapping("tasks"), diagnostics);
    programme.organisation = read_part(fields.mapping("organisation"), diagnostics);
    programme.recipients = fields.texts("recipients");
    programme.signatory = read_signatory(fields.mapping("signatory"), diagnostics);
    programme.calendar = read_calendar(fields.mapping("calendar"), diagnostics);
    fields.finish();
}

}  // namespace cthd
