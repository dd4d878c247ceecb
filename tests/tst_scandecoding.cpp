// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrating.h"
#include "inventedcards.h"
#include "scancodecs.h"
#include "slipcode.h"
#include "typingengine.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);
const QString card = u"083190004567|320000123|Nguyễn Văn Ước|12051990|Nam|Ấp Thử, Xã Mẫu, Bến Tre|01012021"_s;

RawScan received(const QString &text)
{
    RawScan scan;
    scan.transport = ScanTransport::Keyboard;
    for (const QChar c : text)
        scan.keys.append({0, false, 0, QString(c)});
    return scan;
}

QString nameOf(const DecodedScan &scan)
{
    const CitizenCard *found = scan.meaning ? scan.meaning->as<CitizenCard>() : nullptr;
    return found ? found->name : QString();
}

} // namespace

/// From bytes and keys to a meaning (ux.md 2.2, 2.5): nothing wrong is ever accepted in silence.
class TestScanDecoding : public QObject
{
    Q_OBJECT

private slots:
    void cardsThroughCodecs_data();
    void cardsThroughCodecs();
    void slipCodesCannotBeCorrupted();
    void inputMethodAsMeasured_data();
    void inputMethodAsMeasured();
    void typedByTheDevice_data();
    void typedByTheDevice();
    void calibratedDeviceIsTrusted();
    void lostAccents_data();
    void lostAccents();
    void codesThroughInputMethod_data();
    void codesThroughInputMethod();
    void layouts_data();
    void layouts();
    void numbersOfACardAreNeverGuessed();
    void altDigits_data();
    void altDigits();
    void damaged_data();
    void damaged();
    void profileThroughJson();
    void calibrationTellsTheWay_data();
    void calibrationTellsTheWay();
    void otherCodesAreNoCalibration();
    void insuranceThroughAnInputMethod_data();
    void insuranceThroughAnInputMethod();
};

void TestScanDecoding::cardsThroughCodecs_data()
{
    QTest::addColumn<int>("codec");
    const QList<ScanCodec> codecs = scanCodecs();
    for (qsizetype i = 0; i < codecs.size(); ++i)
        QTest::newRow(qPrintable(codecs[i].name)) << static_cast<int>(i);
}

void TestScanDecoding::cardsThroughCodecs()
{
    QFETCH(int, codec);
    const ScanCodec way = scanCodecs()[codec];
    for (const InventedCard &invented : inventedCards(300)) {
        const DecodedScan scan = decodedScan(way.deliver(invented.text), today, way.profile);
        if (scan.verdict() == ScanVerdict::Accepted)
            QCOMPARE(nameOf(scan), invented.name);
        if (way.isExact)
            QCOMPARE(nameOf(scan), invented.name);
        if (const CitizenCard *found = scan.meaning ? scan.meaning->as<CitizenCard>() : nullptr)
            QCOMPARE(found->number, invented.text.left(12));
    }
}

void TestScanDecoding::slipCodesCannotBeCorrupted()
{
    for (int i = 0; i < 500; ++i) {
        const SlipCode slip = SlipCode::make(i * 17 % 10000, i % 100, today.addDays(-i), i * 31 % 10000);
        for (const QString &text : {slip.digits(), slip.grouped(), slip.provisional()}) {
            QCOMPARE(throughInputMethod(text, TypingMethod::Telex), text);
            QCOMPARE(throughInputMethod(text, TypingMethod::Vni), text);
        }
    }
}

void TestScanDecoding::inputMethodAsMeasured_data()
{
    QTest::addColumn<TypingMethod>("method");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, TypingMethod method, const QString &keys, const QString &text) {
        QTest::newRow(name) << method << keys << text;
    };
    row("host of a URL", TypingMethod::Telex, u"example"_s, u"ẽample"_s);
    row("host of a URL, VNI", TypingMethod::Vni, u"example"_s, u"example"_s);
    row("letters and digits", TypingMethod::Telex, u"a1b2c3d4"_s, u"a1b2c3d4"_s);
    row("letters and digits, VNI", TypingMethod::Vni, u"Quan 1, To1, A6"_s, u"Quan 1, Tó, Â"_s);
    row("bracket", TypingMethod::Telex, u"[MC]251122"_s, u"ơMC]251122"_s);
    row("backwards", TypingMethod::Telex, u"Krong Ana"_s, u"Krong Ân"_s);
    row("w alone", TypingMethod::Telex, u"Y Wok"_s, u"Y Ưok"_s);
    row("double o", TypingMethod::Telex, u"Xoong"_s, u"Xông"_s);
    row("dossier code", TypingMethod::Telex, u"000.00.15.H05-251122-0007"_s, u"000.00.15.H05-251122-0007"_s);
    row("dossier code, VNI", TypingMethod::Vni, u"H05.15-251122-0007"_s, u"H05.15-251122-0007"_s);
    row("stripped name", TypingMethod::Telex, u"NGUYEN VAN A|To 5, Ap Tan Thuan"_s,
        u"NGUYEN VAN A|To 5, Ap Tan Thuan"_s);
    row("a name typed", TypingMethod::Telex, u"Nguyeenx Vawn Uwowcs"_s, u"Nguyễn Văn Ước"_s);
    row("a name typed, VNI", TypingMethod::Vni, u"Nguye6n4 Va8n U7o7c1"_s, u"Nguyễn Văn Ước"_s);
}

void TestScanDecoding::inputMethodAsMeasured()
{
    QFETCH(TypingMethod, method);
    QFETCH(QString, keys);
    QFETCH(QString, text);
    QCOMPARE(throughInputMethod(keys, method), text);
}

void TestScanDecoding::typedByTheDevice_data()
{
    QTest::addColumn<TypingMethod>("method");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::addColumn<bool>("isAmbiguous");
    const auto row = [](const char *name, TypingMethod method, const QString &typed, const QString &meant,
                        bool ambiguous) { QTest::newRow(name) << method << typed << meant << ambiguous; };
    row("tone last", TypingMethod::Telex, u"Nguyeenx Vawn Uwowcs"_s, u"Nguyễn Văn Ước"_s, false);
    row("tone in place", TypingMethod::Telex, u"NGUYEEXN VAWN UWOWSC"_s, u"NGUYỄN VĂN ƯỚC"_s, false);
    row("VNI", TypingMethod::Vni, u"Nguye6n4 Thi5 D9a2o"_s, u"Nguyễn Thị Đào"_s, false);
    row("two styles", TypingMethod::Telex, u"Traanf Hoaf"_s, u"Trần Hòa"_s, true);
    row("one style, in place", TypingMethod::Telex, u"Traafn Hofa"_s, u"Trần Hòa"_s, false);
    row("a syllable as it stands", TypingMethod::Telex, u"Mai Xoong"_s, u"Mai Xông"_s, true);
    row("no Vietnamese syllable", TypingMethod::Telex, u"Ksor Lees"_s, u"Ksor Lế"_s, true);
    row("nothing typed", TypingMethod::Telex, u"Y Wok"_s, u"Y Wok"_s, false);
    row("thuở", TypingMethod::Telex, u"Thuowr"_s, u"Thuở"_s, false);
    row("Quý", TypingMethod::Telex, u"Quys"_s, u"Quý"_s, false);
    row("Giàu", TypingMethod::Telex, u"Giafu"_s, u"Giàu"_s, false);
    row("Khuê", TypingMethod::Telex, u"Khuee"_s, u"Khuê"_s, false);
}

void TestScanDecoding::typedByTheDevice()
{
    QFETCH(TypingMethod, method);
    QFETCH(QString, typed);
    const MeantText meant = meantByTyping(typed, method);
    QTEST(meant.text, "meant");
    QTEST(meant.isAmbiguous, "isAmbiguous");
}

void TestScanDecoding::calibratedDeviceIsTrusted()
{
    const RawScan scan = received(asTyped(card, TypingMethod::Telex, true));
    const DecodedScan guessed = decodedScan(scan, today);
    QCOMPARE(nameOf(guessed), u"Nguyễn Văn Ước"_s);
    QCOMPARE(guessed.verdict(), ScanVerdict::NeedsReview);
    ScannerProfile profile;
    profile.typing = TypingMethod::Telex;
    const DecodedScan known = decodedScan(scan, today, profile);
    QCOMPARE(nameOf(known), u"Nguyễn Văn Ước"_s);
    QCOMPARE(known.verdict(), ScanVerdict::Accepted);
    QCOMPARE(known.meaning->as<CitizenCard>()->address, u"Ấp Thử, Xã Mẫu, Bến Tre"_s);
}

void TestScanDecoding::lostAccents_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("three plain words") << u"NGUYEN THI LAN"_s;
    QTest::newRow("two plain words, a family's name without accent") << u"NGUYEN LAN"_s;
    QTest::newRow("question mark") << u"Nguy?n Lan"_s;
    QTest::newRow("replacement character") << u"Nguy\ufffdn Lan"_s;
    QTest::newRow("a foreign letter") << u"NguyÃªn Lan"_s + u"\u00bb"_s;
    QTest::newRow("one accent of three") << u"Trần Thi Lan"_s;
}

void TestScanDecoding::lostAccents()
{
    QFETCH(QString, name);
    const DecodedScan scan = decodedScan(received(QString(card).replace(u"Nguyễn Văn Ước"_s, name)), today);
    QCOMPARE(scan.verdict(), ScanVerdict::NeedsReview);
    QCOMPARE(scan.meaning->as<CitizenCard>()->number, u"083190004567"_s);
}

void TestScanDecoding::codesThroughInputMethod_data()
{
    QTest::addColumn<QString>("mangled");
    QTest::addColumn<QString>("meant");
    QTest::newRow("tracking URL, token altered")
        << throughInputMethod(u"https://tracuu.example.gov.vn/t/bddefghijkmnpqrstuvwxyz234"_s, TypingMethod::Telex)
        << u"tracking-url"_s;
    QTest::newRow("MRZ whose name was altered")
        << throughInputMethod(
               u"IDVNM1900045678083190004567<<59005123F3005121VNM<<<<<<<<<<<6KSOR<<HOOR<<<<<<<<<<<<<<<<<<<<"_s,
               TypingMethod::Telex)
        << u"mrz"_s;
    QTest::newRow("dossier code through VNI")
        << throughInputMethod(u"E1.33-261105-0001"_s, TypingMethod::Vni) << u"unknown"_s; // No check digit: E1 or ES.
}

void TestScanDecoding::codesThroughInputMethod()
{
    QFETCH(QString, mangled);
    QFETCH(QString, meant);
    const DecodedScan scan = decodedScan(received(mangled), today);
    QVERIFY(scan.meaning);
    if (meant == u"tracking-url") {
        const auto *token = scan.meaning->as<TrackingToken>();
        QVERIFY(token || scan.meaning->isUnknown());
        if (token)
            QCOMPARE(token->token, u"bddefghijkmnpqrstuvwxyz234"_s);
    }
    if (meant == u"mrz")
        QVERIFY2(scan.meaning->as<MrzCard>(), qPrintable(mangled));
    if (meant == u"mrz")
        QCOMPARE(scan.meaning->as<MrzCard>()->number, u"083190004567"_s);
}

void TestScanDecoding::layouts_data()
{
    QTest::addColumn<KeyLayout>("layout");
    QTest::newRow("Vietnamese") << KeyLayout::Vietnamese;
    QTest::newRow("French") << KeyLayout::French;
}

void TestScanDecoding::layouts()
{
    QFETCH(KeyLayout, layout);
    const auto typed = [layout](const QString &plain, bool hasPlaces) {
        RawScan scan;
        scan.transport = ScanTransport::Keyboard;
        scan.keys = americanKeys(plain);
        for (KeyStroke &key : scan.keys) {
            key.text = characterOfKey(key.code, key.isShifted, layout).value_or(QChar());
            if (!hasPlaces)
                key.code = 0;
        }
        return scan;
    };
    const SlipCode slip = SlipCode::make(33, 2, today, 18);
    for (const bool hasPlaces : {true, false}) {
        const DecodedScan own = decodedScan(typed(slip.digits(), hasPlaces), today);
        QVERIFY(own.meaning && own.meaning->as<SlipCode>());
        QCOMPARE(own.meaning->as<SlipCode>()->digits(), slip.digits());
        const DecodedScan code = decodedScan(typed(u"H61.33-261105-0012"_s, hasPlaces), today);
        QVERIFY(code.meaning && code.meaning->as<DossierCode>());
        QCOMPARE(code.meaning->as<DossierCode>()->text(), u"H61.33-261105-0012"_s);
        const DecodedScan person = decodedScan(typed(withoutAccents(card), hasPlaces), today);
        QVERIFY(person.meaning && person.meaning->as<CitizenCard>());
        QCOMPARE(person.meaning->as<CitizenCard>()->number, u"083190004567"_s);
        QCOMPARE(person.meaning->as<CitizenCard>()->birthDate->toIso(), u"1990-05-12"_s);
        QCOMPARE(person.verdict(), ScanVerdict::NeedsReview);
    }
}

void TestScanDecoding::numbersOfACardAreNeverGuessed()
{
    const DecodedScan scan = decodedScan(received(QString(card).replace(u"12051990"_s, u"12đ51990"_s)), today);
    QCOMPARE(scan.verdict(), ScanVerdict::Rejected);
    QCOMPARE(scan.meaning.error().code, u"input-method"_s);
}

void TestScanDecoding::altDigits_data()
{
    QTest::addColumn<QStringList>("holds");
    QTest::addColumn<QString>("text");
    QTest::newRow("bytes of UTF-8") << QStringList{u"0225"_s, u"0187"_s, u"0133"_s} << u"ễ"_s;
    QTest::newRow("byte of 1258") << QStringList{u"0240"_s} << u"đ"_s;
    QTest::newRow("code point") << QStringList{u"7877"_s} << u"ễ"_s.normalized(QString::NormalizationForm_C);
}

void TestScanDecoding::altDigits()
{
    QFETCH(QStringList, holds);
    RawScan scan;
    scan.transport = ScanTransport::Device;
    static constexpr int pad[] = {82, 79, 80, 81, 75, 76, 77, 71, 72, 73};
    int hold = 0;
    for (const QString &digits : holds) {
        ++hold;
        for (const QChar digit : digits)
            scan.keys.append({pad[digit.unicode() - u'0'], false, hold, QString()});
    }
    QTEST(decodedScan(scan, today).text, "text");
}

void TestScanDecoding::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("half a card") << card.toUtf8().left(30) << true;
    QTest::newRow("the other half") << card.toUtf8().mid(30) << true;
    QTest::newRow("two cards glued together") << card.toUtf8() + card.toUtf8() << false;
    QTest::newRow("10 kB") << QByteArray(10'000, '7') << true;
    QTest::newRow("zeros") << QByteArray(50, '\0') << true;
    QTest::newRow("noise of a wrong speed") << QByteArray("\xff\xfe\x80\xf8\xe0\x98\xff\xf8") << false;
    QTest::newRow("a word") << QByteArray("ABC123") << false;
}

void TestScanDecoding::damaged()
{
    QFETCH(QByteArray, bytes);
    RawScan scan;
    scan.transport = ScanTransport::Serial;
    scan.bytes = bytes;
    const DecodedScan decoded = decodedScan(scan, today);
    QTEST(decoded.isDamaged(), "isDamaged");
    QVERIFY(decoded.verdict() != ScanVerdict::Accepted);
}

void TestScanDecoding::profileThroughJson()
{
    ScannerProfile profile;
    profile.device = u"0c2e:0b61"_s;
    profile.transport = ScanTransport::HidPos;
    profile.gapMean = 4;
    profile.typing = TypingMethod::Vni;
    profile.accents = AccentFate::Damaged;
    profile.layout = KeyLayout::French;
    const ScannerProfile read = scannerProfileFromJson(toJson(profile));
    QCOMPARE(toJson(read), toJson(profile));
    QVERIFY(read.isCalibrated);
    QVERIFY(!scannerProfileFromJson({}).isCalibrated);
}

void TestScanDecoding::calibrationTellsTheWay_data()
{
    QTest::addColumn<QString>("codec");
    QTest::addColumn<AccentFate>("accents");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<ScannerGrade>("grade");
    QTest::newRow("serial") << u"serial, UTF-8"_s << AccentFate::Kept << u"UTF-8"_s << ScannerGrade::Good;
    QTest::newRow("serial 1258") << u"serial, 1258"_s << AccentFate::Kept << u"Windows-1258"_s << ScannerGrade::Good;
    QTest::newRow("HID") << u"HID-POS, UTF-8"_s << AccentFate::Kept << u"UTF-8"_s << ScannerGrade::Good;
    QTest::newRow("question marks") << u"serial, 1252 with ?"_s << AccentFate::Damaged << QString()
                                    << ScannerGrade::Unusable;
    QTest::newRow("Alt") << u"keyboard, Alt of code points"_s << AccentFate::Kept << u"Alt"_s << ScannerGrade::Usable;
    QTest::newRow("stripped") << u"keyboard, accents stripped"_s << AccentFate::Stripped << QString()
                              << ScannerGrade::Usable;
    QTest::newRow("mojibake") << u"keyboard, UTF-8 as 1252"_s << AccentFate::Kept << u"UTF-8 → Windows-1252/1258"_s
                              << ScannerGrade::Usable;
    QTest::newRow("half of mojibake") << u"keyboard, UTF-8 as 1252, C1 lost"_s << AccentFate::Damaged << QString()
                                      << ScannerGrade::Unusable;
    QTest::newRow("Telex") << u"device types Telex, tone in place"_s << AccentFate::Kept << u"Telex"_s
                           << ScannerGrade::Usable;
    QTest::newRow("VNI") << u"device types VNI, tone last"_s << AccentFate::Kept << u"VNI"_s << ScannerGrade::Usable;
    QTest::newRow("Vietnamese layout") << u"Vietnamese layout, accents stripped"_s << AccentFate::Stripped << QString()
                                       << ScannerGrade::Usable;
    QTest::newRow("French layout") << u"French layout, accents stripped"_s << AccentFate::Stripped << QString()
                                   << ScannerGrade::Usable;
    QTest::newRow("input method") << u"accents stripped, Telex on"_s << AccentFate::Stripped << QString()
                                  << ScannerGrade::Usable;
    QTest::newRow("input method VNI") << u"accents stripped, VNI on"_s << AccentFate::Stripped << QString()
                                      << ScannerGrade::Usable;
}

void TestScanDecoding::calibrationTellsTheWay()
{
    QFETCH(QString, codec);
    QFETCH(AccentFate, accents);
    QFETCH(QString, encoding);
    const QList<ScanCodec> codecs = scanCodecs();
    const auto way =
        std::find_if(codecs.begin(), codecs.end(), [&](const ScanCodec &one) { return one.name == codec; });
    QVERIFY(way != codecs.end());
    const std::optional<ScannerProfile> profile = measuredProfile(way->deliver(calibrationText()));
    QVERIFY(profile);
    QCOMPARE(profile->accents, accents);
    if (!encoding.isEmpty())
        QCOMPARE(profile->encoding, encoding);
    QTEST(gradeOf(*profile), "grade");
    QCOMPARE(adviceFor(*profile).isEmpty(), gradeOf(*profile) == ScannerGrade::Good);
    QCOMPARE(profile->inputMethod.has_value(), codec.endsWith(u" on"));
    QCOMPARE(profile->layout != KeyLayout::American, codec.contains(u"layout"));
}

void TestScanDecoding::otherCodesAreNoCalibration()
{
    QCOMPARE(calibrationText().section(u'|', 4).split(u' ').size(), 134);
    for (const QString &text : {card, u"003302261123001865"_s, QString()})
        QVERIFY(!measuredProfile(received(text)));
}

void TestScanDecoding::insuranceThroughAnInputMethod_data()
{
    QTest::addColumn<TypingMethod>("method");
    QTest::newRow("Telex") << TypingMethod::Telex;
    QTest::newRow("VNI") << TypingMethod::Vni;
}

void TestScanDecoding::insuranceThroughAnInputMethod()
{
    QFETCH(TypingMethod, method);
    int altered = 0;
    int undone = 0;
    int number = 0;
    for (const InventedCard &card : inventedCards(5000)) {
        const QString code = u"GD48383%1"_s.arg(number++, 8, 10, QChar(u'0'));
        const QString text = code + u'|' + QString::fromLatin1(card.name.toUtf8().toHex()) +
                             u"|12/05/1990|2|-|83001|01/01/2026|-|01/01/2026|-|-|4|01/01/2027|x|$"_s;
        const QString typed = throughInputMethod(text, method);
        const DecodedScan decoded = decodedScan(received(typed), today);
        const auto *found = decoded.meaning ? decoded.meaning->as<HealthInsuranceCard>() : nullptr;
        if (found) { // Right, without a name or to be checked, never wrong in silence.
            QCOMPARE(found->code, code);
            QVERIFY2(found->name.isEmpty() || decoded.verdict() == ScanVerdict::NeedsReview || found->name == card.name,
                     qPrintable(found->name));
        }
        if (typed == text)
            continue;
        ++altered;
        undone += decoded.verdict() == ScanVerdict::Accepted && !found->name.isEmpty() ? 1 : 0;
    }
    qInfo("%d of %d altered cards undone, the others refused", undone, altered);
}

QTEST_GUILESS_MAIN(TestScanDecoding)
#include "tst_scandecoding.moc"
