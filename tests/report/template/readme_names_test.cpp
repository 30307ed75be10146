// templates/README.md explains every name that a template can use.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "base/text.h"
#include "report/facts/fields.h"
#include "report/fixture.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A table with a section of its own in README.md, which other tables link to.
struct Section {
    std::string_view key;  ///< As in `<!-- names: key -->` there.
    const Fields* fields;
};

/// The views, then what several tables have in common.
std::vector<Section> sections() {
    std::vector<Section> all;
    for (const auto& view : view_names)
        all.push_back({view.word, &view.fields()});
    const std::vector<Section> shared{
        {"every-list", &fields_of<ListPlace>()},
        {"programme-head", &fields_of<ProgrammeHead>()},
        {"report-head", &fields_of<ReportHead>()},
        {"letterhead", &fields_of<Letterhead>()},
        {"agency-name", &fields_of<AgencyName>()},
        {"former-name", &fields_of<FormerName>()},
        {"reporting", &fields_of<AgencyReporting>()},
        {"submission", &fields_of<SubmissionFacts>()},
        {"reporting-agency", &fields_of<OverviewAgency>()},
        {"task", &fields_of<TaskFacts>()},
        {"state", &fields_of<TaskState>()},
        {"update", &fields_of<UpdateFacts>()},
        {"agency-state", &fields_of<AgencyState>()},
        {"involvement", &fields_of<Involvement>()},
        {"repealed-task", &fields_of<RepealedTask>()},
        {"counts", &fields_of<Counts>()},
        {"last-year-counts", &last_year_counts()},
        {"compared-counts", &fields_of<Compared<Counts>>()},
        {"status-count", &fields_of<StatusCount>()},
        {"act", &fields_of<ActFacts>()},
        {"change", &fields_of<ChangeFacts>()},
        {"note", &fields_of<Note>()},
        {"proposal", &fields_of<ProposalFacts>()},
    };
    all.insert(all.end(), shared.begin(), shared.end());
    return all;
}

const Section* section_of(const std::vector<Section>& all, const Fields* fields) {
    const auto found = std::ranges::find(all, fields, &Section::fields);
    return found == all.end() ? nullptr : &*found;
}

/// Goes through a table: `tell_part` is told of the first name of a struct within, and the others
/// are passed over; `tell_name` of every other name.
void go_through(const Fields& fields, const auto& tell_part, const auto& tell_name) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].part == nullptr) {
            tell_name(fields[i]);
        } else {
            tell_part(fields[i]);
            i += fields[i].part->size() - 1;
        }
    }
}

/// Which tables hold or list each table that a view leads to.
std::map<const Fields*, std::set<const Fields*>> uses() {
    std::map<const Fields*, std::set<const Fields*>> found;
    std::vector<const Fields*> tables;
    for (const auto& view : view_names)
        tables.push_back(&view.fields());
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto use = [&](const Fields* used) {
            found[used].insert(tables[i]);
            if (std::ranges::find(tables, used) == tables.end())
                tables.push_back(used);
        };
        go_through(
            *tables[i], [&](const Field& first) { use(first.part); },
            [&](const Field& field) {
                if (field.rows != nullptr)
                    use(field.rows);
            });
    }
    return found;
}

/// A cell of a table: the text with its bars escaped.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '|' ? std::string{"\\|"} : std::string{c};
    return escaped;
}

std::string mark_of(std::string_view key) {
    return fmt::format("<!-- names: {} -->\n", key);
}

/// The section as a link: its heading in README.md, which has the anchor, without the view's word.
std::string link(const std::string& readme, std::string_view key) {
    const auto anchor = fmt::format("<a id=\"{}\"></a>", key);
    const auto begin = readme.find(anchor);
    REQUIRE(begin != std::string::npos);
    const auto title = begin + anchor.size();
    return fmt::format("[{}](#{})",
                       readme.substr(title, readme.find_first_of(":\n", title) - title), key);
}

/// Writes the tables of one section.
class Writer {
public:
    explicit Writer(const std::string& readme) : readme_(readme), sections_(sections()) {}

    std::string tables(const Fields& fields) {
        groups_ = {{{}, &fields}};
        std::string text;
        // Grows while it is gone through: lists lead to further lists.
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            if (i > 0)
                text += "\nTrong `" + join(groups_[i].lists, "`, `") + "`:\n";
            text += "\n| Tên | Nghĩa | Ví dụ |\n|---|---|---|\n" + rows(*groups_[i].fields, "");
        }
        return text + "\n";
    }

private:
    struct Group {
        std::vector<std::string> lists;
        const Fields* fields;
    };

    std::string rows(const Fields& fields, const std::string& prefix) {
        std::string text;
        go_through(
            fields,
            [&](const Field& first) {
                const auto* section = section_of(sections_, first.part);
                if (section == nullptr)
                    text += rows(*first.part, prefix + first.prefix);
                else
                    text += fmt::format("| {}{} | | |\n",
                                        first.prefix.empty() ? "" : "`" + first.prefix + "` + ",
                                        "các tên của " + link(readme_, section->key));
            },
            [&](const Field& field) {
                if (!field.repeats)
                    text += fmt::format("| `{}{}` | {} | {} |\n", prefix, field.name,
                                        cell(translated(field.meaning)), example(field));
            });
        return text;
    }

    std::string example(const Field& field) {
        if (field.kind == Field::Kind::text)
            return cell(field.example);
        if (field.kind == Field::Kind::flag)
            return "có/không";
        if (const auto* section = section_of(sections_, field.rows))
            return "danh sách: " + link(readme_, section->key);
        auto group = std::ranges::find(groups_, field.rows, &Group::fields);
        if (group == groups_.end())
            group = groups_.insert(group, {{}, field.rows});
        group->lists.push_back(field.name);
        return "danh sách";
    }

    const std::string& readme_;
    std::vector<Section> sections_;
    std::vector<Group> groups_;
};

/// `readme` with the tables of all sections put between their marks.
std::string with_tables(std::string readme) {
    use_language("vi", std::filesystem::path{CTHD_BINARY_DIR} / "locale");
    for (const auto& section : sections()) {
        INFO(section.key);
        const auto mark = mark_of(section.key);
        const auto begin = readme.find(mark);
        REQUIRE(begin != std::string::npos);
        const auto end = readme.find("<!-- end -->", begin);
        REQUIRE(end != std::string::npos);
        const auto tables = Writer{readme}.tables(*section.fields);
        readme.replace(begin + mark.size(), end - begin - mark.size(), tables);
    }
    use_language("en", {});
    return readme;
}

}  // namespace

TEST_CASE("templates: README.md explains every name (make golden rewrites its tables)") {
    const auto path = std::filesystem::path{CTHD_SOURCE_DIR} / "templates/README.md";
    const auto readme = read_bytes(path);
    const auto expected = with_tables(readme);
    const char* const wish = std::getenv("UPDATE_GOLDEN");
    if (wish != nullptr && std::string_view{wish} == "1" && readme != expected)
        write_bytes(path, expected);
    else
        CHECK(readme == expected);
}

TEST_CASE("templates: README.md has a section of its own for what several tables share") {
    const auto all = sections();
    for (const auto& use : uses()) {
        const auto& [fields, users] = use;
        const auto* section = section_of(all, fields);
        const std::string_view named = section == nullptr ? fields->front().name : section->key;
        INFO(named);
        const bool is_view = section != nullptr && find_view(section->key) != nullptr;
        CHECK((is_view || (users.size() > 1) == (section != nullptr)));
    }
}
