// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureintake.h"

#include "droptarget.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QUrl>

namespace {

constexpr int mostFiles = 5;

QStringList localFiles(const QMimeData *content)
{
    QStringList paths;
    for (const QUrl &url : content->urls()) {
        if (url.isLocalFile() && paths.size() < mostFiles)
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool holdsPicture(const QMimeData *content)
{
    return content && (content->hasImage() || !localFiles(content).isEmpty());
}

/// A field into which the paste would go as text, or that holds text already.
bool wantsText(const QWidget *field, const QMimeData *content)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return !line->text().isEmpty() || (content->hasText() && !content->hasUrls());
    if (const auto *text = qobject_cast<const QTextEdit *>(field))
        return !text->toPlainText().isEmpty() || (content->hasText() && !content->hasUrls());
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(field))
        return !plain->toPlainText().isEmpty() || (content->hasText() && !content->hasUrls());
    return false;
}

} // namespace

PictureIntake::PictureIntake(QWidget &window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    QCoreApplication::instance()->installEventFilter(this);
}

bool PictureIntake::isOurs(QObject *watched) const
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == &m_window;
}

bool PictureIntake::take(const QMimeData *content)
{
    const QStringList paths = localFiles(content);
    if (!paths.isEmpty())
        emit filesGiven(paths);
    else if (content->hasImage())
        emit picturePasted(qvariant_cast<QImage>(content->imageData()));
    else
        return false;
    return true;
}

void PictureIntake::showTarget(bool isShown)
{
    if (isShown && !m_target)
        m_target = new DropTarget(m_window);
    else if (!isShown && m_target)
        m_target->deleteLater();
}

bool PictureIntake::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (isOurs(watched) && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
            const QMimeData *content = QApplication::clipboard()->mimeData();
            if (holdsPicture(content) && !wantsText(qobject_cast<QWidget *>(watched), content))
                return take(content);
        }
        break;
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDropEvent *>(event);
        if (!isOurs(watched) || !holdsPicture(drag->mimeData()))
            break;
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        showTarget(true);
        return true;
    }
    case QEvent::DragLeave:
        if (isOurs(watched))
            showTarget(false);
        break;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!isOurs(watched) || !holdsPicture(drop->mimeData()))
            break;
        showTarget(false);
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        take(drop->mimeData());
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}
