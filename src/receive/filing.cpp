// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filing.h"

#include "acting.h"
#include "clock.h"
#include "digitalstate.h"
#include "dossiertable.h"
#include "outboxtable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Filing
{
    Q_DECLARE_TR_FUNCTIONS(Filing)
};

/// What the file itself says, for those who do not open it.
QJsonObject payloadOf(const PaperSignature &signature)
{
    QJsonObject payload{{u"signer"_s, signature.signer},
                        {u"at"_s, toIsoOfficeTime(signature.at)},
                        {u"certificate"_s, signature.fingerprint}};
    if (signature.stampedAt)
        payload.insert(u"stampedAt"_s, toIsoOfficeTime(*signature.stampedAt));
    return payload;
}

Result<void> filePaper(Connection &connection, const StoredDossier &stored, const FinishedPaper &paper, const Act &act)
{
    const QList<Component> &components = stored.dossier.components;
    const auto component = std::find_if(components.begin(), components.end(),
                                        [&paper](const Component &c) { return c.number == paper.component; });
    if (component == components.end())
        return Error{ErrorKind::BadInput,
                     u"unknown-component"_s,
                     Filing::tr("The dossier has no paper with the number %1.").arg(paper.component),
                     {},
                     {}};
    if (digitalStateFromText(paper.origin).value_or(DigitalState::None) == DigitalState::None)
        return Error{ErrorKind::BadInput,
                     u"unknown-origin"_s,
                     Filing::tr("It is not said where the paper comes from."),
                     paper.origin,
                     {}};
    const Paper row{.dossier = stored.key,
                    .component = paper.component,
                    .sha256 = paper.sha256,
                    .bytes = paper.bytes,
                    .pages = paper.pages,
                    .origin = paper.origin,
                    .source = paper.source,
                    .at = act.at,
                    .officer = act.officer.id,
                    .signature = paper.signature};
    if (const auto added = PaperTable(connection).add(row, paper.text, true); !added)
        return added.error();
    NewOperation operation = operationOf(OperationKind::attach, stored.dossier.id, act);
    operation.baseVersion = stored.serverVersion;
    operation.payload = {{u"component"_s, paper.component},
                         {u"componentCode"_s, component->code},
                         {u"sha256"_s, QString::fromLatin1(paper.sha256.toHex())},
                         {u"bytes"_s, paper.bytes},
                         {u"pages"_s, paper.pages},
                         {u"type"_s, u"application/pdf"_s},
                         {u"origin"_s, paper.origin}};
    if (!paper.source.isEmpty())
        operation.payload.insert(u"source"_s, paper.source);
    if (paper.signature.isThere())
        operation.payload.insert(u"signature"_s, payloadOf(paper.signature));
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return {};
}

} // namespace

FinishedPaper reusedPaper(const ReusablePaper &earlier)
{
    FinishedPaper paper;
    paper.component = earlier.component;
    paper.sha256 = earlier.paper.sha256;
    paper.bytes = earlier.paper.bytes;
    paper.pages = earlier.paper.pages;
    paper.text = earlier.text;
    paper.signature = earlier.paper.signature;
    const bool wasResult = digitalStateFromText(earlier.paper.origin) == DigitalState::ReusedResult;
    paper.origin = toText(wasResult ? DigitalState::ReusedResult : DigitalState::Reused);
    paper.source = wasResult && !earlier.paper.source.isEmpty() ? earlier.paper.source : earlier.dossierCode;
    return paper;
}

Result<void> filePapers(Connection &connection, const QUuid &dossier, const QList<FinishedPaper> &papers,
                        const Act &act)
{
    const auto stored = storedDossier(connection, dossier);
    if (!stored)
        return stored.error();
    if (stored->dossier.isVoid)
        return Error{ErrorKind::RefusedByRule,
                     u"already-void"_s,
                     Filing::tr("This dossier is cancelled: no papers are attached to it."),
                     {},
                     {}};
    for (const FinishedPaper &paper : papers) {
        if (const auto filed = filePaper(connection, *stored, paper, act); !filed)
            return filed.error();
    }
    const auto row = PaperTable(connection).digitisingRow(stored->key);
    if (!row)
        return row.error();
    const QString tally = *row ? u"%1/%2"_s.arg((*row)->filed).arg((*row)->wanted) : QString();
    return DossierTable(connection).addEvent(stored->key, eventOf(u"digitised"_s, act, tally));
}
