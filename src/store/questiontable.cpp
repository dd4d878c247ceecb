// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questiontable.h"

#include "clock.h"

Result<void> QuestionTable::put(const QUuid &opId, const OutboxQuestion &question)
{
    const auto put =
        m_connection.change("INSERT INTO question (op_id, text, author, at) VALUES (?, ?, ?, ?) ON CONFLICT (op_id) DO "
                            "UPDATE SET text = excluded.text, author = excluded.author, at = excluded.at",
                            {opId.toRfc4122(), question.text, question.author, toIsoOfficeTime(question.at)});
    return put ? Result<void>() : put.error();
}

Result<QHash<QUuid, OutboxQuestion>> QuestionTable::open()
{
    const auto query =
        m_connection.run("SELECT q.op_id, q.text, q.author, q.at FROM question q JOIN outbox o ON o.op_id "
                         "= q.op_id WHERE o.state NOT IN ('acked', 'void')");
    if (!query)
        return query.error();
    QHash<QUuid, OutboxQuestion> questions;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        questions.insert(
            QUuid::fromRfc4122(row.value(0).toByteArray()),
            {row.value(1).toString(), row.value(2).toString(), fromIsoOfficeTime(row.value(3).toString())});
    }
    (*query)->finish();
    return questions;
}
