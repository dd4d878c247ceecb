// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outwardadministering.h"

#include "clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 1000;

AdministrationAnswer outwardNotStored()
{
    return {.status = 6, .text = QCoreApplication::translate("administering", "Not stored: the database refused it.")};
}

void appendLines(QStringList &lines, const QList<QVariantList> &rows)
{
    for (const QVariantList &row : rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells.append(cell.toString().isEmpty() ? u"-"_s : cell.toString());
        lines.append(cells.join(u'\t'));
    }
}

} // namespace

AdministrationAnswer listOutward(GatewayConnection &connection, const QString &state)
{
    QStringList lines;
    appendLines(lines, connection.rows("SELECT 'notice', id, office, dossier, event, state, channel, reason, attempts, "
                                       "next_at FROM notice WHERE state = ? OR (? = '' AND state IN ('refused', "
                                       "'no-address')) ORDER BY created_at, id LIMIT ?",
                                       {state, state, mostLines}));
    appendLines(lines, connection.rows("SELECT 'receipt', payment, office, dossier, amount, state, number, reason, "
                                       "attempts, next_at FROM receipt WHERE state = ? OR (? = '' AND state IN "
                                       "('refused', 'disputed')) ORDER BY taken_at, payment LIMIT ?",
                                       {state, state, mostLines}));
    // A report that could not be handed over yet says why.
    appendLines(lines,
                connection.rows("SELECT 'report', id, office, unit, report, period_to, state, reference, reason, "
                                "attempts, next_at FROM report_filing WHERE state = ? OR (? = '' AND (state = "
                                "'refused' OR (state = 'sent' AND attempts > 0))) ORDER BY filed_at, id LIMIT ?",
                                {state, state, mostLines}));
    if (connection.hasFailed())
        return outwardNotStored();
    return {.text = lines.join(u'\n')};
}

AdministrationAnswer retryOutward(GatewayConnection &connection, const QString &which, const QDateTime &now)
{
    const QString text = toIsoOfficeTime(now);
    const bool areAll = which == "refused"_L1;
    // A new round: a provider that remembers its refusal is asked under another id. What only became too old may have
    // been sent, and keeps its id.
    const auto notices = connection.rows(
        "UPDATE notice SET state = 'waiting', channel = '', tried = '', round = round + CASE WHEN reason = 'too-old' "
        "THEN 0 ELSE 1 END, reason = '', attempts = 0, created_at = ?, next_at = ? WHERE (id = ? AND state IN "
        "('refused', 'no-address')) OR (? = 1 AND state = 'refused') RETURNING id",
        {text, text, which, int(areAll)});
    const auto receipts = connection.rows(
        "UPDATE receipt SET state = CASE WHEN number = '' THEN 'waiting' ELSE 'issued' END, open = 1, reason = '', "
        "attempts = 0, next_at = ? WHERE (payment = ? AND state IN ('refused', 'disputed')) OR (? = 1 AND state = "
        "'refused') RETURNING payment",
        {text, which, int(areAll)});
    const auto waiting = connection.rows(
        "UPDATE receipt SET next_at = ? WHERE payment = ? AND open = 1 RETURNING payment", {text, which});
    const auto delayed =
        connection.rows("UPDATE notice SET next_at = ? WHERE id = ? AND state = 'waiting' RETURNING id", {text, which});
    const auto reports = connection.rows(
        "UPDATE report_filing SET next_at = ? WHERE id = ? AND state = 'sent' RETURNING id", {text, which});
    if (!reports.isEmpty()) // Whoever asks has looked after the line.
        connection.run("UPDATE outward_line SET failures = 0, resume_at = '' WHERE name = 'reports'", {});
    if (connection.hasFailed())
        return outwardNotStored();
    const qsizetype count =
        areAll ? notices.size() + receipts.size() : waiting.size() + delayed.size() + reports.size();
    if (count == 0 && !areAll)
        return {.status = 3,
                .text = QCoreApplication::translate("administering", "Nothing with this id waits or was refused.")};
    return {.text = QCoreApplication::translate("administering", "%1 are tried again.").arg(count)};
}
