// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>

/// An nginx of our own on 127.0.0.1 that ends with the program. As installer/gateway/nginx-site.conf has it, but
/// without TLS and without its own limits: all of a load comes from one address.
class PrivateNginx
{
public:
    /// Before gateways on these ports. Null: none installed, or it did not start.
    static std::unique_ptr<PrivateNginx> before(const QList<int> &ports)
    {
        QByteArray upstream = "upstream gateways { zone z 64k; least_conn; keepalive 16; keepalive_timeout 1s;";
        for (const int port : ports)
            upstream += " server 127.0.0.1:" + QByteArray::number(port) + " max_fails=2 fail_timeout=2s;";
        return started(upstream + " }\n", "location / { proxy_http_version 1.1; proxy_set_header Connection \"\"; "
                                          "proxy_set_header Host $host; proxy_next_upstream error timeout "
                                          "non_idempotent; proxy_pass http://gateways; }");
    }
    /// Serving that file as /file.
    static std::unique_ptr<PrivateNginx> serving(const QByteArray &content)
    {
        return started({}, "location = /file { root FOLDER; default_type application/json; }", content);
    }
    ~PrivateNginx()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    int port() const { return m_port; }

private:
    static std::unique_ptr<PrivateNginx> started(const QByteArray &http, QByteArray location,
                                                 const QByteArray &content = {})
    {
        std::unique_ptr<PrivateNginx> nginx(new PrivateNginx);
        QTcpServer free;
        if (!free.listen(QHostAddress::LocalHost))
            return nullptr;
        nginx->m_port = free.serverPort();
        free.close();
        const QByteArray folder = QFile::encodeName(nginx->m_folder.path());
        const bool isRoot = QFileInfo(QStringLiteral("/proc/self")).ownerId() == 0;
        location.replace("FOLDER", folder);
        const QByteArray text =
            QByteArray(isRoot ? "user root;\n" : "") + "daemon off;\nworker_processes auto;\npid " + folder +
            "/pid;\nerror_log " + folder +
            "/error.log;\nevents { worker_connections 4096; }\nhttp {\n  access_log off;\n  keepalive_timeout 75s;\n"
            "  keepalive_requests 1000000;\n  client_body_temp_path " +
            folder + "/b;\n  proxy_temp_path " + folder + "/p;\n  fastcgi_temp_path " + folder +
            "/f;\n  uwsgi_temp_path " + folder + "/u;\n  scgi_temp_path " + folder + "/s;\n  " + http +
            "  server { listen 127.0.0.1:" + QByteArray::number(nginx->m_port) + " backlog=4096; " + location +
            " }\n}\n";
        if (!write(nginx->m_folder.filePath(QStringLiteral("nginx.conf")), text) ||
            !write(nginx->m_folder.filePath(QStringLiteral("file")), content))
            return nullptr;
        nginx->m_process.start(QStringLiteral("nginx"),
                               {QStringLiteral("-p"), nginx->m_folder.path(), QStringLiteral("-c"),
                                nginx->m_folder.filePath(QStringLiteral("nginx.conf"))});
        for (int tries = 0; nginx->m_process.waitForStarted(5000) && tries < 200; ++tries) {
            QTcpSocket probe;
            probe.connectToHost(QStringLiteral("127.0.0.1"), quint16(nginx->m_port));
            if (probe.waitForConnected(1000))
                return nginx;
            if (nginx->m_process.waitForFinished(50))
                return nullptr;
        }
        return nullptr;
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    PrivateNginx() = default;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};
