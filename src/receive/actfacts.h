// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"

/// What an act's form says and later acts look at, as JSON; members are left out where they say nothing: "reason",
/// "note", "until" (date), "oldDue", "newDue" (times), "letterSentOn", "papers" [{"number","name","state","quantity"}],
/// "from", "place", "person", "list", "results" [{"number","name","documentNumber"}], "receiver"
/// {"right","name","number","authority", "slipLost","fingerprint"}, "originals" [names], "address", "tracking",
/// "paidBy" ("citizen", "office"), "changes" [{"field","from","to"}]. doAct() adds "formNumber" where the form has one.
QJsonObject factsOf(const ActOrder &order, const Dossier &before, const Dossier &after);

/// The act in one line for the timeline, in the office's language.
QString actText(const ActOrder &order, const Dossier &before, const Dossier &after);

/// A dossier's field in words ("Điện thoại"), for a path of Correction::field; empty: unknown.
QString fieldName(const QString &path);

/// Stable words: "owner", "submitter", "delegate".
QString toText(ResultReceiver::Right right);
