// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuresource.h"

using namespace Qt::StringLiterals;

namespace {

QString conditionText(const FactField &field, quint32 allowed)
{
    if (field.words.isEmpty())
        return allowed == 1 ? u"không "_s + field.title : field.title;
    QStringList words;
    for (qsizetype i = 0; i < field.words.size(); ++i) {
        if (allowed >> i & 1)
            words.append(field.titles.value(i, field.words[i]));
    }
    return field.title + u": "_s + words.join(u" hoặc "_s);
}

} // namespace

QString questionText(const FigureSource &question)
{
    const FactSource *source = factSource(question.source);
    if (!source)
        return {};
    QStringList parts;
    for (const int measure : question.measures)
        parts.append(source->titles.value(measure));
    QStringList conditions{parts.join(u" + "_s)};
    for (const FactCondition &condition : question.conditions) {
        const FactField &field = source->fields[condition.field];
        if (field.name != source->unsaid || condition.allowed != 1)
            conditions.append(conditionText(field, condition.allowed));
    }
    return conditions.join(u"; "_s);
}
