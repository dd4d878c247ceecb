// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QDate>
#include <QList>

/// The channel by which a dossier comes; the numbers are the national KenhThucHien.
enum class Channel { Counter = 1, Online = 2, Post = 3 };

/// How a fee's amount follows from what is asked for.
enum class FeeBasis {
    PerDossier,
    PerCopy,         ///< amount × copies.
    PerPaper,        ///< amount × papers: a case of a signature is one paper (TT 226/2016/TT-BTC Art. 4).
    CertifiedCopies, ///< Per page of the original: `amount` for pages 1 and 2, `laterPageAmount` from page 3, at most
                     ///< `ceilingPerCopy` for each copy (domain.md 13.4).
};

/// One fee rule: procedure × channel × quantity × exemption ground, effective-dated (domain.md 13.5).
struct FeeRule
{
    QString code;
    QString name;                   ///< "Lệ phí cấp giấy xác nhận".
    bool isCharge = true;           ///< true: lệ phí (LP), false: phí (P).
    std::optional<Channel> channel; ///< Only for this channel; nothing: for all that have no rule of their own.
    FeeBasis basis = FeeBasis::PerDossier;
    Dong amount = 0;
    Dong laterPageAmount = 0;
    Dong ceilingPerCopy = 0;
    QStringList exemptions; ///< Grounds that make it free, as words for the officer.
    QDate validFrom;
    QDate validTo; ///< Invalid: still in force.
};

/// One line of what is to be paid.
struct FeeLine
{
    QString code;
    QString what;
    int quantity = 1;
    Dong unitPrice = 0;
    Dong amount = 0;
};

/// How the fee of a dossier is settled at the counter.
enum class PaymentMethod { None, Cash, Transfer, Later };

/// What is to be paid for a dossier and what was.
struct Fee
{
    QList<FeeLine> lines;
    QString exemption; ///< The ground, if exempt.
    PaymentMethod method = PaymentMethod::None;
    Dong received = 0;      ///< What was handed over, change included.
    bool isUnruled = false; ///< The catalogue had no rule in force: nobody knows yet what is to be paid.

    Dong total() const;
};

/// What a fee is asked for.
struct FeeQuestion
{
    Channel channel = Channel::Counter;
    QDate date;
    int copies = 1;
    QList<int> pages; ///< Pages of each original, for certified copies.
    QString exemption;
    QList<int> copiesOfEach = {}; ///< Copies of each original; empty: `copies` of each.
};

/// The catalogue has fees for the procedure, but none in force on that date for that channel: what is to be paid is not
/// known, which is not the same as free.
bool lacksFeeRule(const QList<FeeRule> &rules, Channel channel, QDate date);

/// Whether one of the rules is made free by this ground; accents and case do not matter.
bool isExemption(const QList<FeeRule> &rules, const QString &ground);

/// The lines by the rules in force on that date: a rule for the channel goes before a rule for all. No rule: no line.
/// An error for negative copies or pages, and for an amount above 10 tỷ.
Result<QList<FeeLine>> quotedFee(const QList<FeeRule> &rules, const FeeQuestion &question);

/// Stable words: "counter", "online", "post"; "none", "cash", "transfer", "later".
QString toText(Channel channel);
std::optional<Channel> channelFromText(QStringView text);
QString toText(PaymentMethod method);
PaymentMethod paymentMethodFromText(QStringView text);
