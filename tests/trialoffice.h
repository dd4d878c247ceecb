// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// What a program printed and how it ended.
struct ProgramRun
{
    int status = -1;
    QList<QJsonObject> objects;
    QByteArray output;
    QByteArray messages;
    QJsonObject last() const { return objects.isEmpty() ? QJsonObject() : objects.last(); }
    QString errorCode() const { return last()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(); }
};

/// A province's gateway with TLS of an own authority, administered by its own commands, and counters made by mocuactl:
/// the programs as they are run, for tests. Everything lies in one temporary folder.
class TrialOffice
{
public:
    TrialOffice() { m_gateway.setProcessChannelMode(QProcess::SeparateChannels); }
    ~TrialOffice()
    {
        // The gateway ends with its standard input.
        m_gateway.closeWriteChannel();
        m_gateway.waitForFinished(20'000);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    /// Makes the authority and the gateway's certificate.
    bool makeCertificates() const
    {
        using namespace Qt::StringLiterals;
        return write(u"san.cnf"_s, "subjectAltName=IP:127.0.0.1\n") &&
               openssl(
                   u"req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=mocua-test-ca"_s) &&
               openssl(u"req -newkey rsa:2048 -nodes -keyout gw.key -out gw.csr -subj /CN=127.0.0.1"_s) &&
               openssl(
                   u"x509 -req -in gw.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out gw.pem -days 2 -extfile san.cnf"_s);
    }

    bool startGateway()
    {
        using namespace Qt::StringLiterals;
        m_gateway.start(QStringLiteral(PROGRAMS "/mocua-gateway"),
                        {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(), u"--files"_s, path(u"files"_s),
                         u"--tls-cert"_s, path(u"gw.pem"_s), u"--tls-key"_s, path(u"gw.key"_s), u"--quiet"_s,
                         u"--until-eof"_s});
        while (!m_gateway.canReadLine()) {
            if (!m_gateway.waitForReadyRead(60'000))
                return false;
        }
        url = QString::fromLatin1(m_gateway.readLine()).section(u' ', 1).trimmed();
        return url.startsWith(u"https://127.0.0.1:"_s);
    }

    ProgramRun administer(const QStringList &words, const QString &password = {}) const
    {
        using namespace Qt::StringLiterals;
        return run(QStringLiteral(PROGRAMS "/mocua-gateway"),
                   QStringList{u"admin"_s, u"--database"_s, database()} + words, password);
    }

    /// mocuactl on the counter of that name.
    ProgramRun ctl(const QString &counter, const QStringList &words, const QString &password = {}) const
    {
        using namespace Qt::StringLiterals;
        return run(QStringLiteral(PROGRAMS "/mocuactl"), QStringList{u"--data"_s, path(counter), u"--json"_s} + words,
                   password);
    }

    QString database() const { return QStringLiteral("sqlite:") + path(QStringLiteral("gateway.sqlite")); }

    QString url;

private:
    bool openssl(const QString &words) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), words.split(u' '));
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }
    static ProgramRun run(const QString &program, const QStringList &words, const QString &password)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MOCUA_NO_KEYRING"), QStringLiteral("1"));
        environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en"));
        if (!password.isEmpty())
            environment.insert(QStringLiteral("MOCUA_PASSWORD"), password);
        process.setProcessEnvironment(environment);
        process.start(program, words);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        ProgramRun run{process.exitCode(), {}, process.readAllStandardOutput(), process.readAllStandardError()};
        for (const QByteArray &line : run.output.split('\n')) {
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (document.isObject())
                run.objects.append(document.object());
        }
        return run;
    }

    QTemporaryDir m_folder;
    QProcess m_gateway;
};
