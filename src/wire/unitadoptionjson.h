// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "unitadoption.h"

#include <QJsonObject>

/// {"version","count","digest"}; what cannot be read is an edition that nobody has.
QJsonObject toJson(const OnlineList &list);
OnlineList onlineListFromJson(const QJsonObject &json);

/// A unit of the tree as the province tells of it and the store keeps it; times ISO with +07:00, days yyyy-MM-dd.
QJsonObject toJson(const UnitAdoption &unit);
/// Errors name the field.
Result<UnitAdoption> unitAdoptionFromJson(const QJsonObject &json);

/// What GET /v1/adoption answers: the units of the asking office's tree, itself with them, by code.
struct UnitAdoptionPage
{
    QList<UnitAdoption> units;
    QString next; ///< Not empty: there are more, behind this.
};
QByteArray writtenUnitAdoption(const UnitAdoptionPage &page);
Result<UnitAdoptionPage> readUnitAdoption(const QByteArray &json);
