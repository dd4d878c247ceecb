// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "dossiertable.h"
#include "filesealing.h"
#include "filestore.h"
#include "pagetable.h"
#include "papertable.h"
#include "signatureverifying.h"
#include "signingchoosing.h"
#include "softtoken.h"

#include <QDirIterator>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int dossiers = 12;
constexpr int papersEach = 2;
const QString pin = u"123456"_s;

} // namespace

/// The program is killed (kill -9) again and again while it files and signs, the real worker processes with it: each
/// page is still there or its paper is filed, never twice.
class TestKilledFiling : public QObject
{
    Q_OBJECT
    DemoOffice m_office; ///< Its store is closed while the program has it.
    TrialAuthority m_authority;

    QString path(const QString &name) const { return m_office.folder.filePath(name); }
    static Ran ctl(const QStringList &arguments) { return ran(QStringLiteral(PROGRAMS "/mocuactl"), arguments); }
    void start(QProcess &program) const
    {
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QStringLiteral(PROGRAMS "/trialfiling"), {m_office.folder.path(), path(u"paper.pdf"_s), pin});
    }
    /// Its first line of this kind.
    static bool hasSaid(QProcess &program, const QByteArray &word)
    {
        QByteArray all;
        while (!all.contains(word) && program.waitForReadyRead(60'000))
            all += program.readAll();
        return all.contains(word);
    }

    /// Working files that anybody could read; what is being written lies beside under a name of its own.
    QStringList openFiles() const
    {
        QStringList open;
        QDirIterator all(path(u"pages"_s), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QByteArray bytes = contentsOf(all.next());
            if (!isSealed(bytes) && bytes.size() >= 10)
                open.append(all.filePath());
        }
        return open;
    }

    struct Counted
    {
        int filed = 0;
        int waiting = 0;
    };
    /// Of all dossiers; nothing if one is neither whole on paper nor whole in pages.
    std::optional<Counted> counted()
    {
        Counted all;
        auto store = Store::open(m_office.folder.path(), Store::Access::ReadWrite);
        if (!store) {
            qInfo("not opened: %s %s", qPrintable(store.error().code), qPrintable(store.error().detail));
            return {};
        }
        FileStore files(m_office.folder.path(), m_office.identity.fileKey());
        const auto rows =
            *(*store)->read<QList<DossierRow>>([](Connection &c) { return DossierTable(c).newest(50); }).result();
        for (const DossierRow &row : rows) {
            const auto papers =
                *(*store)->read<QList<Paper>>([&row](Connection &c) { return PaperTable(c).of(row.key); }).result();
            const auto pages =
                *(*store)
                     ->read<QList<ScannedPage>>([&row](Connection &c) { return PageTable(c).of(row.key); })
                     .result();
            for (const Paper &paper : papers) {
                if (!files.get(paper.sha256)) {
                    qInfo("a paper without its file");
                    return {};
                }
            }
            for (const ScannedPage &page : pages) {
                if (!QFile::exists(path(u"pages/"_s + page.source))) {
                    qInfo("a page without its file");
                    return {};
                }
            }
            // Nothing was imported yet, or both pages wait, or both papers are filed.
            const bool isFiled = papers.size() == papersEach && pages.isEmpty();
            const bool isWaiting = papers.isEmpty() && (pages.isEmpty() || pages.size() == papersEach);
            if (!isFiled && !isWaiting) {
                qInfo("%d papers and %d pages", int(papers.size()), int(pages.size()));
                return {};
            }
            all.filed += isFiled ? 1 : 0;
            all.waiting += isWaiting ? 1 : 0;
        }
        return all;
    }

private slots:
    void initTestCase()
    {
        const auto issued =
            m_authority.issue("Nguyễn Thị Hà", m_office.now.addYears(-1), m_office.now.addYears(1), pin.toUtf8());
        QVERIFY(putFile(path(u"key.p12"_s), issued.p12) &&
                putFile(path(u"authority.der"_s), m_authority.certificate()));
        SigningOptions options;
        options.key = SigningOptions::Key::File;
        options.file = path(u"key.p12"_s);
        options.authorityFile = path(u"authority.der"_s);
        QVERIFY(m_office.write<void>([&](Connection &c) { return keepSigning(c, options); }));
        for (int i = 0; i < dossiers; ++i)
            QVERIFY(m_office.receive(m_office.order(u"Người Thứ %1"_s.arg(i), u"0831900%1"_s.arg(10'000 + i))));
        m_office.store.reset();
        QPdfWriter writer(path(u"paper.pdf"_s));
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        for (int page = 0; page < papersEach; ++page) {
            if (page > 0)
                writer.newPage();
            painter.drawText(600, 2000, u"Giấy tờ thứ %1, xã Bến Tre"_s.arg(page + 1));
        }
    }

    void isKilled_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("atMostMs");
        // The seed is fixed; where the kill lands is up to the machine, and that is the point.
        for (int i = 0; i < 4; ++i)
            QTest::addRow("anywhere after the start, %d", i) << QByteArray("started") << 700;
        for (int i = 0; i < 10; ++i)
            QTest::addRow("between the PIN and the store, %d", i) << QByteArray("unlocked") << 250;
        for (int i = 0; i < 6; ++i)
            QTest::addRow("after a dossier was filed, %d", i) << QByteArray("filed") << 120;
    }
    void isKilled()
    {
        QFETCH(QByteArray, after);
        QFETCH(int, atMostMs);
        static QRandomGenerator random(7);
        const auto before = counted();
        QVERIFY(before);
        if (before->waiting == 0)
            QSKIP("Everything is filed already.");
        QProcess program;
        start(program);
        QVERIFY(hasSaid(program, after));
        program.waitForFinished(int(random.bounded(atMostMs)));
        program.kill();
        program.waitForFinished();
        const auto left = counted();
        QVERIFY(left);
        QCOMPARE(openFiles(), QStringList());
        QCOMPARE(left->filed + left->waiting, dossiers);
        QVERIFY(left->filed >= before->filed);
        qInfo("%d of %d dossiers filed", left->filed, dossiers);
    }

    void inTheEndEverythingIsFiledOnce()
    {
        QProcess program;
        start(program);
        QVERIFY(hasSaid(program, "done"));
        QVERIFY(program.waitForFinished());
        const auto left = counted();
        QVERIFY(left);
        QCOMPARE(left->filed, dossiers);
        const Ran checked = ctl({u"--data"_s, m_office.folder.path(), u"check"_s});
        QVERIFY2(checked.status == 0, qPrintable(checked.output));
        auto store = Store::open(m_office.folder.path(), Store::Access::ReadWrite);
        FileStore files(m_office.folder.path(), m_office.identity.fileKey());
        const auto count = [&](const char *sql) {
            return (*store)->read<QVariant>([sql](Connection &c) { return c.single(sql); }).result()->toInt();
        };
        QCOMPARE(count("SELECT count(*) FROM outbox WHERE kind = 'dossier.attach'"), dossiers * papersEach);
        QCOMPARE(count("SELECT count(*) FROM page"), 0);
        QCOMPARE(count("SELECT count(*) FROM filing"), 0);
        const auto rows =
            *(*store)->read<QList<DossierRow>>([](Connection &c) { return DossierTable(c).newest(50); }).result();
        for (const DossierRow &row : rows) {
            const auto papers =
                *(*store)->read<QList<Paper>>([&row](Connection &c) { return PaperTable(c).of(row.key); }).result();
            QSet<int> components;
            for (const Paper &paper : papers) {
                components.insert(paper.component);
                const auto checkedOnes =
                    checkedSignatures(*files.get(paper.sha256), {m_authority.certificate()}, m_office.now.addSecs(1));
                QVERIFY(checkedOnes);
                QCOMPARE(checkedOnes->size(), 1);
                QVERIFY(checkedOnes->first().isGood());
            }
            QCOMPARE(components.size(), papersEach);
        }
    }
};

QTEST_MAIN(TestKilledFiling)
#include "tst_killedfiling.moc"
