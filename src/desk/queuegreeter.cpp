// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuegreeter.h"

#include "actionbutton.h"
#include "elidedlabel.h"
#include "hairline.h"
#include "keychoicelist.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

QLabel *captionLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("textRole", "mutedCaption"_ba);
    label->setContentsMargins(16, 6, 16, 4);
    return label;
}

} // namespace

QueueGreeter::QueueGreeter(QWidget *parent)
    : QWidget(parent)
    , m_services(new KeyChoiceList)
    , m_groups(new KeyChoiceList)
    , m_ground(new ElidedLabel)
    , m_take(new ActionButton(tr("Give number and print"), u"printer"_s, ActionButton::Primary))
    , m_given(new QLabel)
{
    m_services->setObjectName("serviceList");
    m_services->setAccessibleName(tr("Service"));
    m_groups->setObjectName("groupList");
    m_groups->setAccessibleName(tr("Priority group"));
    m_take->setObjectName("takeButton");
    m_take->setKeyCap(u"F9"_s);
    m_ground->setObjectName("groupGround");
    m_ground->setProperty("textRole", "mutedCaption"_ba);
    m_ground->setContentsMargins(16, 6, 16, 4);
    m_given->setObjectName("givenText");
    m_given->setProperty("textRole", "heading"_ba);
    m_given->setWordWrap(true);
    auto *title = new QLabel(tr("Give a number"));
    title->setProperty("textRole", "heading"_ba);
    title->setContentsMargins(16, 8, 16, 8);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    foot->setSpacing(12);
    foot->addWidget(m_take);
    foot->addWidget(m_given, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(new Hairline);
    column->addWidget(captionLabel(tr("Service: press its digit")));
    column->addWidget(m_services);
    column->addWidget(m_ground);
    column->addWidget(m_groups);
    column->addLayout(foot);
    column->addStretch(1);
    setFocusProxy(m_services);
    const auto showGround = [this] {
        const QString code = m_groupCodes.value(m_groups->current());
        const PriorityGroup *group = m_view.state.rules.groupAt(code, m_view.state.at.date());
        m_ground->setText(group ? group->ground : tr("Priority: press its letter, 0 for none"));
    };
    connect(m_groups->selectionModel(), &QItemSelectionModel::currentChanged, this, showGround);
    showGround();
    for (KeyChoiceList *list : {m_services, m_groups}) {
        connect(list, &KeyChoiceList::entered, this, &QueueGreeter::take);
        list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
}

void QueueGreeter::setView(const QueueView &view)
{
    const bool isSame = m_view.state.rules == view.state.rules && m_view.state.at.date() == view.state.at.date();
    m_view = view;
    if (!isSame) {
        QList<LineModel::Line> services;
        for (const QueueService &service : view.state.rules.services)
            services.append({QString::number(services.size() + 1), {}, service.name, {}, service.code});
        m_services->setLines(services);
        QList<LineModel::Line> groups{{u"0"_s, {}, tr("No priority"), {}, {}}};
        m_groupCodes = {QString()};
        for (const PriorityGroup &group : view.state.rules.groupsAt(view.state.at.date())) {
            groups.append({group.code, {}, group.name, {}, {}});
            m_groupCodes.append(group.code);
        }
        m_groups->setLines(groups);
    }
    m_take->setEnabled(view.isReached() && !view.state.rules.isEmpty());
    m_take->setToolTip(view.isReached() ? QString() : view.trouble);
}

void QueueGreeter::showGiven(const QString &text)
{
    m_given->setText(text);
}

void QueueGreeter::take()
{
    const QueueService *service =
        m_services->current() < 0 ? nullptr : &m_view.state.rules.services.at(m_services->current());
    if (!service || !m_take->isEnabled())
        return;
    emit asked(
        {.kind = QueueAct::Kind::Take, .service = service->code, .group = m_groupCodes.value(m_groups->current())});
    m_groups->setCurrent(0); // The next person is asked anew.
}

void QueueGreeter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    const QString text = event->text().toUpper();
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier ||
                         event->modifiers() == Qt::ShiftModifier;
    if (isPlain && text.size() == 1 && (text == "0"_L1 || text.at(0).isLetter()) && m_groups->chooseByKey(text))
        return;
    if (isPlain && text.size() == 1 && text.at(0).isDigit() && m_services->chooseByKey(text))
        return;
    QWidget::keyPressEvent(event);
}
