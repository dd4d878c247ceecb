// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

/// The members of a dossier's JSON that an act changes: new values, and those they had; null where a member is absent.
struct DossierChange
{
    QJsonObject values;
    QJsonObject before;
};

/// What differs between two states of one dossier. Its state travels as a step of its own and is left out, and so are
/// its codes: the one of another system is the member "homeCode".
DossierChange changeBetween(const QJsonObject &before, const QJsonObject &after);

/// The dossier's JSON with the values set; null removes a member.
QJsonObject changedDossier(QJsonObject dossier, const QJsonObject &values);

/// The same with "homeCode" if only "codes" tells it, as dossiers of before and those of portals do.
QJsonObject withHomeCode(QJsonObject dossier);

/// Members that stand neither at the value from which the act started nor at the one to which it leads: somebody else
/// changed them meanwhile (sync.md 9). Of the components each line is looked at by itself, by its number, and of a line
/// each of its members; of the owner telephone, e-mail and address each by itself, and the rest, who he is, as one.
QStringList contestedMembers(const QJsonObject &dossier, const QJsonObject &values, const QJsonObject &before);

/// The values that an act sets, none of them contested: components and owner with what others changed in them
/// meanwhile.
QJsonObject mergedValues(const QJsonObject &dossier, const QJsonObject &values, const QJsonObject &before);

/// An act's payload as the feed tells it, with merged values in place of its own ones, which are named in "merged".
QJsonObject withMerged(QJsonObject payload, const QJsonObject &values);
/// Of such a payload the values that were merged; empty: none were.
QJsonObject mergedIn(const QJsonObject &payload);
