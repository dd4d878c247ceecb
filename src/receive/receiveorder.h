// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "dossier.h"
#include "officer.h"

#include <QJsonObject>

/// What stands on the receive page: everything an officer says of a dossier before it is one.
struct ReceiveOrder
{
    Applicant applicant;
    bool isNameInDoubt = false; ///< The scan lost accents: must be confirmed before saving (ux.md 2.5).
    Submitter submitter;
    QString procedureCode;
    Channel channel = Channel::Counter;
    QString purpose;
    int copies = 1;
    QList<Component> components; ///< One for each requirement that may be asked for, in catalogue order.
    MissingChoice missingChoice = MissingChoice::Guide;
    QDate supplementUntil;
    QString note;
    QString exemption;
    PaymentMethod method = PaymentMethod::None;
    Dong received = 0;
    ReturnWay returnWay = ReturnWay::Counter;
    QString returnAddress;
    QString otherSystemCode; ///< For a dossier that lives in a ministry's system; empty: Chờ mã.
};

/// One fault of an order, at a field; `message` says what to do and is the same at the field and in the strip.
struct FieldFault
{
    QString field; ///< "name", "number", "phone", "procedure", "components", "component.4", "quantity.2", "received", …
    QString code;
    QString message;
};

/// Who receives, where and when.
struct ReceivingPlace
{
    Office office;
    int counter = 1;
    Officer officer;
};

/// The components that the page begins with for a procedure: all that may be asked for, as expected, present or missing.
QList<Component> initialComponents(const Procedure &procedure, bool present);

/// Whether required papers are missing.
bool lacksRequired(const ReceiveOrder &order);

/// Everything that keeps this order from being saved, in the order of the page; empty: it may be saved.
QList<FieldFault> faultsOf(const ReceiveOrder &order, const Catalogue &catalogue, const QDateTime &at);

/// The dossier that this order makes: due time, fee lines, duration in words; without id, codes, slip and token, which
/// are given when it is saved. The procedure must be in the catalogue at that time.
Dossier composedDossier(const ReceiveOrder &order, const ReceivingPlace &place, const Catalogue &catalogue,
                        const WorkingCalendar &calendar, const QDateTime &at);

/// For drafts.
QJsonObject toJson(const ReceiveOrder &order);
ReceiveOrder receiveOrderFromJson(const QJsonObject &json);
