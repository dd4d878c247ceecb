// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

/// The proxy that the system is set to (on Windows its settings or script, elsewhere https_proxy and no_proxy); none
/// for a gateway on this computer. Belongs to the network manager that it is given to.
class PortalProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};
