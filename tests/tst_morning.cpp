// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certifyingoffice.h"
#include "counteratwork.h"

#include "dayfigures.h"
#include "feetable.h"
#include "keyscanner.h"
#include "undobar.h"
#include "zonechecks.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPause = 40; // ms: slower than a scanner.
constexpr int scanPause = 150;

enum class Errand { Certify, Assisted, Firm, Child, Passport, Joint, Receipt };

/// What the script itself counts.
struct Tally
{
    int people = 0;
    int certified = 0; ///< Papers, each with a number of the book.
    Dong certificationFees = 0;
    int assisted = 0;
    int received = 0;
};

/// 2.000 đ for each of the first two pages, 1.000 đ for each further one, at most 200.000 đ a copy (NĐ 226/2016).
Dong feeOf(int pages, int copies)
{
    return std::min<Dong>(200'000, std::min(pages, 2) * 2'000 + std::max(0, pages - 2) * 1'000) * copies;
}

/// The two lines of a foreigner's passport (ICAO 9303, TD3), its check digits right.
QString passportZone(const QString &family, const QString &given, const QString &number)
{
    const auto checked = [](const QString &text) { return text + QString::number(zoneCheckDigit(text)); };
    const QString first = QString(u"P<UTO"_s + family + u"<<"_s + given).leftJustified(44, u'<');
    const QString birth = checked(u"850412"_s);
    const QString expiry = checked(u"310411"_s);
    QString second = checked(number.leftJustified(9, u'<')) + u"UTO"_s + birth + u'M' + expiry;
    second += QString(14, u'<') + u'<';
    const QString composite = second.left(10) + birth + expiry + second.mid(28, 15);
    return first + u'\n' + second + QString::number(zoneCheckDigit(composite));
}

} // namespace

/// A commune's morning through the real window: sixty citizens, by card and keys alone (issue 8, figures).
class TestMorning : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;
    Tally m_tally;
    int m_keys = 0;
    QMap<Errand, QList<int>> m_keysOf;
    QList<qint64> m_saves;

    QString card()
    {
        return u"0831900%1||Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021"_s.arg(m_tally.people, 5,
                                                                                                   10, QChar(u'0'));
    }
    void scan(const QString &text)
    {
        QTest::qWait(scanPause);
        QSignalSpy scanned(m_counter->desks->findChild<KeyScanner *>(), &KeyScanner::scanned);
        m_counter->scan(text);
        QTRY_COMPARE(scanned.count(), 1);
        m_counter->settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        m_counter->press(key, modifiers);
        m_counter->settle();
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            ++m_keys;
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(letter.toUpper().unicode()), letter,
                                Qt::NoModifier);
            QTest::qWait(typingPause);
        }
        m_counter->settle();
    }
    QString focusName() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 30 && focusName() != name; ++i)
            key(Qt::Key_Tab);
        QCOMPARE(focusName(), name);
    }
    void save(Errand errand)
    {
        const qint64 before = m_counter->dossiers();
        ++m_keys;
        QElapsedTimer timer;
        timer.start();
        m_counter->press(Qt::Key_F9);
        while (m_counter->dossiers() == before && timer.elapsed() < 5'000)
            QApplication::processEvents();
        m_saves.append(timer.elapsed());
        QVERIFY2(m_counter->dossiers() == before + 1,
                 qPrintable(m_counter->find<QWidget>("faultStrip")->accessibleName()));
        m_counter->settle();
        m_keysOf[errand].append(m_keys);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }
    void begin()
    {
        ++m_tally.people;
        m_keys = 0;
        m_counter->window.showPage(CounterWindow::Page::Receive);
        m_counter->page()->clear();
        m_counter->settle();
    }
    void procedure(const QString &letters)
    {
        type(letters);
        key(Qt::Key_Return);
    }

    void certify(const QList<CertifiedPaper> &papers)
    {
        begin();
        scan(card());
        procedure(u"ctbs"_s);
        int copies = 1;
        for (qsizetype i = 0; i < papers.size(); ++i) {
            const CertifiedPaper &paper = papers.at(i);
            type(QString::number(1 + i % 3)); // An offered name by its digit.
            if (paper.pages != 1)
                type(QString::number(paper.pages));
            if (paper.copies != copies) {
                key(Qt::Key_Return);
                type(QString::number(paper.copies));
                copies = paper.copies; // It stays for the next row.
            }
            if (i + 1 < papers.size())
                key(Qt::Key_Down);
            m_tally.certificationFees += feeOf(paper.pages, paper.copies);
            ++m_tally.certified;
        }
        save(Errand::Certify);
        ++m_tally.received;
    }
    void assist(int number)
    {
        begin();
        scan(card());
        procedure(u"dkks"_s);
        QVERIFY(m_counter->page()->isAssisting());
        key(Qt::Key_D, Qt::ControlModifier);
        key(Qt::Key_Right);
        key(Qt::Key_Tab);
        key(Qt::Key_Right);
        scan(u"H61.33-261123-15%1"_s.arg(number, 4, 10, QChar(u'0')));
        save(Errand::Assisted);
        ++m_tally.assisted;
    }
    /// Somebody whose card is not scanned: `kinds` and `papers` steps down in the two lists.
    void typed(Errand errand, int kinds, int papers, const QString &name, const QString &number)
    {
        begin();
        key(Qt::Key_I, Qt::ControlModifier);
        if (kinds > 0) {
            key(Qt::Key_Backtab, Qt::ShiftModifier);
            for (int i = 0; i < kinds; ++i)
                key(Qt::Key_Down);
            key(Qt::Key_Tab);
        }
        type(name);
        if (papers > 0) {
            key(Qt::Key_Tab);
            for (int i = 0; i < papers; ++i)
                key(Qt::Key_Down);
        }
        tabTo(u"numberField"_s);
        type(number);
        tabTo(u"procedureField"_s);
        procedure(u"xntthn"_s);
        key(Qt::Key_D, Qt::ControlModifier);
        save(errand);
        ++m_tally.received;
    }
    void receive(Errand errand, const QString &letters, const QString &scanned = {})
    {
        begin();
        scan(scanned.isEmpty() ? card() : scanned);
        procedure(letters);
        key(Qt::Key_D, Qt::ControlModifier);
        save(errand);
        ++m_tally.received;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        certifying::lease(*m_office, 1, 200);
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->settle();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void sixtyCitizens()
    {
        for (int i = 0; i < 30; ++i) {
            if (i % 10 == 0)
                certify({{{}, 1, 4}, {{}, 2, 4}, {{}, 5, 4}});
            else if (i % 3 == 0)
                certify({{{}, 1, 2}, {{}, 3, 2}});
            else
                certify({{{}, 1 + i % 4, 1 + i % 3}});
            if (i % 3 == 1)
                assist(i);
            if (i % 6 == 2)
                typed(Errand::Firm, 2, 0, u"Cong ty Mau %1"_s.arg(i), u"010010910%1"_s.arg(i % 10));
            if (i == 7 || i == 21)
                typed(Errand::Child, 0, 6, u"Tre Em Mau"_s, u"12"_s + QString::number(i));
            if (i == 11)
                receive(Errand::Passport, u"xntthn"_s, passportZone(u"MAU"_s, u"JOHN"_s, u"P1234567"_s));
            if (i == 15)
                receive(Errand::Joint, u"9.000001"_s);
            if (i % 3 == 0 || i == 1)
                receive(Errand::Receipt, u"xntthn"_s);
        }
        QCOMPARE(m_tally.people, 60);

        const auto foreigner = m_office->read<QVariant>([](Connection &c) {
            return c.single(
                "SELECT count(*) FROM dossier WHERE CAST(document AS TEXT) LIKE '%\"number\":\"P1234567\"%'");
        });
        QCOMPARE(foreigner->toInt(), 1);

        // The day's registers say what the script counts.
        const DayFigures figures = *m_office->read<DayFigures>(
            [this](Connection &c) { return dayFigures(c, m_office->now, m_office->now.addDays(2), 1); });
        QCOMPARE(figures.assisted, m_tally.assisted);
        QCOMPARE(figures.received, m_tally.received);
        QCOMPARE(figures.returned, 30);
        const QList<BookLine> book = certifying::book(*m_office);
        int numbered = 0;
        Dong bookFees = 0;
        QSet<int> numbers;
        for (const BookLine &line : book) {
            if (line.kind == BookLine::Kind::Unused)
                continue;
            ++numbered;
            numbers.insert(line.number);
        }
        QCOMPARE(numbered, m_tally.certified);
        QCOMPARE(numbers.size(), m_tally.certified); // No number twice, and none left out.
        QCOMPARE(*std::max_element(numbers.begin(), numbers.end()), m_tally.certified);
        const auto paid = m_office->read<QVariant>([](Connection &c) {
            return c.single("SELECT sum(e.amount) FROM fee_entry e JOIN dossier d ON d.id = e.dossier WHERE "
                            "d.procedure_code = '2.000815'");
        });
        bookFees = paid->toLongLong();
        QCOMPARE(bookFees, m_tally.certificationFees);
        QCOMPARE(*m_office->read<qint64>([](Connection &c) { return DossierTable(c).count(); }), 60);

        // Keys of each errand, from the scanned card to the save.
        const QMap<Errand, QString> names{{Errand::Certify, u"certified copies"_s},
                                          {Errand::Assisted, u"help to file online"_s},
                                          {Errand::Firm, u"firm"_s},
                                          {Errand::Child, u"child without a card"_s},
                                          {Errand::Passport, u"passport"_s},
                                          {Errand::Joint, u"joint procedures"_s},
                                          {Errand::Receipt, u"ordinary receipt"_s}};
        for (auto errand = m_keysOf.begin(); errand != m_keysOf.end(); ++errand)
            qInfo("%-22s %2lld times, keys %d to %d", qPrintable(names.value(errand.key())),
                  static_cast<long long>(errand->size()), *std::min_element(errand->begin(), errand->end()),
                  *std::max_element(errand->begin(), errand->end()));
        std::sort(m_saves.begin(), m_saves.end());
        qInfo("F9 until it is durable: median %lld ms, longest %lld ms", static_cast<long long>(m_saves.at(30)),
              static_cast<long long>(m_saves.last()));
        const auto most = [&](Errand errand) {
            const QList<int> all = m_keysOf.value(errand);
            return *std::max_element(all.begin(), all.end());
        };
        QVERIFY2(most(Errand::Certify) <= 15, qPrintable(QString::number(most(Errand::Certify))));
        QVERIFY2(most(Errand::Receipt) <= 12, qPrintable(QString::number(most(Errand::Receipt))));
        QVERIFY2(most(Errand::Passport) <= 12, qPrintable(QString::number(most(Errand::Passport))));
        QVERIFY2(most(Errand::Assisted) <= 15, qPrintable(QString::number(most(Errand::Assisted))));
    }
};

QTEST_MAIN(TestMorning)
#include "tst_morning.moc"
