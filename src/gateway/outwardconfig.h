// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QHash>
#include <QList>
#include <QTime>

#include <optional>

/// Where a provider is asked and with which right.
struct ProviderAddress
{
    QString url;           ///< https, or http on loopback.
    QString tokenFile;     ///< Holds the bearer token; read anew for each call, so that it can be changed.
    QString tokenVariable; ///< Environment variable that holds it, if there is no file.
    QString caFile;        ///< Empty: the system's authorities.
    int timeoutMs = 10'000;
};

/// One way to a citizen, in the order in which they are tried.
struct NoticeChannel
{
    QString name; ///< "zalo", "sms" (a telephone number), "email".
    ProviderAddress provider;
};

/// The body that collects, as it stands on a receipt.
struct CollectingUnit
{
    QString name;
    QString taxCode; ///< MST.
};

/// How citizens are told.
struct NoticeConfig
{
    QList<NoticeChannel> channels;
    QString textsFile;              ///< Empty: the built-in ones.
    bool withoutAccents = true;     ///< SMS: an accented letter doubles the price.
    QTime quietFrom = QTime(21, 0); ///< Nothing is sent from here …
    QTime quietUntil = QTime(7, 0); ///< … until here; equal: there is no such time.
    int lateScanSeconds = 300;
    int tooOldDays = 7; ///< What could not be told for so long is not told any more.
};

/// How e-receipts are asked for.
struct ReceiptConfig
{
    ProviderAddress provider;
    QHash<QString, CollectingUnit> units; ///< By office.
};

/// How dossiers are told to the national portal (domain.md 5.2).
struct NationalConfig
{
    enum class Files {
        Omit,  ///< The portal learns only that papers were digitised.
        Links, ///< It may fetch each of them for a while under a link that nobody can guess.
        Park,  ///< A dossier with files waits for somebody to decide.
    };
    ProviderAddress signIn;  ///< POST {username, password}; its token is the password.
    ProviderAddress service; ///< Has no token of its own.
    QString user;
    QString unit;        ///< madonvi, for agencies that the mapping does not name.
    QString mappingFile; ///< Empty: the built-in one alone.
    Files files = Files::Omit;
    int linkHours = 72;
    int recheckMinutes = 60; ///< How often what is parked is looked at again.
};

/// How filed reports are handed to the province's reporting system (LRIS). POST …/reports {template, templateVersion,
/// from, to, unit, revision, signature, note, figures} with the filing's id as Idempotency-Key → {"status": "received",
/// "reference"} or {"status": "refused", "reason"}. Where there is no line the same goes
/// into a folder (reportfolder.h).
struct ReportConfig
{
    ProviderAddress provider;
    QString folder = {};                    ///< Not empty: instead of the provider, which has no address then.
    QHash<QString, QString> templates = {}; ///< By our template: the reporting system's name; others keep ours.
    QHash<QString, QString> units = {};     ///< By office: the reporting system's unit; others keep their agency code.
};

/// The file of `mocua-gateway --outward`: providers outside of the province's own machines.
struct OutwardConfig
{
    std::optional<NoticeConfig> notices;
    std::optional<ReceiptConfig> receipts;
    std::optional<NationalConfig> national;
    std::optional<ReportConfig> reports;
    int pollMs = 1000; ///< How often an idle worker looks for work.
};

/// Reads the file; the error names the member at fault.
Result<OutwardConfig> readOutwardConfig(const QString &fileName);

/// The token as it is now; an error if neither file nor variable gives one.
Result<QByteArray> tokenOf(const ProviderAddress &provider);
