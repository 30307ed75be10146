#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/problems.h"
#include "commands/shared/recording.h"
#include "form/agency_list.h"
#include "model/registry/directory.h"
#include "model/registry/spellings.h"
#include "record/agencies.h"
#include "record/statement.h"

namespace cthd {

namespace {

/// What was typed: one agency, or what is common to all of a list.
struct AgencyAddOptions {
    std::optional<std::string> id;  ///< Else made from the name.
    Agency agency;                  ///< Its fields.
    std::optional<Date> from;
    std::optional<std::string> basis;
    Texts groups;
    std::optional<std::filesystem::path> list;
    bool dry_run = false;  ///< Print the change, write nothing.
};

// --- what was typed ---------------------------------------------------------------------------

// Normalises what was typed for a field, by its type.

void normalise_typed(const char* option, Text& text) {
    if (!text.value.empty())
        text.value = squeeze(normalised_text(option, text.value));
}

void normalise_typed(const char* option, std::optional<Text>& text) {
    if (text)
        text->value = squeeze(normalised_text(option, text->value));
}

void normalise_typed(const char* option, Texts& texts) {
    for (auto& text : texts)
        text.value = squeeze(normalised_text(option, text.value));
}

NewAgency typed_entry(const AgencyAddOptions& options) {
    NewAgency entered{options.agency, options.groups};
    auto& agency = entered.agency;
    for_each_agency_field(agency, [](const AgencyField& field, auto& value) {
        normalise_typed(field.option, value);
    });
    if (options.from || options.basis)
        agency.validity.emplace();
    if (options.from)
        agency.validity->from = At<Date>{*options.from, {}};
    if (options.basis)
        agency.validity->basis.value = squeeze(normalised_text("--basis", *options.basis));
    if (!options.list)
        agency.id.value = options.id ? legible(*options.id) : id_for_name(agency.name.value);
    return entered;
}

// --- what is said -----------------------------------------------------------------------------

/// `so-y-te: Sở Y tế, from 01/3/2025; member of so-nganh`.
std::string described(const Agency& agency, const Programme& programme) {
    auto text = fmt::format("{}: {}", agency.id.value, agency.name.value);
    if (agency.validity && agency.validity->from)
        text += ", " + tr("from {}", vietnamese(agency.validity->from->value));
    std::vector<std::string> groups;
    for (const auto& group : programme.groups) {
        if (contains(group.members, agency.id.value, &Text::value))
            groups.push_back(group.id.value);
    }
    return groups.empty() ? text : text + "; " + tr("member of {}", join(groups, ", "));
}

void tell_each(const std::vector<std::string>& ids, Outcome outcome, const Programme& programme,
               const Context& context) {
    const Directory directory{programme};
    for (const auto& id : ids) {
        const auto& agency = *directory.agency(id);
        tell(agency.place, described(agency, programme), outcome, context);
    }
}

/// Throws Failure with everything that is wrong with one agency.
void refuse_errors(const Diagnostics& problems) {
    std::vector<std::string> texts;
    for (const auto& problem : problems.sorted())
        texts.push_back(with_hint(problem.message, problem.hint));
    if (!texts.empty())
        throw Failure(join(texts, "\ncthd: "));
}

// --- the command ------------------------------------------------------------------------------

/// Writes what was added. False if the checks find errors then.
bool write_added(Transaction& transaction, const AddedAgencies& result, Context& context,
                 bool is_told_each) {
    transaction.prepare();
    if (!is_sound_after(transaction, context))
        return false;
    if (finish(transaction, context) || context.quiet || !is_told_each)
        return true;
    const auto after = transaction.after();
    tell_each(result.added, Outcome::recorded, after, context);
    tell_each(result.known, Outcome::recorded_already, after, context);
    return true;
}

ExitCode add_one(const NewAgency& entered, Transaction& transaction, Context& context) {
    const auto result = add_agencies(transaction, {entered});
    refuse_errors(result.problems);
    return write_added(transaction, result, context, true) ? ExitCode::success : ExitCode::problems;
}

ExitCode add_list(const AgencyAddOptions& options, const NewAgency& common,
                  Transaction& transaction, Context& context) {
    const SourceFile file{options.list->string(), read_file(context.folder / *options.list)};
    Diagnostics problems;
    const auto read = read_agency_list(file, common, problems);
    const auto result = add_agencies(transaction, read.agencies);
    problems.append(result.problems);
    show_problems(each_once(problems), context, true);
    if (problems.has_errors()) {
        context.err << tr("cthd: nothing was recorded") << '\n';
        return ExitCode::problems;
    }
    if (!write_added(transaction, result, context, context.verbose))
        return ExitCode::problems;
    if (context.quiet)
        return ExitCode::success;
    // What --dry-run prints can be applied as a patch.
    auto& out = options.dry_run ? context.err : context.out;
    for (const auto& text : tidied_texts(read.characters, 0))
        out << fmt::format("{}: {}\n", file.path, text);
    out << tr("{}: {} entered, {} entered already", file.path, result.added.size(),
              result.known.size())
        << '\n';
    return ExitCode::success;
}

ExitCode add_agency(const AgencyAddOptions& options, Context& context) {
    const auto typed = typed_entry(options);
    Recording recording{context, {.trees = true}, needs_to_amend(), options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    return options.list ? add_list(options, typed, recording.transaction, context)
                        : add_one(typed, recording.transaction, context);
}

const std::string of_one = "one";

std::vector<Option> field_rows(AgencyAddOptions& options) {
    std::vector<Option> all;
    for_each_agency_field(options.agency, [&](const AgencyField& field, auto& value) {
        auto row = option::words(field.option, value, std::string{translated(field.value)},
                                 std::string{translated(field.about)});
        if (field.is_own)
            row.modes = {of_one};
        if (field.key == std::string_view{"name"})
            row.needed_for = {of_one};
        all.push_back(std::move(row));
    });
    return all;
}

std::vector<Option> rows(AgencyAddOptions& options) {
    return joined(
        {{option::text("id", options.id, tr("[ID]"),
                       tr("its id, such as so-y-te; default: made from its name"))
              .in({of_one})},
         field_rows(options),
         {option::date("--from", options.from, tr("its first day")),
          option::text("--basis", options.basis, tr("TEXT"), tr("the act that sets its first day")),
          option::value(
              "--member-of", options.groups,
              [](const std::string& typed) {
                  return Text{typed, {}};
              },
              tr("GROUP"), tr("a group that it becomes a member of")),
          option::text(
              "--list", options.list, tr("FILE"),
              tr("a list of agencies, XLSX, ODS or CSV, with the columns: {}", agency_columns())),
          option::dry_run(options.dry_run)}});
}

Modes modes(const AgencyAddOptions& options) {
    return {
        .chosen = [&options] { return options.list ? "--list" : of_one; },
        .shown = [](const std::string& mode) { return mode == of_one ? tr("one agency") : mode; }};
}

}  // namespace

const Command agency_add_command{
    "add", CTHD_N("enter new agencies, one or a whole list"),
    CTHD_N("Reads the programme. Appends the agency to agencies.yaml, behind all others, and its "
           "id to the members of its groups; prints what it wrote and where. What is already "
           "entered stays. An agency that the programme does not name needs --not-in-text; one "
           "that begins after the programme needs --from and --basis.\n\n"
           "With --list, reads a table with one agency a row and a row of headers, in any order; "
           "only the name is needed. Several names or groups in a cell are separated by ;. The "
           "options hold for rows whose cell is empty. All agencies are entered or none; rows that "
           "are entered already are counted. Every bad cell is shown.\n\n"
           "  cthd agency add so-y-te --name \"Sở Y tế\" --short SYT --from 1/3/2025 \\\n"
           "      --basis 45/2025/NĐ-CP --not-in-text \"Lập theo 45/2025/NĐ-CP\"\n"
           "  cthd agency add --list xa.xlsx --from 1/7/2025 --basis 1670/NQ-UBTVQH15 \\\n"
           "      --not-in-text \"Lập theo 1670/NQ-UBTVQH15\" --member-of ubnd-huyen-thanh-pho"),
    [] { return prepared<AgencyAddOptions>(rows, add_agency, modes); }};

}  // namespace cthd
