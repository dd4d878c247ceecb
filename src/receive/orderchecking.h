// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composing.h"
#include "receiveorder.h"
#include "workingcalendar.h"

/// One fault of an order, at a field; `message` says what to do and is the same at the field and in the strip.
struct FieldFault
{
    QString field; ///< "procedure", "name", "number", "ground", "birthDate", "phone", "submitter", "components",
                   ///< "quantity.2", "supplementUntil", "note", "copies", "received", "returnAddress", "appointment",
                   ///< "papers", "paper.2.pages", "agreement", …
    QString code;
    QString message; ///< Translated.
};

/// Whether required papers are missing.
bool lacksRequired(const ReceiveOrder &order);

/// Everything that keeps this order from being saved, in the order of the page; empty: it may be saved. A late entry is
/// looked at as of the time at which it was taken; how far back that may be depends on who enters it.
QList<FieldFault> faultsOf(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &calendar,
                           const QDateTime &now, const ReceivingPlace &place = {});

/// Why no dossier may be received on paper for this procedure on that date (translated); empty: it may.
QString channelRefusal(const Procedure &procedure, QDate date);
