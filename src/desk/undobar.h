// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QUuid>
#include <QWidget>

class ActionButton;
class BadgeLabel;
class QLabel;

/// The bar after a save: what was saved, and ten seconds in which it can be undone.
class UndoBar : public QWidget
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    /// Shows the bar for that dossier. Printing is told apart from saving.
    void show(const QUuid &id, const QString &code, const QString &name, const QString &printing);
    /// Something was noted that is no dossier: the bar only says it.
    void showNote(const QString &text);
    void setPrinting(const QString &text);
    void setUndone(); ///< It is cancelled: the bar only says so until its time is over.
    void setSynced(); ///< The dossier is at the portal.
    void setMotionReduced(bool isReduced) { m_isMotionReduced = isReduced; }
    void dismiss();
    QUuid dossier() const { return m_dossier; }

signals:
    void undoAsked(const QUuid &id);
    void reprintAsked(const QUuid &id);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void begin();
    void tick();

    QUuid m_dossier;
    QString m_what; ///< Code and name as rich text.
    QTimer m_timer;
    int m_ticksLeft = 0; ///< Tenths of a second.
    bool m_isMotionReduced = false;
    QLabel *m_head;
    BadgeLabel *m_waiting;
    QLabel *m_printing;
    ActionButton *m_undo;
    ActionButton *m_reprint;
    QLabel *m_seconds;
};
