// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "askedpin.h"

#include "passwordprompt.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct AskedPinText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

constexpr auto othersMayRead = QFile::ReadGroup | QFile::ReadOther;

} // namespace

Result<AskedPin> askedPin(const QString &prompt)
{
    const QString name = qEnvironmentVariable("MOCUA_PIN_FILE");
    if (name.isEmpty()) {
        const QString typed = askedPassword(prompt);
        if (!typed.isEmpty())
            return AskedPin{typed, true};
        return Error{ErrorKind::NotAllowed,
                     u"no-pin"_s,
                     AskedPinText::tr("A PIN is needed: enter it, or name a file that holds it in MOCUA_PIN_FILE."),
                     u"neither terminal nor file"_s,
                     {}};
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || (file.permissions() & othersMayRead)) {
        return Error{ErrorKind::NotAllowed,
                     u"no-pin"_s,
                     AskedPinText::tr("The file of the PIN cannot be read, or others may read it too (chmod 600)."),
                     u"MOCUA_PIN_FILE"_s,
                     {}};
    }
    return AskedPin{QString::fromUtf8(file.readLine()).trimmed(), false};
}
