// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookeffect.h"

#include "leasing.h"
#include "registering.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

std::optional<Problem> claimBookNumbers(GatewayConnection &connection, const EnrolledDevice &device,
                                        const Dossier &dossier)
{
    if (!dossier.certification)
        return std::nullopt;
    const Certification &certification = *dossier.certification;
    const QString series = bookSeries(dossier.receivingAgency, certification.book);
    const QString id = dossier.id.toString(QUuid::WithoutBraces);
    const auto refusal = [](const QString &title) {
        return Problem{.status = 422, .type = ProblemType::numberNotLeased, .title = title};
    };
    for (const CertifiedPaper &paper : certification.papers) {
        if (paper.number <= 0)
            continue;
        const QVariantList claimed = connection.row(
            "INSERT INTO book_number (series, year, number, dossier) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (series, year, number) DO UPDATE SET number = excluded.number RETURNING dossier",
            {series, certification.year, paper.number, id});
        if (!claimed.isEmpty() && claimed.first().toString() != id)
            return refusal(u"Another dossier bears the number of the book"_s);
        if (!isSerialOfOffice(connection, device, series, seriesDay(certification.year), paper.number))
            return refusal(u"The number of the book was not given to this office"_s);
    }
    return std::nullopt;
}

AdministrationAnswer beginBook(GatewayConnection &connection, QStringList words)
{
    const auto book = certificationBookFromText(takeOption(words, "--book"_L1));
    const int year = takeOption(words, "--year"_L1).toInt();
    const int next = takeOption(words, "--next"_L1).toInt();
    if (words.size() != 1 || !book || year < 2015 || year > 2199 || next < 1)
        return {.status = 2, .text = administrationUsage()};
    const auto office = registeredOffice(connection, words.first());
    if (!office)
        return {.status = 3, .text = QCoreApplication::translate("administering", "There is no such office.")};
    const QString series = bookSeries(office->office.agencyCode, *book);
    const QVariantList row = connection.row(
        "INSERT INTO serial (agency, day, next) VALUES (?, ?, ?) ON CONFLICT (agency, day) DO UPDATE SET "
        "next = excluded.next WHERE serial.next < excluded.next RETURNING next",
        {series, seriesDay(year).toString(Qt::ISODate), next});
    if (row.isEmpty())
        return {.status = 4,
                .text = QCoreApplication::translate("administering",
                                                    "Numbers beyond this one were given already: the book goes on "
                                                    "behind them.")};
    return {.text = QCoreApplication::translate("administering", "The book %1 of %2 goes on with number %3.")
                        .arg(bookSign(*book), QString::number(year), QString::number(next))};
}

bool mayLeaseSeries(const QString &agency, const QString &series, QDate day, QDate today)
{
    return agencyOfSeries(series) == agency && day == seriesDay(day.year()) && std::abs(day.year() - today.year()) <= 1;
}
