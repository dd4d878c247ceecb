// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionreview.h"
#include "catalogue.h"
#include "connection.h"
#include "listreview.h"
#include "receiving.h"

/// How far what is offered online is used in the period: from dossiers, catalogue at its end, answers and remarks.
/// A dossier submitted online counts on the day it came in; void ones are left out. What ministries' systems counted
/// stands beside it, in no sum.
Result<AdoptionReview> adoptionReview(Connection &connection, const Period &period, const Catalogue &catalogue,
                                      const QDateTime &now);

/// Keeps why nothing of a procedure comes online, as an officer writes it; it travels with the declared review.
Result<void> keepUnusedRemark(Connection &connection, const UnusedProcedure &remark, const Act &act);

/// A supervisor declares that the unit went over its list: kept, noted in the audit, and told with its operation. Who
/// signs has proved who they are just before (office/signingin). Errors: "not-supervisor", "period-ahead". Runs in one
/// write transaction.
Result<ListReview> signListReview(Connection &connection, const AdoptionReview &review, const Office &office,
                                  const QString &note, const Act &act);
