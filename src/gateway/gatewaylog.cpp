// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaylog.h"

#include "clock.h"
#include "jsonwriter.h"

#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

std::atomic<bool> logsRequests = true;

void writeLine(JsonWriter &line)
{
    const QByteArray bytes = line.finished() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace

void setRequestLogging(bool isOn)
{
    logsRequests = isOn;
}

void logRequest(const QByteArray &method, const QByteArray &route, const GatewayReply &reply, double seconds)
{
    if (!logsRequests)
        return;
    JsonWriter line(256);
    line.text("t"_L1, toIsoOfficeTime(QDateTime::currentDateTimeUtc()));
    line.text("event"_L1, u"request"_s);
    line.ascii("method"_L1, method);
    line.ascii("route"_L1, route);
    line.number("status"_L1, reply.status);
    line.number("ms"_L1, qRound64(seconds * 1000));
    line.text("device"_L1, reply.deviceId);
    writeLine(line);
}

void logEvent(const QString &event, const QString &detail)
{
    JsonWriter line(256);
    line.text("t"_L1, toIsoOfficeTime(QDateTime::currentDateTimeUtc()));
    line.text("event"_L1, event);
    line.text("detail"_L1, detail);
    writeLine(line);
}
