#include "commands/validate.h"

#include <algorithm>
#include <functional>
#include <ostream>
#include <set>

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "check/checks.h"
#include "commands/open.h"
#include "report/template_check.h"

namespace cthd {

namespace {

/// What is to be shown: nothing named means everything.
class Filter {
public:
    Filter(const std::vector<std::string>& only, const std::vector<std::string>& files) {
        for (const auto& typed : only) {
            const auto name = std::filesystem::path{typed}.lexically_normal().string();
            if (const auto* check = check_named(name))
                checks_.insert(std::string{check->name});
            else if (const auto matching = files_named(name, files); !matching.empty())
                files_.insert(matching.begin(), matching.end());
            else
                refuse_name(typed, files);
        }
    }

    bool shows(const Diagnostic& problem) const {
        return (checks_.empty() || checks_.contains(std::string{problem.check})) &&
               (files_.empty() || files_.contains(std::string{path_of(problem.place)}));
    }

private:
    static const Check* check_named(const std::string& name) {
        const auto checks = all_checks();
        const auto found = std::ranges::find(checks, name, &Check::name);
        return found == checks.end() ? nullptr : &*found;
    }

    /// The files whose path ends with the parts of `name`: II.2.yaml, programme/II.2.yaml.
    static std::vector<std::string> files_named(const std::string& name,
                                                const std::vector<std::string>& files) {
        std::vector<std::string> found;
        for (const auto& file : files) {
            if (file == name || file.ends_with("/" + name))
                found.push_back(file);
        }
        return found;
    }

    [[noreturn]] static void refuse_name(const std::string& name,
                                         std::vector<std::string> candidates) {
        for (auto& file : candidates)
            file.erase(0, file.rfind('/') + 1);
        for (const auto& check : all_checks())
            candidates.emplace_back(check.name);
        const auto hint = suggestion(name, candidates, 0);
        refuse(tr("'{}' is neither a check nor a file of the programme", name),
               hint.empty() ? tr("see 'cthd checks'") : hint);
    }

    std::set<std::string> checks_;
    std::set<std::string> files_;
};

/// The templates that are checked: those beside the programme or named, if there are any.
std::vector<std::unique_ptr<const SourceFile>> read_templates(const Context& context,
                                                              const Opened& opened,
                                                              Diagnostics& diagnostics) {
    const auto beside = opened.folder.parent_path() / "templates";
    if (!context.templates && !std::filesystem::is_directory(beside))
        return {};
    const auto folder = find_templates(context, opened.folder);
    return check_templates(folder, shown_path(folder, context), diagnostics);
}

std::size_t count(const std::vector<Diagnostic>& problems, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(problems, severity, &Diagnostic::severity));
}

void summarise(const std::vector<Diagnostic>& problems, const Opened& opened, std::size_t files,
               Context& context) {
    const auto tasks = Register{opened.loaded.programme, context.today}.tasks().size();
    context.err << tr("{}, {}: {}, {}", trn("{} file", "{} files", files, files),
                      trn("{} task", "{} tasks", tasks, tasks),
                      trn("{} error", "{} errors", count(problems, Severity::error),
                          count(problems, Severity::error)),
                      trn("{} warning", "{} warnings", count(problems, Severity::warning),
                          count(problems, Severity::warning)))
                << '\n';
}

}  // namespace

ExitCode validate(const ValidateOptions& options, Context& context) {
    if (context.as_of)
        refuse(tr("--as-of is for what is looked up; files are checked whole"),
               tr("--today sets the day that they are checked by"));
    const auto opened = open_programme(context);
    auto found = find_problems(opened, context);
    const auto templates = read_templates(context, opened, found);

    std::vector<std::string> files;
    for (const auto* read : {&opened.loaded.files, &templates}) {
        for (const auto& file : *read)
            files.push_back(file->path);
    }
    const Filter filter{options.only, files};
    auto problems = found.sorted();
    std::erase_if(problems, [&](const Diagnostic& problem) { return !filter.shows(problem); });

    const auto fails = [&](const Diagnostic& problem) {
        return options.strict || problem.severity == Severity::error;
    };
    const bool failed = std::ranges::any_of(problems, fails);
    if (context.quiet)
        std::erase_if(problems, std::not_fn(fails));
    const bool is_text = options.format == ProblemFormat::text;
    auto& stream = is_text ? context.err : context.out;
    stream << problems_text(problems, options.format, context.is_coloured, error_width(context));
    const auto is_read = [](const auto& file) { return !file->is_missing; };
    if (is_text && !context.quiet)
        summarise(problems, opened,
                  static_cast<std::size_t>(std::ranges::count_if(opened.loaded.files, is_read)) +
                      templates.size(),
                  context);
    return failed ? ExitCode::problems : ExitCode::success;
}

ExitCode list_checks(Context& context) {
    int longest = 0;
    for (const auto& check : all_checks())
        longest = std::max(longest, display_width(check.name));
    for (const auto& check : all_checks()) {
        const auto indent = longest + 2;
        const auto width = std::max(context.width > 0 ? context.width : 100, indent + 40);
        auto margin = pad(check.name, indent);
        if (context.quiet) {
            context.out << check.name << '\n';
            continue;
        }
        for (const auto& line : wrap(translated(check.about), width - indent)) {
            context.out << margin << line << '\n';
            margin = pad("", indent);
        }
    }
    return ExitCode::success;
}

}  // namespace cthd
