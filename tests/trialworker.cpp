// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A worker process with faults, for tests of the one who asks: trialworker ROLE. A request {"do":"die"} ends it, "hang"
// is never answered, "garble" answers what is no message, "events" tells of "count" events, "repeat" answers with
// its "text"; every word answers its process's number of requests so far.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace {

void say(const QJsonObject &message)
{
    std::cout << QJsonDocument(message).toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

void answer(const QJsonObject &request, int number)
{
    const QString what = request[u"do"_s].toString();
    const QJsonValue id = request[u"id"_s];
    for (int event = 1; event <= request[u"events"_s].toInt(); ++event)
        say({{u"id"_s, id}, {u"event"_s, u"step"_s}, {u"number"_s, event}});
    if (what == u"die")
        std::abort();
    if (what == u"leave")
        std::_Exit(0);
    if (what == u"garble")
        std::cout << "driver says: paper tray 2\n" << std::flush;
    if (what == u"run on")
        std::cout << std::string(20 * 1024 * 1024, 'x') << std::flush;
    if (what == u"refuse")
        say({{u"id"_s, id},
             {u"error"_s,
              QJsonObject{{u"kind"_s, 4}, {u"code"_s, u"no"_s}, {u"message"_s, u"Không"_s}, {u"detail"_s, u"why"_s}}}});
    if (what == u"repeat")
        say({{u"id"_s, id},
             {u"ok"_s, QJsonObject{{u"text"_s, request[u"text"_s]},
                                   {u"number"_s, number},
                                   {u"threads"_s, qEnvironmentVariable("OMP_THREAD_LIMIT")}}}});
    if (what == u"answer twice") {
        say({{u"id"_s, id}, {u"ok"_s, QJsonObject()}});
        say({{u"id"_s, id}, {u"ok"_s, QJsonObject()}});
    }
}

void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("page");
}

/// Scans two sheets and begins a third, but tells of the first only before it dies.
void scanForgetfully(const QJsonObject &request)
{
    const QString folder = request[u"folder"_s].toString();
    touch(folder + u"/sheet-0001-1.jpg"_s);
    say({{u"id"_s, request[u"id"_s]},
         {u"event"_s, u"sheet"_s},
         {u"number"_s, 1},
         {u"sides"_s, QJsonArray{QJsonObject{{u"file"_s, QString(folder + u"/sheet-0001-1.jpg"_s)}}}}});
    for (const QString &name : {u"2-1.jpg"_s, u"2-2.jpg"_s, u"3-1.jpg"_s, u"3-2.jpg.part"_s})
        touch(folder + u"/sheet-000"_s + name);
    std::abort();
}

} // namespace

int main(int argc, char **argv)
{
    const QString role = argc > 1 ? QString::fromUtf8(argv[1]) : QString();
    if (role == u"dead")
        return 1;
    int number = 0;
    int waiting = 0;
    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonObject request = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        if (request[u"do"_s].toString() == u"cancel" && role == u"patient")
            say({{u"id"_s, request[u"of"_s]}, {u"ok"_s, QJsonObject{{u"ended"_s, waiting}}}});
        waiting = request[u"id"_s].toInt();
        if (request[u"device"_s].toString() == u"forgetful")
            scanForgetfully(request);
        answer(request, ++number);
    }
    return 0;
}
