// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identificationjson.h"
#include "scandecoding.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);

const QString c1 = u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|"
                   "Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre|01012021"_s;
const QString c2 = u"084085001234||Trần Văn Mẫu|03021985|Nam|12, Đường A, Phường B, Trà Vinh|15082022"_s;
const QString zone = u"IDVNM1900045678083190004567<<5\n9005123F3005121VNM<<<<<<<<<<<6\n"
                     "NGUYEN<<THI<MAU<THU<<<<<<<<<<<"_s;

QString changed(QString text, const QString &before, const QString &after)
{
    return text.replace(before, after);
}

/// The Windows-1252 reading of the UTF-8 of a text, as a scanner set to a Western code page types it.
QString asMojibake(const QString &text)
{
    static const char16_t upper[] =
        u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d"
        u"\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a"
        u"\u0153\u009d\u017e\u0178";
    QString read;
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        read += QChar(value >= 0x80 && value < 0xA0 ? upper[value - 0x80] : char16_t(value));
    }
    return read;
}

QString bhyt(const QString &name)
{
    return u"GD4838320000123|"_s + name + u"|12/05/1990|2|-|83001|01/01/2026|-|01/01/2026|-|-|4|01/01/2027|x|$"_s;
}

QStringList warningCodes(const Identification &identification)
{
    QStringList codes;
    for (const ScanWarning &warning : identification.warnings)
        codes << warning.code + u":"_s + warning.field;
    return codes;
}

} // namespace

/// What scanned texts mean (domain.md 3, 4, 11; command-line.md identify).
class TestIdentify : public QObject
{
    Q_OBJECT

private slots:
    void cardFields();
    void cards_data();
    void cards();
    void warnings_data();
    void warnings();
    void kinds_data();
    void kinds();
    void refused_data();
    void refused();
    void nothingOfTheNumberInAUrlRemains();
    void mrzFields();
    void passports_data();
    void passports();
    void mrzWithoutLimit();
    void mrzCatchesEveryDigit();
    void healthInsuranceFields();
    void emptyFieldsAreNull();
    void applicantOfACard();
    void anyTextIsSafe();
};

void TestIdentify::cardFields()
{
    const Result<Identification> found = identified(c1, today);
    QVERIFY(found);
    const QJsonObject json = toJson(*found);
    QCOMPARE(json[u"kind"_s].toString(), u"citizen-card"_s);
    const QJsonObject expected{{u"number"_s, u"083190004567"_s},
                               {u"idType"_s, u"cccd"_s},
                               {u"oldNumber"_s, u"320000123"_s},
                               {u"name"_s, u"Nguyễn Thị Mẫu Thử"_s},
                               {u"birthDate"_s, u"1990-05-12"_s},
                               {u"sex"_s, u"female"_s},
                               {u"address"_s, u"Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre"_s},
                               {u"issueDate"_s, u"2021-01-01"_s},
                               {u"extra"_s, QJsonArray()}};
    QCOMPARE(json[u"fields"_s].toObject(), expected);
    QVERIFY(json[u"warnings"_s].toArray().isEmpty());
}

void TestIdentify::cards_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("C1") << c1;
    QTest::newRow("C3 eleven fields") << c1 + u"||x|y|"_s;
    QTest::newRow("C4 CR LF behind") << c1 + u"\r\n"_s;
    QTest::newRow("C4 TAB behind") << c1 + u"\t"_s;
    QTest::newRow("byte order mark before") << u"\uFEFF"_s + c1;
    QTest::newRow("AIM prefix") << u"]Q1"_s + c1;
    QTest::newRow("STX before, ETX behind") << u"\u0002"_s + c1 + u"\u0003"_s;
    QTest::newRow("control characters inside") << changed(c1, u"Mẫu"_s, u"Mẫ\u001du"_s);
    QTest::newRow("NFD") << c1.normalized(QString::NormalizationForm_D);
    QTest::newRow("spaces around the fields") << changed(c1, u"|"_s, u" | "_s);
    QTest::newRow("sex in capitals") << changed(c1, u"|Nữ|"_s, u"|NỮ|"_s);
    QTest::newRow("sex without accent") << changed(c1, u"|Nữ|"_s, u"|Nu|"_s);
    QTest::newRow("UTF-8 read as Windows-1252") << asMojibake(c1);
}

void TestIdentify::cards()
{
    QFETCH(QString, text);
    const Result<Identification> found = identified(text, today);
    QVERIFY(found);
    const CitizenCard *card = found->as<CitizenCard>();
    QVERIFY(card);
    QCOMPARE(card->number, u"083190004567"_s);
    QCOMPARE(card->oldNumber, u"320000123"_s);
    QCOMPARE(card->name, u"Nguyễn Thị Mẫu Thử"_s);
    QCOMPARE(card->birthDate->toIso(), u"1990-05-12"_s);
    QCOMPARE(card->sex, Sex::Female);
    QCOMPARE(card->address, u"Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre"_s);
    QCOMPARE(card->issueDate, QDate(2021, 1, 1));
    QCOMPARE(warningCodes(*found), QStringList());
}

void TestIdentify::warnings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("C2 male of 1985, no old number") << c2 << QStringList{};
    QTest::newRow("C6 sex and number disagree")
        << changed(c1, u"|Nữ|"_s, u"|Nam|"_s) << QStringList{u"sex-mismatch:sex"_s};
    QTest::newRow("C7 year and number disagree")
        << changed(c1, u"12051990"_s, u"12051991"_s) << QStringList{u"year-mismatch:birthDate"_s};
    QTest::newRow("C9 year only") << changed(c1, u"12051990"_s, u"1990"_s) << QStringList{u"partial-date:birthDate"_s};
    QTest::newRow("no day") << changed(c1, u"12051990"_s, u"00051990"_s) << QStringList{u"partial-date:birthDate"_s};
    QTest::newRow("no day, no month") << changed(c1, u"12051990"_s, u"00001990"_s)
                                      << QStringList{u"partial-date:birthDate"_s};
    QTest::newRow("C13 empty address") << changed(c1, u"Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre"_s, QString())
                                       << QStringList{};
    QTest::newRow("six fields") << c1.section(u'|', 0, 5) << QStringList{u"missing-issue-date:issueDate"_s};
    QTest::newRow("empty issue date") << changed(c1, u"|01012021"_s, u"|"_s)
                                      << QStringList{u"missing-issue-date:issueDate"_s};
    QTest::newRow("issue date that does not exist")
        << changed(c1, u"01012021"_s, u"31022021"_s) << QStringList{u"bad-date:issueDate"_s};
    QTest::newRow("birth date that does not exist")
        << changed(c1, u"12051990"_s, u"31021990"_s) << QStringList{u"bad-date:birthDate"_s};
    QTest::newRow("letters in a date") << changed(c1, u"12051990"_s, u"1205199O"_s)
                                       << QStringList{u"bad-date:birthDate"_s};
    QTest::newRow("issued tomorrow") << changed(c1, u"01012021"_s, u"24112026"_s)
                                     << QStringList{u"needs-review:issueDate"_s};
    QTest::newRow("nine digits: no structure checks")
        << changed(c1, u"083190004567"_s, u"320000123"_s) << QStringList{};
    QTest::newRow("eight fields") << c1 + u"|x"_s << QStringList{u"extra-fields:extra"_s};
    QTest::newRow("unknown sex") << changed(c1, u"|Nữ|"_s, u"|X|"_s) << QStringList{u"needs-review:sex"_s};
    QTest::newRow("accents lost") << changed(c1, u"Nguyễn Thị Mẫu Thử"_s, u"NGUYEN THI MAU THU"_s)
                                  << QStringList{u"needs-review:name"_s};
    QTest::newRow("question marks in the name")
        << changed(c1, u"Nguyễn Thị Mẫu Thử"_s, u"Nguy?n Th?"_s) << QStringList{u"needs-review:name"_s};
    QTest::newRow("two plain words may be a name") << changed(c1, u"Nguyễn Thị Mẫu Thử"_s, u"Y Wok"_s) << QStringList{};
    QTest::newRow("health insurance, name of odd length") << bhyt(u"4e6"_s) << QStringList{u"name-rejected:name"_s};
    QTest::newRow("health insurance, name no UTF-8") << bhyt(u"4eff"_s) << QStringList{u"name-rejected:name"_s};
    QTest::newRow("MRZ: the name has no accents") << zone << QStringList{u"needs-review:name"_s};
}

void TestIdentify::warnings()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    const Result<Identification> found = identified(text, today);
    QVERIFY(found);
    QVERIFY(!found->isUnknown());
    QCOMPARE(warningCodes(*found), codes);
    for (const ScanWarning &warning : found->warnings)
        QVERIFY(!warning.message.isEmpty() && !warning.message.contains(u"Nguy"));
    if (const CitizenCard *card = found->as<CitizenCard>(); card && codes.contains(u"bad-date:birthDate"_s)) {
        QVERIFY(!card->birthDate);
        QCOMPARE(card->issueDate, QDate(2021, 1, 1)); // The other fields are kept.
    }
}

void TestIdentify::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("C10 eleven digits") << c1.mid(1) << u"unknown"_s;
    QTest::newRow("C10 thirteen digits") << u"0"_s + c1 << u"unknown"_s;
    QTest::newRow("C10 a letter in the number") << changed(c1, u"083190004567"_s, u"08319000456X"_s) << u"unknown"_s;
    QTest::newRow("C12 five fields") << c1.section(u'|', 0, 4) << u"unknown"_s;
    QTest::newRow("C12 no separator") << u"Nguyễn Thị Mẫu Thử"_s << u"unknown"_s;
    QTest::newRow("nine digits") << changed(c1, u"083190004567"_s, u"320000123"_s) << u"citizen-card"_s;
    QTest::newRow("MRZ in one line") << changed(zone, u"\n"_s, QString()) << u"mrz"_s;
    QTest::newRow("MRZ with CR LF") << changed(zone, u"\n"_s, u"\r\n"_s) + u"\r\n"_s << u"mrz"_s;
    QTest::newRow("MRZ in small letters") << zone.toLower() << u"mrz"_s;
    QTest::newRow("MRZ of another country") << changed(zone, u"IDVNM"_s, u"IDD<<"_s) << u"unknown"_s;
    QTest::newRow("health insurance") << bhyt(u"4e677579e1bb856e"_s) << u"health-insurance"_s;
    QTest::newRow("health insurance without its end") << bhyt(u"4e67"_s).chopped(1) << u"unknown"_s;
    QTest::newRow("dossier code, old style") << u"000.00.00.H07-200915-0001"_s << u"dossier-code"_s;
    QTest::newRow("dossier code, en dashes") << u"H61.33–260105–0001"_s << u"dossier-code"_s;
    QTest::newRow("dossier code, small letters") << u"h61.33-260105-0001"_s << u"dossier-code"_s;
    QTest::newRow("dossier code, six digits") << u"H15.50.05.13-261008-090123"_s << u"dossier-code"_s;
    QTest::newRow("dossier code of tomorrow") << u"H61.33-261124-0001"_s << u"dossier-code"_s;
    QTest::newRow("dossier code of next week") << u"H61.33-261130-0001"_s << u"unknown"_s;
    QTest::newRow("no code: 30 February") << u"H61.33-260230-0001"_s << u"unknown"_s;
    QTest::newRow("no code: three digits") << u"H61.33-260105-001"_s << u"unknown"_s;
    QTest::newRow("look-up URL")
        << u"https://example.invalid/portaldvc/tra-cuu?SGT=083190004567&MHS=H61.33-260105-0001"_s << u"dossier-code"_s;
    QTest::newRow("look-up URL, other name")
        << u"HTTPS://example.invalid/x?mahoso=h61.33-260105-0001"_s << u"dossier-code"_s;
    QTest::newRow("URL with an opaque id") << u"https://example.invalid/apiqr/qr?id=0d7e"_s << u"unknown"_s;
    QTest::newRow("our tracking URL") << u"https://tracuu.example.gov.vn/t/abcdefghijkmnpqrstuvwxyz23"_s
                                      << u"tracking-url"_s;
    QTest::newRow("our tracking URL through Telex")
        << u"https://tracuu.ẽample.gov.vn/t/abcdefghijkmnpqrstuvwxyz23"_s << u"tracking-url"_s;
    QTest::newRow("tracking URL with a short token") << u"https://tracuu.example.gov.vn/t/abc"_s << u"unknown"_s;
    QTest::newRow("procedure code") << u"1.001193"_s << u"procedure-code"_s;
    QTest::newRow("procedure code with suffix") << u"2.000815.000.00.00.H07"_s << u"procedure-code"_s;
    QTest::newRow("no procedure code") << u"1.1193"_s << u"unknown"_s;
    QTest::newRow("tax code 0100109106") << u"0100109106"_s << u"tax-code"_s;
    QTest::newRow("tax code 0100684378") << u"0100684378"_s << u"tax-code"_s;
    QTest::newRow("tax code 0300588569") << u"0300588569"_s << u"tax-code"_s;
    QTest::newRow("tax code of a branch") << u"0100109106-001"_s << u"tax-code"_s;
    QTest::newRow("ten digits with a wrong check") << u"0100109107"_s << u"unknown"_s;
    QTest::newRow("twelve bare digits") << u"083190004567"_s << u"citizen-number"_s;
    QTest::newRow("slip") << SlipCode::make(33, 2, QDate(2026, 11, 23), 18).digits() << u"slip"_s;
    QTest::newRow("cover sheet") << CoverCode::forPaper(SlipCode::make(33, 2, QDate(2026, 11, 23), 18), 4).grouped()
                                 << u"cover"_s;
    QTest::newRow("general cover sheet") << CoverCode::nextPaper().digits() << u"cover"_s;
    QTest::newRow("provisional number") << SlipCode::make(33, 2, QDate(2026, 11, 23), 18).provisional() << u"slip"_s;
    QTest::newRow("empty") << QString() << u"unknown"_s;
    QTest::newRow("very long") << QString(5000, u'1') << u"unknown"_s;
}

void TestIdentify::kinds()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    const Result<Identification> found = identified(text, today);
    QVERIFY(found);
    QCOMPARE(kindOf(*found), kind);
}

void TestIdentify::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("MRZ, wrong check digit") << changed(zone, u"9005123F"_s, u"9005124F"_s) << u"mrz-check"_s;
    QTest::newRow("MRZ, letter for a digit") << changed(zone, u"VNM1900"_s, u"VNM19O0"_s) << u"mrz-check"_s;
    QTest::newRow("letter with a mark in the number")
        << changed(c1, u"083190004567"_s, u"08319000456ê"_s) << u"input-method"_s;
    QTest::newRow("đ in a date") << changed(c1, u"12051990"_s, u"12đ51990"_s) << u"input-method"_s;
    QTest::newRow("letter with a mark in the old number")
        << changed(c1, u"320000123"_s, u"32ô000123"_s) << u"input-method"_s;
    QTest::newRow("Vietnamese keyboard layout") << changed(c1, u"083190004567"_s, u"đ̣̀ăđđđổ̃́"_s) << u"input-method"_s;
    QTest::newRow("cover sheet with a wrong check") << u"003302261123001800400"_s << u"cover-code"_s;
    QTest::newRow("slip with a wrong check") << u"003302261123001800"_s << u"slip-code"_s;
}

void TestIdentify::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Result<Identification> found = identified(text, today);
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QCOMPARE(found.error().kind, ErrorKind::BadInput);
    QVERIFY(!found.error().message.isEmpty());
    QVERIFY(!found.error().detail.contains(u"0831"));
}

void TestIdentify::nothingOfTheNumberInAUrlRemains()
{
    const Result<Identification> found =
        identified(u"https://example.invalid/tra-cuu?SGT=083190004567&MHS=H61.33-260105-0001", today);
    const QJsonObject expected{{u"code"_s, u"H61.33-260105-0001"_s},
                               {u"agency"_s, u"H61.33"_s},
                               {u"date"_s, u"2026-01-05"_s},
                               {u"serial"_s, u"0001"_s}};
    QCOMPARE(toJson(*found)[u"fields"_s].toObject(), expected);
}

void TestIdentify::mrzFields()
{
    const QJsonObject fields = toJson(*identified(zone, today))[u"fields"_s].toObject();
    const QJsonObject expected{{u"number"_s, u"083190004567"_s},
                               {u"birthDate"_s, u"1990-05-12"_s},
                               {u"sex"_s, u"female"_s},
                               {u"expiry"_s, u"2030-05-12"_s},
                               {u"name"_s, u"NGUYEN THI MAU THU"_s}};
    QCOMPARE(fields, expected);
}

static bool warnsOfName(const Identification &found)
{
    return std::any_of(found.warnings.begin(), found.warnings.end(),
                       [](const ScanWarning &warning) { return warning.field == u"name"; });
}

void TestIdentify::passports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number"); // Empty: refused.
    // The specimen of ICAO 9303, of the invented country Utopia.
    const QString specimen = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                             "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
    QTest::newRow("specimen") << specimen << u"L898902C3"_s;
    QTest::newRow("in one line") << changed(specimen, u"\n"_s, QString()) << u"L898902C3"_s;
    QTest::newRow("another number") << changed(specimen, u"L898902"_s, u"L898903"_s) << QString();
    QTest::newRow("another birth date") << changed(specimen, u"7408122"_s, u"7408132"_s) << QString();
    QTest::newRow("another expiry") << changed(specimen, u"1204159"_s, u"1304159"_s) << QString();
    QTest::newRow("another personal number") << changed(specimen, u"ZE184226"_s, u"ZE184227"_s) << QString();
    QTest::newRow("another last digit") << changed(specimen, u"<<10"_s, u"<<11"_s) << QString();
}

void TestIdentify::passports()
{
    QFETCH(QString, text);
    QFETCH(QString, number);
    const auto found = identified(text, today);
    QCOMPARE(bool(found), !number.isEmpty());
    if (!found)
        return;
    const auto applicant = applicantFrom(*found);
    QVERIFY(applicant);
    QCOMPARE(applicant->paper.kind, IdentityKind::Passport);
    QCOMPARE(applicant->paper.number, number);
    QCOMPARE(applicant->name, u"ERIKSSON ANNA MARIA"_s);
    QCOMPARE(found->as<MrzCard>()->country, u"UTO"_s);
    QVERIFY(!warnsOfName(*found)); // A foreigner's name has no accents to be completed.
    const auto ours = identified(changed(text, u"P<UTO"_s, u"P<VNM"_s), today);
    QVERIFY(ours && warnsOfName(*ours));
    QCOMPARE(found->as<MrzCard>()->expiry, QDate(2012, 4, 15)); // Long ago: a warning, not a block.
}

void TestIdentify::mrzWithoutLimit()
{
    // Expiry 991231 has check 0; the composite digit follows from the rest.
    QString unlimited = changed(zone, u"3005121VNM"_s, u"9912310VNM"_s);
    int accepted = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        unlimited[60] = digit; // 30 characters, a line break, and the last of the second line.
        for (char16_t check = u'0'; check <= u'9'; ++check) {
            unlimited[31 + 14] = check;
            if (const Result<Identification> found = identified(unlimited, today)) {
                ++accepted;
                QVERIFY(!found->as<MrzCard>()->expiry.isValid());
            }
        }
    }
    QCOMPARE(accepted, 1);
}

void TestIdentify::mrzCatchesEveryDigit()
{
    for (qsizetype i = 0; i < 61; ++i) {
        if (zone[i] < u'0' || zone[i] > u'9')
            continue;
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = zone;
            wrong[i] = digit;
            if (wrong != zone)
                QVERIFY2(!identified(wrong, today), qPrintable(QString::number(i)));
        }
    }
}

void TestIdentify::healthInsuranceFields()
{
    const Result<Identification> found =
        identified(bhyt(u"4e677579e1bb856e205468e1bb8b204de1baab75205468e1bbad"_s), today);
    const QJsonObject expected{{u"code"_s, u"GD4838320000123"_s},
                               {u"name"_s, u"Nguyễn Thị Mẫu Thử"_s},
                               {u"birthDate"_s, u"1990-05-12"_s},
                               {u"sex"_s, u"female"_s}};
    QCOMPARE(toJson(*found)[u"fields"_s].toObject(), expected);
    QVERIFY(found->warnings.isEmpty());
}

void TestIdentify::emptyFieldsAreNull()
{
    const QJsonObject fields = toJson(*identified(c2, today))[u"fields"_s].toObject();
    QVERIFY(fields[u"oldNumber"_s].isNull());
    QCOMPARE(fields[u"address"_s].toString(), u"12, Đường A, Phường B, Trà Vinh"_s);
    const QJsonObject six = toJson(*identified(c1.section(u'|', 0, 5), today))[u"fields"_s].toObject();
    QVERIFY(six[u"issueDate"_s].isNull());
    const QJsonObject eleven = toJson(*identified(QString(c1 + u"||x|y|"_s), today))[u"fields"_s].toObject();
    QCOMPARE(eleven[u"extra"_s].toArray(), QJsonArray({QString(), u"x"_s, u"y"_s, QString()}));
}

void TestIdentify::applicantOfACard()
{
    const std::optional<Applicant> applicant = applicantFrom(*identified(c1, today));
    QVERIFY(applicant);
    QCOMPARE(applicant->name, u"Nguyễn Thị Mẫu Thử"_s);
    QCOMPARE(applicant->paper.kind, IdentityKind::CitizenCard);
    QCOMPARE(applicant->paper.number, u"083190004567"_s);
    QCOMPARE(applicant->paper.issueDate, QDate(2021, 1, 1));
    QVERIFY(!applicantFrom(*identified(u"1.001193", today)));
}

void TestIdentify::anyTextIsSafe()
{
    // No text, however cut or repeated, may do more than be unknown or refused.
    const QStringList seeds = {c1, c2, zone, bhyt(u"4e67"_s), u"https://example.invalid/t/?MHS=H61.33-260105-0001"_s};
    for (const QString &seed : seeds) {
        for (qsizetype cut = 0; cut < seed.size(); ++cut) {
            (void)identified(seed.left(cut), today);
            (void)identified(seed.mid(cut), QDate());
            QString hole = seed;
            hole[cut] = QChar(0xD800 + static_cast<int>(cut));
            (void)identified(hole, today);
        }
    }
}

QTEST_GUILESS_MAIN(TestIdentify)
#include "tst_identify.moc"
