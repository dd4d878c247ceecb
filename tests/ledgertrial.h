// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checking.h"
#include "demooffice.h"
#include "feekeeping.h"
#include "reconciling.h"
#include "statementreading.h"

#include <QTest>

/// A demonstration office whose money a test takes, transfers, gives back and reconciles.
class LedgerTrial : public QObject
{
protected:
    std::unique_ptr<DemoOffice> m_office;
    Officer m_supervisor{QStringLiteral("lan"), QStringLiteral("Lê Thị Lan"), Role::Supervisor, {}};
    Officer m_other{QStringLiteral("binh"), QStringLiteral("Trần Quốc Bình"), Role::Officer, {}};
    int m_people = 0;

    Dossier receive(PaymentMethod method, Dong received = 0)
    {
        ReceiveOrder order = m_office->order();
        order.applicant.paper.number = QStringLiteral("08319000%1").arg(1000 + m_people++);
        order.method = method;
        order.received = received;
        const auto saved = m_office->receive(order);
        if (!saved)
            qFatal("%s", qPrintable(saved.error().code));
        return saved->dossier;
    }
    Result<FeeEntry> keep(const Dossier &dossier, const FeeOrder &order, const std::optional<Officer> &officer = {})
    {
        const Act act{officer.value_or(m_office->officer), m_office->identity.device, m_office->now};
        return m_office->write<FeeEntry>([&](Connection &c) { return keepFee(c, dossier.id, order, 33, act); });
    }
    FeeBalance balance(const Dossier &dossier)
    {
        return *m_office->read<FeeBalance>([&](Connection &c) { return FeeTable(c).balance(dossier.id); });
    }
    FeeMatterCounts matters()
    {
        return *m_office->read<FeeMatterCounts>([](Connection &c) { return FeeTable(c).matterCounts(); });
    }
    ExpectedCash cash()
    {
        return *m_office->read<ExpectedCash>([](Connection &c) { return expectedCash(c, 1); });
    }
    QStringList findings()
    {
        FileStore files(m_office->folder.path(), QByteArray(32, 'k'));
        const auto found = m_office->read<QList<Finding>>(
            [&](Connection &c) { return checkedData(c, files, m_office->identity.device.key.publicKey); });
        QStringList codes;
        for (const Finding &finding : *found)
            codes.append(finding.code);
        return codes;
    }
    ImportedStatement import(const QByteArray &rows)
    {
        const auto lines = readStatement("Ngày;Ghi có;Nội dung;Số tham chiếu\n" + rows);
        return *m_office->write<ImportedStatement>(
            [&](Connection &c) { return importStatement(c, *lines, 33, m_office->act()); });
    }
    QList<StatementLine> openLines()
    {
        return *m_office->read<QList<StatementLine>>([](Connection &c) { return StatementTable(c).open(100); });
    }
    Result<void> settle(const StatementLine &line, const StatementDecision &decision)
    {
        return m_office->write<void>(
            [&](Connection &c) { return settleLine(c, line.key, decision, 33, m_office->act()); });
    }
    FeeDay day()
    {
        return *m_office->read<FeeDay>([&](Connection &c) { return feeDay(c, m_office->now.date()); });
    }
    QByteArray referenceOf(const Dossier &dossier)
    {
        return balance(dossier).payments.first().entry.reference.toLatin1();
    }
};
