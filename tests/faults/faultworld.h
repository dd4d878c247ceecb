// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultyproxy.h"
#include "gatewayprogram.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

/// How one program of the world ended.
struct ProgramEnd
{
    bool isKilled = false; ///< By the fault, not by itself.
    bool isFired = false;  ///< The fault met something to spoil.
    QString note;          ///< What it met: "sync mocua.sqlite-wal"; empty: nothing.
    int status = 0;
    QList<QJsonObject> said; ///< Lines of standard output.
    QByteArray errors;       ///< Standard error.
};

/// What is to go wrong with one run of a program.
struct ProgramFault
{
    QString how; ///< "", "kill", "cut", "full", "error", "send", "receive", "time"
    int at = 0;  ///< Which change, which use of a socket, or milliseconds.
};

/// A counter of the world: its data, and what its programs called saved.
struct TrialCounter
{
    QString data;
    std::unique_ptr<FaultyProxy> proxy;
    QStringList codes;      ///< Of dossiers that `receive` said were received, as it printed them.
    QSet<QString> dossiers; ///< Their ids.
    QSet<QString> payments; ///< Entries of the fee ledger that were said to be taken.
};

/// Three counters, each behind a proxy of its own, a gateway, and a drive for bundles; everything is a real process on
/// a real database. Steps and faults come from one seed.
class FaultWorld
{
public:
    /// `database` empty: SQLite.
    FaultWorld(quint32 seed, int counters, const QString &database);
    bool begin();

    /// One act somewhere, with or without a fault; answers its row of the report: "receive × kill".
    void step();
    /// All faults end; everybody syncs until nothing waits. False: something still waits (said why).
    bool heal();

    const std::vector<TrialCounter> &counters() const { return m_counters; }
    GatewayProgram &gateway() { return m_gateway; }
    void keepFolders() ///< For who looks into what was violated.
    {
        m_folder.setAutoRemove(false);
        m_gateway.keepFolder();
    }
    QString folder() const { return m_folder.path(); }
    QString logs() const { return m_folder.filePath(QStringLiteral("logs")); }
    QString drive() const { return m_folder.filePath(QStringLiteral("drive")); }
    QStringList secrets() const { return m_secrets; }                       ///< Names and numbers that no log may hold.
    const QMap<QString, QPair<int, int>> &tally() const { return m_tally; } ///< Tried, fired.
    QString lastTrouble() const { return m_trouble; }

private:
    ProgramEnd run(TrialCounter &counter, const QStringList &arguments, const ProgramFault &fault,
                   int timeoutMs = 60'000);
    ProgramEnd runProgram(const QString &program, const QStringList &arguments, const ProgramFault &fault,
                          const QString &under, int timeoutMs);
    ProgramFault someFault(bool isSyncing);
    void receive(TrialCounter &counter);
    void act(TrialCounter &counter);
    void pay(TrialCounter &counter);
    void attach(TrialCounter &counter);
    void sync(TrialCounter &counter);
    void carry(TrialCounter &counter);
    void keep(TrialCounter &counter);
    void armGateway();
    void restGateway();
    static QString rowOf(const QString &what, const ProgramFault &fault);
    void count(const QString &what, const ProgramFault &fault, const ProgramEnd &end);
    int below(int most) { return m_random.bounded(most); }
    QString offset();

    QTemporaryDir m_folder;
    QRandomGenerator m_random;
    const QString m_database;
    GatewayProgram m_gateway;
    std::vector<TrialCounter> m_counters;
    QStringList m_secrets;
    QMap<QString, QPair<int, int>> m_tally;
    QString m_paper;
    QString m_trouble;
    int m_people = 0;
    int m_bundles = 0;
    QString m_gatewayFault; ///< Row of the report for the fault that the gateway runs with; empty: none.
};
