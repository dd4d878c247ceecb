// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkreport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rulesFailed = 1;
constexpr int wrongUsage = 2;
constexpr int notReachable = 5;

void say(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fputc('\n', stream);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "PortalCheck",
        "Tries whether a portal keeps the rules of the counters' protocol. It writes dossiers there: use "
        "an office that is there for it."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"URL"_s, QCoreApplication::translate("PortalCheck", "The portal's address."));
    parser.addOptions({
        {u"code"_s,
         QCoreApplication::translate("PortalCheck", "Enrolment code of an office; without it most rules are "
                                                    "skipped."),
         u"CODE"_s},
        {u"other-code"_s, QCoreApplication::translate("PortalCheck", "Enrolment code of another office."), u"CODE"_s},
        {u"ca"_s, QCoreApplication::translate("PortalCheck", "Authorities to trust (PEM)."), u"FILE"_s},
        {u"timeout"_s, QCoreApplication::translate("PortalCheck", "Seconds to wait for an answer; 20."), u"SECONDS"_s},
        {u"json"_s, QCoreApplication::translate("PortalCheck", "The report as JSON.")},
    });
}

/// Vietnamese, unless LANGUAGE asks for English.
void speak(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (!qEnvironmentVariable("LANGUAGE").startsWith("en"_L1) && translator->load(u":/i18n/mocua_vi.qm"_s))
        QCoreApplication::installTranslator(translator);
}

bool isReachable(CheckBench &bench)
{
    return bench.call({.method = "GET", .path = u"/v1/limits"_s}).isReached;
}

int check(const QCommandLineParser &parser, const CheckTerms &terms)
{
    CheckBench bench(terms);
    if (!isReachable(bench)) {
        say(stderr, QCoreApplication::translate("PortalCheck", "The portal does not answer.").toUtf8());
        return notReachable;
    }
    RawAnswer seen;
    const auto device = terms.code.isEmpty() ? nullptr : bench.enrol(terms.code, &seen);
    const auto other = terms.otherCode.isEmpty() ? nullptr : bench.enrol(terms.otherCode);
    bench.device = device.get();
    bench.other = other.get();
    const QString why =
        terms.code.isEmpty()
            ? QCoreApplication::translate("PortalCheck", "needs an enrolment code (--code)")
            : QCoreApplication::translate("PortalCheck", "the device was not let in (%1)").arg(seen.status);
    QList<RuleResult> results = triedRules(bench, why);
    if (!terms.code.isEmpty())
        results.prepend({{"4", "device-is-enrolled", QT_TRANSLATE_NOOP("PortalCheck", "A device is enrolled"), nullptr},
                         device ? passed() : failed(why)});
    say(stdout, parser.isSet(u"json"_s) ? writtenReport(terms.url, results) : writtenLines(results).toUtf8());
    return hasFailures(results) ? rulesFailed : 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mocua-portal-check"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOCUA_VERSION));
    speak(application);
    QCommandLineParser parser;
    addOptions(parser);
    const bool isParsed = parser.parse(QCoreApplication::arguments());
    if (parser.isSet(u"help"_s)) {
        say(stdout, parser.helpText().toUtf8());
        return 0;
    }
    if (parser.isSet(u"version"_s)) {
        say(stdout, "mocua-portal-check " MOCUA_VERSION);
        return 0;
    }
    const QStringList words = parser.positionalArguments();
    const int seconds = parser.isSet(u"timeout"_s) ? parser.value(u"timeout"_s).toInt() : 20;
    const QUrl url(words.value(0), QUrl::StrictMode);
    const bool isGood = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    if (!isParsed || words.size() != 1 || seconds < 1 || !isGood) {
        say(stderr, (isParsed ? parser.helpText() : parser.errorText()).toUtf8());
        return wrongUsage;
    }
    return check(parser, {.url = url,
                          .code = parser.value(u"code"_s),
                          .otherCode = parser.value(u"other-code"_s),
                          .caFile = parser.value(u"ca"_s),
                          .timeoutMs = seconds * 1000});
}
