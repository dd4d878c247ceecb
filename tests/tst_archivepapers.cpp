// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copymark.h"
#include "digitising.h"
#include "pdfsigning.h"
#include "pdfwriting.h"
#include "scannedpages.h"
#include "softwarekey.h"
#include "trialauthority.h"
#include "trialpapers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// A PDF as “qpdf --json” tells of it.
class ToldPdf
{
public:
    explicit ToldPdf(const QString &path)
    {
        const Ran told =
            ran(u"qpdf"_s, {u"--json=2"_s, u"--json-stream-data=inline"_s, u"--decode-level=generalized"_s, path});
        m_objects = QJsonDocument::fromJson(told.output.toUtf8())[u"qpdf"_s][1].toObject();
    }
    QJsonObject trailer() const { return m_objects[u"trailer"_s][u"value"_s].toObject(); }
    /// What stands there, or what a reference leads to; of a stream its dictionary.
    QJsonValue at(const QJsonValue &value) const
    {
        if (!value.isString() || !value.toString().endsWith(u" R"))
            return value;
        const QJsonValue object = m_objects[u"obj:"_s + value.toString()];
        return object[u"stream"_s].isObject() ? object[u"stream"_s][u"dict"_s] : object[u"value"_s];
    }
    QByteArray data(const QJsonValue &reference) const
    {
        return QByteArray::fromBase64(
            m_objects[u"obj:"_s + reference.toString()][u"stream"_s][u"data"_s].toString().toLatin1());
    }
    QList<QJsonObject> all() const
    {
        QList<QJsonObject> dictionaries;
        for (const QJsonValue &object : m_objects)
            dictionaries.append(
                (object[u"stream"_s].isObject() ? object[u"stream"_s][u"dict"_s] : object[u"value"_s]).toObject());
        return dictionaries;
    }

private:
    QJsonObject m_objects;
};

/// What PDF/A-2b (ISO 19005-2) asks of a file and can be told from its structure; empty if all of it is kept.
QStringList archiveFaults(const QString &path)
{
    const QByteArray bytes = contentsOf(path);
    const ToldPdf pdf(path);
    const QJsonObject trailer = pdf.trailer();
    const QJsonValue root = pdf.at(trailer[u"/Root"_s]);
    QStringList faults;
    const auto need = [&faults](bool isKept, const QString &what) {
        if (!isKept)
            faults.append(what);
    };
    const QByteArray mark = bytes.mid(bytes.indexOf('\n') + 1, 5);
    need(bytes.startsWith("%PDF-1.7") && mark.startsWith('%') &&
             std::all_of(mark.begin() + 1, mark.end(), [](char c) { return uchar(c) > 127; }),
         u"6.1.2 header"_s);
    need(trailer[u"/ID"_s].toArray().size() == 2, u"6.1.3 file id"_s);
    need(!trailer.contains(u"/Encrypt"_s), u"6.1.3 encryption"_s);
    const QJsonValue intent = pdf.at(root[u"/OutputIntents"_s][0]);
    need(intent[u"/S"_s] == u"/GTS_PDFA1"_s, u"6.2.3 output intent"_s);
    const QByteArray profile = pdf.data(intent[u"/DestOutputProfile"_s]);
    need(profile.mid(36, 4) == "acsp" && profile.mid(12, 4) == "mntr" && profile.mid(16, 4) == "RGB " &&
             profile[8] <= 4,
         u"6.2.3 ICC profile"_s);
    const QByteArray xmp = pdf.data(root[u"/Metadata"_s]);
    QXmlStreamReader xml(xmp);
    QString part;
    QString conformance;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement ||
            xml.namespaceUri() != u"http://www.aiim.org/pdfa/ns/id/")
            continue;
        (xml.name() == u"part" ? part : conformance) = xml.readElementText();
    }
    need(!xml.hasError() && part == u"2" && conformance == u"B", u"6.6.4 PDF/A identification"_s);
    need(bytes.contains(xmp), u"6.6.2 metadata is compressed"_s);
    for (const QString &key : {u"/OpenAction"_s, u"/AA"_s, u"/Names"_s})
        need(!root.toObject().contains(key), u"6.5, 6.8 "_s + key);
    for (const QJsonObject &object : pdf.all()) {
        const QString kind = object[u"/Subtype"_s].toString();
        if (object[u"/Type"_s] == u"/Font"_s && kind != u"/Type0" && kind != u"/Type3") {
            const QJsonObject descriptor = pdf.at(object[u"/FontDescriptor"_s]).toObject();
            need(descriptor.contains(u"/FontFile"_s) || descriptor.contains(u"/FontFile2"_s) ||
                     descriptor.contains(u"/FontFile3"_s),
                 u"6.2.11.4 a font is not embedded"_s);
        }
        if (kind == u"/Image") {
            need(!object[u"/Interpolate"_s].toBool() && !object.contains(u"/Alternates"_s) &&
                     !object.contains(u"/OPI"_s),
                 u"6.2.8 images"_s);
            need(object.contains(u"/SMask"_s) ? pdf.at(object[u"/SMask"_s]).isObject() : true, u"6.2.10 soft mask"_s);
        }
        need(!QJsonDocument(object).toJson().contains("LZWDecode"), u"6.1.7.2 LZW"_s);
        need(!object.contains(u"/JS"_s) && object[u"/S"_s] != u"/Launch"_s, u"6.5 actions"_s);
        if (object[u"/Type"_s] == u"/Annot"_s && kind != u"/Popup") {
            const int flags = object[u"/F"_s].toInt();
            need((flags & 4) != 0 && (flags & 0x23) == 0, u"6.3.2 annotation's flags"_s);
            const QJsonArray box = pdf.at(object[u"/Rect"_s]).toArray();
            const bool isVisible = box.size() == 4 && box[0] != box[2] && box[1] != box[3];
            need(!isVisible || object.contains(u"/AP"_s), u"6.3.3 annotation without appearance"_s);
        }
        if (object[u"/Type"_s] == u"/Catalog"_s && object.contains(u"/AcroForm"_s))
            need(!pdf.at(object[u"/AcroForm"_s])[u"/NeedAppearances"_s].toBool(), u"6.4.1 NeedAppearances"_s);
    }
    faults.removeDuplicates();
    return faults;
}

} // namespace

/// Papers keep what PDF/A-2b asks for, as far as a file's structure shows it; after signing, too.
class TestArchivePapers : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString saved(const ScannedPageOrder &look, const QString &name) const
    {
        if (!scannedPage(look).save(path(name)))
            qFatal("not saved");
        return path(name);
    }

private slots:
    void papersConform_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<PageCoding>("coding");
        QTest::addColumn<bool>("recognises");
        QPdfWriter writer(path(u"born.pdf"_s));
        QPainter painter(&writer);
        painter.drawText(600, 2000, u"Giấy tờ, xã Bến Tre"_s);
        painter.end();
        const QString page = saved({.lines = 4}, u"page.png"_s);
        const QString stamped = saved({.hasStamp = true, .lines = 4}, u"stamped.png"_s);
        QTest::newRow("bitonal with its text") << page << PageCoding::Bitonal << true;
        QTest::newRow("bitonal without") << page << PageCoding::Bitonal << false;
        QTest::newRow("in layers") << stamped << PageCoding::Auto << true;
        QTest::newRow("picture") << stamped << PageCoding::Colour << true;
        QTest::newRow("born digital") << path(u"born.pdf"_s) << PageCoding::Auto << true;
    }
    void papersConform()
    {
        QFETCH(QString, picture);
        QFETCH(PageCoding, coding);
        QFETCH(bool, recognises);
        const QString out = path(u"paper.pdf"_s);
        DigitisingOrder order{.files = {picture, path(u"page.png"_s)}, .out = out, .coding = coding};
        order.recognises = recognises;
        QVERIFY(digitise(order));
        QCOMPARE(archiveFaults(out), QStringList());
        TrialAuthority authority;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto issued = authority.issue("Hà", now.addDays(-1), now.addDays(1), "x");
        QVERIFY(putFile(path(u"key.p12"_s), issued.p12));
        const auto key = SoftwareKey::open(path(u"key.p12"_s), u"x"_s);
        QVERIFY(key);
        for (int time = 0; time < 2; ++time) { // Two officers.
            SigningOrder signing{.file = out};
            signing.at = now;
            signing.mark = *digitisedCopyMark(u"UBND xã An Khánh"_s, now);
            QVERIFY(signPaper(signing, **key));
            QCOMPARE(archiveFaults(out), QStringList());
        }
    }

    void whatIsNoArchiveSaysSo()
    {
        QByteArray plain = smallPdf();
        plain = revised(
            plain, 3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R "
            ">> >> >>");
        plain = revised(plain, 5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        const QByteArray content = "BT /F 12 Tf 100 700 Td (Born digital, letters elsewhere) Tj ET";
        plain = revised(plain, 4,
                        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
        QVERIFY(putFile(path(u"letters.pdf"_s), plain));
        const auto paper = digitise({.files = {path(u"letters.pdf"_s)}, .out = path(u"none.pdf"_s)});
        QVERIFY(paper);
        QVERIFY(paper->text.contains(u"letters elsewhere"));
        QVERIFY(!contentsOf(path(u"none.pdf"_s)).contains("pdfaid:part>"));
        QVERIFY(archiveFaults(path(u"none.pdf"_s)).contains(u"6.6.4 PDF/A identification"_s));
    }
};

QTEST_MAIN(TestArchivePapers)
#include "tst_archivepapers.moc"
