#include "check/paper_number.h"

#include "base/message.h"
#include "model/document_number.h"

namespace cthd {

void check_paper_number(const Text& number, std::string_view check, Diagnostics& diagnostics) {
    if (number.value.empty())
        return;
    if (!is_document_number(number.value))
        diagnostics.error(number.place, check,
                          tr("'{}' is not the number of a paper", number.value),
                          tr("Decree 30/2020/NĐ-CP writes it as 05/BC-STC: number, type, issuer"));
    else if (lacks_leading_zero(number.value))
        diagnostics.warning(number.place, check,
                            tr("the number '{}' lacks its leading zero", number.value),
                            tr("Decree 30/2020/NĐ-CP writes 0{}", number.value));
}

}  // namespace cthd
