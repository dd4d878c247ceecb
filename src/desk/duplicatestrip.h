// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicatefinding.h"

#include <QWidget>

class ActionButton;
class BadgeLabel;
class QLabel;
class QLineEdit;
class QStackedWidget;

/// Says on the receive page that the owner has an open dossier of the same procedure, and asks what is done with it:
/// each choice by a digit. It stops nothing until the save, which waits for a choice (domain.md 13.1).
class DuplicateStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DuplicateStrip(QWidget *parent = nullptr);
    /// None: hidden. A ground that was given stays as long as it speaks of all of them.
    void setDuplicates(const QList<DuplicateDossier> &duplicates);
    void setBeside(const BesideGround &beside); ///< Of a draft.
    BesideGround beside() const;                ///< Empty unless there are duplicates and a ground was given.
    bool isUndecided() const;                   ///< A save has to wait.
    void setYielding(bool isYielding);          ///< Another strip stands above; this one waits for its room.
    void demand();                              ///< The save waited: says so and takes the focus.
    QWidgetList focusOrder() const;

signals:
    void openAsked(const QUuid &dossier);
    void actAsked(const QUuid &dossier, DossierAct act);
    void decided(); ///< A ground was given or taken back.
    void left();    ///< Esc: the officer goes back to the form.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Step { Choosing, Grounding, Decided };
    void makeChoices();
    void makeGrounds();
    void makeDecision();
    void begin(Step step, bool takesFocus);
    void showDossier();
    void press(int digit);
    void take(const QString &ground);
    bool speaksOfAll() const;

    QList<DuplicateDossier> m_duplicates;
    BesideGround m_beside;
    qsizetype m_shown = 0; ///< Which of several.
    bool m_isDemanded = false;
    bool m_isYielding = false;
    QLabel *m_head;
    QLabel *m_facts;
    BadgeLabel *m_state;
    QStackedWidget *m_steps;
    QList<ActionButton *> m_choices; ///< Open, add papers, withdraw, go on.
    QList<ActionButton *> m_grounds;
    QLineEdit *m_ownWords;
    QLabel *m_decision;
    ActionButton *m_change;
};
