// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cashpane.h"

#include "actionbutton.h"
#include "faultline.h"
#include "typedamount.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

QLabel *roleLabel(QByteArray role, const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setProperty("textRole", role);
    return label;
}

} // namespace

CashPane::CashPane(QWidget *parent)
    : Panel(parent)
    , m_ledger(roleLabel("muted"))
    , m_counted(roleLabel("name"))
    , m_difference(roleLabel("strong"))
    , m_left(new QLineEdit)
    , m_handed(roleLabel("strong"))
    , m_note(new QLineEdit)
    , m_earlier(roleLabel("mutedCaption"))
    , m_outcome(new QLabel)
    , m_fault(new FaultLine)
    , m_commit(new ActionButton)
{
    m_ledger->setObjectName("cashLedger");
    m_ledger->setWordWrap(true);
    m_counted->setObjectName("cashCounted");
    m_difference->setObjectName("cashDifference");
    m_left->setObjectName("cashLeft");
    m_left->setAlignment(Qt::AlignRight);
    m_left->setMaximumWidth(160);
    m_left->setPlaceholderText(u"0"_s);
    m_handed->setObjectName("cashHanded");
    m_note->setObjectName("cashNote");
    m_note->setMaxLength(300);
    m_earlier->setWordWrap(true);
    m_outcome->setObjectName("cashOutcome");
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    m_commit->setObjectName("cashCommit");
    m_commit->setText(tr("Save the count"));
    m_commit->setLook(ActionButton::Primary);
    m_commit->setKeyCap(u"F9"_s);

    auto *notes = new QGridLayout;
    notes->setHorizontalSpacing(12);
    notes->setVerticalSpacing(6);
    for (const Dong note : bankNotes()) {
        const int row = static_cast<int>(m_pieces.size());
        auto *field = new QSpinBox;
        field->setObjectName(u"cashPiece%1"_s.arg(note));
        field->setRange(0, 100'000);
        field->setMinimumWidth(96);
        field->setAccessibleName(tr("Notes of %1").arg(formattedDong(note)));
        auto *caption = roleLabel("muted", formattedDong(note));
        caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        notes->addWidget(caption, row, 0);
        notes->addWidget(field, row, 1);
        m_pieces.append(field);
        connect(field, &QSpinBox::valueChanged, this, &CashPane::showSums);
    }
    notes->setRowStretch(static_cast<int>(m_pieces.size()), 1);

    const auto captionOf = [](const QString &text, QWidget *field) {
        QLabel *label = roleLabel("muted", text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
        return label;
    };
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(8);
    facts->setColumnStretch(2, 1);
    facts->addWidget(m_ledger, 0, 0, 1, 3);
    facts->addWidget(roleLabel("muted", tr("Counted")), 1, 0);
    facts->addWidget(m_counted, 1, 1, 1, 2);
    facts->addWidget(roleLabel("muted", tr("Difference")), 2, 0);
    facts->addWidget(m_difference, 2, 1, 1, 2);
    facts->addWidget(captionOf(tr("Stays in the d&rawer"), m_left), 3, 0);
    facts->addWidget(m_left, 3, 1);
    facts->addWidget(roleLabel("muted", tr("Handed over")), 4, 0);
    facts->addWidget(m_handed, 4, 1, 1, 2);
    facts->addWidget(captionOf(tr("&Why it differs"), m_note), 5, 0);
    facts->addWidget(m_note, 5, 1, 1, 2);
    facts->addWidget(m_fault, 6, 0, 1, 3);
    facts->addWidget(m_outcome, 7, 0, 1, 3);
    facts->addWidget(m_earlier, 8, 0, 1, 3);
    facts->setRowStretch(9, 1);
    facts->addWidget(m_commit, 10, 0, 1, 3, Qt::AlignRight);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(notes);
    columns->addLayout(facts, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(roleLabel("heading", tr("Count the drawer")));
    column->addLayout(columns, 1);
    connect(m_left, &QLineEdit::textEdited, this, &CashPane::showSums);
    connect(m_left, &QLineEdit::editingFinished, this, [this] {
        const Dong amount = meantAmount(m_left->text());
        m_left->setText(amount > 0 ? bareAmount(amount) : QString());
    });
    connect(m_note, &QLineEdit::textEdited, this, [this] { m_fault->setFault({}); });
    connect(m_commit, &ActionButton::clicked, this, &CashPane::commit);
    setOverview({});
}

void CashPane::setOverview(const FeeOverview &overview)
{
    m_expected = overview.cash;
    m_ledger->setText(tr("By the ledger %1: left by the last count %2, taken %3, given back %4.")
                          .arg(formattedDong(m_expected.total()), formattedDong(m_expected.atStart),
                               formattedDong(m_expected.taken), formattedDong(m_expected.returned)));
    QStringList earlier;
    for (const CashCount &count : overview.day.counts)
        earlier.append(tr("%1 %2: counted %3, difference %4")
                           .arg(count.at.toString(u"HH:mm"_s), count.officerName, formattedDong(count.counted()),
                                formattedDong(count.difference())));
    m_earlier->setText(earlier.join(u'\n'));
    showSums();
}

CashOrder CashPane::order() const
{
    CashOrder order;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces.at(i)->value() > 0)
            order.pieces.insert(bankNotes().at(i), m_pieces.at(i)->value());
    }
    order.leftOver = meantAmount(m_left->text());
    order.note = m_note->text();
    return order;
}

Dong CashPane::counted() const
{
    CashCount count;
    count.pieces = order().pieces;
    return count.counted();
}

void CashPane::showSums()
{
    const Dong sum = counted();
    const Dong difference = sum - m_expected.total();
    m_counted->setText(formattedDong(sum));
    m_difference->setText(difference == 0  ? tr("none")
                          : difference > 0 ? tr("%1 too much").arg(formattedDong(difference))
                                           : tr("%1 missing").arg(formattedDong(-difference)));
    m_handed->setText(formattedDong(sum - meantAmount(m_left->text())));
    m_fault->setFault({});
}

void CashPane::commit()
{
    m_outcome->hide();
    emit countRequested(order());
}

void CashPane::showCounted(const QString &text)
{
    for (QSpinBox *field : std::as_const(m_pieces)) {
        const QSignalBlocker quiet(field);
        field->setValue(0);
    }
    m_left->clear();
    m_note->clear();
    m_outcome->setText(text);
    m_outcome->show();
    showSums();
}

void CashPane::showFault(const Error &error)
{
    m_fault->setField(error.field == u"left-over" ? m_left : error.field == u"note" ? m_note : nullptr);
    m_fault->setFault(error.message);
    if (error.field == u"note")
        m_note->setFocus(Qt::OtherFocusReason);
}

QWidgetList CashPane::focusOrder() const
{
    QWidgetList order;
    for (QSpinBox *field : m_pieces)
        order.append(field);
    return order + QWidgetList{m_left, m_note, m_commit};
}
