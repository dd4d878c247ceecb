// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// The code pages that a scanner or Windows may take for a Vietnamese text.
enum class CodePage { Windows1252, Windows1258 };

/// The text of UTF-8; nothing if it is not that.
std::optional<QString> textFromUtf8(QByteArrayView bytes);

/// Byte by byte; what the page leaves undefined becomes the control character of the same number. 1258 comes with
/// combining marks, as it stands.
QString textFromPage(QByteArrayView bytes, CodePage page);

/// The bytes of a text by a code page; nothing if it holds a character that the page has not. Control characters pass.
std::optional<QByteArray> bytesInPage(QStringView text, CodePage page);

/// A text whose UTF-8 was read byte by byte as 1252 or 1258, put right; field by field between "|", as it is where that
/// does not fit. Such bytes never come about by chance in Vietnamese.
QString withoutMojibake(const QString &text);
