// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QProcess;

/// The worker process for one role (mocua-paperd scan, pages, sign): what may crash, hang or eat memory happens there.
/// It starts with the first request and again after it died; it ends with this object. Used from one thread, whose
/// event loop runs.
class WorkerProcess : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<QJsonObject> &)>;
    using Happened = std::function<void(const QJsonObject &)>;

    /// A program without a folder is looked for beside the calling one.
    explicit WorkerProcess(QString program, QString role, QObject *parent = nullptr);

    /// Ends the process: by closing its input, or by force when it does not follow within two seconds. What is still
    /// asked is not answered any more.
    ~WorkerProcess() override;

    /// Asks for something and answers the request's number. `answered` is called exactly once, never from inside ask():
    /// with what is done, the worker's error, or an error of code worker-missing, worker-died, worker-hung or
    /// cancelled. `happened` is called before it, for every event that the worker tells of this request.
    int ask(const QString &what, QJsonObject arguments, Answered answered, Happened happened = {});

    /// Asks to end a request. It is answered nevertheless; a worker that does not follow is ended.
    void cancel(int id);

    /// How long the worker may say nothing while something is asked; then it counts as hung and is ended. Preset: 120
    /// s.
    void setSilenceLimit(std::chrono::milliseconds limit) { m_silenceLimit = limit; }

    /// How long a cancelled request may go on. Preset: 10 s.
    void setCancelLimit(std::chrono::milliseconds limit) { m_cancelLimit = limit; }

    /// The key with which the files of the requests are sealed; told to each process over its input before anything
    /// else. Without one they lie as they are. Before the first request.
    void setFileKey(const QByteArray &key) { m_fileKey = key; }

    /// Where the worker's log goes (appended). Preset: nowhere.
    void setLogFile(const QString &file) { m_logFile = file; }

    qint64 processId() const; ///< 0 while it does not run.

private:
    struct Request
    {
        int generation = 0; ///< Which start of the process has it.
        bool isCancelled = false;
        Answered answered;
        Happened happened;
    };

    void start();
    void takeLines(QProcess *process);
    void garbled(QProcess *process, const QString &how);
    void takeMessage(const QJsonObject &message);
    void finish(QProcess *process, int generation);
    void abandon(const Error &error); ///< Ends the process by force.
    void failAll(int generation, const Error &error);
    void expectWord();

    const QString m_program;
    const QString m_role;
    QString m_logFile;
    QByteArray m_fileKey;
    QProcess *m_process = nullptr;
    int m_generation = 0;
    int m_lastId = 0;
    QMap<int, Request> m_open;
    QTimer m_silence;
    std::chrono::milliseconds m_silenceLimit{120'000};
    std::chrono::milliseconds m_cancelLimit{10'000};
};
