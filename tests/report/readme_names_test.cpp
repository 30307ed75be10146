// templates/README.md explains every name that a template can use.
#include <cstdlib>

#include "base/text.h"
#include "report/fixture.h"
#include "report/names.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A cell of a table: the text with its bars escaped.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '|' ? std::string{"\\|"} : std::string{c};
    return escaped;
}

std::string example_cell(const Field& field) {
    if (field.kind == Field::Kind::text)
        return cell(field.example);
    return field.kind == Field::Kind::flag ? "có/không" : "danh sách";
}

std::string heading(const NameGroup& group) {
    if (group.in_every_list)
        return "Trong mọi danh sách:\n\n";
    if (group.lists.empty())
        return "";
    return "Trong `" + join(group.lists, "`, `") + "`:\n\n";
}

/// The tables of all names of a view, with meanings in Vietnamese.
std::string tables(ViewKind kind) {
    use_language("vi", std::filesystem::path{CTHD_BINARY_DIR} / "locale");
    std::string text;
    for (const auto& group : name_groups(kind)) {
        text += "\n" + heading(group) + "| Tên | Nghĩa | Ví dụ |\n|---|---|---|\n";
        for (const auto& field : *group.fields)
            text += fmt::format("| `{}` | {} | {} |\n", field.name, cell(translated(field.meaning)),
                                example_cell(field));
    }
    use_language("en", {});
    return text + "\n";
}

/// `readme` with the tables of all views put between their marks.
std::string with_tables(std::string readme) {
    for (const auto& view : view_names) {
        const auto mark = fmt::format("<!-- names: {} -->\n", view.word);
        const auto begin = readme.find(mark);
        REQUIRE(begin != std::string::npos);
        const auto end = readme.find("<!-- end -->", begin);
        REQUIRE(end != std::string::npos);
        readme.replace(begin + mark.size(), end - begin - mark.size(), tables(view.kind));
    }
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
