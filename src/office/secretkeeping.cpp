// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretkeeping.h"

#include "operation.h"
#include "storeerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QSaveFile>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

const QString keyringName = u"mocua"_s;
constexpr int keyringWaitMs = 2000;

/// Runs a keyring job to its end on a thread of its own, where a wait blocks nobody. Job's constructor takes the
/// service.
template <typename Job, typename Prepare, typename Finish> bool runKeyringJob(Prepare prepare, Finish finish)
{
    bool isDone = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        Job job(keyringName);
        job.setAutoDelete(false);
        prepare(job);
        QEventLoop loop;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
            if (job.error() == QKeychain::NoError) {
                finish(job);
                isDone = true;
            }
            loop.quit();
        });
        QTimer::singleShot(keyringWaitMs, &loop, &QEventLoop::quit);
        job.start();
        loop.exec();
    }));
    thread->start();
    thread->wait();
    return isDone;
}

bool isKeyringUsable()
{
    return !qEnvironmentVariableIsSet("MOCUA_NO_KEYRING") && qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
}

} // namespace

SecretKeeping::SecretKeeping(QString directory) : m_directory(std::move(directory)) {}

QString SecretKeeping::fileOf(const QString &name) const
{
    return m_directory + u"/secrets/"_s + name;
}

QString SecretKeeping::keyOf(const QString &name) const
{
    // Two data directories of one user must not share a key.
    return QString::fromLatin1(sha256Of(QDir(m_directory).absolutePath().toUtf8()).toHex().first(16)) + u'-' + name;
}

Result<void> SecretKeeping::write(const QString &name, const QByteArray &secret)
{
    if (isKeyringUsable()) {
        const bool isKept = runKeyringJob<QKeychain::WritePasswordJob>(
            [&](auto &job) {
                job.setKey(keyOf(name));
                job.setBinaryData(secret);
            },
            [](auto &) {});
        if (isKept)
            return {};
    }
    const QString path = fileOf(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile::setPermissions(QFileInfo(path).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(secret) == secret.size() && file.commit();
    if (!isWritten)
        return storageFailure(
            u"secret-not-saved"_s,
            QCoreApplication::translate(
                "SecretKeeping",
                "The counter's key could not be saved: make room on the disk and check the right to write there."),
            file.errorString());
    return {};
}

Result<QByteArray> SecretKeeping::read(const QString &name)
{
    QFile file(fileOf(name));
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return storageFailure(
                u"secret-not-read"_s,
                QCoreApplication::translate(
                    "SecretKeeping",
                    "The counter's key cannot be read: ask the administrator for the right to read the data folder."),
                file.errorString());
        return file.readAll();
    }
    QByteArray secret;
    if (isKeyringUsable()) {
        runKeyringJob<QKeychain::ReadPasswordJob>([&](auto &job) { job.setKey(keyOf(name)); },
                                                  [&](auto &job) { secret = job.binaryData(); });
    }
    return secret;
}

void SecretKeeping::remove(const QString &name)
{
    if (isKeyringUsable()) {
        runKeyringJob<QKeychain::DeletePasswordJob>([&](auto &job) { job.setKey(keyOf(name)); }, [](auto &) {});
    }
    QFile::remove(fileOf(name));
    QDir(m_directory).rmdir(u"secrets"_s);
}
