// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class PinPane;
}

/// What stands below the papers while dossiers wait for being signed: how many they are, and, when the officer wants
/// to sign, the field for the PIN. It never covers anything and takes the focus only when it is asked to.
class PinPane : public QWidget
{
    Q_OBJECT
public:
    explicit PinPane(QWidget *parent = nullptr);
    ~PinPane() override;

    enum class Entry { Open, Closed };     ///< Closed: a PIN would not help.
    enum class Focus { Taken, LeftAlone }; ///< Where an officer may be typing something else.

    bool isAsking() const; ///< The field is there.

public slots:
    void showWaiting(const QString &title); ///< One line, and the way to sign.
    /// `who` will sign; `trouble` says why it did not work, or what to mind.
    void ask(const QString &title, const QString &who, const QString &trouble, PinPane::Entry entry,
             PinPane::Focus focus);
    void setTitle(const QString &title);
    void setWho(const QString &who);
    void setTrouble(const QString &trouble, PinPane::Entry entry);
    void showBusy(const QString &words);
    /// After the batch: something that the officer should know and that stopped nothing.
    void showNote(const QString &title, const QString &words);
    void setKeyFile(bool isFile); ///< It is opened by a password, not by a PIN.
    void clear();                 ///< Nothing waits; what was typed is forgotten.

signals:
    void signAsked(); ///< In the line.
    void pinEntered(const QString &pin);
    void laterAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void submit();
    void leave();
    void forget();

    std::unique_ptr<Ui::PinPane> ui;
};
