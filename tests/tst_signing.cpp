// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copymark.h"
#include "pdfsigning.h"
#include "pdfwriting.h"
#include "softwarekey.h"
#include "trialauthority.h"
#include "trialpapers.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 41), Qt::OffsetFromUTC, 7 * 3600);
const QByteArray password = "mật khẩu";
constexpr qint64 mostAdded = 40 * 1024;

QStringList wordsOf(const CheckedSignature &signature)
{
    QStringList words;
    for (const SignatureFault fault : signature.faults)
        words.append(wordOf(fault));
    return words;
}

} // namespace

/// Papers signed by a key of a file, checked by us and by other programs.
class TestSigning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aPaperIsSigned_data();
    void aPaperIsSigned();
    void theMarkIsTextAtTheTopRight_data();
    void theMarkIsTextAtTheTopRight();
    void anotherSignatureKeepsTheFirst();
    void certificatesThatMustNotSign_data();
    void certificatesThatMustNotSign();
    void unknownAuthority();
    void timeStamp();
    void wrongPassword();
    void papersThatCannotBeSigned_data();
    void papersThatCannotBeSigned();
    void unsignedPaperHasNone();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<SoftwareKey> keyFor(const QByteArray &name, const TrialAuthority::Issued &issued);
    SigningOrder order(const QString &file) const;
    QList<CheckedSignature> checked(const QByteArray &pdf) const
    {
        return checkedSignatures(pdf, {m_authority.certificate()}, now).value_or({});
    }

    QTemporaryDir m_folder;
    TrialAuthority m_authority;
    std::unique_ptr<SoftwareKey> m_key;
    std::unique_ptr<SoftwareKey> m_other;
};

std::unique_ptr<SoftwareKey> TestSigning::keyFor(const QByteArray &name, const TrialAuthority::Issued &issued)
{
    const QString file = path(QString::fromUtf8(name) + u".p12"_s);
    auto key = putFile(file, issued.p12) ? SoftwareKey::open(file, QString::fromUtf8(password)) : Error{};
    return key ? std::move(*key) : nullptr;
}

SigningOrder TestSigning::order(const QString &file) const
{
    return {.file = file, .at = now, .trusted = {m_authority.certificate()}};
}

void TestSigning::initTestCase()
{
    const QDateTime until = now.addYears(1);
    m_key = keyFor("ha", m_authority.issue("Nguyễn Thị Hà", now.addYears(-1), until, password));
    m_other = keyFor(
        "lan", m_authority.issue("Trần Thị Lan", now.addYears(-1), until, password, TrialAuthority::Key::Elliptic));
    QVERIFY(m_key && m_other);
    PrintedForm paper;
    paper.title = u"Giấy"_s;
    paper.millimetres = {210, 297};
    paper.pages = 2;
    paper.paint = [](QPainter &painter, const QRectF &sheet, int page) {
        painter.drawText(sheet.center(), u"Trang %1"_s.arg(page + 1));
    };
    const auto pdf = formPdf(paper);
    QVERIFY(pdf);
    QVERIFY(putFile(path(u"table.pdf"_s), *pdf));
    const QString table = path(u"table.pdf"_s);
    QCOMPARE(ran(u"qpdf"_s, {u"--object-streams=generate"_s, table, path(u"streams.pdf"_s)}).status, 0);
    QCOMPARE(ran(u"qpdf"_s, {u"--linearize"_s, table, path(u"linear.pdf"_s)}).status, 0);
    QCOMPARE(ran(u"qpdf"_s, {u"--rotate=90"_s, table, path(u"turned.pdf"_s)}).status, 0);
    QVERIFY(putFile(path(u"small.pdf"_s), smallPdf()));
}

void TestSigning::aPaperIsSigned_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<bool>("isElliptic");
    for (const char *paper : {"table", "streams", "linear", "turned", "small"}) {
        QTest::addRow("%s, RSA", paper) << QString::fromLatin1(paper) << false;
        QTest::addRow("%s, elliptic", paper) << QString::fromLatin1(paper) << true;
    }
}

void TestSigning::aPaperIsSigned()
{
    QFETCH(QString, paper);
    QFETCH(bool, isElliptic);
    const QString in = path(paper + u".pdf"_s);
    const QByteArray original = contentsOf(in);
    SigningOrder signing = order(in);
    signing.out = path(u"signed.pdf"_s);
    signing.reason = u"SAO Y"_s;
    signing.mark = *formPdf(copyMarkForm({u"SAO Y"_s, u"UBND xã An Khánh"_s, now}));
    const auto signedPaper = signPaper(signing, isElliptic ? *m_other : *m_key);
    QVERIFY2(signedPaper, qPrintable(signedPaper ? QString() : signedPaper.error().detail));
    const QByteArray pdf = contentsOf(signing.out);
    QVERIFY(pdf.startsWith(original)); // No earlier byte is touched.
    QCOMPARE(contentsOf(in), original);
    QCOMPARE(signedPaper->bytesAdded, pdf.size() - original.size());
    QVERIFY2(signedPaper->bytesAdded <= mostAdded, qPrintable(QString::number(signedPaper->bytesAdded)));

    const auto found = checked(pdf);
    QCOMPARE(found.size(), 1);
    QCOMPARE(wordsOf(found.first()), QStringList());
    QVERIFY(found.first().coversWholeFile);
    QCOMPARE(found.first().claimedAt, now);
    QCOMPARE(found.first().signer, isElliptic ? u"Trần Thị Lan"_s : u"Nguyễn Thị Hà"_s);
    QCOMPARE(found.first().issuer, u"Trial authority"_s);

    // Programs that know nothing of us.
    const Ran pdfsig = ran(u"pdfsig"_s, {u"-nocert"_s, signing.out});
    QVERIFY2(pdfsig.output.contains(u"Signature is Valid"), qPrintable(pdfsig.output));
    QVERIFY2(pdfsig.output.contains(u"ETSI.CAdES.detached"), qPrintable(pdfsig.output));
    QVERIFY2(pdfsig.output.contains(u"Total document signed"), qPrintable(pdfsig.output));
    const Ran qpdf = ran(u"qpdf"_s, {u"--check"_s, signing.out});
    QVERIFY2(qpdf.status == 0, qPrintable(qpdf.output));
}

void TestSigning::theMarkIsTextAtTheTopRight_data()
{
    QTest::addColumn<QString>("paper");
    QTest::newRow("upright") << u"table"_s;
    QTest::newRow("turned page") << u"turned"_s;
}

void TestSigning::theMarkIsTextAtTheTopRight()
{
    QFETCH(QString, paper);
    SigningOrder signing = order(path(paper + u".pdf"_s));
    signing.out = path(u"marked.pdf"_s);
    signing.mark = *formPdf(copyMarkForm({u"SAO Y"_s, u"ỦY BAN NHÂN DÂN XÃ AN KHÁNH"_s, now}));
    QVERIFY(signPaper(signing, *m_key));
    const bool isTurned = paper == u"turned";
    const QSize page = isTurned ? QSize(842, 595) : QSize(595, 842);
    // Only what stands in the quarter at the top right of the page as it is looked at.
    const Ran text = ran(u"pdftotext"_s,
                         {u"-x"_s, QString::number(page.width() / 2), u"-y"_s, u"0"_s, u"-W"_s,
                          QString::number(page.width() / 2), u"-H"_s, u"90"_s, u"-l"_s, u"1"_s, signing.out, u"-"_s});
    QCOMPARE(text.output.trimmed().split(u'\n'),
             (QStringList{u"SAO Y"_s, u"ỦY BAN NHÂN DÂN XÃ AN KHÁNH"_s, u"2026-11-23T09:41:00+07:00"_s}));
    const Ran second = ran(u"pdftotext"_s, {u"-f"_s, u"2"_s, signing.out, u"-"_s});
    QVERIFY(!second.output.contains(u"SAO Y"));
}

void TestSigning::anotherSignatureKeepsTheFirst()
{
    for (const QString &paper : {u"table"_s, u"streams"_s}) {
        const QString file = path(u"twice.pdf"_s);
        QVERIFY(putFile(file, contentsOf(path(paper + u".pdf"_s))));
        SigningOrder signing = order(file);
        signing.mark = *formPdf(copyMarkForm({u"SAO Y"_s, u"UBND xã An Khánh"_s, now}));
        QVERIFY(signPaper(signing, *m_key));
        const QByteArray once = contentsOf(file);
        QVERIFY(signPaper(order(file), *m_other));
        const QByteArray twice = contentsOf(file);
        QVERIFY(twice.startsWith(once));
        const auto found = checked(twice);
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].field != found[1].field);
        QCOMPARE(wordsOf(found[0]), QStringList());
        QCOMPARE(wordsOf(found[1]), QStringList());
        QVERIFY(!found[0].coversWholeFile);
        QVERIFY(found[1].coversWholeFile);
        QCOMPARE(ran(u"pdfsig"_s, {u"-nocert"_s, file}).output.count(u"Signature is Valid"), 2);
        QCOMPARE(ran(u"qpdf"_s, {u"--check"_s, file}).status, 0);
    }
}

void TestSigning::certificatesThatMustNotSign_data()
{
    QTest::addColumn<int>("fromDays");
    QTest::addColumn<int>("untilDays");
    QTest::addColumn<TrialAuthority::Use>("use");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << -400 << -1 << TrialAuthority::Use::Signing << u"certificate-expired"_s;
    QTest::newRow("not yet valid") << 1 << 400 << TrialAuthority::Use::Signing << u"certificate-early"_s;
    QTest::newRow("not for signing") << -1 << 400 << TrialAuthority::Use::Encipherment << u"certificate-use"_s;
}

void TestSigning::certificatesThatMustNotSign()
{
    QFETCH(int, fromDays);
    QFETCH(int, untilDays);
    QFETCH(TrialAuthority::Use, use);
    const auto key = keyFor("never", m_authority.issue("Never", now.addDays(fromDays), now.addDays(untilDays), password,
                                                       TrialAuthority::Key::Rsa, use));
    QVERIFY(key);
    SigningOrder signing = order(path(u"small.pdf"_s));
    signing.out = path(u"never.pdf"_s);
    const auto refused = signPaper(signing, *key);
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QVERIFY(!QFile::exists(signing.out));
    if (fromDays > 0)
        return;
    // Signed by a program that does not mind, or with the clock put back.
    signing.at = now.addDays(fromDays + 1);
    if (const auto before = signPaper(signing, *key)) {
        QByteArray pdf = contentsOf(signing.out);
        QCOMPARE(wordsOf(checked(pdf).first()), QStringList());
        QVERIFY(QFile::remove(signing.out));
    }
}

void TestSigning::unknownAuthority()
{
    TrialAuthority other("Somebody else");
    const auto key = keyFor("else", other.issue("Else", now.addYears(-1), now.addYears(1), password));
    SigningOrder signing = order(path(u"small.pdf"_s));
    signing.out = path(u"else.pdf"_s);
    const auto refused = signPaper(signing, *key);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"not-verified"_s);
    QVERIFY(!QFile::exists(signing.out));
    signing.trusted.clear(); // An office that trusts nobody in particular.
    QVERIFY(signPaper(signing, *key));
    QCOMPARE(wordsOf(checked(contentsOf(signing.out)).first()), QStringList{u"unknown-authority"_s});
}

void TestSigning::timeStamp()
{
    SigningOrder signing = order(path(u"table.pdf"_s));
    signing.out = path(u"stamped.pdf"_s);
    signing.authority = [this](const QByteArray &request) { return m_authority.stamped(request); };
    const auto stampedPaper = signPaper(signing, *m_key);
    QVERIFY2(stampedPaper, qPrintable(stampedPaper ? QString() : stampedPaper.error().detail));
    const auto found = checked(contentsOf(signing.out));
    QCOMPARE(wordsOf(found.first()), QStringList());
    QVERIFY(found.first().stampedAt && found.first().stampedAt->isValid());
    QVERIFY(ran(u"pdfsig"_s, {u"-nocert"_s, signing.out}).output.contains(u"Signature is Valid"));

    TrialAuthority other("Somebody else");
    signing.authority = [&other](const QByteArray &request) { return other.stamped(request); };
    const auto refused = signPaper(signing, *m_key);
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.contains(u"time-stamp-unknown"));
    signing.authority = [](const QByteArray &) -> Result<QByteArray> { return QByteArray("no answer"); };
    QCOMPARE(signPaper(signing, *m_key).error().code, u"no-time-stamp"_s);
    signing.needsStamp = false; // The officer goes on without.
    const auto unstamped = signPaper(signing, *m_key);
    QVERIFY(unstamped);
    QCOMPARE(unstamped->stampTrouble->code, u"no-time-stamp"_s);
    QVERIFY(!unstamped->stampedAt);
    QCOMPARE(wordsOf(checked(contentsOf(signing.out)).first()), QStringList());
}

void TestSigning::wrongPassword()
{
    const auto refused = SoftwareKey::open(path(u"ha.p12"_s), u"another"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"wrong-pin"_s);
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
    QCOMPARE(SoftwareKey::open(path(u"table.pdf"_s), u"x"_s).error().code, u"unreadable"_s);
    QCOMPARE(SoftwareKey::open(path(u"none.p12"_s), u"x"_s).error().code, u"unreadable"_s);
}

void TestSigning::papersThatCannotBeSigned_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"unreadable"_s;
    QTest::newRow("no PDF") << QByteArray("hello") << u"broken-pdf"_s;
    QTest::newRow("half a PDF") << smallPdf().left(200) << u"broken-pdf"_s;
    QTest::newRow("no pages") << smallPdf().replace("/Kids [3 0 R]", "/Kids [     ]") << u"broken-pdf"_s;
    QTest::newRow("encrypted") << QByteArray("encrypt") << u"encrypted-pdf"_s;
    QTest::newRow("certified without changes")
        << revised(
               smallPdf(), 1,
               "<< /Type /Catalog /Pages 2 0 R /Perms << /DocMDP << /Type /Sig /Reference [<< /TransformParams << /P "
               "1 >> >>] >> >> >>")
        << u"no-changes-allowed"_s;
}

void TestSigning::papersThatCannotBeSigned()
{
    QFETCH(QByteArray, pdf);
    const QString file = path(u"hostile.pdf"_s);
    QVERIFY(putFile(file, pdf));
    if (pdf == "encrypt")
        QCOMPARE(ran(u"qpdf"_s, {u"--encrypt"_s, u""_s, u"x"_s, u"256"_s, u"--"_s, path(u"small.pdf"_s), file}).status,
                 0);
    const QByteArray before = contentsOf(file);
    const auto refused = signPaper(order(file), *m_key);
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(contentsOf(file), before);
}

void TestSigning::unsignedPaperHasNone()
{
    QCOMPARE(verifySignatures(path(u"table.pdf"_s), {}, now).error().code, u"no-signature"_s);
    QCOMPARE(checkedSignatures("x", {}, now).error().code, u"broken-pdf"_s);
}

QTEST_MAIN(TestSigning)
#include "tst_signing.moc"
