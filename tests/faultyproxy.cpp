// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyproxy.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

namespace {

constexpr int waitMs = 20000;

/// The length of the whole message at the beginning of these bytes; 0: its head is not there yet.
qsizetype wholeLength(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    qsizetype length = 0;
    const QList<QByteArray> lines = bytes.left(head).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    return head + 4 + length;
}

/// The body as it was before it was deflated.
QByteArray plainBody(const QByteArray &request)
{
    const qsizetype head = request.indexOf("\r\n\r\n");
    const QByteArray body = request.mid(head + 4);
    if (!request.left(head).toLower().contains("content-encoding: deflate"))
        return body;
    const QByteArray expectedLength("\0\1\0\0", 4); // qUncompress() takes it as a first guess only.
    return qUncompress(expectedLength + body);
}

QByteArray answered(const QByteArray &head, const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 " + head + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray oneAnswer(const QUrl &upstream, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(upstream.host(), quint16(upstream.port()));
    if (!socket.waitForConnected(waitMs))
        return {};
    socket.write(request);
    QByteArray answer;
    // An answer to HEAD names a length and has no body.
    const auto isWhole = [&] {
        return request.startsWith("HEAD ") ? answer.contains("\r\n\r\n")
                                           : wholeLength(answer) > 0 && answer.size() >= wholeLength(answer);
    };
    while (!isWhole()) {
        if (!socket.waitForReadyRead(waitMs))
            return {};
        answer += socket.readAll();
    }
    return answer;
}

} // namespace

struct FaultyProxy::Plan
{
    QMutex mutex;
    QUrl upstream;
    QList<std::pair<QByteArray, Fault>> faults;
    int percent = 0;
    bool isCut = false;
    QRandomGenerator random;
    int requests = 0;
    QByteArray held; ///< What came late; goes behind the next request.
    QByteArray poisonedPath;
    QByteArray poison;
    Fault poisonFault = Fault::None;

    Fault next(const QByteArray &path, const QByteArray &request)
    {
        const QMutexLocker lock(&mutex);
        ++requests;
        if (isCut)
            return Fault::CutBefore;
        if (!poison.isEmpty() && path.startsWith(poisonedPath) && plainBody(request).contains(poison))
            return poisonFault;
        for (qsizetype i = 0; i < faults.size(); ++i) {
            if (path.startsWith(faults.at(i).first))
                return faults.takeAt(i).second;
        }
        if (random.bounded(100) >= percent)
            return Fault::None;
        // Silence would only wait for the client's time-out again and again.
        return Fault(1 + random.bounded(int(Fault::Status429)));
    }
};

FaultyProxy::FaultyProxy(const QUrl &upstream) : m_plan(new Plan)
{
    m_plan->upstream = upstream;
    m_server = new QTcpServer;
    m_server->listen(QHostAddress::LocalHost);
    m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort()));
    m_server->moveToThread(&m_thread);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection())
            serve(client);
    });
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

FaultyProxy::~FaultyProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultyProxy::setUpstream(const QUrl &upstream)
{
    const QMutexLocker lock(&m_plan->mutex);
    m_plan->upstream = upstream;
}

void FaultyProxy::spoil(const QByteArray &pathBegin, QList<Fault> faults)
{
    const QMutexLocker lock(&m_plan->mutex);
    for (const Fault fault : faults)
        m_plan->faults.append({pathBegin, fault});
}

void FaultyProxy::spoilContaining(const QByteArray &pathBegin, const QByteArray &marker, Fault fault)
{
    const QMutexLocker lock(&m_plan->mutex);
    m_plan->poisonedPath = pathBegin;
    m_plan->poison = marker;
    m_plan->poisonFault = fault;
}

void FaultyProxy::spoilAtRandom(int percent, quint32 seed)
{
    const QMutexLocker lock(&m_plan->mutex);
    m_plan->percent = percent;
    m_plan->random.seed(seed);
}

void FaultyProxy::cut(bool isCut)
{
    const QMutexLocker lock(&m_plan->mutex);
    m_plan->isCut = isCut;
}

int FaultyProxy::requests() const
{
    const QMutexLocker lock(&m_plan->mutex);
    return m_plan->requests;
}

// One request per connection, one after the other: enough for a counter.
void FaultyProxy::serve(QTcpSocket *client)
{
    QByteArray request;
    while (wholeLength(request) == 0 || request.size() < wholeLength(request)) {
        if (client->bytesAvailable() == 0 && !client->waitForReadyRead(waitMs)) {
            client->deleteLater();
            return;
        }
        request += client->readAll();
    }
    const Fault fault = m_plan->next(request.left(256).split(' ').value(1), request);
    QUrl upstream;
    {
        const QMutexLocker lock(&m_plan->mutex);
        upstream = m_plan->upstream;
    }
    QByteArray answer;
    switch (fault) {
    case Fault::None:
    case Fault::AnswerLost:
    case Fault::AnswerHalf:
        answer = oneAnswer(upstream, request);
        break;
    case Fault::Repeated:
        answer = oneAnswer(upstream, request);
        answer = oneAnswer(upstream, request);
        break;
    case Fault::Late: {
        const QMutexLocker lock(&m_plan->mutex);
        m_plan->held = request;
        break;
    }
    case Fault::Shortened: {
        answer = oneAnswer(upstream, request);
        const QByteArray type = answer.left(answer.indexOf("\r\n\r\n")).contains("problem") ? "application/problem+json"
                                                                                            : "application/json";
        const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        answer = answered("200 OK", type, body.left(body.size() / 2));
        break;
    }
    case Fault::CutHalf: {
        QTcpSocket half;
        half.connectToHost(upstream.host(), quint16(upstream.port()));
        if (half.waitForConnected(waitMs)) {
            half.write(request.left(request.size() / 2));
            half.waitForBytesWritten(waitMs);
        }
        half.abort();
        break;
    }
    case Fault::Html:
        answer = answered("200 OK", "text/html", "<html><body>Sign in to the network</body></html>");
        break;
    case Fault::Redirect:
        answer =
            "HTTP/1.1 302 Found\r\nLocation: http://198.51.100.7/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        break;
    case Fault::Status500:
        answer = answered("500 Internal Server Error", "text/plain", "trouble");
        break;
    case Fault::Status429:
        answer = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        break;
    case Fault::CutBefore:
        break;
    case Fault::Silence:
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        return;
    }
    if (fault != Fault::Late) {
        QByteArray late;
        {
            const QMutexLocker lock(&m_plan->mutex);
            late = std::exchange(m_plan->held, {});
        }
        if (!late.isEmpty())
            oneAnswer(upstream, late);
    }
    if (fault == Fault::AnswerLost)
        answer.clear();
    if (fault == Fault::AnswerHalf)
        answer.truncate(answer.size() / 2);
    if (!answer.isEmpty()) {
        answer.replace("Keep-Alive: timeout=2, max=1000000\r\n", "Connection: close\r\n");
        client->write(answer);
        client->waitForBytesWritten(waitMs);
    }
    client->disconnectFromHost();
    if (client->state() != QAbstractSocket::UnconnectedState)
        client->waitForDisconnected(waitMs);
    client->deleteLater();
}
