// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trialauthority.h"
#include "trialpapers.h"

#include <QDir>

/// The driver of SoftHSM, a token without a device; empty where the package is missing.
inline QString softModule()
{
    using namespace Qt::StringLiterals;
    for (const QString &path :
         {u"/usr/lib/softhsm/libsofthsm2.so"_s, u"/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"_s,
          u"/usr/lib64/pkcs11/libsofthsm2.so"_s}) {
        if (QFile::exists(path))
            return path;
    }
    return {};
}

/// Makes a token with that key in the folder, which holds all of this process; answers what went wrong, or nothing.
inline QString addSoftToken(const QString &folder, const QString &label, const QString &pin,
                            const TrialAuthority::Issued &issued, const QByteArray &authority)
{
    using namespace Qt::StringLiterals;
    const auto path = [&folder](const QString &name) -> QString { return folder + u'/' + name; };
    QDir(folder).mkdir(u"tokens"_s);
    const bool isWritten = putFile(path(u"softhsm.conf"_s), "directories.tokendir = " + path(u"tokens"_s).toUtf8() +
                                                                "\nobjectstore.backend = file\nlog.level = ERROR\n") &&
                           putFile(path(u"key.pem"_s), issued.key) &&
                           putFile(path(u"certificate.der"_s), issued.certificate) &&
                           putFile(path(u"authority.der"_s), authority);
    if (!isWritten)
        return u"no files"_s;
    qputenv("SOFTHSM2_CONF", path(u"softhsm.conf"_s).toUtf8());
    Ran made = ran(u"softhsm2-util"_s, {u"--init-token"_s, u"--free"_s, u"--label"_s, label, u"--pin"_s, pin,
                                        u"--so-pin"_s, u"87654321"_s});
    if (made.status == 0) {
        made = ran(u"softhsm2-util"_s, {u"--import"_s, path(u"key.pem"_s), u"--token"_s, label, u"--label"_s, u"key"_s,
                                        u"--id"_s, u"01"_s, u"--pin"_s, pin});
    }
    for (const auto &[file, id] : {std::pair(u"certificate.der"_s, u"01"_s), std::pair(u"authority.der"_s, u"02"_s)}) {
        if (made.status == 0) {
            made =
                ran(u"pkcs11-tool"_s, {u"--module"_s, softModule(), u"--token-label"_s, label, u"--login"_s, u"--pin"_s,
                                       pin, u"--write-object"_s, path(file), u"--type"_s, u"cert"_s, u"--id"_s, id});
        }
    }
    return made.status == 0 ? QString() : u"SoftHSM: "_s + made.output;
}
