// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting.h"
#include "reportlibrary.h"

/// Reports out of facts that a test says, without a store.
namespace reportsamples {

inline FactGroup dossiers(const QString &procedure, const QString &sector, const QList<qint64> &phases,
                          const QHash<QString, int> &fields = {})
{
    FactGroup group;
    group.key.procedure = procedure;
    group.key.sector = sector;
    std::copy(phases.begin(), phases.end(), group.sums.begin());
    for (auto field = fields.begin(); field != fields.end(); ++field)
        group.fields[std::size_t(factSource(QStringLiteral("count"))->field(field.key()))] = quint8(*field);
    return group;
}

/// The vector of domain.md 11.7 as dossiers of two procedures: (4)=12, (5)=30, (6)=8, (8)=20, (9)=10, (10)=2, (12)=15,
/// (13)=3.
inline ReportFacts vectorFacts()
{
    ReportFacts facts;
    facts.asOf = QDateTime(QDate(2026, 11, 23), QTime(2, 41), Qt::UTC);
    const QString civil = QStringLiteral("Hộ tịch");
    const QString copies = QStringLiteral("Chứng thực");
    // received, carried, early, onDay, late, inTime, overdue
    facts.groups[QStringLiteral("dossiers/procedure")] = {
        dossiers(QStringLiteral("1.004873"), civil, {12, 0, 6, 2, 0, 4, 0}, {{QStringLiteral("channel"), 1}}),
        dossiers(QStringLiteral("1.004873"), civil, {20, 8, 4, 8, 2, 11, 3}),
        dossiers(QStringLiteral("2.000815"), copies, {9, 0, 9, 0, 0, 0, 0}),
        dossiers(QStringLiteral("2.000815"), copies, {1, 0, 1, 0, 0, 0, 0}, {{QStringLiteral("channel"), 2}}),
        dossiers(QStringLiteral("2.000815"), copies, {7, 0, 7, 0, 0, 0, 0}, {{QStringLiteral("void"), 1}}),
        dossiers(QStringLiteral("1.001193"), civil, {5, 0, 0, 0, 0, 5, 0},
                 {{QStringLiteral("channel"), 1}, {QStringLiteral("assisted"), 1}}),
    };
    facts.procedures = {{QStringLiteral("1.004873"), {QStringLiteral("Xác nhận tình trạng hôn nhân"), civil, {}, {}}},
                        {QStringLiteral("2.000815"), {QStringLiteral("=HYPERLINK(\"x\")"), copies, {}, {}}},
                        {QStringLiteral("1.001193"), {QStringLiteral("Đăng ký khai sinh"), civil, {}, {}}}};
    return facts;
}

inline Office office()
{
    Office office;
    office.code = QStringLiteral("an-khanh");
    office.name = QStringLiteral("Trung tâm Phục vụ hành chính công xã An Khánh");
    office.parentName = QStringLiteral("Ủy ban nhân dân xã An Khánh");
    office.shortHead = QStringLiteral("Trung tâm Phục vụ hành chính công");
    office.place = QStringLiteral("An Khánh");
    return office;
}

inline const Period november{QDate(2026, 11, 1), QDate(2026, 11, 30)};

inline ReportTemplate form(const QString &name)
{
    const auto found = ReportLibrary::builtIn().find(name, november.to, {});
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

inline Report report(const QString &name, const ReportFacts &facts = vectorFacts())
{
    return computedReport({form(name), november, office(), facts});
}

inline const ReportRow &total(const Report &report, int table = 0)
{
    return report.tables[table].rows.last();
}

/// Of a row, by column.
inline std::optional<double> figure(const Report &report, const ReportRow &row, const QString &column, int table = 0)
{
    return row.cells[report.tables[table].form.column(column)].value;
}

} // namespace reportsamples
