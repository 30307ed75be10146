#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

const Fields& fields_of(const ProgrammeView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_programme_head<&ProgrammeView::programme>(all);
        add<&ProgrammeView::preamble>(all, "preamble", CTHD_N("the paragraph before part I"),
                                      "Thực hiện Nghị quyết số 12/NQ-CP …");
        add<&ProgrammeView::purposes_heading>(all, "purposes_heading", CTHD_N("heading of part I"),
                                              "MỤC ĐÍCH");
        add<&ProgrammeView::purposes>(all, "purposes", CTHD_N("paragraphs of part I"));
        add<&ProgrammeView::tasks_heading>(all, "tasks_heading", CTHD_N("heading of part II"),
                                           "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU");
        add<&ProgrammeView::sections>(all, "sections", CTHD_N("sections of part II"));
        add<&ProgrammeView::organisation_heading>(
            all, "organisation_heading", CTHD_N("heading of part III"), "TỔ CHỨC THỰC HIỆN");
        add<&ProgrammeView::organisation>(all, "organisation", CTHD_N("paragraphs of part III"));
        add<&ProgrammeView::recipients>(all, "recipients",
                                        CTHD_N("lines of the list of recipients"));
        add<&ProgrammeView::signatory_authority>(
            all, "signatory_authority", CTHD_N("for whom it is signed"), "TM. ỦY BAN NHÂN DÂN");
        add<&ProgrammeView::signatory_position>(all, "signatory_position",
                                                CTHD_N("position of who signed"), "CHỦ TỊCH");
        add<&ProgrammeView::signatory_name>(all, "signatory_name", CTHD_N("name of who signed"),
                                            "Nguyễn Văn A");
    });
    return fields;
}

const Fields& fields_of(const ProgrammeSection* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&ProgrammeSection::section>(all, "section", CTHD_N("id of the section"), "II.2");
        add<&ProgrammeSection::number>(all, "section_number", CTHD_N("its number"), "2");
        add<&ProgrammeSection::title>(all, "section_title", CTHD_N("its title"),
                                      "Rà soát, hoàn thiện hệ thống pháp luật, …");
        add<&ProgrammeSection::intro>(all, "intro",
                                      CTHD_N("sentence before the bullets, where there is one"),
                                      "Các sở, ngành, địa phương …:");
        add<&ProgrammeSection::points>(all, "points",
                                       CTHD_N("its points; one without letter where it has none"));
    });
    return fields;
}

const Fields& fields_of(const ProgrammePoint* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&ProgrammePoint::letter>(all, "letter", CTHD_N("letter of the point"), "d");
        add<&ProgrammePoint::heading>(all, "heading", CTHD_N("its agency line"), "Sở Tài chính");
        add<&ProgrammePoint::is_inline>(all, "inline",
                                        CTHD_N("agency line and paragraph stand on one line"));
        add<&ProgrammePoint::paragraph>(all, "paragraph",
                                        CTHD_N("its paragraph, where it has no bullets"),
                                        "Tạo điều kiện để các đơn vị …");
        add<&ProgrammePoint::bullets>(all, "bullets", CTHD_N("the tasks that are its bullets"));
    });
    return fields;
}

}  // namespace cthd
