// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeddossier.h"

Result<std::optional<StoredDossier>> findDossier(Connection &connection, const QUuid &dossier)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(dossier);
    if (!key)
        return key.error();
    return *key ? dossiers.find(**key) : Result<std::optional<StoredDossier>>(std::optional<StoredDossier>());
}
