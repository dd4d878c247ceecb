// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitytable.h"

Result<void> IdentityTable::add(qint64 firstSeq, const PastIdentity &identity)
{
    const auto added =
        m_connection.change("INSERT INTO device_identity (first_seq, device, public_key) VALUES (?, ?, ?)",
                            {firstSeq, identity.deviceId, identity.publicKey});
    if (!added)
        return added.error();
    return {};
}

Result<QMap<qint64, PastIdentity>> IdentityTable::all()
{
    const auto rows = m_connection.run("SELECT first_seq, device, public_key FROM device_identity");
    if (!rows)
        return rows.error();
    QMap<qint64, PastIdentity> identities;
    while ((*rows)->next())
        identities.insert((*rows)->value(0).toLongLong(),
                          {(*rows)->value(1).toString(), (*rows)->value(2).toByteArray()});
    (*rows)->finish();
    return identities;
}
