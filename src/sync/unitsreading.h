// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalclient.h"

#include <QObject>

#include <functional>

/// How the units of this office's tree stand with online services, page by page from the portal. One reading at a time.
class UnitsReading : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<QList<UnitAdoption>> &)>;

    explicit UnitsReading(const PortalAddress &portal, QObject *parent = nullptr);
    /// The answer comes on this thread; that of an earlier reading not any more.
    void read(const Period &days, const Answer &answer);

private:
    void readPage(const Period &days, const QString &after, QList<UnitAdoption> units, const Answer &answer, int ask);

    PortalClient m_client;
    int m_asks = 0;
};
