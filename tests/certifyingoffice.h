// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booktable.h"
#include "dossiertable.h"
#include "finishing.h"
#include "leasetable.h"

/// What a counter certifies in a test, on any demonstration office (DemoOffice, SyncedOffice).
namespace certifying {

using namespace Qt::StringLiterals;

/// An order that certifies these papers and can be saved at once.
template <typename DemonstrationOffice>
ReceiveOrder order(const DemonstrationOffice &office, const QList<CertifiedPaper> &papers,
                   const QString &procedure = u"2.000815"_s)
{
    ReceiveOrder order = office.order();
    order.procedureCode = procedure;
    order.components = initialComponents(*office.catalogue.find(procedure, office.now.date()), true);
    order.papers = papers;
    order.signer = u"Lê Văn Mẫu"_s;
    order.signerTitle = u"Phó Chủ tịch Ủy ban nhân dân xã"_s;
    order.method = PaymentMethod::Cash;
    order.isFinishedNow = true;
    return order;
}

template <typename DemonstrationOffice>
Result<ReceivedDossier> finish(DemonstrationOffice &office, const ReceiveOrder &order)
{
    return office.template write<ReceivedDossier>([&](Connection &c) {
        return finishDossier(c, composedDossier(order, office.place(), office.catalogue, office.calendar, office.now),
                             office.identity.office.number, office.act(), office.calendar, office.catalogue);
    });
}

template <typename DemonstrationOffice>
QList<BookLine> book(DemonstrationOffice &office, CertificationBook book = CertificationBook::Copies)
{
    const QString series = bookSeries(office.identity.office.agencyCode, book);
    return *office.template read<QList<BookLine>>(
        [&](Connection &c) { return BookTable(c).lines(series, office.now.date().year()); });
}

template <typename DemonstrationOffice>
void lease(DemonstrationOffice &office, int first, int last, CertificationBook book = CertificationBook::Copies)
{
    const QString series = bookSeries(office.identity.office.agencyCode, book);
    const auto added = office.template write<void>(
        [&](Connection &c) { return LeaseTable(c).add(series, seriesDay(office.now.date().year()), first, last); });
    if (!added)
        qFatal("no lease");
}

inline QStringList numbersOf(const QList<BookLine> &lines)
{
    QStringList numbers;
    for (const BookLine &line : lines) {
        if (line.kind == BookLine::Kind::Unused)
            numbers.append(u"(%1–%2)"_s.arg(line.number).arg(line.last));
        else
            numbers.append(line.number > 0 ? QString::number(line.number) : u"TAM"_s);
    }
    return numbers;
}

} // namespace certifying
