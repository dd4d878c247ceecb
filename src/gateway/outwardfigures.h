// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

#include <QByteArray>
#include <QMap>

/// How many notices, receipts and dossiers for the national portal are in which state, and how long the oldest that
/// waits has been waiting.
struct OutwardFigures
{
    QMap<QString, qint64> notices;  ///< By state.
    QMap<QString, qint64> receipts; ///< By state.
    qint64 openReceipts = 0;        ///< Of any state: the provider is still to be asked.
    QString oldestNotice;           ///< Since when the oldest waits; empty: none does.
    QString oldestReceipt;
    QMap<QString, qint64> national; ///< Dossiers for the national portal, by state.
    QString oldestNational;
};

OutwardFigures outwardFigures(GatewayConnection &connection);

/// Which of them this process works off.
struct OutwardParts
{
    bool hasNotices = false;
    bool hasReceipts = false;
    bool hasNational = false;
};

/// For /metrics (Prometheus text).
QByteArray metricsText(const OutwardFigures &figures, const OutwardParts &parts, const QDateTime &now);
