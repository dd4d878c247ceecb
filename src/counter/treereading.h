// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalclient.h"
#include "report.h"

#include <QObject>

#include <functional>

/// The reports that the units below this office have filed, page by page from the portal. One reading at a time; lives
/// in the GUI thread.
class TreeReading : public QObject
{
    Q_OBJECT
public:
    /// What came together: a report of each unit that filed, and the names of those that did not.
    struct Tree
    {
        QList<Report> reports;
        QStringList missing;
        QDateTime oldest; ///< When the figures were read that are the oldest of them; invalid: there are none.
    };
    using Answer = std::function<void(const Result<Tree> &)>;

    TreeReading(const PortalAddress &portal, QObject *parent);
    /// The answer comes on this thread; that of an earlier reading not any more.
    void read(const QString &report, const Period &period, const Answer &answer);

private:
    void readPage(const QString &report, const Period &period, const QString &after, Tree tree, const Answer &answer,
                  int ask);

    PortalClient m_client;
    int m_asks = 0;
};
