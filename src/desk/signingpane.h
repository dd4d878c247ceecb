// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signingcertificate.h"
#include "signingoptions.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class SigningPane;
}

/// The settings of signing: with which key, whether a copy mark is set, who stamps the time.
class SigningPane : public QWidget
{
    Q_OBJECT
public:
    explicit SigningPane(QWidget *parent = nullptr);
    ~SigningPane() override;

    SigningOptions options() const; ///< What is chosen.

public slots:
    void setOptions(const SigningOptions &options);
    void setTokens(const QStringList &labels); ///< Those that are plugged in.
    /// Of the chosen key; one that is not known is seen after the first PIN.
    void setCertificate(const SigningCertificate &certificate, const QDateTime &now);
    void setMayChoose(bool mayChoose);     ///< The officer who is there; who may not looks only.
    void setTrouble(const QString &words); ///< What keeps the key from being used; empty: nothing.

signals:
    void optionsChosen(const SigningOptions &options);
    void tokensAsked(); ///< The list is about to be looked at.

protected:
    void showEvent(QShowEvent *event) override;

private:
    void choose();
    void chooseFile(QLineEdit *field, const QString &title, const QString &kinds);
    void showFields();

    std::unique_ptr<Ui::SigningPane> ui;
    SigningOptions m_options;
};
