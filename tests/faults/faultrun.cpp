// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"
#include "invariants.h"
#include "privatepostgres.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

// faultrun --seed S --worlds N --steps M --database sqlite|postgresql [--minutes T]: worlds of three counters and a
// gateway with faults of every kind, each checked for I1–I7 and I9–I11 when it has healed. Prints a table; status 1 if
// anything was violated, with the seed of the world.

namespace {

struct Totals
{
    QMap<QString, QPair<int, int>> tally;
    Checked checked;
    int worlds = 0;
    int steps = 0;
    int kills = 0;
};

void add(Totals &totals, const FaultWorld &world, const Checked &checked)
{
    for (auto it = world.tally().begin(); it != world.tally().end(); ++it) {
        totals.tally[it.key()].first += it.value().first;
        totals.tally[it.key()].second += it.value().second;
        if (it.key().contains(u"kill") || it.key().contains(u"power"))
            totals.kills += it.value().second;
    }
    totals.checked.dossiersPromised += checked.dossiersPromised;
    totals.checked.operations += checked.operations;
    totals.checked.payments += checked.payments;
    totals.checked.files += checked.files;
    totals.checked.codes += checked.codes;
    totals.checked.quarantined += checked.quarantined;
    totals.checked.violations += checked.violations;
    ++totals.worlds;
}

void print(const Totals &totals, qint64 seconds)
{
    std::printf("| what × fault | tried | met |\n|---|---|---|\n");
    for (auto it = totals.tally.begin(); it != totals.tally.end(); ++it)
        std::printf("| %s | %d | %d |\n", qPrintable(it.key()), it.value().first, it.value().second);
    std::printf("\n%d worlds, %d steps, %d programs killed or without power, %lld s\n", totals.worlds, totals.steps,
                totals.kills, static_cast<long long>(seconds));
    std::printf("looked at: %d dossiers and %d payments called saved, %d printed numbers, %d operations (%d in the "
                "tray), %d files at the portal\n",
                totals.checked.dossiersPromised, totals.checked.payments, totals.checked.codes,
                totals.checked.operations, totals.checked.quarantined, totals.checked.files);
    std::printf("violations: %lld\n", static_cast<long long>(totals.checked.violations.size()));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("MOCUA_NO_KEYRING", "1");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"seed"_s, u"First seed."_s, u"S"_s, u"1"_s},
                       {u"worlds"_s, u"How many worlds."_s, u"N"_s, u"3"_s},
                       {u"steps"_s, u"Acts in each."_s, u"M"_s, u"40"_s},
                       {u"minutes"_s, u"Goes on so long, whatever --worlds says."_s, u"T"_s, u"0"_s},
                       {u"database"_s, u"sqlite or postgresql."_s, u"D"_s, u"sqlite"_s}});
    parser.process(application);
    const bool isPostgres = parser.value(u"database"_s) == u"postgresql";
    const auto postgres = isPostgres ? PrivatePostgres::start() : nullptr;
    if (isPostgres && !postgres) {
        std::fprintf(stderr, "no PostgreSQL\n");
        return 2;
    }
    const qint64 until = parser.value(u"minutes"_s).toLongLong() * 60'000;
    QElapsedTimer elapsed;
    elapsed.start();
    Totals totals;
    quint32 seed = parser.value(u"seed"_s).toUInt();
    const int worlds = parser.value(u"worlds"_s).toInt();
    for (int i = 0; until > 0 ? elapsed.elapsed() < until : i < worlds; ++i, ++seed) {
        FaultWorld world(seed, 3, postgres ? postgres->freshDatabase() : QString());
        if (!world.begin()) {
            std::fprintf(stderr, "seed %u: the world did not begin\n", seed);
            return 2;
        }
        for (int step = 0; step < parser.value(u"steps"_s).toInt(); ++step, ++totals.steps)
            world.step();
        Checked checked;
        if (world.heal())
            checked = checkedInvariants(world);
        else
            checked.violations.append({u"I2"_s, world.lastTrouble()});
        for (const Violation &violation : std::as_const(checked.violations))
            std::printf("seed %u: %s: %s\n", seed, qPrintable(violation.invariant), qPrintable(violation.what));
        if (!checked.violations.isEmpty() && qEnvironmentVariableIsSet("MOCUA_KEEP_WORLDS")) {
            world.keepFolders();
            std::printf("kept: %s %s\n", qPrintable(world.folder()), qPrintable(world.gateway().folder()));
        }
        std::fflush(stdout);
        add(totals, world, checked);
    }
    print(totals, elapsed.elapsed() / 1000);
    return totals.checked.violations.isEmpty() ? 0 : 1;
}
