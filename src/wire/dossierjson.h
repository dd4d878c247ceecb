// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "result.h"

#include <QJsonObject>

/// A dossier as operations, the feed, drafts and the store's document column carry it. Absent values are left out;
/// times are ISO with +07:00, dates ISO, money whole đồng, enumerations their stable words.
QJsonObject toJson(const Dossier &dossier);
/// The same as UTF-8 bytes, several times as fast: for Operation::payloadBytes and the store's document column.
QByteArray writtenJson(const Dossier &dossier);
Result<Dossier> dossierFromJson(const QJsonObject &json);

QJsonObject toJson(const Applicant &applicant);
Applicant applicantFromJson(const QJsonObject &json);
QJsonObject toJson(const Submitter &submitter);
Submitter submitterFromJson(const QJsonObject &json);
QJsonObject toJson(const Component &component);
Component componentFromJson(const QJsonObject &json);
QJsonObject toJson(const Assistance &assistance);
Assistance assistanceFromJson(const QJsonObject &json);
QJsonObject toJson(const FeeLine &line);
FeeLine feeLineFromJson(const QJsonObject &json);
QJsonObject toJson(const Fee &fee);
Fee feeFromJson(const QJsonObject &json);
