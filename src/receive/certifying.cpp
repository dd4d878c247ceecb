// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certifying.h"

#include "acting.h"
#include "booktable.h"
#include "dossierchanging.h"
#include "dossierjson.h"
#include "leasetable.h"
#include "slipcode.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Certifying
{
    Q_DECLARE_TR_FUNCTIONS(Certifying)
};

constexpr int mostPages = 9'999;
constexpr int mostCopies = 99'999;
constexpr int mostPapers = 50;
constexpr int usualPages = 500; // More is asked about once.
constexpr int usualCopies = 200;
constexpr qsizetype longestName = 300;
constexpr int mostWaiting = 200; // Dossiers numbered in one transaction.

QString counted(int count)
{
    return QLocale(QLocale::Vietnamese).toString(count);
}

void checkPaper(const CertifiedPaper &paper, int number, bool areManyConfirmed, QList<FieldFault> &faults)
{
    const auto fault = [&](const QString &field, const QString &code, const QString &message) {
        faults.append({u"paper.%1.%2"_s.arg(QString::number(number), field), code, message});
    };
    if (paper.name.trimmed().isEmpty())
        fault(u"name"_s, u"name-missing"_s,
              Certifying::tr("Type the name of paper %1, or choose it by its digit.").arg(number));
    else if (paper.name.size() > longestName)
        fault(u"name"_s, u"name-too-long"_s,
              Certifying::tr("The name of paper %1 is too long: shorten it.").arg(number));
    if (paper.pages < 1 || paper.pages > mostPages)
        fault(u"pages"_s, u"pages-wrong"_s,
              Certifying::tr("Count the pages of the original of paper %1: at least 1, at most 9,999.").arg(number));
    else if (paper.copies < 1 || paper.copies > mostCopies)
        fault(u"copies"_s, u"copies-wrong"_s,
              Certifying::tr("How many copies of paper %1? At least 1, at most 99,999.").arg(number));
    else if (!areManyConfirmed && (paper.copies > usualCopies || paper.pages > usualPages))
        fault(u"copies"_s, u"many-copies"_s,
              Certifying::tr("Paper %1: %2 pages × %3 copies. Is that right? Press F9 once more, or change it.")
                  .arg(QString::number(number), counted(paper.pages), counted(paper.copies)));
}

Result<void> noteNumbers(Connection &connection, const StoredDossier &stored, const Dossier &after, const Act &act)
{
    const QString numbers = numbersText(*after.certification);
    DossierEvent event = eventOf(u"book-numbered"_s, act, numbers);
    event.facts = {{u"numbers"_s, numbers}, {u"before"_s, numbersText(*stored.dossier.certification)}};
    DossierTable dossiers(connection);
    if (const auto updated = dossiers.update(stored.key, after); !updated)
        return updated.error();
    if (const auto noted = dossiers.addEvent(stored.key, event); !noted)
        return noted.error();
    const DossierChange change = changeBetween(toJson(stored.dossier), toJson(after));
    NewOperation operation = operationOf(OperationKind::act, after.id, act);
    operation.baseVersion = stored.serverVersion;
    operation.baseValues = change.before;
    operation.payload = {{u"act"_s, event.kind},  {u"from"_s, toText(after.state)}, {u"to"_s, toText(after.state)},
                         {u"text"_s, event.text}, {u"facts"_s, event.facts},        {u"changes"_s, change.values}};
    const auto appended = OutboxTable(connection).append(operation, act.device);
    return appended ? Result<void>() : appended.error();
}

/// The papers with the book's numbers as far as there are any; false: there was none.
Result<bool> takeNumbers(Connection &connection, const QString &series, Certification &certification)
{
    bool isAnyTaken = false;
    for (CertifiedPaper &paper : certification.papers) {
        if (paper.number > 0)
            continue;
        const auto number = LeaseTable(connection).take(series, seriesDay(certification.year));
        if (!number)
            return number.error();
        if (!*number)
            break;
        paper.number = **number;
        isAnyTaken = true;
    }
    return isAnyTaken;
}

/// Those that wait for a number of one book, the earliest certified first.
Result<int> numberBook(Connection &connection, const QString &series, int year, const Device &device,
                       const QDateTime &at)
{
    const auto waiting = BookTable(connection).waiting(series, year, device.counter, mostWaiting);
    if (!waiting)
        return waiting.error();
    int numbered = 0;
    for (const QUuid &id : *waiting) {
        const auto stored = storedDossier(connection, id);
        if (!stored)
            return stored.error();
        Dossier after = stored->dossier;
        const QString before = numbersText(*after.certification);
        const auto taken = takeNumbers(connection, series, *after.certification);
        if (!taken)
            return taken.error();
        if (!*taken)
            break;
        for (DossierResult &result : after.results) {
            if (result.documentNumber == before)
                result.documentNumber = numbersText(*after.certification);
        }
        const Officer certifying{after.officerId, after.officerName, Role::Officer, {}};
        if (const auto noted = noteNumbers(connection, *stored, after, {certifying, device, at}); !noted)
            return noted.error();
        ++numbered;
    }
    return numbered;
}

} // namespace

QList<FieldFault> certificationFaults(const ReceiveOrder &order, const Procedure &procedure)
{
    QList<FieldFault> faults;
    if (procedure.book) {
        if (order.papers.isEmpty())
            faults.append({u"papers"_s, u"papers-missing"_s,
                           Certifying::tr("Enter at least one paper: its name, its pages, the copies.")});
        else if (order.papers.size() > mostPapers)
            faults.append({u"papers"_s, u"papers-too-many"_s,
                           Certifying::tr("At most 50 papers at once: receive the others after these.")});
        for (qsizetype i = 0; i < order.papers.size(); ++i)
            checkPaper(order.papers.at(i), int(i) + 1, order.areManyConfirmed, faults);
    }
    const bool canBeFinished = procedure.isFinishedAtOnce && order.returnWay == ReturnWay::Counter &&
                               !order.takenAt.isValid() && !lacksRequired(order);
    if (order.isFinishedNow && !canBeFinished)
        faults.append({u"finish"_s, u"not-at-once"_s,
                       Certifying::tr("This cannot be finished at once: it needs an act that ends while the citizen "
                                      "waits, all papers, and the result handed over at the counter today.")});
    return faults;
}

Result<void> numberPapers(Connection &connection, Dossier &dossier, const QDateTime &at)
{
    if (!dossier.certification || dossier.certification->isNumbered())
        return {};
    Certification &certification = *dossier.certification;
    certification.year = at.date().year();
    certification.certifiedAt = at;
    const auto taken = takeNumbers(connection, bookSeries(dossier.receivingAgency, certification.book), certification);
    if (!taken)
        return taken.error();
    const auto slip = SlipCode::parse(dossier.slipDigits);
    const QString stem = slip ? slip->provisional() : u"TAM-"_s + dossier.id.toString(QUuid::WithoutBraces);
    int row = 0;
    for (CertifiedPaper &paper : certification.papers) {
        ++row;
        if (paper.number == 0)
            paper.provisional = u"%1/%2"_s.arg(stem).arg(row);
    }
    for (DossierResult &result : dossier.results) {
        if (result.documentNumber.isEmpty())
            result.documentNumber = numbersText(certification);
    }
    return {};
}

Result<int> numberWaitingPapers(Connection &connection, const QString &agency, const Device &device,
                                const QDateTime &at)
{
    int numbered = 0;
    for (const CertificationBook book : allCertificationBooks()) {
        for (const int year : {at.date().year() - 1, at.date().year()}) {
            const auto done = numberBook(connection, bookSeries(agency, book), year, device, at);
            if (!done)
                return done.error();
            numbered += *done;
        }
    }
    return numbered;
}
