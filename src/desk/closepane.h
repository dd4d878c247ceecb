// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "error.h"
#include "panel.h"

#include <QHash>

class ActionButton;
class FaultLine;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;
class ReviewList;

/// Signing the day: the list once more, words on what needs some, the supervisor's password. It covers nothing but the
/// column it stands in, so that the figures that are signed stay in sight.
class ClosePane : public Panel
{
    Q_OBJECT
public:
    explicit ClosePane(QWidget *parent = nullptr);
    /// Words that were typed for what still needs them stay.
    void setClosing(const DayClosing &closing, QDate day);
    void setSigner(const QString &name);
    void begin();          ///< Puts the focus where the first key is needed.
    void forget();         ///< What was typed: another day, or done.
    void forgetPassword(); ///< The words stay.
    QWidgetList focusOrder() const;
    /// It takes the height that its row has; its notice finds room within.
    bool hasHeightForWidth() const override { return false; }

public slots:
    void commit();
    void showBusy(bool isBusy);
    void showFault(const Error &error); ///< `field`: a key of an explanation; else it is about the password.

signals:
    void linkOpened(const DayLink &link);
    void closeAsked(const QHash<QString, QString> &explanations, const QString &password);
    void left(); ///< The officer does not want to sign now.

private:
    struct Explanation
    {
        QString key;
        QLabel *caption;
        QLineEdit *field;
        FaultLine *fault;
    };

    void makeExplanation(const CloseLine &line);

    QLabel *m_day;
    ReviewList *m_lines;
    QVBoxLayout *m_fields;
    QList<Explanation> m_explanations;
    QLabel *m_signer;
    QLineEdit *m_password;
    FaultLine *m_fault;
    ActionButton *m_commit;
    ActionButton *m_leave;
};
