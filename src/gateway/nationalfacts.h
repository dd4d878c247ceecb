// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "nationalmessage.h"
#include "outwardconfig.h"

/// Gathers what the national portal is told of a dossier. Used by one thread; keeps the newest catalogue.
class NationalFactReading
{
public:
    /// Config and mapping live longer.
    NationalFactReading(const NationalConfig &config, const NationalMapping &mapping, QString publicUrl);

    /// All but procedure and files, and the portal's name of the unit that tells it. Nothing: the dossier is not there,
    /// or cannot be read. The catalogue is this object's, until the next call.
    std::optional<NationalFacts> read(GatewayConnection &connection, const QString &dossierId,
                                      const QString &officeCode, QString &unit);
    /// The files handed in with it; with links that hold for a while, they are made now.
    QList<NationalFile> files(GatewayConnection &connection, const QString &dossier, const QString &office,
                              bool withLinks, const QDateTime &now) const;

private:
    const Catalogue *catalogueOf(GatewayConnection &connection);

    const NationalConfig &m_config;
    const NationalMapping &m_mapping;
    const QString m_publicUrl;
    std::optional<Catalogue> m_catalogue;
};
