// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lateentryrow.h"

#include "actionbutton.h"
#include "clock.h"
#include "counterstyle.h"
#include "faultline.h"
#include "hairline.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QLabel *lateCaption(const QString &text, QWidget *buddy)
{
    auto *caption = new QLabel(text);
    caption->setProperty("textRole", "muted"_ba);
    caption->setBuddy(buddy);
    return caption;
}

} // namespace

LateEntryRow::LateEntryRow(QWidget *parent)
    : QWidget(parent)
    , m_taken(new QDateTimeEdit)
    , m_ground(new QLineEdit)
    , m_pad(new QLineEdit)
    , m_fault(new FaultLine)
{
    setProperty("ground", "window"_ba);
    m_taken->setObjectName("takenField");
    m_taken->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_taken->setDisplayFormat(u"HH:mm dd/MM/yyyy"_s);
    m_taken->setAccessibleName(tr("Time at which it was taken on paper"));
    m_ground->setObjectName("lateGroundField");
    m_ground->setAccessibleName(tr("Why it was not entered then"));
    m_ground->setPlaceholderText(tr("power cut from … to …"));
    m_ground->setMaxLength(200);
    m_pad->setObjectName("padField");
    m_pad->setAccessibleName(tr("Number on the pre-printed sheet"));
    m_pad->setPlaceholderText(tr("scan the sheet, or empty"));
    m_pad->setMaxLength(32);
    auto *close = new ActionButton;
    close->setObjectName("lateCloseButton");
    close->setText(tr("Enter as of now"));
    close->setProperty("look", 2);
    m_close = close;
    auto *head = new QLabel(tr("Late entry"));
    head->setProperty("textRole", "strong"_ba);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(head);
    top->addStretch(1);
    top->addWidget(lateCaption(tr("Taken at"), m_taken));
    top->addWidget(m_taken);
    top->addWidget(close);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(lateCaption(tr("Because of"), m_ground));
    below->addWidget(m_ground, 1);
    below->addWidget(lateCaption(tr("Sheet number"), m_pad));
    below->addWidget(m_pad);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(16, 6, 16, 6);
    content->setSpacing(4);
    content->addLayout(top);
    content->addLayout(below);
    content->addWidget(m_fault);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(content);
    column->addWidget(new Hairline);

    connect(m_taken, &QDateTimeEdit::dateTimeChanged, this, &LateEntryRow::changed);
    connect(m_ground, &QLineEdit::textEdited, this, &LateEntryRow::changed);
    connect(m_pad, &QLineEdit::textEdited, this, &LateEntryRow::changed);
    connect(close, &ActionButton::clicked, this, [this] {
        this->close();
        emit changed();
        emit closed();
    });
    fitPad();
    hide();
}

void LateEntryRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitPad();
}

/// The number is read against the paper: all of it must be seen.
void LateEntryRow::fitPad()
{
    m_pad->setFixedWidth(m_pad->fontMetrics().horizontalAdvance(u"TAM-0000-00-000000-0000-00"_s) + 22);
}

void LateEntryRow::showTime(const QDateTime &at)
{
    // The field knows no zones: it shows the office's clock.
    const QSignalBlocker blocker(m_taken);
    const QDateTime local = inOfficeTime(at);
    m_taken->setDate(local.date());
    m_taken->setTime(QTime(local.time().hour(), local.time().minute()));
}

void LateEntryRow::open(const QDateTime &now, const QString &padNumber)
{
    if (!isOpen()) {
        showTime(now);
        m_ground->setText(m_lastGround);
        m_pad->clear();
        show();
    }
    if (!padNumber.isEmpty())
        m_pad->setText(padNumber);
    emit changed();
    m_taken->setFocus(Qt::OtherFocusReason);
    m_taken->setSelectedSection(QDateTimeEdit::HourSection);
}

void LateEntryRow::close()
{
    if (isOpen() && !m_ground->text().trimmed().isEmpty())
        m_lastGround = m_ground->text();
    hide();
    m_pad->clear();
    markFaults({});
}

void LateEntryRow::writeTo(ReceiveOrder &order) const
{
    if (!isOpen())
        return;
    order.takenAt = {m_taken->date(), m_taken->time(), officeTimeZone()};
    order.lateGround = m_ground->text();
    order.padNumber = m_pad->text();
}

void LateEntryRow::readFrom(const ReceiveOrder &order)
{
    if (!order.takenAt.isValid())
        return close();
    showTime(order.takenAt);
    m_ground->setText(order.lateGround);
    m_pad->setText(order.padNumber);
    show();
}

void LateEntryRow::markFaults(const QList<FieldFault> &faults)
{
    QString message;
    for (const QString &field : {u"takenAt"_s, u"lateGround"_s, u"padNumber"_s}) {
        const auto fault =
            std::find_if(faults.begin(), faults.end(), [&field](const FieldFault &one) { return one.field == field; });
        const bool isAtFault = fault != faults.end();
        setFieldFault(fieldFor(field), isAtFault ? u"error"_s : QString());
        if (isAtFault && message.isEmpty())
            message = fault->message;
    }
    m_fault->setFault(message);
}

QWidget *LateEntryRow::fieldFor(const QString &field) const
{
    if (field == u"takenAt")
        return m_taken;
    if (field == u"lateGround")
        return m_ground;
    return field == u"padNumber" ? m_pad : nullptr;
}

QWidgetList LateEntryRow::focusOrder() const
{
    return {m_taken, m_ground, m_pad, m_close};
}
