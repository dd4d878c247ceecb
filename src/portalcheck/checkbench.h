// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "enrolment.h"
#include "operation.h"
#include "outcome.h"
#include "rawcalling.h"
#include "signedoperation.h"
#include "signing.h"

#include <memory>

/// What a rule came to.
struct Verdict
{
    enum class Outcome { Pass, Fail, Skip };
    Outcome outcome = Outcome::Pass;
    QString why; ///< Of Fail and Skip; translated.
};

Verdict passed();
Verdict failed(const QString &why);
Verdict skipped(const QString &why);

/// A device that the check enrolled.
struct CheckDevice
{
    QString id;
    SigningKey key;
    EnrolmentAnswer enrolled;
    qint64 seq = 0;
    QByteArray lastHash;
    int slips = 0;
};

/// How the check is to be made.
struct CheckTerms
{
    QUrl url;
    QString code;      ///< Of an office; empty: rules that need a device are skipped.
    QString otherCode; ///< Of another office; empty: rules that need it are skipped.
    QString caFile;
    int timeoutMs = 20'000;
};

/// The portal that is tried, and what the rules share: the devices, and what was seen on the way.
class CheckBench
{
public:
    explicit CheckBench(const CheckTerms &terms);

    const CheckTerms &terms() const { return m_terms; }
    /// Sends a request of our own making; every refusal that comes back is looked at as a problem document.
    RawAnswer call(const RawRequest &request);
    /// The same with the device's token.
    RawAnswer callAs(const CheckDevice &device, RawRequest request);
    /// Enrols a device with this code; the answer as it came stands in `seen`.
    std::unique_ptr<CheckDevice> enrol(const QString &code, RawAnswer *seen = nullptr);

    Dossier dossier(CheckDevice &device);
    Operation operation(CheckDevice &device, QLatin1StringView kind, const QUuid &dossier, const QJsonObject &payload);
    static SignedOperation signedBy(CheckDevice &device, const Operation &operation);
    SignedOperation receipt(CheckDevice &device, const Dossier &dossier);
    RawAnswer put(const CheckDevice &device, const SignedOperation &sent);
    /// Puts it and answers the outcome, if one came back.
    std::optional<Outcome> outcomeOf(const CheckDevice &device, const SignedOperation &sent);

    CheckDevice *device = nullptr; ///< Null: none was enrolled.
    CheckDevice *other = nullptr;  ///< Of another office.
    QStringList badProblems;       ///< Refusals that were no proper problem documents: "PUT /v1/ops 422".
    QStringList strangeAnswers;    ///< Redirects, and successes that were not what the protocol speaks.

private:
    void lookAt(const RawRequest &request, const RawAnswer &answer);

    CheckTerms m_terms;
    RawCalling m_calling;
};

/// One rule that is tried.
struct CheckRule
{
    const char *section; ///< Of the protocol's description: "5".
    const char *name;    ///< Stable, for scripts: "repeat-is-the-same".
    const char *words;   ///< QT_TRANSLATE_NOOP("PortalCheck", …)
    Verdict (*tried)(CheckBench &bench);
    bool needsDevice = true;
};

QList<CheckRule> deviceRules();
QList<CheckRule> operationRules();
QList<CheckRule> feedRules();
QList<CheckRule> fileRules();
QList<CheckRule> problemRules();

/// "expected 422 op-reused, but 201 came", translated.
Verdict unexpected(const QString &expected, const RawAnswer &answer);
/// Passed if the answer is a problem document of that status and type.
Verdict refusedAs(const RawAnswer &answer, int status, QLatin1StringView type);
