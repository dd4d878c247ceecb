// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterprogram.h"
#include "counterstyle.h"
#include "counterwindow.h"
#include "signinpage.h"
#include "singlewindow.h"
#include "speaking.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

std::optional<StartOptions> readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("mocua", "The counter's window of a one-stop office."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(u"data"_s, QCoreApplication::translate("mocua", "The counter's data directory."),
                                  u"DIR"_s);
    const QCommandLineOption demo(
        u"demo"_s, QCoreApplication::translate("mocua", "Opens a demonstration office with a gateway of its own."));
    const QCommandLineOption drive(
        u"self-drive"_s, QCoreApplication::translate("mocua", "Plays a script through the window."), u"SCRIPT"_s);
    const QCommandLineOption pictures(
        u"screenshots"_s, QCoreApplication::translate("mocua", "Where pictures and papers of the played script go."),
        u"DIR"_s);
    parser.addOptions({data, demo, drive, pictures});
    parser.process(application);
    if (parser.isSet(drive) && !parser.isSet(demo)) {
        std::fputs("--self-drive goes with --demo\n", stderr);
        return {};
    }
    StartOptions options;
    options.isDemonstration = parser.isSet(demo);
    const QString home = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.directory = parser.isSet(data) ? parser.value(data) : options.isDemonstration ? home + u"-demo"_s : home;
    options.script = parser.value(drive);
    options.screenshots = parser.isSet(pictures) ? parser.value(pictures) : u"."_s;
    return options;
}

/// A data folder that cannot be worked with, e.g. damaged or of a newer version, is left as it is; the window says why.
void showStopped(const QString &message)
{
    CounterWindow window;
    window.signInPage()->showStopped(message);
    window.show();
    QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"mocua"_s);
    QApplication::setApplicationVersion(QStringLiteral(MOCUA_VERSION));
    speak(application);
    applyTheme(application, Theme());
    const auto options = readOptions(application);
    if (!options)
        return 2;
    SingleWindow single(options->directory);
    auto program = CounterProgram::open(*options);
    if (!program) {
        if (program.error().kind == ErrorKind::HeldElsewhere && single.raiseOther())
            return 0;
        std::fprintf(stderr, "%s\n", qUtf8Printable(program.error().message));
        if (options->script.isEmpty())
            showStopped(program.error().message);
        return int(program.error().kind);
    }
    single.listen();
    QObject::connect(&single, &SingleWindow::raiseAsked, &(*program)->window(), [&] {
        CounterWindow &window = (*program)->window();
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
    (*program)->show();
    return QApplication::exec();
}
