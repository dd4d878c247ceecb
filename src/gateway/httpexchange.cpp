// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"

#include <QFile>

#include <algorithm>

GatewayRequest requestOf(const httplib::Request &from)
{
    GatewayRequest request;
    for (size_t i = 1; i < from.matches.size(); ++i)
        request.captures.append(QString::fromStdString(from.matches[i].str()));
    for (const auto &[name, value] : from.params)
        request.query.addQueryItem(QString::fromStdString(name), QString::fromStdString(value));
    request.remote = QString::fromStdString(from.remote_addr);
    request.authorization = QByteArray::fromStdString(from.get_header_value("Authorization"));
    request.signature = QByteArray::fromStdString(from.get_header_value("Op-Signature"));
    request.header = [&from](const char *name) { return QByteArray::fromStdString(from.get_header_value(name)); };
    return request;
}

QByteArray bodyOf(const httplib::ContentReader &reader)
{
    QByteArray body;
    reader([&body](const char *bytes, size_t length) {
        if (size_t(body.size()) <= largestBody)
            body.append(bytes, qsizetype(length));
        return true;
    });
    return body;
}

void giveReply(const GatewayReply &reply, httplib::Response &to)
{
    to.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        to.set_header(name.toStdString(), value.toStdString());
    if (reply.contentType.isEmpty())
        return;
    if (reply.shownBytes >= 0) // The answer to a HEAD: nothing is asked of the provider.
        return to.set_content_provider(size_t(reply.shownBytes), reply.contentType.toStdString(),
                                       [](size_t, size_t, httplib::DataSink &) { return false; });
    if (reply.file) {
        return to.set_content_provider(size_t(reply.file->size()), reply.contentType.toStdString(),
                                       [file = reply.file](size_t offset, size_t length, httplib::DataSink &sink) {
                                           constexpr qint64 piece = 64 * 1024;
                                           if (!file->seek(qint64(offset)))
                                               return false;
                                           const QByteArray bytes = file->read(std::min(qint64(length), piece));
                                           return !bytes.isEmpty() &&
                                                  sink.write(bytes.constData(), size_t(bytes.size()));
                                       });
    }
    // A content provider is sent as it is; set_content() would compress with Brotli's slowest level (20 ms an answer).
    // Compression is nginx's.
    to.set_content_provider(size_t(reply.body.size()), reply.contentType.toStdString(),
                            [body = reply.body](size_t offset, size_t length, httplib::DataSink &sink) {
                                return sink.write(body.constData() + offset, length);
                            });
}
