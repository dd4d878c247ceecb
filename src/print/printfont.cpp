// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printfont.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QRawFont>

using namespace Qt::StringLiterals;

namespace {

bool hasEveryLetter(const QString &family)
{
    const QString letters =
        u"aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ0123456789₫–·"_s;
    const QString all = letters + letters.toUpper();
    for (const QFont::Weight weight : {QFont::Normal, QFont::Bold}) {
        QFont font(family);
        font.setPixelSize(100);
        font.setWeight(weight);
        const QRawFont raw = QRawFont::fromFont(font);
        if (!raw.isValid() || raw.familyName() != family)
            return false;
        for (const QChar letter : all) {
            if (!raw.supportsCharacter(letter))
                return false;
        }
    }
    return true;
}

QString foundFamily()
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : {u"Tinos"_s, u"Liberation Serif"_s, u"Times New Roman"_s}) {
        if (installed.contains(family) && hasEveryLetter(family))
            return family;
    }
    return QString();
}

} // namespace

QString printFontFamily()
{
    static const QString family = foundFamily();
    return family.isEmpty() ? u"Tinos"_s : family;
}

std::optional<Error> missingPrintFont()
{
    static const bool isMissing = foundFamily().isEmpty();
    if (!isMissing)
        return std::nullopt;
    return Error{ErrorKind::NotReachable, u"print-font"_s,
                 QCoreApplication::translate("PrintFont", "The font for printing is missing. Install the package "
                                                          "fonts-croscore (Tinos)."),
                 u"no serif family with the whole Vietnamese alphabet"_s, QString()};
}
