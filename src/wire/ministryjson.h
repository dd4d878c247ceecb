// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ministryfigures.h"
#include "result.h"

#include <QJsonObject>

/// A list of figures as its operation carries it: "figures" has a row [procedure, received, online, settled, late] for
/// each procedure, null for what the ministry's file does not say; times ISO with +07:00, days yyyy-MM-dd.
QJsonObject toJson(const MinistryList &list);
/// The error names the field: what came by the feed may be of another version.
Result<MinistryList> ministryListFromJson(const QJsonObject &json);

/// {"received", "online", "settled", "late"}, null for what is not said.
QJsonObject toJson(const MinistryCount &count);
