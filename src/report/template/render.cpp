#include "report/template/render.h"

#include <functional>
#include <map>
#include <memory>
#include <mstch/mstch.hpp>
#include <set>

#include "base/diagnostic.h"
#include "base/message.h"
#include "report/template/mustache.h"

namespace cthd {

namespace {

/// Mark partials inside a line. Templates contain no control characters.
constexpr char begin_mark = '\x02';
constexpr char end_mark = '\x03';

/// Removes the marks from a value, which may be a path with arbitrary characters.
std::string without_marks(std::string text) {
    std::erase_if(text, [](char c) { return c == begin_mark || c == end_mark; });
    return text;
}

/// The fields of each table that a template uses. Registering all fields with mstch for every row
/// would cost more than rendering.
class UsedFields {
public:
    explicit UsedFields(const Template& filled) {
        add_names(*filled.file);
        for (const auto& [name, file] : filled.partials)
            add_names(*file);
    }

    const std::vector<const Field*>& of(const Fields& fields) {
        const auto [found, is_new] = tables_.try_emplace(&fields);
        if (is_new) {
            for (const auto& field : fields) {
                if (names_.contains(field.name))
                    found->second.push_back(&field);
            }
        }
        return found->second;
    }

private:
    void add_names(const SourceFile& file) {
        Diagnostics ignored;  // a template with problems is not rendered
        for (const auto& tag : tags_of(file, ignored))
            names_.emplace(tag.name);
    }

    std::set<std::string, std::less<>> names_;
    std::map<const Fields*, std::vector<const Field*>> tables_;
};

mstch::node node_of(const Field& field, const void* row, UsedFields& used);

/// A struct of a view for mstch. Values are computed when the template uses them.
class RowObject : public mstch::object {
public:
    RowObject(const Row& row, const ListPlace& place, UsedFields& used) : place_(place) {
        const auto& own = used.of(*row.fields);
        const auto& in_lists = used.of(fields_of(&place_));
        getters_.reserve(own.size() + in_lists.size());
        offer(own, row.data, used);
        if (place_.index > 0)
            offer(in_lists, &place_, used);
    }

private:
    struct Getter {
        const Field& field;
        const void* row;
        UsedFields& used;

        mstch::node get() { return node_of(field, row, used); }
    };

    void offer(const std::vector<const Field*>& fields, const void* row, UsedFields& used) {
        for (const auto* field : fields) {
            getters_.push_back({*field, row, used});
            register_methods(&getters_.back(), {{field->name, &Getter::get}});
        }
    }

    ListPlace place_;
    std::vector<Getter> getters_;  // mstch keeps pointers to these
};

mstch::node node_of(const Field& field, const void* row, UsedFields& used) {
    const auto value = field.value(row);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    if (field.kind != Field::Kind::list)
        return without_marks(printed(value));  // numbers as text: mstch treats 0 as false

    const auto& rows = std::get<std::vector<const void*>>(value);
    mstch::array nodes;
    nodes.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ListPlace place{
            .index = static_cast<int>(i) + 1, .first = i == 0, .last = i + 1 == rows.size()};
        nodes.emplace_back(std::make_shared<RowObject>(Row{rows[i], field.rows}, place, used));
    }
    return nodes;
}

/// The text of `file` with marks around the partials inside lines.
std::string marked(const SourceFile& file) {
    std::string text;
    std::string_view rest = file.text;
    Diagnostics ignored;  // a template with problems is not rendered
    for (const auto& tag : tags_of(file, ignored)) {
        if (!tag.is_inside_line)
            continue;
        const auto before = static_cast<std::size_t>(tag.whole.data() - rest.data());
        text.append(rest.substr(0, before)) += begin_mark;
        text.append(tag.whole) += end_mark;
        rest.remove_prefix(before + tag.whole.size());
    }
    return text.append(rest);
}

/// Adds a missing line end, for a partial on its own lines.
std::string with_line_end(std::string text) {
    if (!text.empty() && !text.ends_with('\n'))
        text += '\n';
    return text;
}

/// `rendered` without the marks and without the last line end before each end mark.
std::string unmarked(const std::string& rendered) {
    std::string text;
    text.reserve(rendered.size());
    for (const auto c : rendered) {
        if (c != end_mark)
            text += c;
        else if (text.ends_with('\n'))
            text.pop_back();
    }
    std::erase(text, begin_mark);
    return text;
}

std::function<std::string(const std::string&)> escape_for(Format format, const CsvForm& csv) {
    switch (format) {
        case Format::markdown:
            return [](const std::string& text) { return markdown_escaped(text); };
        case Format::csv:
            return [csv](const std::string& text) { return csv_field(text, csv); };
        case Format::html:
            return [](const std::string& text) { return html_escaped(text); };
        case Format::text:
            break;
    }
    return [](const std::string& text) { return text; };
}

}  // namespace

std::string render(const Template& filled, const Row& view, const CsvForm& csv) {
    const auto format = format_of(filled.file->path);
    if (!format)
        throw Failure(tr("'{}' has none of the extensions of templates: {}", filled.file->path,
                         format_list()));

    std::map<std::string, std::string> partials;
    for (const auto& [name, file] : filled.partials)
        partials.emplace(name, with_line_end(marked(*file)));

    mstch::config::escape = escape_for(*format, csv);
    UsedFields used{filled};
    const mstch::node root = std::make_shared<RowObject>(view, ListPlace{}, used);
    const auto text = unmarked(mstch::render(marked(*filled.file), root, partials));
    return *format == Format::csv ? csv_file(text, csv) : text;
}

}  // namespace cthd
