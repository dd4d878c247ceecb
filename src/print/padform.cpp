// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "padform.h"

#include "dossierform.h"

using namespace Qt::StringLiterals;

namespace {

/// Nothing but a number: what else a receipt says is written by hand.
Dossier blankDossier(const SlipCode &number, const Office &office, const QDateTime &at)
{
    Dossier blank;
    blank.officeCode = office.code;
    blank.receivedAt = at;
    blank.codes = {{CodeKind::Provisional, number.provisional(), {}}};
    blank.slipDigits = number.digits();
    return blank;
}

} // namespace

Result<PrintedForm> padForm(const FormLibrary &library, const QList<SlipCode> &numbers, const Office &office,
                            const QDateTime &at)
{
    QList<PrintedForm> sheets;
    PrintedForm pad;
    pad.pages = 0;
    for (const SlipCode &number : numbers) {
        FormOccasion occasion;
        occasion.at = at;
        auto sheet = dossierForm(library, u"receipt-pad"_s, blankDossier(number, office, at), office, occasion);
        if (!sheet)
            return sheet.error();
        pad.title = sheet->title;
        pad.millimetres = sheet->millimetres;
        pad.pages += sheet->pages;
        sheets.append(*std::move(sheet));
    }
    pad.paint = [sheets](QPainter &painter, const QRectF &target, int page) {
        for (const PrintedForm &sheet : sheets) {
            if (page < sheet.pages)
                return sheet.paint(painter, target, page);
            page -= sheet.pages;
        }
    };
    return pad;
}
