#include "report/views/return_letter.h"

#include "base/text.h"
#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

// A name is a line.
// clang-format off

const Fields& fields_of(const ReturnView* /*type*/) {
    static const auto all = table_of<ReturnView>({
        part(&ReturnView::programme),
        part(&ReturnView::head),
        part(&ReturnView::letterhead),
        part(&ReturnView::agency),
        {"form", &ReturnView::form, CTHD_N("the file that the agency sent in"), "so-tai-chinh.xlsx"},
        {"workbook", &ReturnView::workbook, CTHD_N("the file to mend, which goes with the letter"), "so-tai-chinh-can-sua.xlsx"},
        {"until", &ReturnView::until, CTHD_N("the last day for the mended file"), "20/12/2026"},
        {"count_remarks", of(&ReturnView::remarks, how_many), CTHD_N("how many things are to be mended"), "3"},
        {"remarks", &ReturnView::remarks, CTHD_N("what is to be mended")},
    });
    return all;
}

const Fields& fields_of(const ReturnRemark* /*type*/) {
    static const auto all = table_of<ReturnRemark>({
        {"id", &ReturnRemark::task, CTHD_N("the task in whose row it is"), "II.2.d.1"},
        {"column", &ReturnRemark::column, CTHD_N("the head of its column"), "Tình trạng"},
        {"typed", &ReturnRemark::typed, CTHD_N("what stands there"), "xong gần hết"},
        {"wrong", &ReturnRemark::wrong, CTHD_N("what is wrong with it"), "Không có tình trạng 'xong gần hết'"},
        {"remedy", &ReturnRemark::remedy, CTHD_N("what to do about it"), "Ghi một trong bốn tình trạng"},
    });
    return all;
}

// clang-format on

}  // namespace cthd
