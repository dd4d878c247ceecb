// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterclosepane.h"

#include "actionbutton.h"
#include "clock.h"
#include "faultline.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

QLabel *closeLabel(const QByteArray &role, const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setProperty("textRole", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

CounterClosePane::CounterClosePane(QWidget *parent)
    : Panel(parent)
    , m_work(closeLabel("strong"))
    , m_numbers(closeLabel("strong"))
    , m_gaps(closeLabel("mutedCaption"))
    , m_money(closeLabel("strong"))
    , m_drafts(closeLabel("strong"))
    , m_note(new QLineEdit)
    , m_standing(closeLabel("strong"))
    , m_fault(new FaultLine)
    , m_commit(new ActionButton)
{
    m_work->setObjectName("counterWork");
    m_numbers->setObjectName("counterNumbers");
    m_gaps->setObjectName("counterGaps");
    m_money->setObjectName("counterMoney");
    m_drafts->setObjectName("counterDrafts");
    m_note->setObjectName("counterNote");
    m_note->setMaxLength(300);
    m_note->setAccessibleName(tr("Why something does not come out even"));
    m_standing->setObjectName("counterStanding");
    m_commit->setObjectName("counterCommit");
    m_commit->setText(tr("Confirm the counter"));
    m_commit->setLook(ActionButton::Primary);
    m_commit->setKeyCap(u"F9"_s);

    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(12);
    facts->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [facts, &row](const QString &caption, QWidget *value) {
        QLabel *name = closeLabel("muted", caption);
        name->setWordWrap(false);
        facts->addWidget(name, row, 0, Qt::AlignTop);
        facts->addWidget(value, row++, 1);
        return name;
    };
    add(tr("Work of the day"), m_work);
    add(tr("Numbers given"), m_numbers);
    facts->addWidget(m_gaps, row++, 1);
    add(tr("Cash"), m_money);
    add(tr("Drafts"), m_drafts);
    add(tr("&Why"), m_note)->setBuddy(m_note);
    facts->addWidget(m_fault, row++, 1);
    facts->addWidget(m_standing, row++, 1);
    facts->setRowStretch(row++, 1);
    facts->addWidget(m_commit, row, 0, 1, 2, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(closeLabel("heading", tr("Close the counter for today")));
    column->addLayout(facts, 1);
    connect(m_note, &QLineEdit::textEdited, this, [this] { m_fault->setFault({}); });
    connect(m_commit, &ActionButton::clicked, this, &CounterClosePane::commit);
    setDay({}, {});
}

void CounterClosePane::setDay(const CounterDay &now, const std::optional<CounterDay> &confirmed)
{
    m_work->setText(
        tr("%1 received · %2 returned · %3 corrected").arg(now.received).arg(now.returned).arg(now.corrected));
    const NumberEquation &numbers = now.numbers;
    m_numbers->setText(tr("%1 = %2 sent + %3 waiting + %4 in the tray + %5 void")
                           .arg(numbers.issued)
                           .arg(numbers.sent)
                           .arg(numbers.waiting)
                           .arg(numbers.quarantined)
                           .arg(numbers.voided) +
                       (numbers.gaps.isEmpty()
                            ? QString()
                            : u" + "_s + tr("%n without a dossier", nullptr, int(numbers.gaps.size()))));
    m_gaps->setText(numbers.gaps.mid(0, 6).join(u", "_s) + (numbers.gaps.size() > 6 ? u" …"_s : QString()));
    m_gaps->setVisible(!numbers.gaps.isEmpty());
    QStringList money{tr("by the ledger %1").arg(formattedDong(now.cash))};
    if (now.cash == 0 && !now.counted)
        money = {tr("none was taken")};
    else if (!now.counted || *now.counted - now.cashDifference != now.cash)
        money.append(tr("not counted yet: count the drawer first (F7)"));
    else if (now.cashDifference == 0)
        money.append(tr("counted, it is right"));
    else
        money.append(now.cashDifference > 0 ? tr("%1 too much").arg(formattedDong(now.cashDifference))
                                            : tr("%1 missing").arg(formattedDong(-now.cashDifference)));
    m_money->setText(money.join(u" · "_s));
    m_drafts->setText(now.drafts == 0 ? tr("none is parked") : tr("%n draft(s) parked", nullptr, now.drafts));
    showConfirmed(now, confirmed);
}

void CounterClosePane::showConfirmed(const CounterDay &now, const std::optional<CounterDay> &confirmed)
{
    if (!confirmed) {
        m_standing->setText(tr("Not confirmed yet."));
        return;
    }
    const QString at = inOfficeTime(confirmed->at).toString(u"HH:mm"_s);
    const bool isChanged = confirmed->received != now.received || confirmed->returned != now.returned ||
                           confirmed->corrected != now.corrected || confirmed->fees != now.fees ||
                           confirmed->numbers.issued != now.numbers.issued;
    m_standing->setText(
        isChanged ? tr("Confirmed at %1 by %2. Work went on since: confirm again.").arg(at, confirmed->officerName)
                  : tr("Confirmed at %1 by %2.").arg(at, confirmed->officerName));
}

void CounterClosePane::commit()
{
    m_fault->setFault({});
    emit confirmRequested(m_note->text());
}

void CounterClosePane::showFault(const Error &error)
{
    m_fault->setField(error.field == u"note" ? m_note : nullptr);
    m_fault->setFault(error.message);
    if (error.field == u"note")
        m_note->setFocus(Qt::OtherFocusReason);
}

QWidgetList CounterClosePane::focusOrder() const
{
    return {m_note, m_commit};
}
