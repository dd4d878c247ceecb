// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct CtlText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

void writeLine(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

std::optional<CommandLine> CommandLine::parse(const Invocation &invocation, const QString &usage,
                                              const QList<OptionDescription> &options, int &status)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(usage);
    const QCommandLineOption help({u"h"_s, u"help"_s}, CtlText::tr("Shows this help."));
    parser.addOption(help);
    for (const OptionDescription &option : options)
        parser.addOption(QCommandLineOption(option.name, option.text, option.value));
    if (!parser.parse(QStringList{u"mocuactl"_s} + invocation.arguments.mid(1))) {
        status = Printer(invocation.isJson).misused(parser.errorText());
        return {};
    }
    if (parser.isSet(help)) {
        writeLine(stdout, parser.helpText().toUtf8());
        status = 0;
        return {};
    }
    CommandLine line;
    for (const OptionDescription &option : options) {
        if (parser.isSet(option.name))
            line.m_values.insert(option.name,
                                 option.value.isEmpty() ? QStringList{u"1"_s} : parser.values(option.name));
    }
    line.m_arguments = parser.positionalArguments();
    return line;
}

void Printer::object(const QJsonObject &object) const
{
    if (m_isJson)
        writeLine(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
    else
        plain(object, {});
}

void Printer::plain(const QJsonObject &object, const QString &indent) const
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString name = indent + entry.key() + u": "_s;
        if (entry->isObject()) {
            writeLine(stdout, name.toUtf8());
            plain(entry->toObject(), indent + u"  "_s);
        } else if (entry->isArray()) {
            writeLine(stdout, name.toUtf8());
            for (const QJsonValue &item : entry->toArray()) {
                if (item.isObject())
                    plain(item.toObject(), indent + u"  - "_s);
                else
                    writeLine(stdout, (indent + u"  - "_s + item.toVariant().toString()).toUtf8());
            }
        } else {
            writeLine(stdout, (name + entry->toVariant().toString()).toUtf8());
        }
    }
}

int Printer::failed(const Error &error) const
{
    if (m_isJson) {
        QJsonObject what{{u"code"_s, error.code}, {u"message"_s, error.message}};
        if (!error.field.isEmpty())
            what.insert(u"field"_s, error.field);
        object({{u"error"_s, what}});
    }
    note(error.message);
    return int(error.kind);
}

int Printer::misused(const QString &message) const
{
    if (m_isJson)
        object({{u"error"_s, QJsonObject{{u"code"_s, u"usage"_s}, {u"message"_s, message}}}});
    note(message);
    return wrongUsage;
}

void Printer::note(const QString &text)
{
    writeLine(stderr, text.toUtf8());
}

Result<QByteArray> readInput(const QString &name)
{
    constexpr qint64 maximalInput = 100 * 1024 * 1024;
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.read(maximalInput + 1) : QByteArray();
    if (bytes.size() > maximalInput)
        return Error{ErrorKind::BadInput,
                     u"input-too-large"_s,
                     CtlText::tr("The file is larger than 100 MB: scan it again with a lower resolution."),
                     {},
                     {}};
    if (bytes.isEmpty())
        return Error{ErrorKind::BadInput,
                     u"input-unreadable"_s,
                     CtlText::tr("The file is empty or cannot be read: check its path."),
                     {},
                     {}};
    return bytes;
}

Result<Clock> clockAt(const QString &at)
{
    const QString text = at.isEmpty() ? qEnvironmentVariable("MOCUA_NOW") : at;
    if (text.isEmpty())
        return Clock();
    const QDateTime time = fromIsoOfficeTime(text);
    if (!time.isValid())
        return Error{ErrorKind::BadInput,
                     u"time-wrong"_s,
                     CtlText::tr("The time cannot be read: write it as 2026-11-23T09:41."),
                     {},
                     u"at"_s};
    return Clock::stoppedAt(time);
}
