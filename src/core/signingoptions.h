// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// How this counter signs papers, as chosen in the settings. Secrets are no part of it.
struct SigningOptions
{
    enum class Key { None, File, Token };
    /// How long a PIN that was entered counts.
    enum class Asking { EachBatch, EachSession };

    Key key = Key::None;
    QString file;   ///< Of the key (PKCS #12).
    QString module; ///< The token's driver (PKCS #11).
    QString token;  ///< Its label; empty: the only one that is plugged in.
    Asking asking = Asking::EachBatch;
    bool hasMark = true;   ///< "SAO Y", the office and the time at the top right of page 1 (NĐ 30/2020).
    QString stampUrl;      ///< Of a time-stamp authority (RFC 3161); empty: no time stamps.
    QString authorityFile; ///< Certificates that are trusted; empty: who issued the signer's is not asked.

    /// Enough is chosen to sign with.
    bool isOn() const { return (key == Key::File && !file.isEmpty()) || (key == Key::Token && !module.isEmpty()); }
    friend bool operator==(const SigningOptions &, const SigningOptions &) = default;
};

QJsonObject toJson(const SigningOptions &options);
SigningOptions signingOptionsFrom(const QJsonObject &json);
