// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speaking.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

void speak(QCoreApplication &application)
{
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    if (qEnvironmentVariable("LANGUAGE").startsWith(u"en"_s))
        return;
    auto *translator = new QTranslator(&application);
    if (translator->load(u":/i18n/mocua_vi.qm"_s))
        QCoreApplication::installTranslator(translator);
}
