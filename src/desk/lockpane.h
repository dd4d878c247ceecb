// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officer.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class AccountPane;

namespace Ui {
class LockPane;
}

/// Covers the window while the officer is away; what stands below stays as it is, and the focus returns to its place.
class LockPane : public QWidget
{
    Q_OBJECT
public:
    explicit LockPane(QWidget *window);
    ~LockPane() override;
    void setOfficer(const Officer &officer) { m_officer = officer; }
    void cover();   ///< Over the whole window.
    void uncover(); ///< Gives the focus back.
    const Officer &officer() const { return m_officer; }
    AccountPane *accountPane() const;

public slots:
    void showFailure(const QString &message);
    void showBusy(bool isBusy);

signals:
    void unlockRequested(const QString &officerId, const QString &password);
    void otherOfficerAsked();

private:
    void submit();
    void showStep();

    std::unique_ptr<Ui::LockPane> ui;
    Officer m_officer;
    QPointer<QWidget> m_before; ///< Had the focus.
};
