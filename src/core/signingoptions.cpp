// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingoptions.h"

using namespace Qt::StringLiterals;

QJsonObject toJson(const SigningOptions &options)
{
    const QString key = options.key == SigningOptions::Key::File    ? u"file"_s
                        : options.key == SigningOptions::Key::Token ? u"token"_s
                                                                    : u"none"_s;
    const bool isEachSession = options.asking == SigningOptions::Asking::EachSession;
    return {{u"key"_s, key},
            {u"file"_s, options.file},
            {u"module"_s, options.module},
            {u"token"_s, options.token},
            {u"asking"_s, isEachSession ? u"session"_s : u"batch"_s},
            {u"mark"_s, options.hasMark},
            {u"stampUrl"_s, options.stampUrl},
            {u"authorityFile"_s, options.authorityFile}};
}

SigningOptions signingOptionsFrom(const QJsonObject &json)
{
    SigningOptions options;
    const QString key = json[u"key"].toString();
    options.key = key == u"file"    ? SigningOptions::Key::File
                  : key == u"token" ? SigningOptions::Key::Token
                                    : SigningOptions::Key::None;
    options.file = json[u"file"].toString();
    options.module = json[u"module"].toString();
    options.token = json[u"token"].toString();
    options.asking = json[u"asking"].toString() == u"session" ? SigningOptions::Asking::EachSession
                                                              : SigningOptions::Asking::EachBatch;
    options.hasMark = json[u"mark"].toBool(true);
    options.stampUrl = json[u"stampUrl"].toString();
    options.authorityFile = json[u"authorityFile"].toString();
    return options;
}
