// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counteratwork.h"
#include "digitisedesk.h"
#include "digitisepage.h"
#include "filingtable.h"
#include "noticebox.h"
#include "pagetable.h"
#include "papertable.h"
#include "pinpane.h"
#include "signatureverifying.h"
#include "signingbatch.h"
#include "signingchoosing.h"
#include "softtoken.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>

#define VERIFY_SIGNED(DOSSIER)                                                                                         \
    do {                                                                                                               \
        verify(DOSSIER);                                                                                               \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
    } while (false)

/// A counter that signs, for tests: the real window, the real worker process, keys in a file, in SoftHSM and in a token
/// that does whatever the test asks for.
class SigningCounter : public QObject
{
    Q_OBJECT
protected:
    static constexpr int longMs = 20'000;
    static constexpr int handMs = 45;
    inline static const QString rightPin = QStringLiteral("123456");
    inline static const QString wrongPin = QStringLiteral("654321");

    QTemporaryDir m_keys;
    TrialAuthority m_authority;
    TrialAuthority::Issued m_issued;
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    int m_people = 0;

    QString key(const QString &name) const { return m_keys.filePath(name); }
    static Officer supervisor() { return {QStringLiteral("lan"), QStringLiteral("Lê Thị Lan"), Role::Supervisor, {}}; }
    SigningOptions softToken() const
    {
        SigningOptions options;
        options.key = SigningOptions::Key::Token;
        options.module = softModule();
        options.token = QStringLiteral("Trial");
        options.authorityFile = key(QStringLiteral("authority.der"));
        return options;
    }
    SigningOptions faultyToken() const
    {
        SigningOptions options = softToken();
        options.module = QStringLiteral(PROGRAMS "/faultytoken.so");
        options.token = QStringLiteral("Faulty");
        return options;
    }
    SigningOptions keyFile() const
    {
        SigningOptions options = softToken();
        options.key = SigningOptions::Key::File;
        options.file = key(QStringLiteral("key.p12"));
        return options;
    }

    /// The window on this office, with the officer there.
    void open(const SigningOptions &options)
    {
        QVERIFY(m_office->write<void>([options](Connection &c) { return keepSigning(c, options); }));
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        QTRY_VERIFY(batch().isReady());
        m_counter->signIn();
    }
    SigningBatch &batch() { return m_counter->desks->digitising()->signing(); }
    PinPane &pane() { return *m_counter->window.digitisePage()->pinPane(); }
    QString trouble() { return pane().findChild<NoticeBox *>(QStringLiteral("trouble"))->text(); }
    QString title() { return pane().findChild<QLabel *>(QStringLiteral("titleLabel"))->text(); }
    QLineEdit *field() { return pane().findChild<QLineEdit *>(QStringLiteral("pinField")); }
    QString hint()
    {
        return m_counter->window.digitisePage()->findChild<QLabel *>(QStringLiteral("hintLabel"))->text();
    }

    /// A dossier with a page that needs no recognition, ready for F9.
    qint64 prepare()
    {
        ++m_people;
        const auto received = m_office->receive(m_office->order(QStringLiteral("Người Thứ %1").arg(m_people),
                                                                QStringLiteral("0831900%1").arg(10'000 + m_people)));
        if (!received)
            qFatal("not received");
        QPdfWriter writer(key(QStringLiteral("paper.pdf")));
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        painter.drawText(600, 2000, QStringLiteral("Giấy tờ của người thứ %1, xã Bến Tre").arg(m_people));
        painter.end();
        m_counter->desks->digitising()->openDossier(received->dossier.id);
        const auto code = [this] {
            return m_counter->window.digitisePage()->findChild<QLabel *>(QStringLiteral("codeLabel"))->text();
        };
        if (!QTest::qWaitFor([&] { return code().contains(received->dossier.code().last(4)); }, longMs))
            qFatal("not opened");
        m_counter->desks->digitising()->importFiles({key(QStringLiteral("paper.pdf"))});
        const auto pages = [&] {
            return *m_office->read<QList<ScannedPage>>([&](Connection &c) { return PageTable(c).of(received->key); });
        };
        if (!QTest::qWaitFor([&] { return pages().size() == 1 && pages()[0].stage == PageStage::Recognised; }, longMs))
            qFatal("no page");
        m_counter->settle();
        emit m_counter->window.digitisePage()->assignAsked(pages().first().id, 1);
        m_counter->settle();
        return received->key;
    }
    void done()
    {
        QTest::keyClick(&m_counter->window, Qt::Key_F9);
        m_counter->settle();
    }
    qint64 prepareAndDone()
    {
        const qint64 dossier = prepare();
        done();
        return dossier;
    }
    /// As an officer does: into whatever has the focus.
    void enter(const QString &pin)
    {
        QTRY_VERIFY(field()->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), pin, Qt::NoModifier, handMs); // A burst would be a scan.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::NoModifier, handMs);
    }
    QList<Paper> papers(qint64 dossier)
    {
        return *m_office->read<QList<Paper>>([&](Connection &c) { return PaperTable(c).of(dossier); });
    }
    qsizetype filings()
    {
        return m_office->read<QList<FilingOrder>>([](Connection &c) { return FilingTable(c).all(); })->size();
    }
    QByteArray contents(const Paper &paper) { return *m_counter->context.files.get(paper.sha256); }
    /// Exactly one signature of the officer, which is good, and what the store says of it.
    void verify(qint64 dossier)
    {
        const bool isFiled = QTest::qWaitFor([&] { return papers(dossier).size() == 1; }, longMs);
        QVERIFY2(isFiled, qPrintable(QStringLiteral("%1 | %2 | %3").arg(title(), trouble(), hint())));
        const Paper paper = papers(dossier).first();
        const auto checked = checkedSignatures(contents(paper), {m_authority.certificate()}, m_office->now.addSecs(1));
        QVERIFY(checked);
        QCOMPARE(checked->size(), 1);
        QVERIFY(checked->first().isGood() && checked->first().coversWholeFile);
        QCOMPARE(paper.signature.signer, QStringLiteral("Nguyễn Thị Hà"));
        QCOMPARE(paper.signature.fingerprint, checked->first().fingerprint);
        QCOMPARE(paper.signature.at, m_office->now);
    }
    qsizetype triedPins() const { return contentsOf(key(QStringLiteral("pins.log"))).count("PIN"); }
    /// With MOCUA_SHOTS=DIR: to be looked at.
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
        QTest::qWait(folder.isEmpty() ? 0 : 50);
        if (!folder.isEmpty())
            m_counter->window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

private slots:
    void initTestCase()
    {
        qputenv("LANGUAGE", "en"); // Of the worker process.
        const QDateTime now = fromIsoOfficeTime(u"2026-11-23T09:41:00");
        m_issued = m_authority.issue("Nguyễn Thị Hà", now.addYears(-1), now.addYears(1), rightPin.toUtf8());
        QCOMPARE(addSoftToken(m_keys.path(), QStringLiteral("Trial"), rightPin, m_issued, m_authority.certificate()),
                 QString());
        const auto old = m_authority.issue("Nguyễn Thị Hà", now.addYears(-3), now.addYears(-1), rightPin.toUtf8());
        QVERIFY(putFile(key(QStringLiteral("key.p12")), m_issued.p12) &&
                putFile(key(QStringLiteral("old.p12")), old.p12) &&
                putFile(key(QStringLiteral("old.der")), old.certificate) &&
                putFile(key(QStringLiteral("signer.pem")), m_issued.key) &&
                putFile(key(QStringLiteral("signer.der")), m_issued.certificate));
    }

    void init()
    {
        for (const char *name : {"TRIAL_TOKEN_FLAGS", "TRIAL_TOKEN_LOGIN", "TRIAL_TOKEN_SIGN", "TRIAL_TOKEN_KEY"})
            qunsetenv(name);
        qputenv("TRIAL_TOKEN_CERTIFICATE", QFile::encodeName(key(QStringLiteral("signer.der"))));
        qputenv("TRIAL_TOKEN_LOG", QFile::encodeName(key(QStringLiteral("pins.log"))));
        QFile::remove(key(QStringLiteral("pins.log")));
        m_office = std::make_unique<DemoOffice>();
    }

    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }
};
