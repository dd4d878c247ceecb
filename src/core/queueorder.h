// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <optional>

/// A number that waits, as far as the order of calling asks.
struct QueuePlace
{
    qint64 taken = 0; ///< Its place by time of taking, whatever service it came to meanwhile.
    QString service;
    bool isPriority = false;
    int forCounter = 0; ///< Sent to this counter; 0: any.
};

/// The counter that calls: what it may take, and how many priority numbers it called last without an ordinary one.
struct QueueCaller
{
    int counter = 0;
    QStringList services;
    int priorityCalled = 0;
};

/// Whether the counter may call that number unasked: sent to it, or of its services and sent to nobody.
bool mayCall(const QueueCaller &caller, const QueuePlace &place);

/// Which of them (as indexes) the counter calls, the next one first: by time of taking, priority numbers first, but
/// after `priorityRun` of these in a row one ordinary number.
QList<qsizetype> callingOrder(const QList<QueuePlace> &waiting, const QueueCaller &caller, int priorityRun);

/// How many priority numbers stand in a row once this one was called.
int priorityCalledAfter(int before, bool isPriority);

/// "A-043"
QString queueNumber(const QString &service, int serial);
