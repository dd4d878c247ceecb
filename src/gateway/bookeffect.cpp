// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookeffect.h"

#include "leasing.h"

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

bool mayLeaseSeries(const QString &agency, const QString &series, QDate day, QDate today)
{
    return agencyOfSeries(series) == agency && day == seriesDay(day.year()) && std::abs(day.year() - today.year()) <= 1;
}
