// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "settingspage.h"

#include <QDir>
#include <QLabel>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// An office's own templates as the window tells of them.
class TestCounterForms : public QObject
{
    Q_OBJECT
    QTranslator m_translator;

    static void putTemplate(const DemoOffice &office, const QByteArray &before, const QByteArray &after)
    {
        QFile own(u":/forms/extension-tt03.json"_s);
        QVERIFY(own.open(QIODevice::ReadOnly));
        const QByteArray json = own.readAll().replace(before, after);
        QVERIFY(QDir(office.folder.path()).mkpath(u"forms"_s));
        QFile file(office.folder.filePath(u"forms/own.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
    }

    static QString shownWords(CounterAtWork &counter)
    {
        return counter.window.settingsPage()->findChild<QLabel *>(u"formsLabel"_s)->text();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }

    void builtInOnes()
    {
        DemoOffice office;
        CounterAtWork counter(office);
        QTRY_COMPARE(shownWords(counter), u"Mẫu có sẵn."_s);
    }

    void oneOfTheOffice()
    {
        DemoOffice office;
        putTemplate(office, "xin lỗi Ông/Bà", "thành thật xin lỗi Ông/Bà");
        CounterAtWork counter(office);
        QTRY_COMPARE(shownWords(counter), u"Mẫu có sẵn và 1 mẫu của đơn vị."_s);
    }

    void aBrokenOneIsSaidWithItsLine()
    {
        DemoOffice office;
        putTemplate(office, "Lý do: {reason}", "Lý do: {reason} {lydo}");
        CounterAtWork counter(office);
        QTRY_VERIFY2(shownWords(counter).contains(u"own.json:18: Mẫu này không có giá trị {lydo}."_s),
                     qPrintable(shownWords(counter)));
        QVERIFY(shownWords(counter).contains(u"Tạm dùng mẫu có sẵn."));
    }
};

QTEST_MAIN(TestCounterForms)
#include "tst_counterforms.moc"
