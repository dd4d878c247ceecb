// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routewalk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// What one office has, no other learns of, by any route there is.
namespace {

/// An answer's body without what is of this one request: ids, hashes, times, versions of the waiting numbers.
QByteArray comparable(const QByteArray &body)
{
    static const QRegularExpression own(
        u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|\\d{4}-\\d\\d-\\d\\dT[0-9:+]+"_s);
    return QString::fromUtf8(body).replace(own, u"*"_s).toUtf8();
}

/// For messages.
std::string words(const QList<QByteArray> &some)
{
    return some.join(' ').toStdString();
}

QByteArray whole(const PlainAnswer &answer)
{
    QByteArray text = answer.body;
    for (auto at = answer.headers.begin(); at != answer.headers.end(); ++at)
        text += '\n' + at.key() + ": " + at.value();
    return text;
}

} // namespace

class TestGatewayScoping : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void nothingLeaks_data() { GatewayTrial::databases(); }
    void nothingLeaks();
};

void TestGatewayScoping::nothingLeaks()
{
    RouteWalk walk(m_trial);
    QVERIFY(walk.begin());
    const QList<WalkRow> rows = walk.rows();
    const QList<QByteArray> secrets = walk.secrets();
    for (const RouteEntry &route : gatewayRoutes()) {
        const bool isIn = std::any_of(rows.begin(), rows.end(), [&route](const WalkRow &row) {
            return row.method == route.method && QByteArrayView(row.name) == QByteArrayView(route.name);
        });
        QVERIFY2(isIn, words({methodWord(route.method), route.name, "has no row in tests/routewalk.cpp"}).c_str());
    }
    const qint64 offset = walk.uploadOffset();
    QVERIFY(walk.revoke(*walk.revoked));
    const QString thereToken = walk.there->enrolled->token;
    for (const WalkRow &row : rows) {
        const QByteArray name = methodWord(row.method) + ' ' + row.name;
        // What the first office gets shows that the row asks for something that is there.
        const auto own = [&] { return asked(walk.url(), row.method, row.own, walk.here->enrolled->token); };
        if (row.kind == WalkRow::Kind::Open) {
            QVERIFY2(asked(walk.url(), row.method, row.own, {}).status == row.ownStatus, name.constData());
            continue;
        }
        for (const QString &token : {QString(), u"guess"_s}) {
            const PlainAnswer unknown = asked(walk.url(), row.method, row.own, token);
            QVERIFY2(unknown.status == 401, name.constData());
            for (const QByteArray &secret : secrets)
                QVERIFY2(!whole(unknown).contains(secret), words({name, "tells a stranger", secret}).c_str());
        }
        const PlainAnswer stopped = asked(walk.url(), row.method, row.own, walk.revoked->enrolled->token);
        QVERIFY2(stopped.status == 403, name.constData());
        if (row.method != RouteEntry::Method::Head)
            QCOMPARE(readProblem(stopped.body)->type, QString(ProblemType::deviceRevoked));
        for (const QByteArray &secret : secrets)
            QVERIFY2(!whole(stopped).contains(secret), words({name, "tells a revoked device", secret}).c_str());
        if (row.kind == WalkRow::Kind::Scoped) {
            const PlainAnswer foreign = asked(walk.url(), row.method, row.foreign, thereToken);
            const PlainAnswer nowhere = asked(walk.url(), row.method, row.nowhere, thereToken);
            QVERIFY2(foreign.status == nowhere.status,
                     words({name, QByteArray::number(foreign.status), QByteArray::number(nowhere.status)}).c_str());
            QCOMPARE(comparable(foreign.body), comparable(nowhere.body));
            QCOMPARE(foreign.headers.keys().size(), nowhere.headers.keys().size());
            // Its own request may hold an id, and a repeated id is no news: only what it did not say counts.
            const QByteArray said = row.foreign.path.toUtf8() + row.foreign.body;
            for (const QByteArray &secret : secrets)
                QVERIFY2(said.contains(secret) || !whole(foreign).contains(secret),
                         words({name, "tells another office", secret}).c_str());
        }
        const bool isUpload = QByteArrayView(row.name).startsWith("/v1/uploads/{id}");
        if (isUpload && row.method != RouteEntry::Method::Delete)
            QVERIFY2(row.method == RouteEntry::Method::Head || walk.uploadOffset() == offset, name.constData());
        const PlainAnswer answer = own();
        QVERIFY2(answer.status == row.ownStatus, words({name, QByteArray::number(answer.status), answer.body}).c_str());
    }
}

QTEST_GUILESS_MAIN(TestGatewayScoping)
#include "tst_gatewayscoping.moc"
