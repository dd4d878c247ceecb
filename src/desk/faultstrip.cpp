// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstrip.h"

#include "counterstyle.h"
#include "iconpainting.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

FaultStrip::FaultStrip(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_links(new QLabel(this))
    , m_hint(new QLabel(this))
{
    setFocusPolicy(Qt::TabFocus);
    setTextRole(m_head, "strongError");
    m_links->setWordWrap(true);
    m_links->setTextFormat(Qt::RichText);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    m_links->setFocusPolicy(Qt::NoFocus);
    setTextRole(m_hint, "mutedCaption");
    m_hint->setText(tr("Enter: to the first place"));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_head);
    words->addWidget(m_links);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(48, 8, 16, 9);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_hint, 0, Qt::AlignVCenter);
    connect(m_links, &QLabel::linkActivated, this, &FaultStrip::fieldChosen);
    hide();
}

void FaultStrip::setFaults(const QList<FieldFault> &faults)
{
    m_faults = faults;
    writeLinks();
    setVisible(saysAnything());
}

void FaultStrip::setTrouble(const QString &head, const QString &message)
{
    m_troubleHead = head;
    m_trouble = message;
    writeLinks();
    setVisible(saysAnything());
}

void FaultStrip::writeLinks()
{
    m_hint->setVisible(!m_faults.isEmpty());
    if (m_faults.isEmpty()) {
        m_head->setText(m_troubleHead);
        m_links->setText(m_trouble.toHtmlEscaped());
        setAccessibleName(m_troubleHead + u". "_s + m_trouble);
        return;
    }
    m_head->setText(tr("Not saved, not printed: %n place(s) to put right", nullptr, static_cast<int>(m_faults.size())));
    const QString ink = themeOf(this).colour(Token::Primary).name();
    QString links;
    QStringList spoken{m_head->text()};
    int number = 0;
    for (const FieldFault &fault : m_faults) {
        const QString words = u"%1. %2"_s.arg(++number).arg(fault.message);
        spoken.append(words);
        links += u"<a style='color:%1' href='%2'>%3</a>&nbsp;&nbsp;&nbsp;&nbsp; "_s.arg(ink, fault.field,
                                                                                        words.toHtmlEscaped());
    }
    m_links->setText(links);
    setAccessibleName(spoken.join(u". "_s));
}

void FaultStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        writeLinks();
    QWidget::changeEvent(event);
}

void FaultStrip::keyPressEvent(QKeyEvent *event)
{
    int chosen = -1;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        chosen = 0;
    else if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        chosen = event->key() - Qt::Key_1;
    if (chosen < 0 || chosen >= m_faults.size())
        return QWidget::keyPressEvent(event);
    emit fieldChosen(m_faults.at(chosen).field);
}

void FaultStrip::focusInEvent(QFocusEvent *)
{
    update();
}

void FaultStrip::focusOutEvent(QFocusEvent *)
{
    update();
}

void FaultStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::ErrorTint));
    painter.fillRect(QRect(0, height() - 2, width(), 2), theme.colour(Token::Error));
    paintIcon(&painter, u"error"_s, QRect(16, m_head->y(), 20, m_head->height()), 18, theme.colour(Token::Error));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}
