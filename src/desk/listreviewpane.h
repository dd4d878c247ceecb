// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "listreview.h"

#include <QWidget>

#include <optional>

class ActionButton;
class FaultLine;
class QLabel;
class QLineEdit;

/// When the unit's list was gone over last, and how a supervisor declares it anew: a note, the password, no dialog.
class ListReviewPane : public QWidget
{
    Q_OBJECT
public:
    explicit ListReviewPane(QWidget *parent = nullptr);
    QWidgetList focusOrder() const;

public slots:
    void showLast(const std::optional<ListReview> &last);
    void setObstacle(const QString &obstacle); ///< Why the officer may not sign; empty: they may.
    void askPassword(const QString &officer);
    void leavePassword();
    void showFault(const Error &error);
    void goOn(); ///< F9: asks for the password, then signs.

signals:
    void signAsked(const QString &note, const QString &password); ///< An empty password: it is to be asked for.

private:
    QLabel *m_last;
    QLineEdit *m_note;
    QLabel *m_signer;
    QLineEdit *m_password;
    FaultLine *m_fault;
    ActionButton *m_sign;
    QString m_obstacle;
};
