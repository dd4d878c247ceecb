// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineview.h"

#include "actfacts.h"
#include "citizenid.h"
#include "dossieract.h"
#include "feeentry.h"
#include "timelinedelegate.h"
#include "timelinemodel.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

TimelineView::TimelineView(QWidget *parent) : QListView(parent), m_model(new TimelineModel(this))
{
    setModel(m_model);
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
}

void TimelineView::setSteps(const QList<Step> &steps)
{
    m_model->setSteps(steps);
}

namespace {

QString eventTitle(const QString &kind)
{
    static const QHash<QString, const char *> titles{
        {u"received"_s, QT_TRANSLATE_NOOP("TimelineView", "Received")},
        {u"assisted"_s, QT_TRANSLATE_NOOP("TimelineView", "Filed online with help at the counter")},
        {u"came-of-help"_s, QT_TRANSLATE_NOOP("TimelineView", "Came of a filing with help at the counter")},
        {u"became-dossier"_s, QT_TRANSLATE_NOOP("TimelineView", "Came down from the portal as a dossier")},
        {u"files-given"_s, QT_TRANSLATE_NOOP("TimelineView", "Scanned papers given for filing online")},
        {u"entered-late"_s, QT_TRANSLATE_NOOP("TimelineView", "Entered later")},
        {u"printed"_s, QT_TRANSLATE_NOOP("TimelineView", "Printed")},
        {u"replaced"_s, QT_TRANSLATE_NOOP("TimelineView", "Printed in place of an earlier one")},
        {u"reprinted"_s, QT_TRANSLATE_NOOP("TimelineView", "Printed again")},
        {u"digitised"_s, QT_TRANSLATE_NOOP("TimelineView", "Papers digitised")},
        {u"voided"_s, QT_TRANSLATE_NOOP("TimelineView", "Cancelled")},
        {u"state-changed"_s, QT_TRANSLATE_NOOP("TimelineView", "State changed")},
        {u"synced"_s, QT_TRANSLATE_NOOP("TimelineView", "Synced to the province's system")},
        {u"numbered"_s, QT_TRANSLATE_NOOP("TimelineView", "Code given")},
        {u"book-numbered"_s, QT_TRANSLATE_NOOP("TimelineView", "Number of the book given")},
        {u"conflict-settled"_s, QT_TRANSLATE_NOOP("TimelineView", "Difference settled")},
        {u"citizen-signed"_s, QT_TRANSLATE_NOOP("TimelineView", "Signed by the citizen on the screen")},
        {u"notified"_s, QT_TRANSLATE_NOOP("TimelineView", "Citizen told")},
        {u"not-notified"_s, QT_TRANSLATE_NOOP("TimelineView", "Citizen could not be told")},
        {u"portal-parked"_s, QT_TRANSLATE_NOOP("TimelineView", "Held back from the national portal")},
        {u"portal-cleared"_s, QT_TRANSLATE_NOOP("TimelineView", "No longer held back from the national portal")},
        {u"portal-unmoved"_s, QT_TRANSLATE_NOOP("TimelineView", "No movement")},
        {u"portal-moved"_s, QT_TRANSLATE_NOOP("TimelineView", "Moving again")},
        {u"submitted"_s, QT_TRANSLATE_NOOP("TimelineView", "Submitted online")},
        {u"changed-online"_s, QT_TRANSLATE_NOOP("TimelineView", "Changed online by the citizen")},
        {u"guided"_s, QT_TRANSLATE_NOOP("TimelineView", "Guidance given")},
    };
    if (const auto act = dossierActFromText(kind))
        return displayName(*act);
    if (kind.startsWith(u"fee-")) {
        if (const auto entry = feeEntryKindFromText(QStringView(kind).mid(4)))
            return displayName(*entry);
    }
    const char *title = titles.value(kind, nullptr);
    return title ? QCoreApplication::translate("TimelineView", title) : kind;
}

/// What was printed, told by the print's stable words ("receipt 1").
QString printText(const QString &text)
{
    static const QHash<QString, const char *> forms{
        {u"receipt"_s, QT_TRANSLATE_NOOP("TimelineView", "receipt, print %1")},
        {u"slip"_s, QT_TRANSLATE_NOOP("TimelineView", "80 mm slip, print %1")},
        {u"bulk-receipt"_s, QT_TRANSLATE_NOOP("TimelineView", "receipt for several dossiers, print %1")},
        {u"guidance"_s, QT_TRANSLATE_NOOP("TimelineView", "guidance, print %1")},
        {u"refusal"_s, QT_TRANSLATE_NOOP("TimelineView", "refusal, print %1")},
        {u"supplement"_s, QT_TRANSLATE_NOOP("TimelineView", "demand for supplement, print %1")},
        {u"extension"_s, QT_TRANSLATE_NOOP("TimelineView", "apology and extension, print %1")},
        {u"stop"_s, QT_TRANSLATE_NOOP("TimelineView", "notice of stopping, print %1")},
        {u"hand-over"_s, QT_TRANSLATE_NOOP("TimelineView", "hand-over, print %1")},
        {u"return-receipt"_s, QT_TRANSLATE_NOOP("TimelineView", "receipt of the result, print %1")},
        {u"certification-sheet"_s, QT_TRANSLATE_NOOP("TimelineView", "words of the certification, print %1")},
        {u"certification-label"_s, QT_TRANSLATE_NOOP("TimelineView", "labels of the certification, print %1")},
        {u"cash-slip"_s, QT_TRANSLATE_NOOP("TimelineView", "slip of the payment, print %1")},
        {u"lost-slip"_s, QT_TRANSLATE_NOOP("TimelineView", "note of a lost slip, print %1")},
        {u"code-notice"_s, QT_TRANSLATE_NOOP("TimelineView", "notice of the changed code, print %1")},
        {u"post-sheet"_s, QT_TRANSLATE_NOOP("TimelineView", "postman's sheet, print %1")},
    };
    const char *form = forms.value(text.section(u' ', 0, 0), nullptr);
    return form ? QCoreApplication::translate("TimelineView", form).arg(text.section(u' ', 1)) : text;
}

/// In thay, and the paper on which somebody wrote by pen.
QString paperText(const QJsonObject &facts)
{
    if (const int replaced = facts.value(u"replaces"_s).toInt(); replaced > 0)
        return QCoreApplication::translate("TimelineView", "print %1 is void").arg(replaced);
    const QString print = facts.value(u"print"_s).toString();
    return print.isEmpty() ? QString() : printText(print);
}

/// "Điện thoại: 0911 345 678 → 0912 345 678": what a correction changed; numbers of papers stay masked.
QString changesText(const QJsonObject &facts)
{
    QStringList parts;
    const QJsonArray changes = facts.value(u"changes"_s).toArray();
    for (const QJsonValue &value : changes) {
        const QJsonObject change = value.toObject();
        const QString field = change.value(u"field"_s).toString();
        const QString name = fieldName(field);
        const bool isNumber = field.endsWith(u"paper.number");
        const auto shown = [isNumber](const QString &text) { return isNumber ? maskedNumber(text) : text; };
        if (!name.isEmpty())
            parts.append(u"%1: %2 → %3"_s.arg(name, shown(change.value(u"from"_s).toString()),
                                              shown(change.value(u"to"_s).toString())));
    }
    return parts.join(u"; "_s);
}

QString counterText(const QString &counter)
{
    bool isNumber = false;
    counter.toInt(&isNumber);
    return isNumber ? QCoreApplication::translate("TimelineView", "Counter %1").arg(counter) : counter;
}

/// Its counter; of another office the unit, whose counters have numbers of their own.
QString placeText(const DossierEvent &event)
{
    const QString unit = event.unitElsewhere();
    return unit.isEmpty() ? counterText(event.counter) : QCoreApplication::translate("TimelineView", "at %1").arg(unit);
}

} // namespace

QList<TimelineView::Step> timelineOf(const Dossier &dossier, const QList<DossierEvent> &events)
{
    QList<TimelineView::Step> steps;
    for (const DossierEvent &event : events) {
        QStringList parts;
        for (const QString &part : {event.officerName, placeText(event), printText(event.text),
                                    changesText(event.facts), paperText(event.facts)}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        const bool isReplacement = event.facts.value(u"replaces"_s).toInt() > 0;
        steps.append(
            {event.kind == u"corrected" ? TimelineView::Step::Kind::Correction : TimelineView::Step::Kind::Done,
             event.at, eventTitle(isReplacement ? u"replaced"_s : event.kind), parts.join(u" · "_s)});
    }
    const bool isOpen = !dossier.isVoid && !isTerminal(dossier.state);
    if (isOpen && !steps.isEmpty() && dossier.state == DossierState::InProgress)
        steps.last().kind = TimelineView::Step::Kind::Now;
    if (isOpen && dossier.dueAt)
        steps.append({TimelineView::Step::Kind::Planned, *dossier.dueAt,
                      QCoreApplication::translate("TimelineView", "Result promised"), dossier.duration});
    return steps;
}
