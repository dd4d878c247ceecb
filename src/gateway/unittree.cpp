// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unittree.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

QList<TreeUnit> unitsOfTree(GatewayConnection &connection, const QString &office)
{
    QList<TreeUnit> units;
    const auto rows = connection.rows(UNITS_BELOW "SELECT office.code, office.document FROM below JOIN office ON "
                                                  "office.code = below.code",
                                      {office});
    for (const QVariantList &row : rows) {
        const QJsonDocument document = QJsonDocument::fromJson(row.at(1).toString().toUtf8());
        units.append({row.at(0).toString(), document["agencyCode"_L1].toString(), document["name"_L1].toString()});
    }
    // Not by the database: its order is that of its language.
    std::sort(units.begin(), units.end(),
              [](const TreeUnit &one, const TreeUnit &other) { return one.code < other.code; });
    return units;
}

bool setParentOffice(GatewayConnection &connection, const QString &child, const QString &parent)
{
    if (parent.isEmpty())
        return connection.run("DELETE FROM office_parent WHERE child = ?", {child});
    const bool areThere = connection.rows("SELECT code FROM office WHERE code IN (?, ?)", {child, parent}).size() == 2;
    const bool isAbove =
        !connection.row(UNITS_BELOW "SELECT code FROM below WHERE code = ?", {child, parent}).isEmpty();
    return areThere && !isAbove &&
           connection.run("INSERT INTO office_parent (child, parent) VALUES (?, ?) ON CONFLICT (child) DO UPDATE SET "
                          "parent = excluded.parent",
                          {child, parent});
}
