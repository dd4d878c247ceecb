// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coversheet.h"

#include "barcodewriting.h"
#include "papercanvas.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct CoverText
{
    Q_DECLARE_TR_FUNCTIONS(CoverSheet)
};

const QSizeF coverPaper(210, 297);
constexpr double coverLeft = 25;
constexpr double coverWidth = 160;
constexpr double largeModule = 3; // 24 pixels at 200 dpi: read even where half of the dots are lost.
constexpr double smallModule = 1.5;

void paintCover(PaperCanvas &canvas, const CoverSheet &sheet, const ModuleMatrix &code)
{
    const auto centred = [&canvas](double y, const QString &text, double size, bool isBold) {
        return canvas.text(coverLeft, y, coverWidth, text, {size, size * 1.3, Qt::AlignHCenter, isBold});
    };
    const bool isNext = sheet.code.isNextPaper();
    double y = 22;
    y += centred(y, CoverText::tr("SEPARATOR SHEET"), 26, true) + 4;
    if (!isNext)
        y += centred(y, sheet.dossier, 20, false);
    const double large = code.width() * largeModule;
    y = 62;
    canvas.modules(code, {(coverPaper.width() - large) / 2, y, large, large});
    y += large + 12;
    y += centred(y, isNext ? CoverText::tr("NEXT PAPER") : CoverText::tr("PAPER %1").arg(sheet.code.component()), 30,
                 true) +
         2;
    if (!isNext)
        y += centred(y, sheet.paper, 18, false);
    const double small = code.width() * smallModule;
    const double foot = coverPaper.height() - 22 - small;
    canvas.dashedLine(coverLeft, foot - 10, coverLeft + coverWidth);
    canvas.modules(code, {coverLeft, foot, small, small});
    const double beside = coverLeft + small + 10;
    const double width = coverWidth - small - 10;
    const QString use = isNext
                            ? CoverText::tr("Lay this sheet between two papers of a dossier. The pages behind it, up "
                                            "to the next sheet, become the next paper of its list.")
                            : CoverText::tr("Lay this sheet before the paper. The pages behind it, up to the next "
                                            "sheet, become this paper of the dossier.");
    y = foot + canvas.text(beside, foot, width, use, {13, 17}) + 2;
    y += canvas.text(beside, y, width, CoverText::tr("The sheet itself is not kept; it can be used again."), {11, 15});
    canvas.text(beside, y, width, sheet.code.grouped(), {11, 15});
}

} // namespace

std::optional<CoverSheet> coverSheetOf(const Dossier &dossier, const Component &component)
{
    const auto slip = SlipCode::parse(dossier.slipDigits);
    if (!slip || component.number < 1 || component.number > CoverCode::mostComponents)
        return std::nullopt;
    return CoverSheet{CoverCode::forPaper(*slip, component.number), dossier.code(), component.name};
}

CoverSheet nextPaperSheet()
{
    return {CoverCode::nextPaper(), {}, {}};
}

Result<PrintedForm> coverSheetForm(const QList<CoverSheet> &sheets)
{
    QList<ModuleMatrix> codes;
    for (const CoverSheet &sheet : sheets) {
        const auto code = qrModules(sheet.code.digits(), QrLevel::High);
        if (!code)
            return code.error();
        codes.append(*code);
    }
    PrintedForm form;
    form.title = CoverText::tr("Separator sheets");
    form.millimetres = coverPaper;
    form.pages = static_cast<int>(sheets.size());
    form.paint = [sheets, codes](QPainter &painter, const QRectF &target, int page) {
        PaperCanvas canvas(&painter, target, coverPaper);
        paintCover(canvas, sheets[page], codes[page]);
    };
    return form;
}
