// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "clock.h"
#include "orderchecking.h"

#include <QWidget>

#include <memory>

class ComponentsTable;

namespace Ui {
class ComponentsPane;
}

/// Which papers are there, in what form, and what happens about those that are missing.
class ComponentsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ComponentsPane(QWidget *parent = nullptr);
    ~ComponentsPane() override;

    void setClock(const Clock &clock);
    void setProcedure(const Procedure *procedure, const QList<Component> &components, QDate today);
    void setAssisting(bool isAssisting); ///< It is filed online: what lacks is no question here.
    void markAllPresent();
    ComponentsTable *table() const;
    /// Takes a widget over that stands there as long as no procedure is chosen.
    void setWaitingView(QWidget *view);
    /// Takes a widget over that stands above the papers.
    void setUpperView(QWidget *view);

    void writeTo(ReceiveOrder &order) const;
    void readFrom(const ReceiveOrder &order);
    void clear();
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const;
    QWidgetList focusOrder() const;

signals:
    void changed();
    void passed(); ///< Enter in the table: on to what comes next.

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showHint();

    std::unique_ptr<Ui::ComponentsPane> ui;
    bool m_allowsSupplement = false;
    bool m_hasFaults = false;
    bool m_isAssisting = false;
};
