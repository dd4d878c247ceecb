// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workerprocess.h"

#include "workermessages.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

constexpr int endWaitMs = 2'000;
constexpr qint64 maximalLine = 16 * 1024 * 1024;

QString foundBesideUs(const QString &program)
{
    return program.contains(u'/') ? program : QDir(QCoreApplication::applicationDirPath()).filePath(program);
}

Error cancelledError()
{
    return {ErrorKind::RefusedByRule, u"cancelled"_s, WorkerProcess::tr("Cancelled."), {}, {}};
}

Error diedError(const QString &detail)
{
    return {ErrorKind::NotReachable,
            u"worker-died"_s,
            WorkerProcess::tr("The device's driver failed and was ended. Try again."),
            detail,
            {}};
}

} // namespace

WorkerProcess::WorkerProcess(QString program, QString role, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_role(std::move(role))
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        abandon({ErrorKind::NotReachable,
                 u"worker-hung"_s,
                 tr("The device's driver did not answer and was ended. Switch the device off and on, then try again."),
                 m_role + u" said nothing for "_s + QString::number(m_silenceLimit.count()) + u" ms"_s,
                 {}});
    });
}

WorkerProcess::~WorkerProcess()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(endWaitMs)) {
        m_process->kill();
        m_process->waitForFinished(endWaitMs);
    }
}

qint64 WorkerProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

int WorkerProcess::ask(const QString &what, QJsonObject arguments, Answered answered, Happened happened)
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        start();
    const int id = ++m_lastId;
    arguments.insert(u"id"_s, id);
    arguments.insert(u"do"_s, what);
    const bool isFirst = m_open.isEmpty();
    m_open.insert(id, {m_generation, false, std::move(answered), std::move(happened)});
    m_process->write(messageLine(arguments));
    if (isFirst)
        expectWord();
    return id;
}

void WorkerProcess::cancel(int id)
{
    const auto request = m_open.find(id);
    if (request == m_open.end() || request->isCancelled)
        return;
    request->isCancelled = true;
    if (m_process)
        m_process->write(messageLine({{u"do"_s, u"cancel"_s}, {u"of"_s, id}}));
    QTimer::singleShot(m_cancelLimit, this, [this, id] {
        if (m_open.contains(id))
            abandon(
                {ErrorKind::NotReachable,
                 u"worker-hung"_s,
                 tr("The device's driver did not stop and was ended. Switch the device off and on, then try again."),
                 m_role + u" did not follow a cancel"_s,
                 {}});
    });
}

void WorkerProcess::start()
{
    const int generation = ++m_generation;
    // A process that has ended keeps itself until its last words are taken.
    m_process = new QProcess(this);
    QProcess *process = m_process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OMP_THREAD_LIMIT"_s, u"1"_s);
    process->setProcessEnvironment(environment);
    process->setStandardErrorFile(m_logFile.isEmpty() ? QProcess::nullDevice() : m_logFile, QIODevice::Append);
    connect(process, &QProcess::readyReadStandardOutput, this, [this, process] { takeLines(process); });
    // Queued: nothing is answered from inside ask(), and a process is never deleted from its own signal.
    connect(
        process, &QProcess::finished, this, [this, process, generation] { finish(process, generation); },
        Qt::QueuedConnection);
    connect(
        process, &QProcess::errorOccurred, this,
        [this, process, generation](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish(process, generation);
        },
        Qt::QueuedConnection);
    process->start(foundBesideUs(m_program), {m_role});
    if (!m_fileKey.isEmpty())
        process->write(messageLine({{u"do"_s, u"seal"_s}, {u"key"_s, QString::fromLatin1(m_fileKey.toBase64())}}));
}

void WorkerProcess::takeLines(QProcess *process)
{
    // An answer may destroy this object. What an abandoned process says finds no request any more.
    const QPointer<WorkerProcess> guard(this);
    const QPointer<QProcess> alive(process);
    while (alive && process->canReadLine()) {
        const auto message = messageFrom(process->readLine());
        if (!message) {
            garbled(process, u" answered what is no message"_s);
            return;
        }
        takeMessage(*message);
        if (!guard)
            return;
    }
    if (alive && process->bytesAvailable() > maximalLine)
        garbled(process, u" answered a line without end"_s);
}

void WorkerProcess::garbled(QProcess *process, const QString &how)
{
    if (process == m_process)
        abandon(diedError(m_role + how));
}

void WorkerProcess::takeMessage(const QJsonObject &message)
{
    expectWord();
    const int id = message[u"id"_s].toInt();
    const auto request = m_open.constFind(id);
    if (request == m_open.constEnd())
        return;
    if (message.contains(u"event"_s)) {
        // A copy: what is called may ask or cancel.
        if (const Happened happened = request->happened)
            happened(message);
        return;
    }
    const Answered answered = request->answered;
    m_open.erase(request);
    if (m_open.isEmpty())
        m_silence.stop();
    if (!answered)
        return;
    if (message.contains(u"ok"_s))
        answered(message[u"ok"_s].toObject());
    else
        answered(errorFrom(message[u"error"_s].toObject()));
}

void WorkerProcess::finish(QProcess *process, int generation)
{
    const QPointer<WorkerProcess> guard(this);
    const bool neverRan = process->error() == QProcess::FailedToStart;
    takeLines(process);
    if (!guard)
        return;
    const QString how = process->exitStatus() == QProcess::CrashExit
                            ? u" crashed"_s
                            : u" ended with "_s + QString::number(process->exitCode());
    process->disconnect(this);
    process->deleteLater();
    if (process == m_process)
        m_process = nullptr;
    if (neverRan)
        failAll(generation, {ErrorKind::NotReachable,
                             u"worker-missing"_s,
                             tr("A part of mocua is missing (mocua-paperd): install mocua again."),
                             foundBesideUs(m_program) + u" does not start"_s,
                             {}});
    else
        failAll(generation, diedError(m_role + how));
}

void WorkerProcess::abandon(const Error &error)
{
    if (!m_process)
        return;
    QProcess *process = m_process;
    m_process = nullptr;
    process->disconnect(this);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
    failAll(m_generation, error);
}

void WorkerProcess::failAll(int generation, const Error &error)
{
    QList<Request> lost;
    const auto ids = m_open.keys();
    for (const int id : ids) {
        if (m_open[id].generation == generation)
            lost.append(m_open.take(id));
    }
    if (m_open.isEmpty())
        m_silence.stop();
    const QPointer<WorkerProcess> guard(this);
    for (const Request &request : lost) {
        if (!guard)
            return;
        if (request.answered)
            request.answered(request.isCancelled ? cancelledError() : error);
    }
}

void WorkerProcess::expectWord()
{
    m_silence.start(m_silenceLimit);
}
