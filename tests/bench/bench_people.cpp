// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person without a card is looked for among those served before: by number, phone, or name and date of birth.
//   bench_people [CITIZENS]

#include "citizentable.h"
#include "inventedpeople.h"
#include "quantiles.h"
#include "store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 10'000;
constexpr int lookUps = 2000;

/// Fills the table; every so manieth person comes back, to be looked for.
QList<Applicant> filled(Store &store, int citizens)
{
    QRandomGenerator random(3);
    QList<Applicant> wanted;
    const QDateTime seen(QDate(2026, 11, 23), QTime(8, 0), Qt::OffsetFromUTC, 7 * 3600);
    for (int done = 0; done < citizens; done += atOnce) {
        QList<Applicant> people;
        for (int i = 0; i < std::min(atOnce, citizens - done); ++i)
            people.append(inventedPerson(random));
        const auto kept =
            store.write<void>(WritePriority::OfficersAct, [people, seen, done](Connection &c) -> Result<void> {
                CitizenTable table(c);
                qint64 second = done;
                for (const Applicant &person : people) {
                    if (const auto put = table.put(person, seen.addSecs(-second++)); !put)
                        return put;
                }
                return {};
            });
        if (!kept.result())
            return {};
        for (qsizetype i = 0; i < people.size(); i += std::max(1, citizens / lookUps))
            wanted.append(people[i]);
    }
    return wanted;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int citizens = argc > 1 ? atoi(argv[1]) : 1'000'000;
    QTemporaryDir folder;
    auto store = Store::open(folder.path(), Store::Access::ReadWrite);
    if (!store)
        return 6;
    const QList<Applicant> wanted = filled(**store, citizens);
    const qint64 count = *(*store)
                              ->read<qint64>([](Connection &c) -> Result<qint64> {
                                  return c.single("SELECT count(*) FROM citizen")->toLongLong();
                              })
                              .result();
    std::printf("%lld citizens\n", static_cast<long long>(count));
    Quantiles byNumber;
    Quantiles byPhone;
    Quantiles byName;
    int missed = 0;
    const auto measured = [](Quantiles &times, auto &&look) {
        QElapsedTimer timer;
        timer.start();
        const bool isFound = look();
        times.add(double(timer.nsecsElapsed()) / 1e6);
        return isFound;
    };
    [[maybe_unused]] const auto looked =
        (*store)
            ->read<qint64>([&](Connection &c) -> Result<qint64> {
                CitizenTable table(c);
                for (const Applicant &one : wanted) {
                    const auto has = [&one](const Result<QList<Applicant>> &people) {
                        return people && std::any_of(people->begin(), people->end(), [&one](const Applicant &found) {
                                   return found.paper.number == one.paper.number;
                               });
                    };
                    std::optional<Applicant> kept;
                    missed += measured(byNumber,
                                       [&] {
                                           kept = table.find(one.paper.number).value_or(std::nullopt);
                                           return kept.has_value();
                                       })
                                  ? 0
                                  : 1;
                    if (!kept || kept->phone != one.phone)
                        continue; // Another was given the same number later on.
                    missed += measured(byPhone, [&] { return has(table.withPhone(one.phone)); }) ? 0 : 1;
                    missed +=
                        measured(byName, [&] { return has(table.namedAndBorn(one.name, *one.birthDate)); }) ? 0 : 1;
                }
                return 0;
            })
            .result();
    Quantiles::printHead("a person looked for");
    byNumber.print("by number");
    byPhone.print("by phone");
    byName.print("by name and date of birth");
    std::printf("not found: %d\n", missed);
    return missed == 0 ? 0 : 1;
}
