// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "camerapane.h"

#include "actionbutton.h"
#include "iconpainting.h"
#include "theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int paneWidth = 512;
constexpr int pictureWidth = 480;
constexpr int pictureHeight = 270;
constexpr int headHeight = 48;
constexpr int hintHeight = 56;
constexpr int topBarHeight = 48;
constexpr int edge = 16;

} // namespace

CameraPane::CameraPane(QWidget &window) : QWidget(&window), m_close(new ActionButton(this))
{
    setObjectName(u"cameraPane"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Read a code with the camera"));
    resize(paneWidth, headHeight + pictureHeight + hintHeight);
    m_close->setIconName(u"close"_s);
    m_close->setLook(ActionButton::Link);
    m_close->setAccessibleName(tr("Close the camera"));
    m_close->setToolTip(tr("Close the camera (Esc)"));
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setGeometry(width() - 40, 8, 32, 32);
    connect(m_close, &ActionButton::clicked, this, &CameraPane::closed);
    window.installEventFilter(this);
    hide();
}

void CameraPane::open()
{
    m_preview = QImage();
    m_title = accessibleName();
    showHint(tr("The camera is starting…"), true);
    m_before = window()->focusWidget();
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void CameraPane::close()
{
    const bool hadFocus = hasFocus();
    hide();
    m_preview = QImage();
    if (hadFocus && m_before && window()->isAncestorOf(m_before))
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
}

void CameraPane::place()
{
    move((parentWidget()->width() - width()) / 2, topBarHeight + 8);
}

void CameraPane::sayTitle(const QString &text)
{
    m_title = text;
    update();
}

void CameraPane::showFrame(const QImage &preview)
{
    m_preview = preview;
    update();
}

void CameraPane::showHint(const QString &text, bool isCalm)
{
    if (text == m_hint && isCalm == m_isCalm)
        return;
    m_hint = text;
    m_isCalm = isCalm;
    setAccessibleDescription(text);
    update();
}

QString CameraPane::hint() const
{
    return m_hint;
}

QRect CameraPane::pictureRect() const
{
    return {edge, headHeight, pictureWidth, pictureHeight};
}

void CameraPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

bool CameraPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void CameraPane::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(Token::Border), 1));
    painter.setBrush(theme.colour(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(theme.font(TextRole::Strong));
    painter.setPen(theme.colour(Token::Text));
    const QRect head(edge, 0, width() - 64, headHeight);
    painter.drawText(head, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_title, Qt::ElideRight, head.width()));

    const QRect picture = pictureRect();
    painter.fillRect(picture, theme.colour(Token::Desk));
    if (!m_preview.isNull()) {
        const QSize fitting = m_preview.size().scaled(picture.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(), fitting);
        target.moveCenter(picture.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, m_preview);
    }
    // The code of a card held so that it fills this frame has about four pixels a module.
    QRect guide(0, 0, pictureHeight * 6 / 10, pictureHeight * 6 / 10);
    guide.moveCenter(picture.center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 140), 4));
    painter.drawRoundedRect(guide, 4, 4);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRoundedRect(guide, 4, 4);

    const QColor colour = theme.colour(m_isCalm ? Token::Text : Token::Warning);
    const QRect line(edge, picture.bottom() + 1, picture.width(), hintHeight);
    paintIcon(&painter, m_isCalm ? u"scan-code"_s : u"info"_s, QRect(line.x(), line.y(), 20, line.height()), 18,
              colour);
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(colour);
    painter.drawText(line.adjusted(28, 0, 0, 0), Qt::AlignVCenter | Qt::TextWordWrap, m_hint);
}
