// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "actionbutton.h"
#include "badgelabel.h"
#include "counterstyle.h"
#include "iconpainting.h"
#include "scanfield.h"
#include "wording.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_scanField(new ScanField(this))
    , m_camera(new ActionButton(this))
    , m_waiting(new BadgeLabel(this))
    , m_officerIcon(new QLabel(this))
    , m_officer(new QLabel(this))
    , m_lock(new ActionButton(this))
    , m_time(new QLabel(this))
    , m_date(new QLabel(this))
{
    setTextRole(m_title, "title");
    m_scanField->setPlaceholderText(tr("Scan a code, or type a name, dossier code or id number"));
    m_scanField->setAccessibleName(tr("Scan or search"));
    m_scanField->setKeyCap(u"F3"_s);
    m_camera->setObjectName(u"cameraButton"_s);
    m_camera->setIconName(u"camera"_s);
    m_camera->setLook(ActionButton::Link);
    m_camera->setAccessibleName(tr("Read a code with the camera"));
    m_camera->setToolTip(tr("Read a code with the camera (Ctrl+B)"));
    m_camera->setFixedSize(32, 32);
    m_officerIcon->setFixedWidth(20);
    m_lock->setIconName(u"lock"_s);
    m_lock->setLook(ActionButton::Link);
    m_lock->setAccessibleName(tr("Lock the counter"));
    m_lock->setAccessibleDescription(tr("Covers the window and keeps what is entered"));
    m_lock->setToolTip(tr("Lock the counter (F12, Ctrl+L)"));
    m_lock->setFixedSize(32, 32);
    setTextRole(m_time, "strong");
    m_time->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    setTextRole(m_date, "mutedCaption");
    m_date->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_waiting->setObjectName(u"waitingBadge"_s);
    m_waiting->installEventFilter(this);
    m_waiting->setCursor(Qt::PointingHandCursor);

    auto *times = new QVBoxLayout;
    times->setSpacing(0);
    times->setContentsMargins(0, 1, 0, 1);
    times->addWidget(m_time);
    times->addWidget(m_date);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_scanField);
    row->addWidget(m_camera);
    row->addStretch(1);
    row->addWidget(m_waiting);
    row->addSpacing(8);
    row->addWidget(m_officerIcon);
    row->addWidget(m_officer);
    row->addWidget(m_lock);
    row->addLayout(times);
    applyScale();
    connect(m_camera, &ActionButton::clicked, this, &TopBar::cameraAsked);
    connect(m_lock, &ActionButton::clicked, this, &TopBar::lockAsked);
}

void TopBar::applyScale()
{
    const Theme &theme = themeOf(this);
    const bool isHuge = theme.scale > 115; // Then what stands in the bar takes the room that its words need.
    setFixedHeight(isHuge ? theme.scaled(42) : 48);
    m_title->setMinimumWidth(isHuge ? 0 : 256);
    m_scanField->setMinimumWidth(isHuge ? 200 : 384);
    m_scanField->setMaximumWidth(384);
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

QString TopBar::title() const
{
    return m_title->text();
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setCounter(const QString &counter, const QString &officerName)
{
    m_officer->setText(officerName.isEmpty() ? counter : counter + u" · "_s + officerName);
}

void TopBar::setBehind(bool isOffice, qint64 dossiers)
{
    m_isOffice = isOffice;
    m_behind = dossiers;
    setWaiting(m_dossiersWaiting, m_hasTrouble);
}

void TopBar::setWaiting(qint64 dossiers, bool hasTrouble)
{
    m_dossiersWaiting = dossiers;
    m_hasTrouble = hasTrouble;
    if (dossiers == 0 && !hasTrouble && m_isOffice && m_behind > 0)
        return m_waiting->setBadge({u"sync-waiting"_s,
                                    tr("At the office, %n not at the province", nullptr, static_cast<int>(m_behind)),
                                    Tone::Waiting});
    if (dossiers == 0 && !hasTrouble)
        return m_waiting->setBadge({u"check-circle"_s, tr("All synced"), Tone::Ready});
    m_waiting->setBadge({hasTrouble ? u"error"_s : u"sync-waiting"_s,
                         tr("%n waiting to sync", nullptr, static_cast<int>(dossiers)),
                         hasTrouble ? Tone::Attention : Tone::Waiting});
}

void TopBar::setTime(const QDateTime &now)
{
    m_time->setText(now.toString(u"HH:mm"_s));
    m_date->setText(weekdayAndDate(now.date()));
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_waiting && event->type() == QEvent::MouseButtonRelease)
        emit waitingAsked();
    return QWidget::eventFilter(watched, event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Token::Line));
    paintIcon(&painter, u"user"_s, m_officerIcon->geometry(), 18, theme.colour(Token::Text));
}
