// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

// Fields of a dossier's JSON for people, by their path ("applicant.phone", "components.2", "state").

/// "Điện thoại"; of a paper or a result with its own name, which `value` holds.
QString conflictFieldName(const QString &path, const QJsonValue &value);

/// "Đang xử lý", "09:41 27/11/2026", numbers of identity papers whole; "–" if there is none.
QString conflictValueText(const QString &path, const QJsonValue &value);
