// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browserpage.h"
#include "gatewaytrial.h"
#include "visitlimit.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// The citizen's page: what it says and hides, and how a phone shows it.
class TestTrackingPage : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;
    std::atomic<qint64> m_msecs = QDateTime(QDate(2026, 11, 30), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch();

    bool start()
    {
        GatewayConfig config{.database = *DatabaseAddress::parse(
                                 u"sqlite:%1/t%2.sqlite"_s.arg(m_trial.folder.path()).arg(++m_trial.files)),
                             .isDemonstration = true};
        config.clock = Clock([this] { return QDateTime::fromMSecsSinceEpoch(m_msecs); });
        return m_trial.start(config);
    }
    QUrl pageOf(const QString &token, const QString &language = {}) const
    {
        return QUrl(m_trial.gateway->url() + "/t/"_L1 + token +
                    (language.isEmpty() ? QString() : "?lang="_L1 + language));
    }
    static Dossier longest(TrialDevice &device)
    {
        Dossier dossier = device.dossier();
        dossier.procedureName = u"Đăng ký biến động đối với trường hợp chuyển đổi, chuyển nhượng, thừa kế, tặng cho "
                                "quyền sử dụng đất và quyền sở hữu nhà ở"_s;
        dossier.components = {{1,
                               {},
                               u"Giấychứngnhậnquyềnsửdụngđấtkhôngcókhoảngtrắngnàocả"_s,
                               ComponentState::Missing,
                               0,
                               true,
                               {},
                               {},
                               {}}};
        dossier.fee = {{{u"LP"_s, u"Lệ phí"_s, 1, 15000, 15000}}, {}, PaymentMethod::Later, 0};
        return dossier;
    }

private slots:
    void cleanup() { m_trial.gateway.reset(); }

    void speaksBothLanguages();
    void unknownOnesLookAlike();
    void misusedCodesAreNotShown();
    void guessingIsSlowedDown();
    void fitsAPhone_data();
    void fitsAPhone();
};

void TestTrackingPage::speaksBothLanguages()
{
    QVERIFY(start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = longest(device);
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    const PlainAnswer vietnamese = got(pageOf(dossier.trackingToken));
    const PlainAnswer english = got(pageOf(dossier.trackingToken, u"en"_s));
    QCOMPARE(vietnamese.status, 200);
    QCOMPARE(english.status, 200);
    const QString vi = QString::fromUtf8(vietnamese.body);
    const QString en = QString::fromUtf8(english.body);
    QVERIFY(vi.contains(u"<html lang=\"vi\">"_s) && vi.contains(u"href=\"?lang=en\""_s));
    QVERIFY(en.contains(u"<html lang=\"en\">"_s) && en.contains(u"href=\"?lang=vi\""_s));
    QVERIFY(en.contains(u"Received"_s) && en.contains(u"Fees are still to be paid"_s));
    QVERIFY(en.contains(u"<dd lang=\"vi\">Đăng ký"_s)); // What stays Vietnamese is marked so.
    for (const QString &page : {vi, en}) {
        QVERIFY(page.toUtf8().size() < 30'000);
        QVERIFY(!page.contains(u"{{"_s) && !page.contains(u"<script"_s) && !page.contains(u"src="_s));
        for (const QString &secret : {u"Mẫu Thử"_s, u"083190004567"_s, u"0912345678"_s, u"Ấp Thử"_s})
            QVERIFY2(!page.contains(secret), qPrintable(secret));
    }
    QCOMPARE(vietnamese.headers.value("cache-control"), QByteArray("no-store"));
    QVERIFY(vietnamese.headers.value("content-security-policy").startsWith("default-src 'none'"));
    // Every word of one language stands in the other, for every state.
    QFile file(u":/tracking/words.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
    QStringList expected = words["vi"_L1].toObject().keys() + QStringList{u"months"_s};
    expected.sort();
    QCOMPARE(words["en"_L1].toObject().keys(), expected);
    QCOMPARE(words["en"_L1]["states"_L1].toObject().keys(), words["vi"_L1]["states"_L1].toObject().keys());
    QCOMPARE(words["vi"_L1]["states"_L1].toObject().size(), int(allDossierStates().size()) + 1);
}

void TestTrackingPage::unknownOnesLookAlike()
{
    QVERIFY(start());
    TrialDevice device(m_trial.url);
    QVERIFY(makeToken().size() >= 26); // 128 random bits in letters of five.
    const PlainAnswer never = got(pageOf(makeToken()));
    QCOMPARE(never.status, 404);
    QVERIFY(QString::fromUtf8(never.body).contains(u"mất mạng"_s));
    QVERIFY(got(pageOf(makeToken(), u"en"_s)).body.contains("without network"));
    for (const QString &odd : {u""_s, u"1"_s, QString(200, u'a')})
        QCOMPARE(got(pageOf(odd)).body, never.body);
    // One that has expired is like one that never was.
    Dossier dossier = device.dossier();
    dossier.state = DossierState::Returned;
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    QCOMPARE(got(pageOf(dossier.trackingToken)).status, 200);
    m_msecs += qint64(91) * 24 * 60 * 60 * 1000;
    const PlainAnswer expired = got(pageOf(dossier.trackingToken));
    QCOMPARE(expired.status, 404);
    QCOMPARE(expired.body, never.body);
}

void TestTrackingPage::misusedCodesAreNotShown()
{
    QVERIFY(start());
    TrialDevice device(m_trial.url);
    Dossier dossier = device.dossier();
    dossier.codes = {{CodeKind::OtherSystem, u"083190004567"_s, u"Nguyễn Thị Mẫu Thử"_s}};
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    const QString page = QString::fromUtf8(got(pageOf(dossier.trackingToken)).body);
    QVERIFY(page.contains(u"TAM-"_s));
    QVERIFY(!page.contains(u"083190004567"_s));
}

void TestTrackingPage::guessingIsSlowedDown()
{
    QVERIFY(start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = device.dossier();
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    for (int i = 0; i < VisitLimit::mostMisses; ++i)
        QCOMPARE(got(pageOf(makeToken())).status, 404);
    const PlainAnswer busy = got(pageOf(makeToken()));
    QCOMPARE(busy.status, 429);
    QVERIFY(busy.headers.value("retry-after").toInt() > 0);
    QVERIFY(QString::fromUtf8(busy.body).contains(u"<html lang=\"vi\">"_s));
    QVERIFY(got(pageOf(makeToken(), u"en"_s)).body.contains("in a minute"));
    m_msecs += 61'000;
    QCOMPARE(got(pageOf(dossier.trackingToken)).status, 200);
    // Pages that are there cost nothing of it.
    for (int i = 0; i < VisitLimit::mostMisses + 5; ++i)
        QCOMPARE(got(pageOf(dossier.trackingToken)).status, 200);
}

namespace {

/// Measures the page as it stands: width against the window's, the lowest contrast of a text, the smallest target.
const char *const measuring = R"((() => {
  const rgba = text => { const n = text.match(/[\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
  const light = ([r, g, b]) => { const f = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const ground = node => { for (; node; node = node.parentElement) { const c = rgba(getComputedStyle(node).backgroundColor);
    if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
  document.querySelectorAll('details').forEach(d => d.open = true);
  let contrast = 21, where = '', words = 0;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim()) continue;
    ++words;
    const [a, b] = [light(rgba(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < contrast) { contrast = ratio; where = node.tagName + ' ' + texts.currentNode.data.trim(); }
  }
  let target = 1000;
  document.querySelectorAll('a, summary').forEach(a => { const box = a.getBoundingClientRect();
    target = Math.min(target, box.width, box.height); });
  const levels = [...document.querySelectorAll('h1, h2, h3')].map(h => Number(h.tagName[1]));
  return {overflow: document.documentElement.scrollWidth - innerWidth, contrast, where, target, words,
    lang: document.documentElement.lang, title: document.title, levels, mains: document.querySelectorAll('main').length,
    viewport: document.querySelector('meta[name=viewport]').content};
})())";

/// What a reader may set (WCAG 1.4.12).
const char *const spacing = R"((() => { const s = document.createElement('style');
  s.textContent = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
  document.head.append(s); return true; })())";

} // namespace

void TestTrackingPage::fitsAPhone_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("Vietnamese") << u"vi"_s << true << false;
    QTest::newRow("English, dark") << u"en"_s << true << true;
    QTest::newRow("not there yet") << u"vi"_s << false << false;
    QTest::newRow("not there yet, dark") << u"en"_s << false << true;
}

void TestTrackingPage::fitsAPhone()
{
    QFETCH(QString, language);
    QFETCH(bool, isKnown);
    QFETCH(bool, isDark);
    if (BrowserPage::program().isEmpty())
        QSKIP("Chromium is not installed (Debian package chromium): the page is not looked at");
    QVERIFY(start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = longest(device);
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    BrowserPage browser;
    QVERIFY2(browser.start(), "Chromium does not start");
    browser.setPhone(320, 640, isDark); // 1280 px at 400 % (WCAG 1.4.10).
    QVERIFY(browser.open(pageOf(isKnown ? dossier.trackingToken : makeToken(), language)));
    const auto check = [&](const QJsonObject &seen) {
        QVERIFY2(seen["overflow"_L1].toDouble(1000) <= 0, qPrintable(QString::number(seen["overflow"_L1].toDouble())));
        QVERIFY2(seen["contrast"_L1].toDouble() >= 4.5, qPrintable(seen["where"_L1].toString()));
        QVERIFY2(seen["target"_L1].toDouble() >= 44, qPrintable(QString::number(seen["target"_L1].toDouble())));
    };
    const QJsonObject seen = browser.evaluated(QString::fromUtf8(measuring)).toObject();
    check(seen);
    QVERIFY(seen["words"_L1].toInt() >= 5);
    QCOMPARE(seen["lang"_L1].toString(), language);
    QVERIFY(!seen["title"_L1].toString().isEmpty());
    QCOMPARE(seen["mains"_L1].toInt(), 1);
    QVERIFY(!seen["viewport"_L1].toString().contains(u"user-scalable=no"_s) &&
            !seen["viewport"_L1].toString().contains(u"maximum-scale"_s));
    const QJsonArray levels = seen["levels"_L1].toArray();
    QCOMPARE(levels.first().toInt(), 1);
    for (qsizetype i = 1; i < levels.size(); ++i)
        QCOMPARE(levels.at(i).toInt(), 2);
    if (!QTest::currentTestFailed() && qEnvironmentVariableIsSet("MOCUA_PICTURES")) {
        QFile picture(qEnvironmentVariable("MOCUA_PICTURES") + u"/tracking-%1-%2.png"_s.arg(language).arg(isKnown));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write(browser.screenshot());
    }
    QVERIFY(browser.evaluated(QString::fromUtf8(spacing)).toBool());
    check(browser.evaluated(QString::fromUtf8(measuring)).toObject());
}

QTEST_GUILESS_MAIN(TestTrackingPage)
#include "tst_trackingpage.moc"
