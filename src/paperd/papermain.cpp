// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversation.h"
#include "pageswork.h"
#include "scanwork.h"
#include "signwork.h"

#include <QCoreApplication>
#include <QTranslator>

#include <iostream>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 2;

struct RoleEntry
{
    QLatin1StringView name;
    std::unique_ptr<Role> (*make)();
};

/// Every role of the worker process; a new one adds its line here.
constexpr RoleEntry roles[] = {
    {"pages"_L1, pagesWork},
    {"scan"_L1, scanWork},
    {"sign"_L1, signWork},
};

/// Vietnamese, unless LANGUAGE asks for English.
void speak(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (!qEnvironmentVariable("LANGUAGE").startsWith("en"_L1) && translator->load(u":/i18n/mocua_vi.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mocua-paperd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOCUA_VERSION));
    speak(application);
    const QString name = QCoreApplication::arguments().value(1);
    for (const RoleEntry &entry : roles) {
        if (name == entry.name) {
            const std::unique_ptr<Role> role = entry.make();
            return converse(*role);
        }
    }
    const QString usage = QCoreApplication::translate(
        "mocua-paperd", "mocua starts this program by itself: mocua-paperd pages|scan|sign");
    std::cerr << usage.toStdString() << std::endl;
    return name == u"--help" || name == u"-h" ? 0 : wrongUsage;
}
