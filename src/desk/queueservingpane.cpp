// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queueservingpane.h"

#include "actionbutton.h"
#include "elidedlabel.h"
#include "hairline.h"
#include "keychoicelist.h"
#include "queueactions.h"
#include "queuewords.h"

#include <QBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

QueueServingPane::QueueServingPane(QWidget *parent)
    : QWidget(parent)
    , m_number(new QLabel)
    , m_service(new ElidedLabel)
    , m_since(new QLabel)
    , m_buttons(new QWidget)
    , m_choice(new QWidget)
    , m_targets(new KeyChoiceList)
{
    m_number->setObjectName("servedNumber");
    m_number->setProperty("textRole", "heading"_ba);
    m_service->setObjectName("servedService");
    m_since->setObjectName("servedSince");
    m_since->setProperty("textRole", "muted"_ba);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 6, 16, 0);
    line->setSpacing(12);
    line->addWidget(m_number);
    line->addWidget(m_service, 1);
    line->addWidget(m_since);
    const QStringList words{tr("Call again"), tr("Absent"), tr("Transfer"), tr("Done")};
    const QStringList icons{u"megaphone"_s, u"user"_s, u"swap"_s, u"check"_s};
    const QStringList names{u"recallButton"_s, u"absentButton"_s, u"transferButton"_s, u"finishButton"_s};
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(12, 2, 12, 4);
    row->setSpacing(4);
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto *button = new ActionButton(words.at(i), icons.at(i), ActionButton::Tool);
        button->setObjectName(names.at(i));
        m_acts.append(button);
        row->addWidget(button);
        if (i + 1 < words.size())
            row->addStretch(1);
    }
    m_targets->setObjectName("transferTargets");
    m_targets->setAccessibleName(tr("Transfer to"));
    auto *hint = new QLabel(tr("Transfer to: a digit chooses, Esc goes back."));
    hint->setProperty("textRole", "mutedCaption"_ba);
    hint->setContentsMargins(16, 2, 16, 4);
    auto *choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(0);
    choice->addWidget(hint);
    choice->addWidget(m_targets);
    m_choice->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_buttons);
    column->addWidget(m_choice);
    column->addWidget(new Hairline);
    connect(m_targets, &KeyChoiceList::entered, this, &QueueServingPane::transferTo);
    connect(m_targets, &KeyChoiceList::clicked, this, [this](const QModelIndex &index) { transferTo(index.row()); });
}

void QueueServingPane::setActions(QueueActions *actions)
{
    QueueActions::join(m_acts.at(0), actions->recall());
    QueueActions::join(m_acts.at(1), actions->absent());
    QueueActions::join(m_acts.at(2), actions->transfer());
    QueueActions::join(m_acts.at(3), actions->finish());
}

void QueueServingPane::setView(const QueueView &view)
{
    m_view = view;
    setVisible(view.isServing());
    const QueueCounter *own = view.own();
    if (!view.isServing()) {
        closeChoice();
        return;
    }
    m_number->setText(own->number);
    m_service->setText(view.state.rules.serviceName(own->service));
    const int minutes = QueueView::minutes(own->calledAt, view.state.at);
    m_since->setText(minutes < 1 ? tr("just called") : tr("%n minute(s)", nullptr, minutes));
    if (isChoosing())
        fillTargets();
}

bool QueueServingPane::isChoosing() const
{
    return !m_choice->isHidden();
}

void QueueServingPane::fillTargets()
{
    QList<LineModel::Line> lines;
    m_transfers.clear();
    const QueueCounter *own = m_view.own();
    const auto add = [&](const QString &text, const QueueAct &act) {
        if (lines.size() > 8)
            return; // A digit each.
        lines.append({QString::number(lines.size() + 1), {}, text, {}, {}});
        m_transfers.append(act);
    };
    for (const QueueService &service : m_view.state.rules.services) {
        if (own && service.code != own->service)
            add(service.name, {.kind = QueueAct::Kind::Transfer, .service = service.code});
    }
    for (const QueueCounter &counter : m_view.state.counters) {
        if (counter.counter != m_view.state.counter)
            add(tr("Counter %1").arg(counter.counter),
                {.kind = QueueAct::Kind::Transfer, .toCounter = counter.counter});
    }
    m_targets->setLines(lines);
}

void QueueServingPane::chooseTarget()
{
    if (!m_view.isServing())
        return;
    fillTargets();
    m_buttons->hide();
    m_choice->show();
    m_targets->setCurrent(0);
    m_targets->setFocus(Qt::ShortcutFocusReason);
    emit choosingChanged(true);
}

void QueueServingPane::closeChoice()
{
    if (!isChoosing())
        return;
    const bool hadFocus = m_targets->hasFocus();
    m_choice->hide();
    m_buttons->show();
    if (hadFocus)
        m_acts.at(2)->setFocus(Qt::OtherFocusReason);
    emit choosingChanged(false);
}

void QueueServingPane::transferTo(int row)
{
    if (row < 0 || row >= m_transfers.size())
        return;
    QueueAct act = m_transfers.at(row);
    act.number = m_number->text();
    closeChoice();
    emit asked(act);
}

void QueueServingPane::keyPressEvent(QKeyEvent *event)
{
    if (isChoosing() && event->key() == Qt::Key_Escape)
        return closeChoice();
    if (isChoosing() && !event->text().isEmpty() && m_targets->chooseByKey(event->text()))
        return transferTo(m_targets->current());
    QWidget::keyPressEvent(event);
}
