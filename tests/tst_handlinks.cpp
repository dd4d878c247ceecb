// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestrial.h"
#include "visitlimit.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// Links under which a dossier's scanned papers are fetched where the citizen files online, on both databases.
class TestHandLinks : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;

    static PlainAnswer posted(const QUrl &url)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(network.post(request, QByteArray()));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        PlainAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
        for (const auto &[name, value] : reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        return answer;
    }
    /// A dossier with two papers that are whole at the gateway.
    static Dossier withPapers(TrialDevice &device, const QByteArray &first, const QByteArray &second)
    {
        Dossier dossier = device.dossier();
        dossier.components = {{1, {}, u"Tờ khai đăng ký khai sinh"_s, ComponentState::Original, 1, true, {}, {}, {}},
                              {2, {}, u"Giấy chứng sinh"_s, ComponentState::Original, 1, true, {}, {}, {}}};
        if (!device.put(device.receipt(dossier)).isApplied())
            return {};
        int component = 0;
        for (const QByteArray &bytes : {first, second}) {
            if (!awaited(device.client.createUpload(blobOf(bytes), bytes)) ||
                !device
                     .put(device.signedAs(
                         device.operation(OperationKind::attach, dossier.id, payloadOf(blobOf(bytes), ++component))))
                     .isApplied())
                return {};
        }
        return dossier;
    }

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void eachPaperIsFetchedOnce_data() { GatewayTrial::databases(); }
    void eachPaperIsFetchedOnce();
    void aLinkEnds_data() { GatewayTrial::databases(); }
    void aLinkEnds();
    void onlyTheOfficeMakesOne_data() { GatewayTrial::databases(); }
    void onlyTheOfficeMakesOne();
    void guessingIsStopped();
};

void TestHandLinks::eachPaperIsFetchedOnce()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray first = someBytes(5000, 1);
    const QByteArray second = someBytes(7000, 2);
    const Dossier dossier = withPapers(device, first, second);
    QVERIFY(!dossier.id.isNull());
    const auto link = awaited(device.client.makeFileLink(dossier.id));
    QVERIFY2(link, qPrintable(problemOf(link)));
    const QUrl url(link->url);
    static const QRegularExpression form(u"^/h/[a-z0-9]{16}$"_s);
    QVERIFY(form.match(url.path()).hasMatch());
    // Looking takes nothing out, as often as a browser or a preview may look.
    for (int i = 0; i < 3; ++i) {
        const PlainAnswer page = got(url);
        QCOMPARE(page.status, 200);
        const QString html = QString::fromUtf8(page.body);
        QVERIFY(html.contains(u"01-to-khai-dang-ky-khai-sinh.pdf"_s) && html.contains(u"02-giay-chung-sinh.pdf"_s));
        QVERIFY(!html.contains(dossier.applicant.name) && !html.contains(dossier.applicant.paper.number));
        QVERIFY(page.headers.value("content-security-policy").contains("form-action 'self'"));
        QVERIFY(!html.contains(u"<script"_s));
    }
    QCOMPARE(got(QUrl(link->url + u"/1"_s)).status, 404); // A preview of a button's address fetches nothing.
    const PlainAnswer fetched = posted(QUrl(link->url + u"/1"_s));
    QCOMPARE(fetched.status, 200);
    QVERIFY(fetched.body == first);
    QVERIFY(fetched.headers.value("content-disposition").contains("01-to-khai-dang-ky-khai-sinh.pdf"));
    QCOMPARE(posted(QUrl(link->url + u"/1"_s)).status, 404); // Once.
    QVERIFY(QString::fromUtf8(got(url).body).contains(u"đã tải"_s));
    QVERIFY(posted(QUrl(link->url + u"/2"_s)).body == second);
    QCOMPARE(posted(QUrl(link->url + u"/2"_s)).status, 404);
    QCOMPARE(posted(QUrl(link->url + u"/3"_s)).status, 404);
    // A new link gives them again.
    const auto again = awaited(device.client.makeFileLink(dossier.id));
    QVERIFY(again && again->url != link->url);
    QVERIFY(posted(QUrl(again->url + u"/1"_s)).body == first);
}

void TestHandLinks::aLinkEnds()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const Dossier dossier = withPapers(device, someBytes(500, 3), someBytes(600, 4));
    const auto link = awaited(device.client.makeFileLink(dossier.id));
    QVERIFY(link);
    const qint64 minutes = device.now().secsTo(link->expiresAt) / 60;
    QVERIFY2(minutes >= 28 && minutes <= 31, qPrintable(QString::number(minutes)));
    const auto opened = GatewayConnection::open(m_trial.address, u"test"_s);
    QVERIFY(opened);
    GatewayConnection &connection = **opened;
    QVERIFY(connection.run("UPDATE hand_link SET expires_at = '2020-01-01T00:00:00+07:00'", {}));
    QCOMPARE(got(QUrl(link->url)).status, 404);
    QCOMPARE(posted(QUrl(link->url + u"/1"_s)).status, 404);
    // The next link takes what is over away.
    QVERIFY(awaited(device.client.makeFileLink(dossier.id)));
    QCOMPARE(connection.row("SELECT count(*) FROM hand_link", {}).first().toInt(), 1);
    QCOMPARE(connection.row("SELECT count(*) FROM hand_file", {}).first().toInt(), 2);
}

void TestHandLinks::onlyTheOfficeMakesOne()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    TrialDevice stranger(m_trial.url, m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s));
    const Dossier dossier = withPapers(device, someBytes(500, 3), someBytes(600, 4));
    QCOMPARE(problemOf(awaited(stranger.client.makeFileLink(dossier.id))), QString(ProblemType::notFound));
    const Dossier bare = device.dossier();
    QVERIFY(device.put(device.receipt(bare)).isApplied());
    QCOMPARE(problemOf(awaited(device.client.makeFileLink(bare.id))), QString(ProblemType::missingBlob));
}

void TestHandLinks::guessingIsStopped()
{
    QVERIFY(m_trial.startOnFile(u"guess.sqlite"_s));
    int last = 0;
    for (int i = 0; i <= VisitLimit::mostMisses; ++i)
        last = got(QUrl(m_trial.url.toString() + u"/h/%1"_s.arg(i, 16, 10, QChar(u'0')))).status;
    QCOMPARE(last, 429);
    QCOMPARE(posted(QUrl(m_trial.url.toString() + u"/h/%1/1"_s.arg(QString(16, u'a')))).status, 429);
}

QTEST_GUILESS_MAIN(TestHandLinks)
#include "tst_handlinks.moc"
