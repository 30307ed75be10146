#include <string>
#include <vector>
#include "commands/command.h"
#include "commands/shared/problems.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <ostream>
#include <set>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "check/checks.h"
#include "commands/shared/templates.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

struct ValidateOptions {
    std::vector<std::string>
        only;             ///< Names of checks and of files: only their problems are shown.
    bool strict = false;  ///< Warnings fail too.
    ProblemFormat format = ProblemFormat::text;
};

/// What is to be shown: nothing named means everything.
class Filter {
public:
    /// `files` are all that were read, as shown; `programme` is the folder.
    Filter(const std::vector<std::string>& only, const std::vector<std::string>& files,
           const fs::path& programme, const Context& context) {
        for (const auto& typed : only) {
            const auto name = fs::path{typed}.lexically_normal().string();
            // As seen from here, else from the programme.
            auto path = fs::weakly_canonical(context.folder / name);
            if (!fs::exists(path))
                path = fs::weakly_canonical(programme / name);
            auto matching = files_at(path, files, context);
            if (matching.empty())
                matching = files_named(name, files);
            const bool is_folder = fs::is_directory(path) && is_in(path, programme);
            if (const auto* check = check_named(name)) {
                checks_.insert(std::string{check->name});
            } else if (!matching.empty() || is_folder) {
                names_files_ = true;
                files_.insert(matching.begin(), matching.end());
            } else {
                refuse_name(typed, files);
            }
        }
    }

    bool shows(const Diagnostic& problem) const {
        return (checks_.empty() || checks_.contains(std::string{problem.check})) &&
               (!names_files_ || files_.contains(std::string{path_of(problem.place)}));
    }

private:
    static const Check* check_named(const std::string& name) {
        const auto known = all_checks();
        const auto found = std::ranges::find(known, name, &Check::name);
        return found == known.end() ? nullptr : &*found;
    }

    /// Whether `path` is `folder` or in it. REQUIRES: both are absolute; `path` is canonical.
    static bool is_in(const fs::path& path, const fs::path& folder) {
        const auto inside = path.lexically_relative(fs::weakly_canonical(folder));
        return !inside.empty() && *inside.begin() != "..";
    }

    /// The file at a path, or those in the folder there.
    static std::vector<std::string> files_at(const fs::path& path,
                                             const std::vector<std::string>& files,
                                             const Context& context) {
        std::vector<std::string> found;
        for (const auto& file : files) {
            if (is_in(fs::weakly_canonical(context.folder / file), path))
                found.push_back(file);
        }
        return found;
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
    bool names_files_ = false;  ///< Also if a folder is named that holds none.
};

/// The root of the repository that the programme is in, else the folder around it.
fs::path root_around(const fs::path& programme) {
    for (auto folder = programme; folder != folder.parent_path(); folder = folder.parent_path()) {
        if (fs::exists(folder / ".git"))
            return folder;
    }
    return programme.parent_path();
}

/// A shown path as seen from the root around the programme; as it is if the file is elsewhere.
std::string from_root(std::string_view shown, const fs::path& root, const Context& context) {
    const auto path =
        (context.folder / shown).lexically_normal().lexically_relative(root).generic_string();
    return path.empty() || path.starts_with("..") ? std::string{shown} : path;
}

std::size_t count(const std::vector<Diagnostic>& problems, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(problems, severity, &Diagnostic::severity));
}

std::string summary(const std::vector<Diagnostic>& problems, std::size_t tasks, std::size_t files) {
    const auto errors = count(problems, Severity::error);
    const auto warnings = count(problems, Severity::warning);
    return tr("{}, {}: {}, {}", trn("{} file", "{} files", files, files),
              trn("{} task", "{} tasks", tasks, tasks),
              trn("{} error", "{} errors", errors, errors),
              trn("{} warning", "{} warnings", warnings, warnings)) +
           "\n";
}

ExitCode validate(const ValidateOptions& options, Context& context) {
    if (context.as_of)
        refuse(tr("--as-of is for queries; 'validate' always checks whole files"),
               tr("--today sets the date to check them against"));
    const auto opened = open_programme(context);
    const auto& loaded = opened.loaded;
    auto found = loaded.diagnostics;
    found.append(run_checks(loaded.programme, context.today, loaded.complete));
    const auto templates = check_own_templates(context, opened, found);

    std::vector<std::string> files;
    for (const auto* read : {&loaded.files, &templates}) {
        for (const auto& file : *read)
            files.push_back(file->path);
    }
    const Filter filter{options.only, files, opened.folder, context};
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
    const auto root = root_around(opened.folder.lexically_normal());
    stream << problems_text(
        problems, options.format, context.is_coloured, context.error_width,
        [&](std::string_view shown) { return from_root(shown, root, context); });
    if (is_text && !context.quiet) {
        const auto is_read = [](const auto& file) { return !file->is_missing; };
        // A folder of partials is part of the templates.
        const auto is_template = [](const auto& file) {
            return std::filesystem::path{file->path}.parent_path().filename() != partials_folder;
        };
        const auto read = std::ranges::count_if(loaded.files, is_read) +
                          std::ranges::count_if(templates, is_template);
        context.err << summary(problems, Register{loaded.programme, context.today}.tasks().size(),
                               static_cast<std::size_t>(read));
    }
    return failed ? ExitCode::problems : ExitCode::success;
}

ExitCode list_checks(Context& context) {
    int longest_name = 0;
    for (const auto& check : all_checks())
        longest_name = std::max(longest_name, display_width(check.name));
    for (const auto& check : all_checks()) {
        const auto indent = longest_name + 2;
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

const Words<ProblemFormat> problem_formats{{"text", ProblemFormat::text},
                                           {"json", ProblemFormat::json},
                                           {"sarif", ProblemFormat::sarif},
                                           {"github", ProblemFormat::github}};

std::vector<Option> rows(ValidateOptions& options) {
    return {option::text("only", options.only, tr("[CHECK|FILE|DIR]..."),
                         tr("show only the problems of these checks, files and folders")),
            option::flag("--strict", options.strict, tr("fail on warnings too")),
            option::choice("--format", options.format, problem_formats,
                           tr("text for people, JSON Lines, SARIF 2.1.0, GitHub annotations"))};
}

}  // namespace

const Command validate_command{
    "validate", CTHD_N("check the files of the programme"),
    CTHD_N("Reads the programme, the year reports and the templates; writes no file. Problems go "
           "to standard error as text, and in other formats to standard output. The exit code is 1 "
           "if there are errors.\n\n"
           "  cthd validate\n"
           "  cthd validate --strict --format sarif > problems.sarif\n"
           "  cthd validate II.2.yaml agency"),
    [] { return prepared<ValidateOptions>(rows, validate); }};

const Command checks_command{
    "checks", CTHD_N("list the checks that validate runs"),
    CTHD_N("Reads and writes no file; prints each check's name and what it requires."), [] {
        return Prepared{{}, {}, list_checks};
    }};

}  // namespace cthd
