// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "result.h"

#include <QJsonObject>
#include <QStringList>

/// Exit status of wrong usage; the others are ErrorKind's numbers.
inline constexpr int wrongUsage = 2;

/// One run of mocuactl: its common options and what is left for the command.
struct Invocation
{
    QString directory;
    bool isJson = false;
    QString officerName; ///< Empty: the demonstration officer, in a demonstration office.
    QStringList arguments;
};

/// One option of a command.
struct OptionDescription
{
    QString name;
    QString value; ///< What stands behind it in the help; empty for a flag.
    QString text;
};

/// A command's own options and arguments, parsed.
class CommandLine
{
public:
    /// Prints the help and answers nothing if --help is asked for; a wrong option is an error of wrong usage.
    static std::optional<CommandLine> parse(const Invocation &invocation, const QString &usage,
                                            const QList<OptionDescription> &options, int &status);

    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const
    {
        return m_values.value(option, {otherwise}).constLast();
    }
    QStringList values(const QString &option) const { return m_values.value(option); }
    const QStringList &arguments() const { return m_arguments; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_arguments;
};

/// What the command prints: one JSON object a line with --json, else lines for people.
class Printer
{
public:
    explicit Printer(bool isJson) : m_isJson(isJson) {}
    void object(const QJsonObject &object) const;
    int failed(const Error &error) const; ///< Prints it and answers the exit status.
    int misused(const QString &message) const;
    static void note(const QString &text); ///< For people, on standard error.

private:
    void plain(const QJsonObject &object, const QString &indent) const;
    bool m_isJson;
};

/// Reads a file, or standard input for "-". An unreadable or empty one is bad input.
Result<QByteArray> readInput(const QString &name);

/// The clock of this run: MOCUA_NOW or the given --at, else the machine's. Bad input if the time cannot be read.
Result<Clock> clockAt(const QString &at);
