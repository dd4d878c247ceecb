// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticetexts.h"

#include "clock.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200; // Two SMS at most, once it is filled.

Error textsFault(const QString &member)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"texts-not-valid"_s,
            .message =
                QCoreApplication::translate("NoticeTexts", "The texts for citizens are not valid at “%1”.").arg(member),
            .detail = member,
            .field = member};
}

} // namespace

QString withoutMarks(const QString &text)
{
    QString plain;
    const QString parts = text.normalized(QString::NormalizationForm_D);
    for (const QChar letter : parts) {
        if (letter == u'đ' || letter == u'Đ')
            plain.append(letter == u'đ' ? u'd' : u'D');
        else if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter);
    }
    return plain;
}

Result<NoticeTexts> NoticeTexts::load(const QString &fileName)
{
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    static const QRegularExpression allowed(u"^\\{(code|office|appointment|link)\\}$"_s);
    QFile file(fileName.isEmpty() ? u":/notices/vi.json"_s : fileName);
    if (!file.open(QIODevice::ReadOnly))
        return textsFault(fileName);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    NoticeTexts texts;
    for (const QString &name : {u"subject"_s, u"received"_s, u"receivedWithoutAppointment"_s, u"supplement"_s,
                                u"ready"_s, u"late"_s, u"dateTime"_s}) {
        const QString text = json.value(name).toString();
        if (text.isEmpty() || text.size() > longestText)
            return textsFault(name);
        for (auto at = placeholder.globalMatch(text); at.hasNext();) {
            if (!allowed.match(at.next().captured()).hasMatch())
                return textsFault(name);
        }
        texts.m_texts.insert(name, text);
    }
    return texts;
}

QString NoticeTexts::filled(const QString &pattern, const NoticeFacts &facts) const
{
    const QString appointment = facts.appointment.isValid()
                                    ? inOfficeTime(facts.appointment).toString(m_texts.value(u"dateTime"_s))
                                    : QString();
    const QHash<QString, QString> values{
        {u"code"_s, facts.code}, {u"office"_s, facts.office}, {u"appointment"_s, appointment}, {u"link"_s, facts.link}};
    // One pass: a value that looks like a placeholder is not looked at again.
    QString text;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = pattern.indexOf(u'{', at);
        const qsizetype end = begin < 0 ? -1 : pattern.indexOf(u'}', begin);
        if (end < 0)
            break;
        text += QStringView(pattern).mid(at, begin - at);
        text += values.value(pattern.mid(begin + 1, end - begin - 1));
        at = end + 1;
    }
    return text + QStringView(pattern).mid(at);
}

QString NoticeTexts::text(const QString &event, const NoticeFacts &facts, bool isPlain) const
{
    const bool isUndated = event == "received"_L1 && !facts.appointment.isValid();
    const QString text = filled(m_texts.value(isUndated ? u"receivedWithoutAppointment"_s : event), facts);
    return isPlain ? withoutMarks(text) : text;
}

QString NoticeTexts::subject(const NoticeFacts &facts) const
{
    return filled(m_texts.value(u"subject"_s), facts);
}
