// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionpaper.h"

#include "adoptionwords.h"
#include "wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct AdoptionPaper
{
    Q_DECLARE_TR_FUNCTIONS(AdoptionPaper)
};

// One A4 page, lying, holds about this many rows of two lines.
constexpr qsizetype meetingLifts = 8;
constexpr qsizetype meetingRows = 14;

QString reasonWords(const AdoptionProcedure &procedure)
{
    QStringList words;
    for (const VisitReasonCount &reason : procedure.reasons)
        words.append(u"%1: %2"_s.arg(reason.name).arg(reason.count));
    return words.join(u"; "_s);
}

/// Nothing where the ministry's system says nothing of the procedure.
QVariant ministryNumber(const AdoptionProcedure &procedure, std::optional<qint64> MinistryCount::*count)
{
    const auto number = procedure.ministry ? (*procedure.ministry).*count : std::nullopt;
    return number ? QVariant(*number) : QVariant();
}

QString numberedShare(const QString &what, const AdoptionShare &share, const QString &of)
{
    return u"%1: %2 (%3, %4)"_s.arg(what, shareWords(share), countWords(share), of);
}

QStringList figureLines(const AdoptionReview &review)
{
    const QString received = AdoptionPaper::tr("of all received");
    return {formPeriodText(review.period),
            QStringList{numberedShare(AdoptionPaper::tr("By themselves"), review.selfFiled, received),
                        numberedShare(AdoptionPaper::tr("With help at the counter"), review.assisted, received),
                        numberedShare(AdoptionPaper::tr("Paper digitised"), review.digitised,
                                      AdoptionPaper::tr("of the papers handed in"))}
                .join(u" · "_s),
            AdoptionPaper::tr("Procedures full or partial: %1, of them with online dossiers: %2 · Citizens who filed "
                              "alone for the first time after help: %3")
                .arg(groupedNumber(review.offered()), groupedNumber(review.used()), groupedNumber(review.electronic))};
}

const AdoptionProcedure *procedureOf(const AdoptionReview &review, const QString &code)
{
    const auto found = std::find_if(review.procedures.begin(), review.procedures.end(),
                                    [&code](const AdoptionProcedure &one) { return one.code == code; });
    return found == review.procedures.end() ? nullptr : &*found;
}

} // namespace

Sheet adoptionSheet(const AdoptionReview &review)
{
    using Type = SheetColumn::Type;
    Sheet sheet;
    sheet.name = AdoptionPaper::tr("Online services");
    sheet.title = QStringList{AdoptionPaper::tr("Use of online services by procedure")} + figureLines(review);
    sheet.columns = {{AdoptionPaper::tr("Code"), Type::Text, 12},
                     {AdoptionPaper::tr("Procedure"), Type::Text, 48},
                     {AdoptionPaper::tr("Competent unit"), Type::Text, 22},
                     {AdoptionPaper::tr("Level"), Type::Text, 14},
                     {AdoptionPaper::tr("Dossiers"), Type::Number, 10},
                     {AdoptionPaper::tr("By themselves"), Type::Number, 10},
                     {AdoptionPaper::tr("Helped"), Type::Number, 10},
                     {AdoptionPaper::tr("Paper"), Type::Number, 10},
                     {AdoptionPaper::tr("Share (%)"), Type::Number, 10},
                     {AdoptionPaper::tr("In the ministry's system: received"), Type::Number, 12},
                     {AdoptionPaper::tr("In the ministry's system: online"), Type::Number, 12},
                     {AdoptionPaper::tr("Obstacles"), Type::Text, 36},
                     {AdoptionPaper::tr("Why in person"), Type::Text, 40},
                     {AdoptionPaper::tr("Reason without dossiers"), Type::Text, 40}};
    for (const AdoptionProcedure &one : review.procedures) {
        const auto percent = one.share().percent();
        sheet.rows.append({one.code, one.name, one.owner, levelWords(one), one.total, one.selfFiled, one.assisted,
                           one.paper(), percent ? QVariant(qRound(*percent * 10) / 10.0) : QVariant(),
                           ministryNumber(one, &MinistryCount::received), ministryNumber(one, &MinistryCount::online),
                           obstacleWords(one), reasonWords(one), one.remark});
    }
    return sheet;
}

Sheet meetingSheet(const AdoptionReview &review, double target)
{
    using Type = SheetColumn::Type;
    Sheet sheet;
    sheet.name = AdoptionPaper::tr("List for the meeting");
    const QList<AdoptionLift> lifts = bestLifts(review, target, meetingLifts);
    sheet.title = QStringList{AdoptionPaper::tr("Online services: what is to be decided")} + figureLines(review) +
                  QStringList{AdoptionPaper::tr("If the procedures below reach %1, the unit goes from %2 to %3")
                                  .arg(percentWords(target), shareWords(review.selfFiled),
                                       shareWords(liftedShare(review, lifts)))};
    sheet.columns = {{AdoptionPaper::tr("Matter"), Type::Text, 16},
                     {AdoptionPaper::tr("Procedure"), Type::Text, 44},
                     {AdoptionPaper::tr("Competent unit"), Type::Text, 18},
                     {AdoptionPaper::tr("Now"), Type::Text, 14},
                     {AdoptionPaper::tr("Points"), Type::Text, 8},
                     {AdoptionPaper::tr("Obstacles, reasons"), Type::Text, 40}};
    for (const AdoptionLift &lift : lifts) {
        const AdoptionProcedure *procedure = procedureOf(review, lift.code);
        QStringList why{obstacleWords(*procedure),
                        procedure->reasons.isEmpty() ? QString() : procedure->reasons.first().name.toLower()};
        why.removeAll(QString());
        sheet.rows.append({AdoptionPaper::tr("to lift"), lift.name, procedure->owner,
                           u"%1 (%2)"_s.arg(shareWords(lift.now), countWords(lift.now)),
                           u"+%1"_s.arg(QString::number(lift.points, 'f', 1).replace(u'.', u',')), why.join(u", "_s)});
    }
    const QList<AdoptionProcedure> unused = review.unused();
    for (const AdoptionProcedure &one : unused) {
        if (sheet.rows.size() >= meetingRows)
            break;
        if (std::any_of(lifts.begin(), lifts.end(), [&one](const AdoptionLift &lift) { return lift.code == one.code; }))
            continue;
        sheet.rows.append({AdoptionPaper::tr("no dossiers"), one.name, one.owner, countWords(one.share()), QString(),
                           one.remark.isEmpty() ? obstacleWords(one) : one.remark});
    }
    return sheet;
}
