// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "speaking.h"

#include <QGuiApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    QLatin1StringView name;
    int (*run)(const Invocation &);
};

constexpr Command commands[] = {
    {"absence"_L1, runAbsence},
    {"adoption"_L1, runAdoption},
    {"assist"_L1, runReceive},
    {"backup"_L1, runBackup},
    {"calendar"_L1, runCalendar},
    {"catalogue"_L1, runCatalogue},
    {"check"_L1, runCheck},
    {"cover"_L1, runCover},
    {"day"_L1, runDay},
    {"decode"_L1, runDecode},
    {"digitise"_L1, runDigitise},
    {"dossier"_L1, runDossier},
    {"due"_L1, runDue},
    {"enrol"_L1, runEnrol},
    {"extend"_L1, runAct},
    {"fee"_L1, runFee},
    {"files"_L1, runFiles},
    {"filings"_L1, runFilings},
    {"forms"_L1, runForms},
    {"handover"_L1, runAct},
    {"identify"_L1, runIdentify},
    {"init"_L1, runInit},
    {"load"_L1, runLoad},
    {"lunar"_L1, runLunar},
    {"note-code"_L1, runAct},
    {"outbox"_L1, runOutbox},
    {"pad"_L1, runPad},
    {"procedures"_L1, runProcedures},
    {"queue"_L1, runQueue},
    {"receive"_L1, runReceive},
    {"reconcile"_L1, runReconcile},
    {"recovery-key"_L1, runRecoveryKey},
    {"refuse"_L1, runAct},
    {"report"_L1, runReport},
    {"restore"_L1, runRestore},
    {"result"_L1, runAct},
    {"return"_L1, runAct},
    {"salvage"_L1, runSalvage},
    {"scan"_L1, runScan},
    {"search"_L1, runSearch},
    {"second-copy"_L1, runSecondCopy},
    {"sign"_L1, runSign},
    {"stop"_L1, runAct},
    {"supplement"_L1, runAct},
    {"sync"_L1, runSync},
    {"verify"_L1, runVerify},
    {"withdraw"_L1, runAct},
    {"words"_L1, runWords},
};

QString usage()
{
    QStringList names;
    for (const Command &command : commands)
        names.append(command.name);
    return QCoreApplication::translate("mocuactl", "Usage: mocuactl [--data DIR] [--json] [--officer NAME] COMMAND "
                                                   "…\nCommands: %1\n“mocuactl COMMAND --help” describes one.")
        .arg(names.join(u", "_s));
}

/// Takes the common options, which may stand before or behind the command, out of the arguments.
std::optional<Invocation> invocationOf(const QStringList &arguments, QString &fault)
{
    Invocation invocation;
    invocation.directory = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool takesValue = argument == u"--data" || argument == u"--officer";
        if (argument == u"--json") {
            invocation.isJson = true;
        } else if (takesValue && i + 1 < arguments.size()) {
            (argument == u"--data" ? invocation.directory : invocation.officerName) = arguments[++i];
        } else if (takesValue) {
            fault = argument;
            return {};
        } else {
            invocation.arguments.append(argument);
        }
    }
    return invocation;
}

int run(const QStringList &arguments)
{
    QString fault;
    const auto invocation = invocationOf(arguments, fault);
    if (!invocation || invocation->arguments.isEmpty())
        return Printer(arguments.contains(u"--json"_s)).misused(usage());
    const QString name = invocation->arguments.first();
    if (name == u"--help" || name == u"-h" || name == u"help") {
        Printer::note(usage());
        return 0;
    }
    for (const Command &command : commands) {
        if (name == command.name)
            return command.run(*invocation);
    }
    return Printer(invocation->isJson).misused(usage());
}

} // namespace

int main(int argc, char **argv)
{
    // Forms are painted and pictures read without a screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mocua"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOCUA_VERSION));
    speak(application);
    return run(QCoreApplication::arguments());
}
