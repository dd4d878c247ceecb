// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPdfWriter>
#include <QThread>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString ctl = QStringLiteral(PROGRAMS "/mocuactl");
const QString gatewayProgram = QStringLiteral(PROGRAMS "/mocua-gateway");
const QString preload = QStringLiteral(PROGRAMS "/failingio.so");

QProcessEnvironment environmentOf(const ProgramFault &fault, const QString &under, const QString &note, quint32 seed)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MOCUA_NO_KEYRING"_s, u"1"_s);
    if (fault.how.isEmpty() || fault.how == u"time")
        return environment;
    environment.insert(u"LD_PRELOAD"_s, preload);
    environment.insert(u"MOCUA_FAIL_UNDER"_s, under);
    environment.insert(u"MOCUA_FAIL_HOW"_s, fault.how);
    environment.insert(u"MOCUA_FAIL_AT"_s, QString::number(fault.at));
    environment.insert(u"MOCUA_FAIL_NOTE"_s, note);
    environment.insert(u"MOCUA_FAIL_SEED"_s, QString::number(seed));
    return environment;
}

} // namespace

FaultWorld::FaultWorld(quint32 seed, int counters, const QString &database)
    : m_random(seed)
    , m_database(database)
    , m_counters(size_t(counters))
{
}

bool FaultWorld::begin()
{
    QDir().mkpath(logs());
    QDir().mkpath(drive());
    m_gateway.setLog(logs() + u"/gateway"_s);
    if (!m_gateway.start(m_database))
        return false;
    m_paper = m_folder.filePath(u"paper.pdf"_s);
    for (size_t i = 0; i < m_counters.size(); ++i) {
        TrialCounter &counter = m_counters[i];
        counter.data = m_folder.filePath(u"counter-%1"_s.arg(i + 1));
        counter.proxy = std::make_unique<FaultyProxy>(m_gateway.url());
        const ProgramEnd made =
            run(counter, {u"init"_s, u"--demo"_s, u"--gateway"_s, counter.proxy->url().toString()}, {});
        if (made.status != 0)
            return false;
        run(counter, {u"sync"_s}, {}); // Tells the portal's key.
        run(counter, {u"second-copy"_s, drive(), u"--same-drive"_s, u"--officer"_s, u"lan"_s}, {});
    }
    return true;
}

ProgramEnd FaultWorld::runProgram(const QString &program, const QStringList &arguments, const ProgramFault &fault,
                                  const QString &under, int timeoutMs)
{
    const QString note = m_folder.filePath(u"note"_s);
    QFile::remove(note);
    QProcess process;
    process.setProcessEnvironment(environmentOf(fault, under, note, m_random.generate()));
    process.start(program, arguments);
    ProgramEnd end;
    if (fault.how == u"time") {
        if (!process.waitForFinished(fault.at)) {
            process.kill();
            end.isFired = true;
            end.note = u"anywhere"_s;
        }
    }
    if (!process.waitForFinished(timeoutMs)) {
        m_trouble = u"did not end: "_s + arguments.join(u' ');
        process.kill();
        process.waitForFinished();
    }
    end.isKilled = process.exitStatus() == QProcess::CrashExit;
    end.status = end.isKilled ? -1 : process.exitCode();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (const QJsonObject object = QJsonDocument::fromJson(line).object(); !object.isEmpty())
            end.said.append(object);
    }
    end.errors = process.readAllStandardError();
    if (QFile noted(note); noted.open(QIODevice::ReadOnly)) {
        end.isFired = true;
        const QString text = QString::fromUtf8(noted.readLine()).trimmed();
        end.note = text.section(u' ', 0, 0) + u' ' + text.section(u'/', -1);
    }
    QFile log(logs() + u"/programs"_s);
    if (log.open(QIODevice::Append))
        log.write(end.errors);
    return end;
}

ProgramEnd FaultWorld::run(TrialCounter &counter, const QStringList &arguments, const ProgramFault &fault,
                           int timeoutMs)
{
    return runProgram(ctl, QStringList{u"--data"_s, counter.data, u"--json"_s} + arguments, fault, counter.data,
                      timeoutMs);
}

ProgramFault FaultWorld::someFault(bool isSyncing)
{
    const int dice = below(100);
    if (dice < 45)
        return {};
    if (dice < 60)
        return {u"kill"_s, 1 + below(isSyncing ? 60 : 25)};
    if (dice < 72)
        return {u"cut"_s, 1 + below(isSyncing ? 60 : 25)};
    if (dice < 77)
        return {u"full"_s, 1 + below(20)};
    if (dice < 82)
        return {u"error"_s, 1 + below(20)};
    if (dice < 88)
        return {u"time"_s, 1 + below(isSyncing ? 900 : 250)};
    if (!isSyncing)
        return {};
    return {dice < 94 ? u"send"_s : u"receive"_s, 1 + below(dice < 94 ? 12 : 40)};
}

QString FaultWorld::rowOf(const QString &what, const ProgramFault &fault)
{
    static const QHash<QString, QString> words{{u"kill"_s, u"kill −9"_s},      {u"cut"_s, u"power cut"_s},
                                               {u"full"_s, u"disk full"_s},    {u"error"_s, u"access fails"_s},
                                               {u"send"_s, u"kill at send"_s}, {u"receive"_s, u"kill at receive"_s},
                                               {u"time"_s, u"kill any time"_s}};
    return what + u" × "_s + words.value(fault.how, u"nothing"_s);
}

void FaultWorld::count(const QString &what, const ProgramFault &fault, const ProgramEnd &end)
{
    auto &row = m_tally[rowOf(what, fault)];
    ++row.first;
    row.second += end.isFired ? 1 : 0;
}

/// A demonstration's clock may be set: a day on or back, long ago, or right (T12).
QString FaultWorld::offset()
{
    const int dice = below(20);
    const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(7 * 3600);
    const QDateTime shown = dice == 0   ? now.addDays(1)
                            : dice == 1 ? now.addDays(-1)
                            : dice == 2 ? QDateTime(QDate(1970, 1, 2), QTime(8, 0), QTimeZone(7 * 3600))
                                        : now;
    return shown.toString(u"yyyy-MM-ddTHH:mm"_s);
}

void FaultWorld::receive(TrialCounter &counter)
{
    const QString name = u"Lương Thị Bí Mật %1"_s.arg(++m_people);
    const QString number = u"0831900%1"_s.arg(10'000 + m_people);
    m_secrets.append(number);
    const ProgramFault fault = someFault(false);
    QStringList arguments{u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--card-text"_s,
                          u"%1||%2|03021990|Nữ|12, Đường A, Phường B, Trà Vinh|15082022"_s.arg(number, name)};
    if (below(10) == 0)
        arguments += {u"--at"_s, offset()};
    if (below(4) == 0)
        arguments += {u"--slip"_s, m_folder.filePath(u"slip.pdf"_s)};
    const ProgramEnd end = run(counter, arguments, fault);
    count(u"receive"_s, fault, end);
    for (const QJsonObject &said : end.said) {
        if (said.contains(u"dossierId"_s)) {
            counter.codes.append(said[u"code"_s].toString());
            counter.dossiers.insert(said[u"dossierId"_s].toString());
        }
    }
}

void FaultWorld::act(TrialCounter &counter)
{
    if (counter.codes.isEmpty())
        return receive(counter);
    static const QList<QStringList> acts{{u"supplement"_s, u"--reason"_s, u"thiếu giấy"_s},
                                         {u"handover"_s, u"--note"_s, u"Phòng Kinh tế"_s},
                                         {u"result"_s},
                                         {u"extend"_s, u"--reason"_s, u"chờ xác minh"_s},
                                         {u"withdraw"_s, u"--reason"_s, u"rút"_s},
                                         {u"return"_s}};
    QStringList arguments = acts.at(below(int(acts.size())));
    // Often at a dossier of another counter, as far as the feed has brought it: so both change one.
    const TrialCounter &owner = below(2) == 0 ? counter : m_counters[size_t(below(int(m_counters.size())))];
    const QStringList &codes = owner.codes.isEmpty() ? counter.codes : owner.codes;
    arguments.insert(1, codes.at(below(int(codes.size()))));
    const ProgramFault fault = someFault(false);
    count(u"act"_s, fault, run(counter, arguments, fault));
}

void FaultWorld::pay(TrialCounter &counter)
{
    if (counter.codes.isEmpty())
        return receive(counter);
    const ProgramFault fault = someFault(false);
    const ProgramEnd end =
        run(counter, {u"fee"_s, u"take"_s, counter.codes.at(below(int(counter.codes.size())))}, fault);
    count(u"fee"_s, fault, end);
    for (const QJsonObject &said : end.said) {
        if (const QString entry = said[u"entry"_s][u"id"_s].toString(said[u"id"_s].toString()); !entry.isEmpty())
            counter.payments.insert(entry);
    }
}

void FaultWorld::attach(TrialCounter &counter)
{
    if (counter.codes.isEmpty())
        return receive(counter);
    {
        QPdfWriter writer(m_paper);
        writer.setPageSize(QPageSize(QPageSize::A5));
        QPainter painter(&writer);
        painter.drawText(600, 1500, u"Giấy tờ %1"_s.arg(below(1'000'000)));
    }
    const ProgramFault fault = someFault(false);
    const QString code = counter.codes.at(below(int(counter.codes.size())));
    count(u"digitise"_s, fault,
          run(counter,
              {u"digitise"_s, m_paper, u"--no-ocr"_s, u"--dossier"_s, code, u"--component"_s, u"1"_s, u"--out"_s,
               m_folder.filePath(u"out.pdf"_s)},
              fault));
}

void FaultWorld::armGateway()
{
    const int dice = below(100);
    if (dice >= 22)
        return;
    const QString note = m_folder.filePath(u"gateway-note"_s);
    const ProgramFault fault{dice < 10                           ? u"kill"_s
                             : dice < 16 && m_database.isEmpty() ? u"cut"_s
                                                                 : u"send"_s,
                             1 + below(50)};
    QFile::remove(note);
    m_gateway.stop();
    m_gateway.setEnvironment(environmentOf(fault, m_gateway.folder(), note, m_random.generate()));
    if (!m_gateway.startAgain())
        m_gateway.setEnvironment(QProcessEnvironment::systemEnvironment()); // It met its fault at once.
    m_gatewayFault = rowOf(u"gateway"_s, fault);
    ++m_tally[m_gatewayFault].first;
}

void FaultWorld::restGateway()
{
    const bool wasRunning = m_gateway.isRunning();
    // At its start or while counters sent.
    const bool isMet = QFile::exists(m_folder.filePath(u"gateway-note"_s));
    if (isMet)
        ++m_tally[m_gatewayFault].second;
    if (wasRunning && !isMet && below(3) > 0)
        return;
    m_gateway.stop();
    QFile::remove(m_folder.filePath(u"gateway-note"_s));
    m_gateway.setEnvironment(QProcessEnvironment::systemEnvironment());
    if (!m_gateway.startAgain())
        m_trouble = u"the gateway did not start again"_s;
}

void FaultWorld::sync(TrialCounter &counter)
{
    armGateway();
    const int percent = below(3) == 0 ? below(40) : 0;
    counter.proxy->spoilAtRandom(percent, m_random.generate());
    const ProgramFault fault = someFault(true);
    const ProgramEnd end = run(counter, {u"sync"_s, u"--timeout"_s, u"4"_s}, fault);
    count(percent > 0 ? u"sync, spoilt line"_s : u"sync"_s, fault, end);
    counter.proxy->spoilAtRandom(0, 1);
    restGateway();
}

void FaultWorld::carry(TrialCounter &counter)
{
    const QString bundle = m_folder.filePath(u"bundle-%1"_s.arg(++m_bundles));
    const ProgramFault out = someFault(false);
    const ProgramEnd written = run(counter, {u"outbox"_s, u"export"_s, bundle}, out);
    count(u"carry out"_s, out, written);
    if (!QFile::exists(bundle))
        return;
    const ProgramFault taking = someFault(false);
    const QStringList words{u"admin"_s, u"--database"_s, m_gateway.database(), u"carry"_s,   u"take"_s,
                            bundle,     u"--receipt"_s,  bundle + u".back"_s,  u"--files"_s, m_gateway.folder()};
    count(u"carry taken"_s, taking, runProgram(gatewayProgram, words, taking, m_gateway.folder(), 60'000));
    if (!QFile::exists(bundle + u".back"_s) || below(3) == 0)
        return; // The stick was lost on its way back.
    const ProgramFault in = someFault(false);
    count(u"carry in"_s, in, run(counter, {u"outbox"_s, u"import"_s, bundle + u".back"_s}, in));
}

void FaultWorld::keep(TrialCounter &counter)
{
    static const QList<QStringList> commands{{u"backup"_s, u"--daily"_s}, {u"second-copy"_s}, {u"reconcile"_s}};
    const QStringList command = commands.at(below(int(commands.size())));
    const ProgramFault fault = someFault(false);
    count(command.first(), fault, run(counter, command, fault));
}

void FaultWorld::step()
{
    TrialCounter &counter = m_counters[size_t(below(int(m_counters.size())))];
    const int dice = below(100);
    if (dice < 28)
        return receive(counter);
    if (dice < 48)
        return act(counter);
    if (dice < 56)
        return pay(counter);
    if (dice < 59)
        return attach(counter);
    if (dice < 85)
        return sync(counter);
    if (dice < 93)
        return carry(counter);
    keep(counter);
}

bool FaultWorld::heal()
{
    m_gateway.stop();
    m_gateway.setEnvironment(QProcessEnvironment::systemEnvironment());
    if (!m_gateway.startAgain()) {
        m_trouble = u"the gateway did not start again"_s;
        return false;
    }
    bool isHealed = true;
    // What waits for its next try waits up to 15 minutes: people press “sync now”.
    for (int round = 0; round < 3; ++round) {
        isHealed = true;
        for (TrialCounter &counter : m_counters) {
            counter.proxy->spoilAtRandom(0, 1);
            run(counter, {u"outbox"_s, u"retry"_s, u"all"_s}, {});
            const ProgramEnd end = run(counter, {u"sync"_s, u"--until-empty"_s, u"--timeout"_s, u"60"_s}, {}, 90'000);
            const QJsonObject said = end.said.isEmpty() ? QJsonObject() : end.said.last();
            if (said[u"waiting"_s].toInt(-1) != 0) {
                isHealed = false;
                m_trouble = u"still waiting at %1: %2"_s.arg(
                    counter.data, QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact)));
            }
        }
        // Twice at least, so that each counter has read what the last one sent.
        if (isHealed && round > 0)
            return true;
    }
    return isHealed;
}
