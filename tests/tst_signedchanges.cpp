// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfsigning.h"
#include "softwarekey.h"
#include "trialauthority.h"
#include "trialpapers.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 41), Qt::OffsetFromUTC, 7 * 3600);

QStringList wordsOf(const CheckedSignature &signature)
{
    QStringList words;
    for (const SignatureFault fault : signature.faults)
        words.append(wordOf(fault));
    return words;
}

} // namespace

/// What is changed in a signed paper is refused, wherever and however.
class TestSignedChanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsChangedIsRefused_data();
    void whatIsChangedIsRefused();
    void noDamageIsTakenForGood();
    void aChangeBetweenTwoSignaturesIsSeen();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    SigningOrder order(const QString &file, const QString &out) const
    {
        return {.file = file, .out = out, .at = now, .trusted = {m_authority.certificate()}};
    }
    QByteArray signedSmall();
    QList<CheckedSignature> checked(const QByteArray &pdf) const
    {
        return checkedSignatures(pdf, {m_authority.certificate()}, now).value_or({});
    }

    QTemporaryDir m_folder;
    TrialAuthority m_authority;
    std::unique_ptr<SoftwareKey> m_key;
};

void TestSignedChanges::initTestCase()
{
    const auto issued = m_authority.issue("Nguyễn Thị Hà", now.addYears(-1), now.addYears(1), "x");
    QVERIFY(putFile(path(u"key.p12"_s), issued.p12) && putFile(path(u"small.pdf"_s), smallPdf()));
    auto key = SoftwareKey::open(path(u"key.p12"_s), u"x"_s);
    QVERIFY(key);
    m_key = std::move(*key);
}

QByteArray TestSignedChanges::signedSmall()
{
    const QString out = path(u"small-signed.pdf"_s);
    return signPaper(order(path(u"small.pdf"_s), out), *m_key) ? contentsOf(out) : QByteArray();
}

void TestSignedChanges::whatIsChangedIsRefused_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("fault");
    QTest::newRow("a byte of the page flipped") << 0 << u"digest-wrong"_s;
    QTest::newRow("a byte of the signature flipped") << 1 << u"signature-wrong"_s;
    QTest::newRow("the range cut short") << 2 << u"range-wrong"_s;
    QTest::newRow("bytes behind the message") << 8 << u"unreadable"_s;
    QTest::newRow("bytes behind the end") << 3 << u"changed-afterwards"_s;
    QTest::newRow("other content in a later revision") << 4 << u"changed-afterwards"_s;
    QTest::newRow("another page in a later revision") << 5 << u"changed-afterwards"_s;
    QTest::newRow("a note in a later revision") << 6 << u"changed-afterwards"_s;
    QTest::newRow("a harmless later revision") << 7 << u"changed-afterwards"_s;
}

void TestSignedChanges::whatIsChangedIsRefused()
{
    QFETCH(int, change);
    const QByteArray good = signedSmall();
    QVERIFY(!good.isEmpty());
    QVERIFY(checked(good).first().isGood());
    QByteArray pdf = good;
    const qsizetype contents = pdf.lastIndexOf("/Contents <") + 11;
    const qsizetype range = pdf.lastIndexOf("/ByteRange [0 ") + 14;
    const QByteArray page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> ";
    switch (change) {
    case 0:
        pdf.replace("100 100 l", "100 101 l");
        break;
    case 1: { // The last byte before the padding is the signature's.
        qsizetype last = pdf.indexOf('>', contents) - 1;
        while (pdf[last] == '0')
            --last;
        pdf[last] = pdf[last] == '1' ? '2' : '1';
        break;
    }
    case 2:
        pdf[range] = pdf[range] == '1' ? '2' : '1';
        break;
    case 8:
        pdf[pdf.indexOf('>', contents) - 1] = '1';
        break;
    case 3:
        pdf += "% more\n";
        break;
    case 4:
        pdf = revised(pdf, 4, "<< /Length 17 >>\nstream\n0 0 m 200 200 l S\nendstream");
        break;
    case 5:
        pdf = revised(pdf, 2, "<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>");
        break;
    case 6:
        pdf = revised(pdf, 3, page + "/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] >>] >>");
        break;
    default:
        pdf = revised(pdf, 30, "<< /Nothing true >>");
    }
    QVERIFY(pdf != good);
    const auto found = checked(pdf);
    QCOMPARE(found.size(), 1);
    QFETCH(QString, fault);
    QVERIFY2(wordsOf(found.first()).contains(fault), qPrintable(wordsOf(found.first()).join(u' ')));
    QVERIFY(!sentenceOf(found.first().faults.first()).isEmpty());
}

void TestSignedChanges::noDamageIsTakenForGood()
{
    const QByteArray good = signedSmall();
    QVERIFY(checked(good).first().isGood());
    QRandomGenerator random(5);
    for (int i = 0; i < 600; ++i) {
        QByteArray pdf = good;
        const int at = random.bounded(int(pdf.size()));
        if (i % 4 == 0)
            pdf.truncate(at);
        else
            pdf[at] = static_cast<char>(random.bounded(256));
        const auto found = checkedSignatures(pdf, {m_authority.certificate()}, now);
        // In the message itself stand things that nobody signs: the authority's certificate, the case of digits.
        const bool isInMessage = at > good.lastIndexOf("/Contents <") && at < good.lastIndexOf("> >>");
        QVERIFY2(pdf == good || isInMessage || !found || !found->last().isGood(), qPrintable(QString::number(at)));
    }
}

void TestSignedChanges::aChangeBetweenTwoSignaturesIsSeen()
{
    const QString file = path(u"between.pdf"_s);
    QVERIFY(putFile(file, revised(signedSmall(), 4, "<< /Length 17 >>\nstream\n0 0 m 200 200 l S\nendstream")));
    QVERIFY(signPaper(order(file, file), *m_key)); // Who signs now signs what is there now.
    const auto found = checked(contentsOf(file));
    QCOMPARE(found.size(), 2);
    QCOMPARE(wordsOf(found[0]), QStringList{u"changed-afterwards"_s});
    QCOMPARE(wordsOf(found[1]), QStringList());
}

QTEST_GUILESS_MAIN(TestSignedChanges)
#include "tst_signedchanges.moc"
