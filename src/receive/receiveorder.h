// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "dossier.h"
#include "officer.h"

#include <QJsonObject>

/// Why a dossier is received beside open ones of the same owner and procedure (domain.md 13.1).
struct BesideGround
{
    QString text;          ///< In the officer's words; empty: nobody was asked.
    QList<QUuid> dossiers; ///< The open ones that the officer saw.
};

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
    QList<int> pages;            ///< Pages of each original, for certified copies.
    QList<Component> components; ///< One for each requirement that may be asked for, in catalogue order.
    MissingChoice missingChoice = MissingChoice::Guide;
    QDate supplementUntil;
    QString note;
    QString exemption;
    PaymentMethod method = PaymentMethod::None;
    Dong received = 0; ///< Cash handed over; 0 means the exact amount.
    ReturnWay returnWay = ReturnWay::Counter;
    QString returnAddress;
    QDateTime appointment;                ///< Agreed with the citizen, earlier than the rule's; invalid: the rule's.
    QDateTime takenAt;                    ///< Nhập bù: when it was taken on paper; invalid: now.
    QString lateGround;                   ///< Nhập bù: why it was not entered then.
    QString padNumber;                    ///< Nhập bù: the number of the blank Mẫu 01 that was used; empty: none.
    QString otherSystemCode;              ///< For a dossier that lives in a ministry's system; empty: Chờ mã.
    std::optional<Assistance> assistance; ///< Hỗ trợ nộp trực tuyến: it is filed on the portal, no paper is taken.
    QString paperException;  ///< Code of the ground (catalogue) for taking paper although the rule is online only.
    QString competentAgency; ///< Code of the unit that decides, where another one (phi địa giới); empty: this one.
    BesideGround beside;
    QList<CertifiedPaper> papers;  ///< Chứng thực: what is certified; the numbers come when it is done.
    bool areManyConfirmed = false; ///< The officer was asked about unusually many copies and pages, and said yes.
    QString signer;                ///< Chứng thực: who signs.
    QString signerTitle;
    QString agreement;          ///< Chứng thực: the written agreement on an appointment after what the rule allows.
    bool isFinishedNow = false; ///< Trả ngay: received, finished and handed over in one act.
};

/// When the dossier counts as received: now, or as typed for a late entry. Office time.
QDateTime receiptOf(const ReceiveOrder &order, const QDateTime &now);

/// For drafts.
QJsonObject toJson(const ReceiveOrder &order);
ReceiveOrder receiveOrderFromJson(const QJsonObject &json);
