// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamesespelling.h"

#include "folding.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

// Each vowel in the order of Tone.
constexpr std::array<std::u16string_view, 12> tonedVowels = {
    u"aáàảãạ", u"ăắằẳẵặ", u"âấầẩẫậ", u"eéèẻẽẹ", u"êếềểễệ", u"iíìỉĩị",
    u"oóòỏõọ", u"ôốồổỗộ", u"ơớờởỡợ", u"uúùủũụ", u"ưứừửữự", u"yýỳỷỹỵ",
};

constexpr std::u16string_view marked = u"đăâêôơư";

const QSet<QString> &onsets()
{
    static const QStringList list = u" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"_s.split(u' ');
    static const QSet<QString> set(list.begin(), list.end());
    return set;
}

const QSet<QString> &rimes()
{
    static const QStringList list =
        u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
        "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
        "oe oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
        "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên "
        "uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
        "y yêm yên yêng yêt yêu ynh yt ych yp"_s.split(u' ');
    static const QSet<QString> set(list.begin(), list.end());
    return set;
}

/// A closed syllable ending in c, ch, p or t has the acute or the dot, nothing else.
bool isToneRight(QStringView rime, Tone tone)
{
    const bool isStopped = rime.endsWith(u'c') || rime.endsWith(u"ch"_s) || rime.endsWith(u'p') || rime.endsWith(u't');
    return !isStopped || tone == Tone::Acute || tone == Tone::Dot;
}

const QSet<QString> &families()
{
    static const QStringList list =
        u"nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ ngô dương đoàn trịnh trương"_s.split(u' ');
    static const QSet<QString> set(list.begin(), list.end());
    return set;
}

/// First words that only a name without its accents has.
const QSet<QString> &strippedFamilies()
{
    static const QStringList list = u"nguyen tran le pham huynh hoang vo vu dang bui do ho ngo duong doan trinh dinh "
                                    "truong luong dao quach tong phung vuong luu"_s.split(u' ');
    static const QSet<QString> set(list.begin(), list.end());
    return set;
}

QString firstWord(QStringView name)
{
    const QString whole = cleanedText(name).toLower();
    return whole.section(u' ', 0, 0);
}

/// "Thị" and "Văn" between two words; without their accents they are no names.
bool hasStrippedMiddle(QStringView name)
{
    const QStringList words = cleanedText(name).toLower().split(u' ');
    return words.size() > 2 && (words[1] == u"thi"_s || words[1] == u"van"_s);
}

} // namespace

TonedLetter takenApart(QChar letter)
{
    const char16_t small = letter.toLower().unicode();
    for (const std::u16string_view vowel : tonedVowels) {
        const std::size_t at = vowel.find(small);
        if (at == std::u16string_view::npos)
            continue;
        const QChar plain(vowel.front());
        return {letter.isUpper() ? plain.toUpper() : plain, static_cast<Tone>(at)};
    }
    return {letter, Tone::Level};
}

QChar withTone(QChar letter, Tone tone)
{
    const char16_t small = letter.toLower().unicode();
    for (const std::u16string_view vowel : tonedVowels) {
        if (vowel.front() != small)
            continue;
        const QChar toned(vowel[static_cast<std::size_t>(tone)]);
        return letter.isUpper() ? toned.toUpper() : toned;
    }
    return letter;
}

bool isVowel(QChar letter)
{
    const char16_t small = letter.toLower().unicode();
    return std::any_of(tonedVowels.begin(), tonedVowels.end(),
                       [small](std::u16string_view vowel) { return vowel.find(small) != std::u16string_view::npos; });
}

bool isVietnameseSyllable(QStringView word)
{
    QString plain;
    Tone tone = Tone::Level;
    for (const QChar c : word) {
        const TonedLetter taken = takenApart(c.toLower());
        if (taken.tone != Tone::Level && tone != Tone::Level)
            return false;
        if (taken.tone != Tone::Level)
            tone = taken.tone;
        plain += taken.letter;
    }
    for (qsizetype size = std::min<qsizetype>(3, plain.size()); size >= 0; --size) {
        const QString rime = plain.mid(size);
        if (onsets().contains(plain.left(size)) && rimes().contains(rime) && isToneRight(rime, tone))
            return true;
    }
    return plain == u"gi"_s;
}

bool hasTwoTonePlaces(QStringView syllable)
{
    QString plain;
    for (const QChar c : syllable)
        plain += takenApart(c.toLower()).letter;
    const bool isOpenPair = plain.endsWith(u"oa") || plain.endsWith(u"oe") || plain.endsWith(u"uy");
    return isOpenPair && !plain.startsWith(u"qu");
}

bool isWrittenAsName(QStringView name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        const QChar small = takenApart(c.toLower()).letter;
        const bool isLetter = (small >= u'a' && small <= u'z') || marked.find(small.unicode()) != marked.npos;
        return isLetter || QStringView(u" .'\u2019\u02bc-").contains(c);
    });
}

bool hasLostAccents(QStringView name)
{
    if (!isWrittenAsName(name))
        return true;
    const bool isPlain = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
    return (isPlain && name.count(u' ') >= 2) || strippedFamilies().contains(firstWord(name)) ||
           hasStrippedMiddle(name);
}

bool hasCommonFamilyName(QStringView name)
{
    return families().contains(firstWord(name));
}
