// The names of what stands at the head of a paper, for the tables in view_fields.h.
#pragma once

#include "base/text.h"
#include "report/shared_fields.h"

namespace cthd {

template <class View>
std::string issuer_capitals(const View& view) {
    return capitals(names(view.issuers));
}

/// Where the paper is signed, who writes it, and who issued the programme; Decree 30/2020/NĐ-CP,
/// annex I, sets the issuers in capitals. `View` has `place` and `issuers`; `issuers` says, marked
/// with CTHD_N, as of when they are; `Programme` is the path to the head of the programme.
template <class View, auto... Programme>
void add_letterhead(Fields& fields, const char* issuers) {
    add<&View::place>(fields, "place",
                      CTHD_N("where papers are signed, as in the dateline of the text"),
                      "Lai Châu");
    add<&View::issuers>(fields, "issuers", issuers);
    add<&View::issuers, names>(fields, "issuer_names", CTHD_N("their names"),
                               "Sở Kế hoạch và Đầu tư");
    add<&View::issuers, short_names>(fields, "issuer_short_names", CTHD_N("their short names"),
                                     "SKHĐT");
    add<issuer_capitals<View>>(fields, "issuer_capitals", CTHD_N("their names in capital letters"),
                               "SỞ KẾ HOẠCH VÀ ĐẦU TƯ");
    add<Programme..., &ProgrammeHead::issuer, capitals>(
        fields, "programme_issuer_capitals", CTHD_N("who issued the programme, in capital letters"),
        "ỦY BAN NHÂN DÂN TỈNH");
}

}  // namespace cthd
