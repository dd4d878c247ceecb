// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlscript.h"

using namespace Qt::StringLiterals;

QStringList sqlStatements(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u"--"_s))
            continue;
        statement += text + u'\n';
        const bool isInTrigger = statement.startsWith(u"CREATE TRIGGER"_s) && !text.endsWith(u"END;"_s);
        if (text.endsWith(u';') && !isInTrigger) {
            statements.append(statement.trimmed());
            statement.clear();
        }
    }
    if (!statement.trimmed().isEmpty())
        statements.append(statement.trimmed());
    return statements;
}
