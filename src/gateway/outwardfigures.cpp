// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outwardfigures.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray states(const char *metric, const char *help, const QMap<QString, qint64> &counts)
{
    QByteArray text = QByteArray("# HELP ") + metric + ' ' + help + "\n# TYPE " + metric + " gauge\n";
    for (auto at = counts.begin(); at != counts.end(); ++at)
        text += QByteArray(metric) + "{state=\"" + at.key().toLatin1() + "\"} " + QByteArray::number(at.value()) + '\n';
    return text;
}

qint64 secondsSince(const QString &text, const QDateTime &now)
{
    return text.isEmpty() ? 0 : std::max<qint64>(0, fromIsoOfficeTime(text).secsTo(now));
}

QByteArray queues(const char *metric, const char *help, qint64 notices, qint64 receipts, qint64 national)
{
    const QByteArray name(metric);
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + " gauge\n" + name + "{queue=\"notices\"} " +
           QByteArray::number(notices) + '\n' + name + "{queue=\"receipts\"} " + QByteArray::number(receipts) + '\n' +
           name + "{queue=\"national\"} " + QByteArray::number(national) + '\n';
}

} // namespace

OutwardFigures outwardFigures(GatewayConnection &connection)
{
    OutwardFigures figures;
    for (const QVariantList &row : connection.rows("SELECT state, COUNT(*) FROM notice GROUP BY state", {}))
        figures.notices.insert(row.at(0).toString(), row.at(1).toLongLong());
    for (const QVariantList &row :
         connection.rows("SELECT state, open, COUNT(*) FROM receipt GROUP BY state, open", {})) {
        figures.receipts[row.at(0).toString()] += row.at(2).toLongLong();
        figures.openReceipts += row.at(1).toInt() != 0 ? row.at(2).toLongLong() : 0;
    }
    figures.oldestNotice =
        connection.row("SELECT MIN(created_at) FROM notice WHERE state = 'waiting'", {}).value(0).toString();
    figures.oldestReceipt = connection.row("SELECT MIN(taken_at) FROM receipt WHERE open = 1", {}).value(0).toString();
    for (const QVariantList &row : connection.rows("SELECT state, COUNT(*) FROM national GROUP BY state", {}))
        figures.national.insert(row.at(0).toString(), row.at(1).toLongLong());
    figures.oldestNational =
        connection.row("SELECT MIN(since) FROM national WHERE state = 'waiting'", {}).value(0).toString();
    return figures;
}

QByteArray metricsText(const OutwardFigures &figures, const OutwardParts &parts, const QDateTime &now)
{
    return states("mocua_notices", "Messages to citizens, by state.", figures.notices) +
           states("mocua_receipts", "E-receipts of payments, by state.", figures.receipts) +
           "# HELP mocua_receipts_open E-receipts for which the provider is still to be asked.\n"
           "# TYPE mocua_receipts_open gauge\nmocua_receipts_open " +
           QByteArray::number(figures.openReceipts) + '\n' +
           states("mocua_national_dossiers", "Dossiers for the national portal, by state.", figures.national) +
           queues("mocua_outward_oldest_seconds", "How long the oldest that waits has been waiting.",
                  secondsSince(figures.oldestNotice, now), secondsSince(figures.oldestReceipt, now),
                  secondsSince(figures.oldestNational, now)) +
           queues("mocua_outward_configured", "Whether this process works it off.", parts.hasNotices ? 1 : 0,
                  parts.hasReceipts ? 1 : 0, parts.hasNational ? 1 : 0);
}
