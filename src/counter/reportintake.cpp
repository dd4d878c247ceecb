// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportintake.h"

#include "folding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct ReportIntake
{
    Q_DECLARE_TR_FUNCTIONS(ReportIntake)
};

/// The agency code of a unit; empty: it is not recognised.
QString unitCodeOf(const QString &path, const QString &name, const UnitFileOrder &order)
{
    static const QRegularExpression code(u"^([A-Z][0-9]{2}(\\.[0-9]{1,4})*)(?=[ _.-]|$)"_s);
    if (const auto match = code.match(QFileInfo(path).completeBaseName()); match.hasMatch())
        return match.captured(1);
    const QString folded = foldedForSearch(name);
    const QString own = foldedForSearch(order.own.name);
    if (!own.isEmpty() && folded.contains(own))
        return order.own.agencyCode;
    if (folded.isEmpty() && hasEnteredFigures(order.form))
        return order.own.agencyCode;
    for (const Agency &agency : order.catalogue->agencies) {
        const QString known = foldedForSearch(agency.name);
        if (!known.isEmpty() && folded.contains(known))
            return agency.code;
    }
    return {};
}

} // namespace

Result<ImportedReport> readUnitFile(const QString &path, const UnitFileOrder &order)
{
    auto imported = importedReport(path, order.form, *order.catalogue);
    if (!imported)
        return imported;
    Report &report = imported->report;
    if (imported->isDated && report.period != order.period)
        return Error{ErrorKind::BadInput,
                     u"another-period"_s,
                     ReportIntake::tr("The file is of another period (%1): choose that period first.")
                         .arg(formPeriodText(report.period)),
                     {},
                     u"period"_s};
    report.period = order.period;
    report.asOf = order.now;
    report.unitCode = unitCodeOf(path, report.unitName, order);
    if (report.unitCode.isEmpty())
        return Error{ErrorKind::BadInput,
                     u"unit-not-recognised"_s,
                     ReportIntake::tr("The unit of this file is not recognised: let the file's name begin with its "
                                      "agency code, as “H61.99 II.06a.xlsx”."),
                     {},
                     u"unit"_s};
    if (report.unitName.isEmpty())
        report.unitName = report.unitCode == order.own.agencyCode ? order.own.name : report.unitCode;
    return imported;
}
