#include "report/programme_view.h"

namespace cthd {

namespace {

std::vector<Paragraph> paragraphs(const Texts& texts) {
    std::vector<Paragraph> found;
    for (const auto& text : texts)
        found.push_back({text.value});
    return found;
}

ProgrammePoint programme_point(const Register& registry, const Point& point) {
    ProgrammePoint view;
    if (point.letter.value > 0)
        view.letter = letter_at(point.letter.value);
    view.heading = point.heading ? point.heading->value : "";
    view.is_inline = point.is_inline;
    for (const auto& task : point.tasks) {
        if (task.id.value.bullet == 0)
            view.paragraph = task.text.value;
        else if (const auto* row = registry.task(task.id.value))
            view.bullets.push_back(task_facts(registry, *row));
    }
    return view;
}

}  // namespace

ProgrammeView programme_view(const Register& registry) {
    const auto& programme = registry.programme();
    ProgrammeView view;
    view.programme = programme_head(programme);
    view.preamble = programme.preamble.value;
    view.purposes_heading = programme.purposes.heading.value;
    view.purposes = paragraphs(programme.purposes.items);
    view.tasks_heading = programme.tasks_heading.value;
    for (const auto& section : programme.sections) {
        auto& section_view = view.sections.emplace_back();
        section_view.section = section_id(section.number.value);
        section_view.number = section.number.value;
        section_view.title = section.title.value;
        section_view.intro = section.intro ? section.intro->value : "";
        for (const auto& point : section.points)
            section_view.points.push_back(programme_point(registry, point));
    }
    view.organisation_heading = programme.organisation.heading.value;
    view.organisation = paragraphs(programme.organisation.items);
    view.recipients = paragraphs(programme.recipients);
    view.signatory_authority = programme.signatory.authority.value;
    view.signatory_position = programme.signatory.position.value;
    view.signatory_name = programme.signatory.name.value;
    return view;
}

}  // namespace cthd
