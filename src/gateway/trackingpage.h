// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QVariantList>

#include <optional>

/// The page that a citizen's phone shows behind the QR of the slip (ux.md 8): what stands with the dossier, nothing
/// personal. A template of resources/tracking filled with words of resources/tracking/words.json.
class TrackingPage
{
public:
    static Result<TrackingPage> load(); ///< An error if a resource is missing.

    /// From (version, state, voided, official_code, changed_at, document, office document); nothing for an empty row
    /// and for one whose page has expired: 90 days after the return.
    std::optional<QByteArray> of(const QVariantList &row, const QDateTime &now) const;
    const QByteArray &notFound() const { return m_notFound; }

private:
    QByteArray filled(const QHash<QString, QString> &values) const;
    QString m_template;
    QByteArray m_notFound;
    QJsonObject m_words;
};
