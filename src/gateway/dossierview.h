// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

#include <QJsonObject>

/// A dossier as it stands now: as it was received, with its present state and codes laid over it.
struct DossierView
{
    QString id;
    qint64 version = 0;
    QJsonObject document; ///< dossierjson.
};

/// From a row of (id, version, state, voided, official_code, document).
DossierView dossierViewOf(const QVariantList &row);
/// The same document as bytes, without a tree of it: what does not change is copied.
QByteArray dossierBytesOf(const QVariantList &row);
