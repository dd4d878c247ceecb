// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayserver.h"

#include "authorising.h"
#include "demonstrationoffice.h"
#include "gatewaylog.h"
#include "gatewayroutes.h"
#include "httpexchange.h"
#include "outwardworker.h"
#include "portalkey.h"
#include "upstreamtable.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHostAddress>

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int keepAliveSeconds = 2;
constexpr int readSeconds = 20;
constexpr int writeSeconds = 20;
// Files come streamed, and as long as the client likes.
constexpr size_t largestStream = size_t(16) * 1024 * 1024 * 1024;

Error startError(const QString &code, const QString &message, const QString &detail = {})
{
    return {.kind = ErrorKind::BadInput, .code = code, .message = message, .detail = detail};
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// httplib lets five connections wait to be accepted; when an outage ends, all counters come at once, and whoever finds
/// no place tries again after a second.
constexpr int mostUnaccepted = 1024;

/// In place of httplib's own options, whose SO_REUSEPORT would let two gateways share a port without a word. Counters
/// send with Nagle's algorithm (Qt sets nothing else); over loopback's huge segments the end of each batch would wait
/// 40 ms for a delayed acknowledgement, so segments are kept as large as a network's.
void setListeningOptions(socket_t socket)
{
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, reinterpret_cast<const char *>(&yes), sizeof yes);
#ifdef TCP_MAXSEG
    const int segment = 1460;
    setsockopt(socket, IPPROTO_TCP, TCP_MAXSEG, reinterpret_cast<const char *>(&segment), sizeof segment);
#endif
}

/// httplib's way to our threads.
class ConnectionQueue : public httplib::TaskQueue
{
public:
    explicit ConnectionQueue(ConnectionThreads &threads) : m_threads(threads) {}
    void enqueue(std::function<void()> serve) override { m_threads.run(std::move(serve)); }
    void shutdown() override { m_threads.shutDown(); }

private:
    ConnectionThreads &m_threads;
};

} // namespace

struct GatewayServer::Parts
{
    GatewayConfig config;
    std::unique_ptr<DatabaseThreads> database;
    std::unique_ptr<BlobShelf> shelf;
    GatewayMetrics metrics;
    std::optional<TrackingPage> trackingPage;
    std::optional<QueueRuleBook> queueRules;
    std::optional<RateLimits> rates;
    std::unique_ptr<ReadingLog> readings; ///< Goes before the database.
    std::unique_ptr<OperationTray> tray;
    std::optional<ConnectionThreads> connections;
    std::optional<GatewayContext> context;
    std::unique_ptr<OutwardWorker> outward;   ///< Goes before the database.
    std::unique_ptr<UpstreamWorker> upstream; ///< As outward.
    std::unique_ptr<httplib::Server> server;
    std::atomic<socket_t> listening = INVALID_SOCKET;
    std::thread listener;
    std::atomic<bool> isStopping = false;
    std::atomic<bool> hasStopped = false;
    QString url;

    Result<void> startUpstream();
    void listen(int port);
    void addRoute(const RouteEntry &entry);
    void addRoutes();
    void answer(const RouteEntry &entry, const GatewayRequest &request, const std::string &method,
                httplib::Response &response);
};

void GatewayServer::Parts::answer(const RouteEntry &entry, const GatewayRequest &request, const std::string &method,
                                  httplib::Response &response)
{
    QElapsedTimer timer;
    timer.start();
    const GatewayReply reply = entry.route(*context, request);
    giveReply(reply, response);
    // Others wait for a thread: this one is not kept for what may come.
    if (connections->isCrowded())
        response.set_header("Connection", "close");
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    metrics.countRequest(entry.name, reply.status, seconds);
    logRequest(QByteArray::fromStdString(method), entry.name, reply, seconds);
}

Result<void> GatewayServer::Parts::startUpstream()
{
    bool isOffices = false;
    database->read([&](GatewayConnection &connection) { isOffices = relaysUpward(connection); });
    if (!config.upstream) {
        // Without it counters would take what they do here for being at the portal.
        if (isOffices)
            return startError(u"upstream-needed"_s,
                              QCoreApplication::translate("GatewayServer", "This database is of an office's gateway: "
                                                                           "give --upstream."));
        return {};
    }
    if (config.outward.notices || config.outward.receipts || config.outward.national)
        return startError(u"outward-at-office"_s,
                          QCoreApplication::translate("GatewayServer",
                                                      "Messages to citizens and e-receipts are the province's: an "
                                                      "office's gateway takes no --outward beside --upstream."));
    auto started = UpstreamWorker::start(*database, *shelf, *config.upstream, config.clock);
    if (!started)
        return started.error();
    upstream = *std::move(started);
    context->upstream = upstream.get();
    return {};
}

void GatewayServer::Parts::listen(int port)
{
    // httplib ends its loop for good when one accept() fails, for instance on a connection that was reset at once: a
    // gateway that lives but does not listen. It begins anew on the same port until it is asked to stop.
    while (!isStopping) {
        ::listen(listening, mostUnaccepted);
        server->listen_after_bind();
        while (!isStopping && !server->bind_to_port(config.host.toStdString(), port)) {
            logEvent(u"port lost"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
    }
    hasStopped = true;
}

void GatewayServer::Parts::addRoute(const RouteEntry &entry)
{
    const auto withoutBody = [this, &entry](const httplib::Request &request, httplib::Response &response) {
        answer(entry, requestOf(request), request.method, response);
    };
    const auto withBody = [this, &entry](const httplib::Request &from, httplib::Response &response,
                                         const httplib::ContentReader &reader) {
        GatewayRequest request = requestOf(from);
        request.body = bodyOf(reader);
        if (size_t(request.body.size()) > largestBody)
            response.status = 413;
        // httplib has refused what cannot be inflated.
        if (response.status < 400)
            answer(entry, request, from.method, response);
    };
    const auto streamed = [this, &entry](const httplib::Request &from, httplib::Response &response,
                                         const httplib::ContentReader &reader) {
        GatewayRequest request = requestOf(from);
        // httplib would wait for the end of a body that has no length.
        bool isRead = !from.has_header("Content-Length") && !from.has_header("Transfer-Encoding");
        request.readBody = [&](const std::function<bool(const char *, size_t)> &take) {
            if (std::exchange(isRead, true))
                return true;
            // What is not taken is read nevertheless: the connection's next request begins behind it.
            bool isTaken = true;
            const bool isWhole = reader([&](const char *bytes, size_t length) {
                isTaken = isTaken && take(bytes, length);
                return true;
            });
            return isWhole && isTaken;
        };
        answer(entry, request, from.method, response);
        if (!isRead)
            reader([](const char *, size_t) { return true; });
    };
    switch (entry.method) {
    case RouteEntry::Method::Get:
        server->Get(entry.pattern, withoutBody);
        break;
    case RouteEntry::Method::Head:
        server->Get(entry.pattern, [withoutBody](const httplib::Request &request, httplib::Response &response) {
            if (request.method == "HEAD")
                return withoutBody(request, response);
            response.status = 404;
        });
        break;
    case RouteEntry::Method::Patch:
        server->Patch(entry.pattern, streamed);
        break;
    case RouteEntry::Method::Delete:
        server->Delete(entry.pattern, withoutBody);
        break;
    case RouteEntry::Method::Options:
        server->Options(entry.pattern, withoutBody);
        break;
    case RouteEntry::Method::Put:
        server->Put(entry.pattern, withBody);
        break;
    case RouteEntry::Method::Post:
        if (entry.isStreamed)
            server->Post(entry.pattern, streamed);
        else
            server->Post(entry.pattern, withBody);
        break;
    }
}

void GatewayServer::Parts::addRoutes()
{
    for (const RouteEntry &entry : gatewayRoutes())
        addRoute(entry);
    // What no route answered: unknown paths, wrong methods, payloads too large.
    server->set_error_handler([this](const httplib::Request &, httplib::Response &response) {
        if (response.has_header("Content-Type"))
            return;
        Problem problem{.status = response.status, .type = ProblemType::badRequest, .title = u"Not understood"_s};
        if (response.status == 404)
            problem = {.status = 404, .type = ProblemType::notFound, .title = u"No such resource or method"_s};
        else if (response.status == 413)
            problem = {.status = 413, .type = ProblemType::tooLarge, .title = u"Too large"_s};
        metrics.countRequest("other", problem.status, 0);
        giveReply(GatewayReply::of(problem), response);
    });
    server->set_exception_handler([](const httplib::Request &, httplib::Response &response, std::exception_ptr) {
        giveReply(GatewayReply::of({.status = 500, .type = ProblemType::storageFailed, .title = u"Internal error"_s}),
                  response);
    });
}

GatewayServer::GatewayServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

GatewayServer::~GatewayServer()
{
    stop();
}

Result<std::unique_ptr<GatewayServer>> GatewayServer::start(const GatewayConfig &config)
{
    const bool isTls = !config.tlsCertificate.isEmpty() || !config.tlsKey.isEmpty();
    if (!isTls && !isLoopback(config.host))
        return startError(u"tls-needed"_s,
                          QCoreApplication::translate("GatewayServer", "Plain http is served on loopback only: give "
                                                                       "--tls-cert and --tls-key."));
    auto parts = std::make_unique<Parts>();
    parts->config = config;
    auto shelf = BlobShelf::open(config.filesDirectory);
    if (!shelf)
        return shelf.error();
    parts->shelf = *std::move(shelf);
    auto database = DatabaseThreads::start(config.database);
    if (!database)
        return database.error();
    parts->database = *std::move(database);
    parts->database->write([&](GatewayConnection &connection) {
        if (const auto key = portalKey(connection))
            parts->config.limits.portalKey = key->publicKey;
    });
    auto page = TrackingPage::load();
    if (!page)
        return page.error();
    parts->trackingPage = *std::move(page);
    parts->queueRules.emplace(config.isDemonstration);
    if (config.isDemonstration) {
        if (auto made = makeDemonstrationOffice(*parts->database); !made)
            return made.error();
    }
    if (isTls)
        parts->server = std::make_unique<httplib::SSLServer>(config.tlsCertificate.toLocal8Bit().constData(),
                                                             config.tlsKey.toLocal8Bit().constData());
    else
        parts->server = std::make_unique<httplib::Server>();
    httplib::Server &server = *parts->server;
    if (!server.is_valid())
        return startError(u"tls-not-valid"_s,
                          QCoreApplication::translate("GatewayServer", "The certificate or its key cannot be used."));
    parts->rates.emplace(config.rates, config.clock);
    parts->readings = std::make_unique<ReadingLog>(*parts->database);
    parts->tray = std::make_unique<OperationTray>(*parts->database);
    parts->connections.emplace(config.mostConnections);
    server.new_task_queue = [served = parts.get()] { return new ConnectionQueue(*served->connections); };
    server.set_socket_options([served = parts.get()](socket_t socket) {
        setListeningOptions(socket);
        served->listening = socket;
    });
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1000000);
    server.set_keep_alive_timeout(keepAliveSeconds);
    server.set_read_timeout(readSeconds);
    server.set_write_timeout(writeSeconds);
    server.set_payload_max_length(largestStream);
    const std::string host = config.host.toStdString();
    const int port = config.port == 0                         ? server.bind_to_any_port(host)
                     : server.bind_to_port(host, config.port) ? config.port
                                                              : -1;
    if (port <= 0)
        return startError(u"port-taken"_s,
                          QCoreApplication::translate("GatewayServer", "The address of --listen cannot be used."));
    const QString shownHost = config.host.contains(u':') ? QString(u'[' + config.host + u']') : config.host;
    parts->url = (isTls ? "https://"_L1 : "http://"_L1) + shownHost + u':' + QString::number(port);
    QString publicUrl = config.publicUrl.isEmpty() ? parts->url : config.publicUrl;
    while (publicUrl.endsWith(u'/'))
        publicUrl.chop(1);
    parts->context.emplace(GatewayContext{.database = *parts->database,
                                          .metrics = parts->metrics,
                                          .shelf = *parts->shelf,
                                          .trackingPage = *parts->trackingPage,
                                          .queueRules = *parts->queueRules,
                                          .rates = *parts->rates,
                                          .readings = *parts->readings,
                                          .tray = *parts->tray,
                                          .connections = *parts->connections,
                                          .clock = config.clock,
                                          .limits = parts->config.limits,
                                          .publicUrl = publicUrl,
                                          .isDemonstration = config.isDemonstration,
                                          .outward = {.hasNotices = config.outward.notices.has_value(),
                                                      .hasReceipts = config.outward.receipts.has_value(),
                                                      .hasNational = config.outward.national.has_value()},
                                          .leastFreeBytes = config.rates.leastFreeBytes});
    if (auto joined = parts->startUpstream(); !joined)
        return joined.error();
    auto outward = OutwardWorker::start(*parts->database, config.outward, publicUrl, config.clock);
    if (!outward)
        return outward.error();
    parts->outward = *std::move(outward);
    parts->addRoutes();
    parts->listener = std::thread([served = parts.get(), port] { served->listen(port); });
    // A stop() before the loop runs would be lost.
    while (!server.is_running())
        std::this_thread::yield();
    return std::unique_ptr<GatewayServer>(new GatewayServer(std::move(parts)));
}

QString GatewayServer::url() const
{
    return m_parts->url;
}

void GatewayServer::stop()
{
    if (!m_parts->listener.joinable())
        return;
    m_parts->isStopping = true;
    while (!m_parts->hasStopped) {
        if (m_parts->server->is_running())
            m_parts->server->stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    m_parts->listener.join();
    m_parts->outward.reset();
    m_parts->upstream.reset();
    m_parts->readings.reset();
}
