// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionwords.h"

#include "wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct AdoptionWords
{
    Q_DECLARE_TR_FUNCTIONS(AdoptionWords)
};

constexpr int ministryColumn = 7;

QStandardItem *textCell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(text.toCaseFolded(), AdoptionRole::sort);
    item->setToolTip(text);
    return item;
}

QStandardItem *numberCell(const QString &text, double value)
{
    auto *item = new QStandardItem(text);
    item->setData(value, AdoptionRole::sort);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QStandardItem *numberCell(qint64 number)
{
    return numberCell(number == 0 ? u"–"_s : groupedNumber(number), double(number));
}

QStandardItem *nameCell(const QString &name, const QString &code)
{
    QStandardItem *item = textCell(name.isEmpty() ? code : name);
    item->setToolTip(u"%1 · %2"_s.arg(code, name));
    item->setData(code, AdoptionRole::code);
    return item;
}

/// What ministries' systems received of it; nothing where none of them names it.
QStandardItem *ministryCell(const AdoptionProcedure &procedure)
{
    if (!procedure.ministry || !procedure.ministry->received)
        return numberCell(u"–"_s, -1);
    const MinistryCount &count = *procedure.ministry;
    QStandardItem *item = numberCell(groupedNumber(*count.received), double(*count.received));
    const auto words = [](const std::optional<qint64> &number) { return number ? groupedNumber(*number) : u"–"_s; };
    item->setToolTip(
        AdoptionWords::tr("In the ministry's system: received %1, online %2, settled %3, late %4")
            .arg(groupedNumber(*count.received), words(count.online), words(count.settled), words(count.late)));
    return item;
}

QString pointWords(double points)
{
    return u"+%1"_s.arg(QString::number(points, 'f', 1).replace(u'.', u','));
}

/// Heads stand over their columns' figures.
void alignHeads(QStandardItemModel &model)
{
    for (int column = 0; column < model.columnCount() && model.rowCount() > 0; ++column) {
        if (const QVariant side = model.index(0, column).data(Qt::TextAlignmentRole); side.isValid())
            model.setHeaderData(column, Qt::Horizontal, side, Qt::TextAlignmentRole);
    }
}

void beginTable(QStandardItemModel &model, const QStringList &heads)
{
    model.clear();
    model.setSortRole(AdoptionRole::sort);
    model.setHorizontalHeaderLabels(heads);
}

} // namespace

QString shortWords(OnlineObstacle obstacle)
{
    switch (obstacle) {
    case OnlineObstacle::PaperOnly:
        return AdoptionWords::tr("paper only");
    case OnlineObstacle::FeeOffline:
        return AdoptionWords::tr("fee not online");
    case OnlineObstacle::PaperOriginal:
        return AdoptionWords::tr("paper original");
    case OnlineObstacle::PaperResult:
        return AdoptionWords::tr("paper result");
    case OnlineObstacle::ResultUnsaid:
        return AdoptionWords::tr("result not said");
    }
    Q_UNREACHABLE();
}

QString obstacleWords(const AdoptionProcedure &procedure)
{
    QStringList words;
    for (const OnlineObstacle obstacle : procedure.obstacles)
        words.append(shortWords(obstacle));
    return words.join(u", "_s);
}

QString levelWords(const AdoptionProcedure &procedure)
{
    if (!procedure.isInForce)
        return AdoptionWords::tr("not in force");
    switch (procedure.level) {
    case ServiceLevel::Full:
        return AdoptionWords::tr("Full");
    case ServiceLevel::Partial:
        return AdoptionWords::tr("Partial");
    case ServiceLevel::InformationOnly:
        break;
    }
    return AdoptionWords::tr("Information");
}

QString shareWords(const AdoptionShare &share)
{
    return share.percent() ? percentWords(*share.percent()) : u"–"_s;
}

QString countWords(const AdoptionShare &share)
{
    return u"%1 / %2"_s.arg(groupedNumber(share.part), groupedNumber(share.whole));
}

void fillProcedures(QStandardItemModel &model, const AdoptionReview &review)
{
    beginTable(model, {AdoptionWords::tr("Procedure"), AdoptionWords::tr("Level"), AdoptionWords::tr("Dossiers"),
                       AdoptionWords::tr("By themselves"), AdoptionWords::tr("Helped"), AdoptionWords::tr("Paper"),
                       AdoptionWords::tr("Share"), AdoptionWords::tr("Ministry"), AdoptionWords::tr("Obstacles")});
    model.horizontalHeaderItem(ministryColumn)
        ->setToolTip(AdoptionWords::tr("In the ministry's system, as it counted itself; dossiers received here and "
                                       "handled there are in both columns, which are never added up"));
    for (const AdoptionProcedure &one : review.procedures) {
        const QString level = levelWords(one);
        QStandardItem *levelCell = textCell(level);
        levelCell->setData(one.isInForce ? int(one.level) : 0, AdoptionRole::sort);
        const QList<QStandardItem *> row{nameCell(one.name, one.code),
                                         levelCell,
                                         numberCell(one.total),
                                         numberCell(one.selfFiled),
                                         numberCell(one.assisted),
                                         numberCell(one.paper()),
                                         numberCell(shareWords(one.share()), one.share().percent().value_or(-1)),
                                         ministryCell(one),
                                         textCell(obstacleWords(one))};
        for (QStandardItem *cell : row)
            cell->setData(!one.isOffered(), Qt::UserRole); // Muted.
        model.appendRow(row);
    }
    alignHeads(model);
}

void fillLifts(QStandardItemModel &model, const QList<AdoptionLift> &lifts)
{
    beginTable(model, {AdoptionWords::tr("Procedure"), AdoptionWords::tr("Now"), AdoptionWords::tr("Dossiers more"),
                       AdoptionWords::tr("Points")});
    for (const AdoptionLift &lift : lifts)
        model.appendRow(
            {nameCell(lift.name, lift.code), numberCell(shareWords(lift.now), lift.now.percent().value_or(-1)),
             numberCell(groupedNumber(lift.more), lift.more), numberCell(pointWords(lift.points), lift.points)});
    alignHeads(model);
}

void fillUnused(QStandardItemModel &model, const AdoptionReview &review)
{
    beginTable(model, {AdoptionWords::tr("Procedure"), AdoptionWords::tr("Competent unit"),
                       AdoptionWords::tr("Dossiers"), AdoptionWords::tr("Reason")});
    for (const AdoptionProcedure &one : review.unused())
        model.appendRow(
            {nameCell(one.name, one.code), textCell(one.owner), numberCell(one.total), textCell(one.remark)});
    alignHeads(model);
}

void fillReasons(QStandardItemModel &model, const AdoptionReview &review)
{
    beginTable(model, {AdoptionWords::tr("Procedure"), AdoptionWords::tr("Why in person"), AdoptionWords::tr("Times")});
    for (const AdoptionProcedure &one : review.procedures) {
        for (const VisitReasonCount &reason : one.reasons)
            model.appendRow({nameCell(one.name, one.code), textCell(reason.name), numberCell(reason.count)});
    }
    alignHeads(model);
}
