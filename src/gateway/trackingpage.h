// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "visitlimit.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QVariantList>

#include <memory>
#include <optional>

/// The page that a citizen's phone shows behind the QR of the slip (ux.md 8): what stands with the dossier, nothing
/// personal. A template of resources/tracking filled with words of resources/tracking/words.json.
class TrackingPage
{
public:
    enum class Language { Vietnamese, English };

    static Result<TrackingPage> load(); ///< An error if a resource is missing.

    /// From (version, state, voided, official_code, changed_at, document, office document); nothing for an empty row
    /// and for one whose page has expired: 90 days after the return.
    std::optional<QByteArray> of(const QVariantList &row, Language language, const QDateTime &now) const;
    /// What stands for every token that leads to no page: the counter may be without network.
    QByteArray notFound(Language language) const { return notice(language, QLatin1StringView("unknown")); }
    QByteArray busy(Language language) const { return notice(language, QLatin1StringView("busy")); }
    /// A dossier's paper under a link that works once.
    struct LinkedPaper
    {
        QString path; ///< To which its button posts.
        QString name;
        bool isFetched = false;
    };
    /// The page of such a link, for the computer on which the citizen files online; Vietnamese.
    QByteArray files(const QList<LinkedPaper> &papers, const QDateTime &expiresAt) const;
    QByteArray noFiles() const { return notice(Language::Vietnamese, QLatin1StringView("noFiles")); }
    VisitLimit &visits() const { return *m_visits; }

private:
    QByteArray notice(Language language, QLatin1StringView which) const;
    QByteArray page(Language language, const QString &title, const QString &main) const;
    QJsonObject words(Language language) const;
    QString m_shell;
    QString m_dossier;
    QString m_notice;
    QJsonObject m_words; ///< By language.
    std::unique_ptr<VisitLimit> m_visits = std::make_unique<VisitLimit>();
};
