// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountconfig.h"
#include "administering.h"
#include "gatewaylog.h"
#include "gatewayserver.h"
#include "terminating.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 2;

void say(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

int runAdministration(QStringList words)
{
    const qsizetype at = words.indexOf(u"--database"_s);
    const QString text = at >= 0 ? words.value(at + 1) : QString();
    if (at < 0) {
        say(stderr, administrationUsage());
        return wrongUsage;
    }
    words.remove(at, std::min<qsizetype>(2, words.size() - at));
    const auto address = DatabaseAddress::parse(text);
    if (!address) {
        say(stderr, address.error().message);
        return wrongUsage;
    }
    const AdministrationAnswer answer = administer(*address, words);
    if (!answer.text.isEmpty())
        say(answer.status == 0 ? stdout : stderr, answer.text);
    return answer.status;
}

/// Splits "HOST:PORT" and "[V6]:PORT".
bool readListen(const QString &text, GatewayConfig &config)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const int port = QStringView(text).mid(colon + 1).toInt(&isNumber);
    if (colon < 1 || !isNumber || port < 0 || port > 65535)
        return false;
    config.host = text.left(colon);
    if (config.host.startsWith(u'[') && config.host.endsWith(u']'))
        config.host = config.host.mid(1, config.host.size() - 2);
    config.port = port;
    return true;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("gatewaymain", "The province's side of the counters."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"listen"_s, QCoreApplication::translate("gatewaymain", "Address to serve; port 0 picks a free one."),
         u"HOST:PORT"_s},
        {u"database"_s, QCoreApplication::translate("gatewaymain", "sqlite:FILE or postgresql://…"), u"ADDRESS"_s},
        {u"files"_s, QCoreApplication::translate("gatewaymain", "Folder for files."), u"DIR"_s},
        {u"public-url"_s, QCoreApplication::translate("gatewaymain", "Base of tracking links."), u"URL"_s},
        {u"tls-cert"_s, QCoreApplication::translate("gatewaymain", "Certificate (PEM)."), u"FILE"_s},
        {u"tls-key"_s, QCoreApplication::translate("gatewaymain", "Key of the certificate (PEM)."), u"FILE"_s},
        {u"outward"_s,
         QCoreApplication::translate("gatewaymain", "Who carries messages to citizens and issues e-receipts (JSON)."),
         u"FILE"_s},
        {u"queue-poll-ms"_s,
         QCoreApplication::translate("gatewaymain", "Milliseconds between a counter's looks at the waiting numbers; "
                                                    "2000, with --demo 150."),
         u"MS"_s},
        {u"limits"_s,
         QCoreApplication::translate("gatewaymain", "What a device and an office may ask in a minute (JSON)."),
         u"FILE"_s},
        {u"accounts"_s,
         QCoreApplication::translate("gatewaymain", "The province's sign-in service for its officers (JSON)."),
         u"FILE"_s},
        {u"connections"_s,
         QCoreApplication::translate("gatewaymain", "Connections served at once, from 8 to 900; preset 512."), u"N"_s},
        {u"upstream"_s,
         QCoreApplication::translate("gatewaymain",
                                     "The province that this office's gateway relays to; join it first."),
         u"URL"_s},
        {u"demo"_s, QCoreApplication::translate("gatewaymain",
                                                "Make a demonstration office and accept the enrolment code “demo”.")},
        {u"until-eof"_s, QCoreApplication::translate(
                             "gatewaymain", "Ends when standard input ends: with the program that started it.")},
        {u"quiet"_s, QCoreApplication::translate("gatewaymain", "No log line for each request.")},
    });
}

/// How often counters look at the waiting numbers.
bool readQueuePoll(const QCommandLineParser &parser, GatewayConfig &config)
{
    constexpr int officePollMs = 150;
    if (config.isDemonstration)
        config.limits.queuePollMs = officePollMs;
    if (parser.isSet(u"queue-poll-ms"_s)) {
        bool isNumber = false;
        config.limits.queuePollMs = parser.value(u"queue-poll-ms"_s).toInt(&isNumber);
        if (!isNumber || config.limits.queuePollMs < 100 || config.limits.queuePollMs > 60000)
            return false;
    }
    return true;
}

bool readConnections(const QCommandLineParser &parser, GatewayConfig &config)
{
    if (!parser.isSet(u"connections"_s))
        return true;
    bool isNumber = false;
    config.mostConnections = parser.value(u"connections"_s).toInt(&isNumber);
    return isNumber && config.mostConnections >= 8 && config.mostConnections <= 900;
}

/// The files that options name; 0: all are read, otherwise the program's status.
int readFiles(const QCommandLineParser &parser, GatewayConfig &config)
{
    const auto fault = [](const Error &error) {
        logEvent(u"not started"_s, error.code);
        say(stderr, error.message);
        return int(error.kind);
    };
    if (parser.isSet(u"outward"_s)) {
        auto outward = readOutwardConfig(parser.value(u"outward"_s));
        if (!outward)
            return fault(outward.error());
        config.outward = *std::move(outward);
    }
    if (parser.isSet(u"limits"_s)) {
        const auto rates = readRateTerms(parser.value(u"limits"_s));
        if (!rates)
            return fault(rates.error());
        config.rates = *rates;
    }
    if (parser.isSet(u"accounts"_s)) {
        auto accounts = readAccountConfig(parser.value(u"accounts"_s));
        if (!accounts)
            return fault(accounts.error());
        config.limits.accounts = *std::move(accounts);
    }
    return 0;
}

int serve(const QCommandLineParser &parser)
{
    GatewayConfig config;
    const auto database = DatabaseAddress::parse(parser.value(u"database"_s));
    if (!readListen(parser.value(u"listen"_s), config) || !database) {
        say(stderr, database ? QCoreApplication::translate("gatewaymain", "--listen needs HOST:PORT.")
                             : database.error().message);
        return wrongUsage;
    }
    if (parser.isSet(u"upstream"_s)) {
        config.upstream = UpstreamConfig{.url = QUrl(parser.value(u"upstream"_s))};
        if (!config.upstream->url.isValid() || config.upstream->url.host().isEmpty()) {
            say(stderr, QCoreApplication::translate("gatewaymain", "--upstream needs a URL."));
            return wrongUsage;
        }
    }
    config.database = *database;
    config.filesDirectory = parser.value(u"files"_s);
    config.publicUrl = parser.value(u"public-url"_s);
    config.tlsCertificate = parser.value(u"tls-cert"_s);
    config.tlsKey = parser.value(u"tls-key"_s);
    config.isDemonstration = parser.isSet(u"demo"_s);
    if (const int status = readFiles(parser, config); status != 0)
        return status;
    if (!readQueuePoll(parser, config)) {
        say(stderr, QCoreApplication::translate("gatewaymain", "--queue-poll-ms is from 100 to 60000."));
        return wrongUsage;
    }
    if (!readConnections(parser, config)) {
        say(stderr, QCoreApplication::translate("gatewaymain", "--connections is from 8 to 900."));
        return wrongUsage;
    }
    setRequestLogging(!parser.isSet(u"quiet"_s));
    const auto server = GatewayServer::start(config);
    if (!server) {
        logEvent(u"not started"_s, server.error().code);
        say(stderr, server.error().message);
        return int(server.error().kind);
    }
    say(stdout, "listening "_L1 + (*server)->url());
    if (parser.isSet(u"until-eof"_s)) {
        std::thread([] {
            while (std::getchar() != EOF) {
            }
            askTermination();
        }).detach();
    }
    waitForTermination();
    logEvent(u"stopping"_s);
    (*server)->stop();
    return 0;
}

/// Vietnamese, unless LANGUAGE asks for English.
void speak(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (!qEnvironmentVariable("LANGUAGE").startsWith("en"_L1) && translator->load(u":/i18n/mocua_vi.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace

int main(int argc, char **argv)
{
    holdTermination();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mocua-gateway"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOCUA_VERSION));
    speak(application);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == "admin"_L1)
        return runAdministration(words.mid(1));
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        say(stderr, parser.errorText());
        return wrongUsage;
    }
    if (parser.isSet(u"help"_s)) {
        say(stdout, parser.helpText());
        return 0;
    }
    if (parser.isSet(u"version"_s)) {
        say(stdout, u"mocua-gateway " MOCUA_VERSION ""_s);
        return 0;
    }
    return serve(parser);
}
