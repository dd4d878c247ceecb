// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cameratrouble.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct CameraTroubleText
{
    Q_DECLARE_TR_FUNCTIONS(CameraSource)
};

bool saysOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CameraTrouble cameraTroubleOf(const QByteArray &id, const QString &detail)
{
    const QFileInfo file(QString::fromLocal8Bit(id));
    const bool isFile = file.isAbsolute() && file.exists();
    if ((isFile && !(file.isReadable() && file.isWritable())) ||
        saysOneOf(detail, {"denied"_L1, "permission"_L1, "0x80070005"_L1}))
        return CameraTrouble::Forbidden;
    if (saysOneOf(detail, {"no such device"_L1, "disconnected"_L1, "removed"_L1}))
        return CameraTrouble::Unplugged;
    return CameraTrouble::Busy;
}

Error cameraError(CameraTrouble trouble, const QString &detail)
{
    const auto error = [&detail](ErrorKind kind, const QString &code, const QString &message) {
        return Error{kind, code, message, detail, {}};
    };
    switch (trouble) {
    case CameraTrouble::Missing:
        return error(ErrorKind::NotReachable, u"camera-missing"_s,
                     CameraTroubleText::tr("No camera is connected. Plug one in, then try again."));
    case CameraTrouble::Forbidden:
        return error(
            ErrorKind::NotAllowed, u"camera-forbidden"_s,
            CameraTroubleText::tr("This user may not use the camera: allow it in the computer's privacy settings "
                                  "(Linux: add the user to the group “video”), then sign in to the computer "
                                  "again."));
    case CameraTrouble::Busy:
        return error(
            ErrorKind::NotReachable, u"camera-busy"_s,
            CameraTroubleText::tr("The camera cannot be opened. Another program may be using it: close Zalo, Zoom "
                                  "and the like, then try again."));
    case CameraTrouble::Silent:
        return error(
            ErrorKind::NotReachable, u"camera-busy"_s,
            CameraTroubleText::tr("The camera gives no picture. Another program may be using it: close Zalo, Zoom "
                                  "and the like, then try again."));
    case CameraTrouble::Unplugged:
        return error(ErrorKind::NotReachable, u"camera-unplugged"_s,
                     CameraTroubleText::tr("The camera was unplugged. Plug it in, then try again."));
    }
    return error(ErrorKind::NotReachable, u"camera-busy"_s, {});
}
