// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <atomic>
#include <cstdio>
#include <functional>
#include <mutex>

/// The worker's only way out: whole lines, from any thread.
class Output
{
public:
    explicit Output(std::FILE *stream) : m_stream(stream) {}
    void write(const QJsonObject &message);

private:
    std::mutex m_mutex;
    std::FILE *m_stream;
};

/// A request that has no answer yet.
struct OpenRequest
{
    OpenRequest(Output &way, int number) : output(way), id(number) {}
    ~OpenRequest();
    void answer(const QString &word, const QJsonObject &values);

    Output &output;
    const int id;
    std::atomic_bool isCancelled{false};
    std::atomic_bool isAnswered{false};
    Q_DISABLE_COPY_MOVE(OpenRequest)
};
