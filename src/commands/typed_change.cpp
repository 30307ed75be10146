#include "commands/typed_change.h"

#include <algorithm>
#include <string_view>

#include "base/failure.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/change_options.h"
#include "commands/shared/arguments.h"
#include "commands/shared/typed_amending.h"
#include "record/acts.h"
#include "record/statement.h"
#include "record/submission.h"

namespace cthd {

namespace {

// --- the act ---------------------------------------------------------------------------------

std::string trimmed(std::string_view option, const std::string& typed) {
    return std::string{trim(normalised_text(option.substr(2), typed))};
}

/// Refuses what contradicts an act that is recorded.
void require_same(const Amendment& act, std::string_view option, const std::string& typed,
                  const std::string& recorded) {
    if (typed != recorded)
        refuse(tr("{}: {} has '{}' there, not '{}'", path_of(act.place), act.number.value, recorded,
                  typed),
               tr("leave {} out, or correct it there by hand", option));
}

void require_agreement(const AmendOptions& options, const Amendment& act) {
    if (options.effective)
        require_same(act, "--effective", iso(*options.effective), iso(act.effective.value));
    if (options.issuer)
        require_same(act, "--issuer", trimmed("--issuer", *options.issuer), act.issuer.value);
    if (options.title)
        require_same(act, "--title", trimmed("--title", *options.title), act.title.value);
    if (options.type)
        require_same(act, "--type", trimmed("--type", *options.type),
                     act.type ? act.type->value : "");
}

template <class T>
const T& needed(std::string_view option, const std::optional<T>& typed,
                const AmendOptions& options) {
    if (!typed)
        refuse(tr("the option {} is missing", option),
               options.date
                   ? tr("it may be left out only where the act is recorded already, with that date")
                   : tr("it may be left out only where the act is recorded already; there is no {}",
                        trim(*options.number)));
    return *typed;
}

// --- the change ------------------------------------------------------------------------------

std::optional<Text> typed_text(std::string_view option, const std::optional<std::string>& typed) {
    return typed ? std::optional{Text{trimmed(option, *typed), {}}} : std::nullopt;
}

/// Ids of agencies and groups; agencies exist on the day of `registry`.
Texts typed_parties(const Register& registry, const std::vector<std::string>& typed) {
    Texts ids;
    for (const auto& one : typed) {
        const auto id = typed_agency(registry, one);
        require_existing_party(registry, id);
        if (std::ranges::find(ids, id, &Text::value) == ids.end())
            ids.push_back({id, {}});
    }
    return ids;
}

std::vector<Citation> typed_citations(const Programme& programme,
                                      const std::vector<std::string>& typed) {
    std::vector<Citation> cites;
    for (const auto& one : typed)
        cites.push_back({{typed_document(programme, one), {}}, std::nullopt});
    return cites;
}

/// What was typed for the fields of a task, by their type. `registry` is as of the first day in
/// force.
class TypedFields {
public:
    TypedFields(const Programme& programme, const Register& registry)
        : programme_(programme), registry_(registry) {}

    void set(const AmendOptions& options, Change& change) const {
        for_each_change_option(
            options, change,
            [&]<class T>(std::string_view option, const auto& typed, bool is_removed,
                         std::optional<Replacement<T>>& replacement) {
                if (is_removed || is_given(typed))
                    replacement.emplace();
                if (is_given(typed))
                    read(option, typed, replacement->after);
            });
    }

private:
    void read(std::string_view option, const std::optional<std::string>& typed,
              std::optional<Text>& text) const {
        text = typed_text(option, typed);
    }

    void read(std::string_view /*option*/, const std::vector<std::string>& typed,
              std::optional<Texts>& ids) const {
        ids = typed_parties(registry_, typed);
    }

    void read(std::string_view /*option*/, const std::vector<std::string>& typed,
              std::optional<std::vector<Citation>>& cites) const {
        cites = typed_citations(programme_, typed);
    }

    void read(std::string_view /*option*/, const std::optional<Date>& typed,
              std::optional<At<Date>>& date) const {
        date = At<Date>{*typed, {}};
    }

    const Programme& programme_;
    const Register& registry_;
};

Change typed_task_change(const AmendOptions& options, const Programme& programme,
                         const Date& effective) {
    const Register before{programme, day_before(effective)};
    const Register registry{programme, effective};
    const auto& row = typed_task_in_force(before, *options.task);
    Change change;
    change.task = At<TaskId>{row.id(), {}};
    if (options.repeal) {
        change.repeal = Place{};
        return change;
    }
    TypedFields{programme, registry}.set(options, change);
    return with_old(std::move(change), row);
}

Change typed_title_change(const AmendOptions& options, const Programme& programme,
                          const Date& effective) {
    const Register before{programme, day_before(effective)};
    const int number = typed_section(programme, *options.section);
    Change change;
    change.section = At<int>{number, {}};
    change.title = Replacement<Text>{{}, typed_text("--text", options.text), {}};
    return with_old(std::move(change), *find_section(before.sections(), number));
}

/// A point of which there was never a task needs an agency line and somebody who leads.
void require_point(const AmendOptions& options, const TaskId& id) {
    const bool is_new_point = id.letter > 0 && id.bullet == 1;
    const auto point = to_string(TaskId{id.section, id.letter, 0});
    if (is_new_point && !options.heading)
        refuse(tr("{} is a new point: it needs an agency line", point),
               tr("add --heading with it"));
    if (is_new_point && options.lead.empty())
        refuse(tr("nobody would lead in the new point {}", point), tr("add --lead"));
    if (!is_new_point && options.heading)
        refuse(tr("{} is there already, so it gets no new heading", point),
               tr("leave --heading out"));
}

/// The same new task in the same point or section, if the act has it; else null. `addition` has no
/// id yet.
const Change* same_addition(const Amendment* act, const TaskId& where, Change addition) {
    if (act == nullptr)
        return nullptr;
    const auto found = std::ranges::find_if(act->changes, [&](const Change& change) {
        addition.task = change.task;
        return change == addition && change.task->value.section == where.section &&
               change.task->value.letter == where.letter;
    });
    return found == act->changes.end() ? nullptr : &*found;
}

Change typed_addition(const AmendOptions& options, const Programme& programme, const Amendment* old,
                      const Date& effective) {
    const Register registry{programme, effective};
    const auto where = typed_point_or_section(registry, *options.where, NextPoint::is_meant);
    Change change;
    change.addition.emplace().heading = typed_text("--heading", options.heading);
    TypedFields{programme, registry}.set(options, change);
    if (const auto* same = same_addition(old, where, change))
        return *same;
    const auto id = next_task_id(programme, where);
    if (!id)
        refuse(tr("{} has points; a new task comes into one of them", section_id(where.section)),
               tr("name the point, as {}.a", section_id(where.section)));
    require_point(options, *id);
    change.task = At<TaskId>{*id, {}};
    return change;
}

}  // namespace

const Amendment* typed_old_act(const AmendOptions& options, const Programme& programme,
                               const Date& today) {
    const auto& date = options.date;
    if (date)
        refuse_if(refused_future(*date, today));
    const auto* act = find_act_of(programme, normalised_number(*options.number), date);
    if (act != nullptr)
        require_agreement(options, *act);
    return act;
}

Amendment typed_new_act(const AmendOptions& options) {
    Amendment act;
    act.number.value = normalised_number(*options.number);
    act.type = typed_text("--type", options.type);
    act.date.value = needed("--date", options.date, options);
    act.effective.value = needed("--effective", options.effective, options);
    act.issuer.value = trimmed("--issuer", needed("--issuer", options.issuer, options));
    act.title.value = trimmed("--title", needed("--title", options.title, options));
    return act;
}

Change typed_change(const AmendOptions& options, const Programme& programme, const Amendment* old,
                    const Date& effective) {
    if (options.task)
        return typed_task_change(options, programme, effective);
    return options.section ? typed_title_change(options, programme, effective)
                           : typed_addition(options, programme, old, effective);
}

}  // namespace cthd
