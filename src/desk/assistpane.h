// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "orderchecking.h"

#include <QWidget>

class ActionButton;
class CodeView;
class FaultLine;
class NoticeBox;
class QLabel;
class QScrollArea;
class QVBoxLayout;
class Segments;

/// Hỗ trợ nộp trực tuyến: the right column of the receive page where a procedure is filed on the national portal: its
/// page there as a code for the citizen's telephone, VNeID, who pressed "Nộp", and the key that keeps it.
class AssistPane : public QWidget
{
    Q_OBJECT
public:
    explicit AssistPane(QWidget *parent = nullptr);

    /// The portal's page of the procedure (nothing personal in it; empty: none is known) and the portal's name.
    void setPage(const QString &address, const QString &portal);
    void setPapers(const QList<Component> &components); ///< What to bring: how much of it is there.
    void setLock(const QString &reason);                ///< Not empty: F9 is locked and says why.
    void setSaving(bool isSaving);
    void setHoldable(bool isHoldable);
    Assistance assistance() const;
    void readFrom(const Assistance &assistance);
    void clear();
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const;
    QWidgetList focusOrder() const;
    void sayFee();     ///< Why there is no fee to go to.
    void focusFirst(); ///< To the question that is not answered yet.

signals:
    void changed();
    void saveAsked();
    void holdAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *addCaption(const QString &text, QWidget *buddy, const char *role);
    void showVneid();
    void showButtons();

    QScrollArea *m_scroller;
    QVBoxLayout *m_column = nullptr; ///< Within it.
    CodeView *m_code;
    QLabel *m_codeText;
    QLabel *m_host; ///< Of the portal's page.
    QLabel *m_papers;
    Segments *m_vneid;
    NoticeBox *m_vneidNotice;
    Segments *m_filedBy;
    FaultLine *m_filedFault;
    NoticeBox *m_feeNotice;
    QLabel *m_lockReason;
    ActionButton *m_saveButton;
    ActionButton *m_holdButton;
    QString m_address;
    QString m_lock;
    bool m_isSaving = false;
};
