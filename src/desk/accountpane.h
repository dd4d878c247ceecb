// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officeraccounts.h"

#include <QWidget>

class ActionButton;
class CodeView;
class FaultLine;
class QLabel;
class QLineEdit;

/// Signing in with an account of the province: a button, then what is to be done in the browser or on another device,
/// then, for who has none, the password for days without a network. Hidden where the province offers no accounts.
class AccountPane : public QWidget
{
    Q_OBJECT
public:
    enum class Step { Offered, Browser, Code, Password };

    explicit AccountPane(QWidget *parent = nullptr);
    void setService(const AccountService &service);
    Step step() const { return m_step; }

public slots:
    void showOffered(const QString &fault = {}); ///< At the beginning, or with why it did not work.
    void showBrowser();                          ///< The page was opened.
    void showCode(const AccountCode &code);
    void showPasswordAsked(const QString &officer);
    void showPasswordFault(const QString &fault);

signals:
    void browserAsked();
    void codeAsked();
    void cancelled();
    void passwordChosen(const QString &password);
    void passwordPutOff();
    void stepChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setStep(Step step, const QString &words);
    void choosePassword();

    Step m_step = Step::Offered;
    QLabel *m_words;
    QLabel *m_typed; ///< The code, large.
    CodeView *m_picture;
    QLabel *m_passwordCaption;
    QLineEdit *m_password;
    QLabel *m_againCaption;
    QLineEdit *m_again;
    FaultLine *m_fault;
    ActionButton *m_browserButton;
    ActionButton *m_codeButton;
    ActionButton *m_passwordButton;
    ActionButton *m_leaveButton;
};
