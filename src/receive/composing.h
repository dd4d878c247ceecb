// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiveorder.h"

/// Who receives, where.
struct ReceivingPlace
{
    Office office;
    int counter = 1;
    Officer officer;
};

/// The components that the page begins with for a procedure: all that may be asked for, as expected, present or
/// missing.
QList<Component> initialComponents(const Procedure &procedure, bool present);

/// A paper that is looked up and not asked for: where, and when at the latest (domain.md 13.3). Others stay as they
/// are.
void noteLookup(Component &component, const Procedure &procedure, const QDateTime &at);

/// What the fee of an order is asked for.
FeeQuestion feeQuestionOf(const ReceiveOrder &order, QDate date);
/// The same of a dossier that is there, by its day; pages are known of certifications only.
FeeQuestion feeQuestionOf(const Dossier &dossier);

/// The fee of an order by the rules in force at that time.
Fee composedFee(const ReceiveOrder &order, const Procedure &procedure, const QDateTime &at);

/// How long it takes, as printed: "3 ngày làm việc", "Trong ngày". Vietnamese in every language of the window.
QString durationText(const ProcessingTime &time);

/// What moved an appointment, as printed: "trừ nghỉ lễ 24/11"; empty if nothing did.
QString dueReasonText(const DueTime &due);

/// The latest appointment that a rule leaves without a written agreement: for many copies of a certification two
/// working days after the usual one (NĐ 23/2015/NĐ-CP Art. 7), else the usual one. Nothing: no date is promised.
std::optional<QDateTime> latestAppointment(const Procedure &procedure, Channel channel, const QDateTime &at,
                                           const WorkingCalendar &calendar);

/// The dossier that this order makes: due time, fee lines, duration in words; without id, codes, slip and token, which
/// are given when it is saved. A late entry counts from the time at which it was taken. The procedure must be in the
/// catalogue at that time.
Dossier composedDossier(const ReceiveOrder &order, const ReceivingPlace &place, const Catalogue &catalogue,
                        const WorkingCalendar &calendar, const QDateTime &now);
