// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewaytrial.h"
#include "queuejson.h"

#include <QJsonArray>

/// Counters of one office at a gateway whose clock the test moves: every step waits for its answer.
class QueueOffice
{
public:
    explicit QueueOffice(GatewayTrial &trial) : m_trial(trial) {}

    /// `counters` devices of the demonstration office, counter 1 first.
    bool open(const GatewayConfig &from, int counters)
    {
        GatewayConfig config = from;
        config.clock = Clock([this] { return QDateTime::fromMSecsSinceEpoch(now.load()); });
        if (!m_trial.start(config))
            return false;
        for (int i = 0; i < counters; ++i)
            devices.push_back(std::make_unique<TrialDevice>(m_trial.url));
        return std::all_of(devices.begin(), devices.end(), [](const auto &device) { return device->enrolled; });
    }
    /// Gives out the demonstration catalogue with other rules for its numbers.
    bool giveOut(const QJsonObject &changes, int version)
    {
        QFile file(QStringLiteral(":/catalogue/demo.json"));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject queue = json[QStringLiteral("queue")].toObject();
        for (auto it = changes.begin(); it != changes.end(); ++it)
            queue[it.key()] = it.value();
        json[QStringLiteral("queue")] = queue;
        json[QStringLiteral("version")] = version;
        QFile changed(m_trial.folder.filePath(QStringLiteral("catalogue.json")));
        if (!changed.open(QIODevice::WriteOnly))
            return false;
        changed.write(QJsonDocument(json).toJson());
        changed.close();
        const QStringList words{QStringLiteral("catalogue"), QStringLiteral("import"), changed.fileName()};
        return administer(m_trial.address, words).status == 0;
    }
    void setNow(const QDateTime &at) { now = at.toMSecsSinceEpoch(); }
    QDateTime time() const { return inOfficeTime(QDateTime::fromMSecsSinceEpoch(now.load())); }
    void wait(int seconds) { now += qint64(seconds) * 1000; }

    PortalClient &counter(int number) { return devices.at(size_t(number) - 1)->client; }
    PortalAnswer<QueueActAnswer> act(int number, const QueueAct &what, const QUuid &id = QUuid::createUuid())
    {
        return awaited(counter(number).putQueueAct(id, what));
    }
    QString take(const QString &service, const QString &group = {}, int number = 1)
    {
        return numberOf(act(number, {.kind = QueueAct::Kind::Take, .service = service, .group = group}));
    }
    QString next(int number) { return numberOf(act(number, {.kind = QueueAct::Kind::Next})); }
    QString does(int number, QueueAct::Kind kind, const QString &ticket = {})
    {
        return numberOf(act(number, {.kind = kind, .number = ticket}));
    }
    QueueState state(int number = 1) { return awaited(counter(number).queue({}))->state; }
    /// Numbers that wait, as that counter sees them: in its order, then those of others in brackets.
    QString waiting(int number = 1)
    {
        QStringList words;
        for (const QueueTicket &ticket : state(number).waiting)
            words.append(ticket.isHere ? ticket.number : u'(' + ticket.number + u')');
        return words.join(u' ');
    }
    static QString numberOf(const PortalAnswer<QueueActAnswer> &answer)
    {
        if (!answer)
            return codeOf(answer.trouble());
        if (answer->isNobody)
            return QStringLiteral("nobody");
        return answer->ticket ? answer->ticket->number : QStringLiteral("done");
    }

    std::vector<std::unique_ptr<TrialDevice>> devices;
    std::atomic<qint64> now = fromIsoOfficeTime(u"2026-11-23T07:30:00").toMSecsSinceEpoch();

private:
    GatewayTrial &m_trial;
};
